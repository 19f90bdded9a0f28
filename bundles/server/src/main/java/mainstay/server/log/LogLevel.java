package mainstay.server.log;

import java.util.Locale;
import java.util.logging.Level;

/** How much is written to the log. */
public enum LogLevel {
    /** What keeps the engine from its work. */
    ERROR(Level.SEVERE, Level.SEVERE),
    /** And what went wrong. */
    WARNING(Level.WARNING, Level.WARNING),
    /** And who comes and goes, what is changed, and lines that take long. */
    INFO(Level.INFO, Level.WARNING),
    /** And each line of the shell, and what libraries say. */
    DEBUG(Level.FINE, Level.INFO);

    private final Level ours;
    private final Level libraries;

    LogLevel(Level ours, Level libraries) {
        this.ours = ours;
        this.libraries = libraries;
    }

    Level ours() {
        return ours;
    }

    Level libraries() {
        return libraries;
    }

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
