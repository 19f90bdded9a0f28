package mainstay.book;

import java.util.Collection;

/**
 * A user's error: something that the user can correct. The message is shown as it is, so it says what, the value, what is
 * allowed and the next step. A caller's bug is an {@link IllegalArgumentException} instead.
 */
public class MainstayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Closed lists of up to so many words are always shown whole. */
    private static final int SHORT_LIST = 10;

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
        /** Something that the person has not the role for. */
        NOT_ALLOWED,
        /** A model failed or is not there. */
        MODEL,
        /** A person asked that the work ends; nothing was changed by it. */
        INTERRUPTED
    }

    private final Code code;

    /**
     * An error of this kind.
     *
     * @param message shown to the user as it is
     */
    public MainstayException(Code code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * An error of this kind, with what led to it.
     *
     * @param message shown to the user as it is
     */
    public MainstayException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What kind of error it is. */
    public Code code() {
        return code;
    }

    /**
     * The message for a word that is not in a closed list. A list of up to ten words is shown whole, beside the nearest word;
     * a longer one only where no word is near.
     */
    public static MainstayException unknown(Code code, String kind, String word, Collection<String> allowed) {
        String list = "llowed: " + String.join(", ", allowed);
        boolean isShort = allowed.size() > 1 && allowed.size() <= SHORT_LIST;
        String hint = NearestMatch.to(word, allowed)
                .map(match -> "did you mean " + match + "?" + (isShort ? " A" + list : ""))
                .orElse("a" + list);
        return new MainstayException(code, "there is no " + kind + " \"" + word + "\"; " + hint);
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
