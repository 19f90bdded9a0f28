package mainstay.plan.barriers;

/** Where it comes from, what part we win of what a barrier opens. */
public enum WinSource {
    /** The barrier itself says it. */
    GIVEN,
    /** We hold this part of what nobody bars us from on the line. */
    LINE,
    /** We hold this part of what nobody bars us from on all lines of the account. */
    ACCOUNT,
    /** Nothing says it: what is assumed of every barrier. */
    ASSUMED
}
