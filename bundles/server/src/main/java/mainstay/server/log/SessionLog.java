package mainstay.server.log;

import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import mainstay.shell.session.SessionObserver;

/** Writes down who comes and goes, and lines that take long. */
public final class SessionLog implements SessionObserver {
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final double MILLIS_IN_SECOND = 1000;
    private static final String SESSION = "session";
    private static final String USER = "user";

    @Override
    public void opened(Observed session) {
        EngineEvent.log(Level.INFO, "connect", SESSION, session.number(), USER, session.user(), "kind", session.kind());
    }

    @Override
    public void lineEnded(Observed session, String command, int status, long nanos) {
        boolean slow = nanos > SLOW_NANOS;
        EngineEvent.log(
                slow ? Level.INFO : Level.DEBUG,
                slow ? "slow-line" : "line",
                SESSION,
                session.number(),
                USER,
                session.user(),
                "command",
                command,
                "status",
                status,
                "seconds",
                TimeUnit.NANOSECONDS.toMillis(nanos) / MILLIS_IN_SECOND);
    }

    @Override
    public void closed(Observed session) {
        EngineEvent.log(Level.INFO, "disconnect", SESSION, session.number(), USER, session.user());
    }
}
