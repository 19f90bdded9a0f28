package mainstay.store.format;

/** Places in a list, which must be within it. */
final class Offsets {
    private Offsets() {}

    static int checked(long place, int size) throws DamagedFileException {
        if (place < 0 || place >= size) {
            throw new DamagedFileException("place " + place + " of " + size);
        }
        return (int) place;
    }
}
