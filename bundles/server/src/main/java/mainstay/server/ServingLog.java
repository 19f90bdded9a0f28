package mainstay.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.server.entrance.OpenEntrance;
import mainstay.server.entrance.ServedEngine;
import mainstay.server.log.AuditLines;
import mainstay.server.log.EngineEvent;
import mainstay.server.log.EngineLog;
import mainstay.server.log.LogForm;
import mainstay.server.log.LogLevel;
import mainstay.server.log.SessionLog;
import mainstay.shell.command.Options;
import mainstay.shell.session.SessionEvents;
import mainstay.store.AuditLog;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The log of an engine while it serves, as the call of {@code serve} asks for it, on standard error of its process. */
final class ServingLog implements AutoCloseable {
    private static final String FORM = "--log";
    private static final String LEVEL = "--log-level";
    private static final List<String> FORMS =
            Arrays.stream(LogForm.values()).map(LogForm::word).toList();
    private static final List<String> LEVELS =
            Arrays.stream(LogLevel.values()).map(LogLevel::word).toList();

    private final EngineLog log;
    private final boolean forPeople;

    private ServingLog(EngineLog log, boolean forPeople) {
        this.log = log;
        this.forPeople = forPeople;
    }

    /**
     * How the log is wanted.
     *
     * @param form empty where only what goes wrong is to be said
     */
    record Wanted(Optional<LogForm> form, LogLevel level) {

        /**
         * As the call has it.
         *
         * @throws MainstayException if there is no such form or level
         */
        static Wanted of(ParseResult call) {
            Optional<LogForm> form =
                    Options.value(call, FORM).map(typed -> LogForm.valueOf(constant("form of the log", typed, FORMS)));
            Optional<LogLevel> level =
                    Options.value(call, LEVEL).map(typed -> LogLevel.valueOf(constant("level", typed, LEVELS)));
            return new Wanted(form, level.orElse(form.isPresent() ? LogLevel.INFO : LogLevel.WARNING));
        }

        /** The name of the constant of a word. */
        private static String constant(String kind, String typed, List<String> words) {
            if (!words.contains(typed)) {
                throw MainstayException.unknown(Code.WRONG_CALL, kind, typed, words);
            }
            return typed.toUpperCase(Locale.ROOT);
        }
    }

    /** The options by which it is asked for. */
    static void addOptions(CommandSpec spec) {
        spec.addOption(Options.text(
                FORM,
                "FORM",
                "writes a line an event to standard error, plain or json (default: only what goes wrong)"));
        spec.addOption(Options.text(
                LEVEL, "LEVEL", "how much the log has: error, warning, info or debug (default: info, with --log)"));
    }

    /** What could stand as the value of an option of the log; empty for any other. */
    static List<String> candidates(String option) {
        return switch (option) {
            case FORM -> FORMS;
            case LEVEL -> LEVELS;
            default -> List.of();
        };
    }

    /** Begins to write what happens. */
    static ServingLog open(Wanted wanted, SessionEvents sessions, AuditLog audit) {
        ServingLog opened = new ServingLog(
                EngineLog.open(
                        wanted.form().orElse(LogForm.PLAIN), wanted.level(), new FileOutputStream(FileDescriptor.err)),
                wanted.form().filter(LogForm.JSON::equals).isEmpty());
        sessions.observe(new SessionLog());
        audit.onAppend(line -> AuditLines.log(line, sessions.current()));
        return opened;
    }

    /** Whether sentences for people may stand between its lines. */
    boolean isForPeople() {
        return forPeople;
    }

    /** The engine serves. */
    void begun(ServedEngine engine, List<OpenEntrance> entrances) {
        EngineEvent.log(
                Level.INFO,
                "start",
                "version",
                engine.version(),
                "data",
                engine.data(),
                "process",
                ProcessHandle.current().pid());
        for (OpenEntrance entrance : entrances) {
            EngineEvent.log(Level.INFO, "listen", "at", entrance.place());
        }
    }

    /** The engine takes nobody in any more. */
    void draining(int clients) {
        EngineEvent.log(Level.INFO, "drain", "clients", clients);
    }

    /** Nobody is served any more. */
    @Override
    public void close() {
        EngineEvent.log(Level.INFO, "end");
        log.close();
    }
}
