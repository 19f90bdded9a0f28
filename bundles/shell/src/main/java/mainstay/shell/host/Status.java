package mainstay.shell.host;

/** Exit statuses of the process. */
final class Status {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_CALL = 2;
    /** As shells say it of what Ctrl-C has ended. */
    static final int INTERRUPTED = 130;

    private Status() {}
}
