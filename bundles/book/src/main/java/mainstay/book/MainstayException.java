package mainstay.book;

/**
 * A user's error: something that the user can mend. The message is shown as it is, so it says what, the value, what is
 * allowed and the next step. A caller's bug is an {@link IllegalArgumentException} instead.
 */
public final class MainstayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of error it is; the names never change. */
    public enum Code {
        /** The command was called wrongly: seen without looking at any data. */
        WRONG_CALL,
        /** A file, account, column, parameter or model that does not exist. */
        NOT_FOUND,
        /** Input that cannot be used. */
        BAD_INPUT,
        /** Something that another process holds. */
        IN_USE,
        /** The data directory or a file could not be read or written. */
        STORAGE,
        /** A model failed or is not there. */
        MODEL
    }

    private final Code code;

    /** An error of this kind. */
    public MainstayException(Code code, String message) {
        super(message);
        this.code = code;
    }

    /** An error of this kind, with what led to it. */
    public MainstayException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What kind of error it is. */
    public Code code() {
        return code;
    }

    /** The message for a name that does not exist: {@code there is no column "valeu"; did you mean value?}. */
    public static MainstayException unknown(
            Code code, String kind, String name, Iterable<String> known, String nextStep) {
        String nearest = NearestMatch.to(name, known)
                .map(match -> "; did you mean " + match + "?")
                .orElse("; " + nextStep);
        return new MainstayException(code, "there is no " + kind + " \"" + name + "\"" + nearest);
    }
}
