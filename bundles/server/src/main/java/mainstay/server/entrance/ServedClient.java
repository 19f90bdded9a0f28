package mainstay.server.entrance;

/** Somebody who works on an engine from elsewhere. */
public interface ServedClient {

    /** Who it is, as the system or a key says. */
    String user();

    /** Tells the user something, above the prompt where there is one. */
    void say(String sentence);

    /** Ends the session when the line that it runs has ended. */
    void leave();

    /** Asks the line that runs to end. */
    void cancel();

    /** Ends the connection, whatever it does. */
    void drop();
}
