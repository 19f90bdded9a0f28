package mainstay.shell.session;

import java.util.OptionalInt;

/** What happens in the sessions of this process; a service. */
public interface SessionEvents {

    /** Has somebody take note of what sessions do from now on. */
    void observe(SessionObserver observer);

    /** The number of the session that works on this thread; empty where none does. */
    OptionalInt current();
}
