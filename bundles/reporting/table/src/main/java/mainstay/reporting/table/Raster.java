package mainstay.reporting.table;

/** A field of characters, each of one cell. */
final class Raster {
    private static final char BLANK = ' ';

    private final char[][] characters;
    private final Tone[][] tones;

    Raster(int columns, int rows) {
        characters = new char[rows][columns];
        tones = new Tone[rows][columns];
    }

    int columns() {
        return characters[0].length;
    }

    int rows() {
        return characters.length;
    }

    /** Puts a character; the rows are counted from above. */
    void put(int column, int row, char character, Tone tone) {
        characters[row][column] = character;
        tones[row][column] = tone;
    }

    /** Puts a character where there is none. */
    void putBehind(int column, int row, char character) {
        if (characters[row][column] == 0) {
            put(column, row, character, Tone.FAINT);
        }
    }

    /** A row of it, as wide as it is. */
    String line(int row, Ink ink) {
        StringBuilder line = new StringBuilder();
        int from = 0;
        for (int column = 1; column <= columns(); column++) {
            if (column == columns() || tones[row][column] != tones[row][from]) {
                line.append(ink.paint(tone(row, from), text(row, from, column)));
                from = column;
            }
        }
        return line.toString();
    }

    private Tone tone(int row, int column) {
        return tones[row][column] == null ? Tone.PLAIN : tones[row][column];
    }

    private String text(int row, int from, int to) {
        return new String(characters[row], from, to - from).replace('\0', BLANK);
    }
}
