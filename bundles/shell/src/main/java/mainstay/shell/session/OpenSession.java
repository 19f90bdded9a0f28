package mainstay.shell.session;

/** A session that runs for a user who is elsewhere. */
public interface OpenSession {

    /** Asks the line that runs to end: Ctrl-C was pressed, or somebody cancels it, or nobody is there any more. */
    void interrupt();

    /** The window has another size. */
    void resized();

    /** Tells the user something: above the prompt, where there is one. */
    void say(String sentence);

    /** The line that runs; empty while the user is asked for one. */
    String line();
}
