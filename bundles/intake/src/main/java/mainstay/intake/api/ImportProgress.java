package mainstay.intake.api;

/** Is told how far a file has been read; from several threads, and often. */
@FunctionalInterface
public interface ImportProgress {

    /** Whom nobody tells. */
    ImportProgress NOBODY = (file, bytes, size) -> {};

    /**
     * A file has been read up to here.
     *
     * @param file the file, as the user knows it
     * @param bytes how many of its bytes have been read; it begins anew when the file is read again
     * @param size how many it has
     */
    void read(String file, long bytes, long size);
}
