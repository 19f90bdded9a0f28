package mainstay.scoring.api;

import mainstay.book.MainstayException;

/**
 * A book that a model cannot score, or figures that it cannot score by: the user's to mend. The run fails with the message,
 * and the model stays in service. Whatever else a model throws is a failure of the model, which retires it.
 */
public final class UnsuitableBook extends MainstayException {
    private static final long serialVersionUID = 1L;

    /**
     * A book that cannot be scored.
     *
     * @param message what is wrong, the value, what is allowed and the next step; users read which model says it before it
     */
    public UnsuitableBook(String message) {
        super(Code.BAD_INPUT, message);
    }
}
