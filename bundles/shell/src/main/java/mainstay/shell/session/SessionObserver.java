package mainstay.shell.session;

/** Takes note of what sessions do. Called on their threads, so it returns at once. */
public interface SessionObserver {

    /**
     * A session.
     *
     * @param number by which it is known, from 1
     * @param user who works in it, as the system or a key says
     * @param kind how it is used, in a word
     */
    record Observed(int number, String user, String kind) {}

    /** A session is there. */
    void opened(Observed session);

    /**
     * A line has ended.
     *
     * @param command the first command of the line; empty where that is none of ours. Nothing else of a line is told, as names
     *     of accounts may stand in it
     * @param status its exit status
     * @param nanos how long it ran
     */
    void lineEnded(Observed session, String command, int status, long nanos);

    /** A session is over. */
    void closed(Observed session);
}
