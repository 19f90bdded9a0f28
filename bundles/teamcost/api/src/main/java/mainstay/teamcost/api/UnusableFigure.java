package mainstay.teamcost.api;

import mainstay.book.MainstayException;

/**
 * A configured value that a model cannot use: the user's to mend. The run fails with the message, and the model stays in
 * service. Whatever else a model throws is a failure of the model, which retires it.
 */
public final class UnusableFigure extends MainstayException {
    private static final long serialVersionUID = 1L;

    /**
     * A value that cannot be used.
     *
     * @param message where the value stands, what it is, what is allowed and the next step
     */
    public UnusableFigure(String message) {
        super(Code.BAD_INPUT, message);
    }
}
