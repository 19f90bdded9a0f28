package mainstay.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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

    private final EngineLog log;
    private final boolean forPeople;

    private ServingLog(EngineLog log, boolean forPeople) {
        this.log = log;
        this.forPeople = forPeople;
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

    /**
     * Begins to write what happens.
     *
     * @throws MainstayException if there is no such form or level
     */
    static ServingLog open(ParseResult call, SessionEvents sessions, AuditLog audit) {
        Optional<LogForm> form = Options.value(call, FORM)
                .map(typed -> LogForm.valueOf(known("form of the log", typed, words(LogForm.values(), LogForm::word))));
        LogLevel level = Options.value(call, LEVEL)
                .map(typed -> LogLevel.valueOf(known("level", typed, words(LogLevel.values(), LogLevel::word))))
                .orElse(form.isPresent() ? LogLevel.INFO : LogLevel.WARNING);
        ServingLog opened = new ServingLog(
                EngineLog.open(form.orElse(LogForm.PLAIN), level, new FileOutputStream(FileDescriptor.err)),
                form.filter(LogForm.JSON::equals).isEmpty());
        sessions.observe(new SessionLog());
        audit.onAppend(line -> AuditLines.log(line, sessions.current()));
        return opened;
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    /** The name of the constant of a word. */
    private static String known(String kind, String typed, List<String> words) {
        if (!words.contains(typed)) {
            throw MainstayException.unknown(Code.WRONG_CALL, kind, typed, words);
        }
        return typed.toUpperCase(Locale.ROOT);
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
