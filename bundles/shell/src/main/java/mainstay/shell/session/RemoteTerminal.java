package mainstay.shell.session;

/** The terminal, or what takes its place, of a user who is not at that of this process. */
public interface RemoteTerminal {

    /** The width of the window in character cells; 0 when there is none. */
    int columns();

    /** The height of the window in lines; 0 when there is none. */
    int rows();

    /** Whether the user is the one that this process belongs to, so that it may open the files that it is told of. */
    boolean sharesFiles();

    /** The text of the user's file of aliases and defaults, which is read where they are; empty for none. */
    default String settings() {
        return "";
    }

    /** The way the user came, and where from, such as {@code socket}. */
    String place();

    /** The session is there, and is told from now on what happens besides typing. */
    void opened(OpenSession session);
}
