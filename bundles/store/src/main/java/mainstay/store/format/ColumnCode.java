package mainstay.store.format;

/** The kinds of columns, as the head of a file names them. */
final class ColumnCode {
    static final int CONSTANT_TEXT = 0;
    static final int DICTIONARY = 1;
    static final int POOL = 2;
    static final int CONSTANT_NUMBER = 3;
    static final int NUMBERS = 4;

    private ColumnCode() {}
}
