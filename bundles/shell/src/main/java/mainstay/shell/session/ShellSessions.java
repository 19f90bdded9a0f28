package mainstay.shell.session;

/** The door for front ends: runs sessions, as many at once as are asked for. */
public interface ShellSessions {

    /**
     * Runs a session to its end.
     *
     * @return the exit status
     */
    int run(SessionRequest request);
}
