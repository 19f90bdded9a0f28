package mainstay.reporting.text;

import java.io.IOException;

/** Takes text also as the bytes that it is going to be written as, which spares a way there through characters. */
public interface Utf8Output {

    /**
     * Appends whole characters in UTF-8, after everything that was appended before.
     *
     * @param bytes may be used for something else as soon as this returns
     * @throws IOException when they cannot be written
     */
    void appendUtf8(byte[] bytes, int length) throws IOException;

    /** So many rows have been appended by now; told now and then where there are many. */
    default void wroteRows(long rows) {}
}
