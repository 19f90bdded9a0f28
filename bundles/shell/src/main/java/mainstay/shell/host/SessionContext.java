package mainstay.shell.host;

import mainstay.shell.session.SessionRequest;
import mainstay.workspace.WorkSession;
import org.apache.felix.service.command.CommandSession;

/**
 * What commands of all sessions have of the one that runs them.
 *
 * @param request who asked for it, and from where
 * @param window what stands at the end of its output
 * @param settings what the user has set for the prompt
 * @param work what belongs to the work of the person at it
 */
record SessionContext(SessionRequest request, Window window, UserSettings settings, WorkSession work) {

    /** That of a session which begins. */
    SessionContext(SessionRequest request, Window window, UserSettings settings) {
        this(request, window, settings, new WorkSession(request.rights()));
    }

    /** That of the session in which a command runs. */
    static SessionContext of(CommandSession session) {
        if (session instanceof GogoSession known) {
            return known.context();
        }
        throw new IllegalStateException("a session that Mainstay has not begun: " + session);
    }
}
