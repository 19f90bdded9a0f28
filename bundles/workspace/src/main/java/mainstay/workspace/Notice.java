package mainstay.workspace;

/**
 * A change that somebody else has made and that a session is to know of.
 *
 * @param kind what was done
 * @param who the user who did it
 * @param subject what it was done to: the name of a book, a parameter or a review, or models
 * @param book the book that the subject belongs to; empty for models
 * @param before the value before; empty where there is none
 * @param after the value from then on, the changes of several parameters, the number of a generation, or the reason of a
 *     refusal; empty where there is none
 */
public record Notice(Kind kind, String who, String subject, String book, String before, String after) {

    /** What was done. */
    public enum Kind {
        /** A book was imported that was not there. */
        IMPORTED,
        /** A book was imported again. */
        IMPORTED_ANEW,
        /** A book was dropped. */
        DROPPED,
        /** The version before of a book was brought back. */
        BROUGHT_BACK,
        /** A parameter got another value. */
        CHANGED,
        /** A parameter got its default back. */
        RESET,
        /** Several parameters got other values. */
        CHANGED_SEVERAL,
        /** Rows of plan tables were changed. */
        PLAN_CHANGED,
        /** A plan became the coverage of a book. */
        ADOPTED,
        /** A review was opened. */
        OPENED,
        /** A review was closed. */
        CLOSED,
        /** A file with models was admitted. */
        ADMITTED,
        /** A file that was dropped into the folder for it was refused. */
        REFUSED,
        /** Models serve that did not before. */
        ACTIVATED,
        /** An earlier generation serves again. */
        ROLLED_BACK,
        /** A model was taken out of service. */
        RETIRED,
        /** A generation serves until that is taken back. */
        PINNED,
        /** No generation is pinned any more. */
        UNPINNED,
        /** A backup took the place of everything. */
        RESTORED
    }
}
