package mainstay.reporting.table;

/** A field of characters, each of one cell. */
final class CharCanvas {
    private static final char BLANK = ' ';

    private final char[][] characters;
    private final AnsiStyle[][] tones;

    CharCanvas(int columns, int rows) {
        characters = new char[rows][columns];
        tones = new AnsiStyle[rows][columns];
    }

    int columns() {
        return characters[0].length;
    }

    int rows() {
        return characters.length;
    }

    /** Puts a character; the rows are counted from above. */
    void put(int column, int row, char character, AnsiStyle tone) {
        characters[row][column] = character;
        tones[row][column] = tone;
    }

    /** Puts a character where there is none. */
    void putBehind(int column, int row, char character) {
        if (characters[row][column] == 0) {
            put(column, row, character, AnsiStyle.FAINT);
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

    private AnsiStyle tone(int row, int column) {
        return tones[row][column] == null ? AnsiStyle.PLAIN : tones[row][column];
    }

    private String text(int row, int from, int to) {
        return new String(characters[row], from, to - from).replace('\0', BLANK);
    }
}
