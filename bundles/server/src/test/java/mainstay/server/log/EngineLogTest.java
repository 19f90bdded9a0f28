package mainstay.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import mainstay.shell.session.SessionObserver.Observed;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EngineLogTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private List<String> logged(LogForm form, LogLevel level, Runnable work) {
        EngineLog log = EngineLog.open(form, level, out);
        try {
            work.run();
        } finally {
            log.close();
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** A line of JSON, read back. */
    private static Map<String, Object> read(String line) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(line)) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                boolean number = json.nextToken().isNumeric();
                assertThat(fields.put(name, number ? json.getNumberValue() : json.getText()))
                        .as(name)
                        .isNull();
            }
            assertThat(json.nextToken()).isNull();
        }
        return fields;
    }

    @Test
    void anEventIsALineOfJson() throws IOException {
        List<String> lines = logged(
                LogForm.JSON,
                LogLevel.INFO,
                () -> EngineEvent.log(
                        Level.INFO, "connect", "session", 3, "user", "añna\n\"}", "kind", "", "seconds", 1.5));

        Map<String, Object> read = read(lines.get(0));
        assertThat(Instant.parse((String) read.remove("time")))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(read)
                .containsExactly(
                        Map.entry("level", "info"),
                        Map.entry("event", "connect"),
                        Map.entry("session", 3),
                        Map.entry("user", "añna\n\"}"),
                        Map.entry("seconds", 1.5));
        assertThat(lines).hasSize(1);
    }

    @Test
    void nobodyBreaksOutOfALineForPeople() {
        List<String> lines = logged(
                LogForm.PLAIN,
                LogLevel.INFO,
                () -> EngineEvent.log(
                        Level.WARNING, "refused", "user", "eve\n2026-01-01T00:00:00Z info swap\u001b[2J"));

        assertThat(lines)
                .singleElement()
                .asString()
                .contains(" warning refused user=eve 2026")
                .doesNotContain("\u001b");
    }

    @Test
    void whatLibrariesSayComesOutInTheSameForm() throws IOException {
        List<String> lines = logged(LogForm.JSON, LogLevel.INFO, () -> {
            Logger library = Logger.getLogger("org.example.library");
            library.info("a detail");
            library.log(java.util.logging.Level.SEVERE, "a fault of {0}", "somebody");
            System.getLogger("org.example.other").log(Level.WARNING, "lost", new IllegalStateException("gone"));
        });

        assertThat(lines).hasSize(2);
        assertThat(read(lines.get(0)))
                .containsEntry("event", "message")
                .containsEntry("level", "error")
                .containsEntry("logger", "org.example.library")
                .containsEntry("message", "a fault of somebody");
        assertThat(read(lines.get(1))).containsEntry("thrown", "java.lang.IllegalStateException: gone");
    }

    @Test
    void aLevelLeavesOutWhatIsBelowIt() {
        Runnable all = () -> {
            for (Level level : List.of(Level.DEBUG, Level.INFO, Level.WARNING, Level.ERROR)) {
                EngineEvent.log(level, "event-" + level);
            }
        };
        int lines = 0;
        for (LogLevel level : List.of(LogLevel.ERROR, LogLevel.WARNING, LogLevel.INFO, LogLevel.DEBUG)) {
            out.reset();
            lines++;
            assertThat(logged(LogForm.PLAIN, level, all)).as(level.word()).hasSize(lines);
        }
    }

    @Test
    void workGoesOnWhereNobodyTakesTheLinesAndTheirNumberIsSaid() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        OutputStream stuck = new OutputStream() {
            @Override
            public void write(int value) {
                out.write(value);
            }

            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                try {
                    if (!read.await(20, TimeUnit.SECONDS)) {
                        throw new IOException("nobody reads");
                    }
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                out.write(bytes, start, length);
            }
        };
        EngineLog log = EngineLog.open(LogForm.PLAIN, LogLevel.INFO, stuck);
        try {
            for (int event = 0; event < 12_000; event++) {
                EngineEvent.log(Level.INFO, "event");
            }
            read.countDown();
            for (int tries = 0;
                    tries < 1000 && !out.toString(StandardCharsets.UTF_8).contains("lost");
                    tries++) {
                Thread.sleep(10);
            }
        } finally {
            log.close();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("warning lost lines=1[0-9]{3}\n");
    }

    @Test
    void sessionsAreWrittenDownWithoutWhatIsTyped() {
        SessionLog sessions = new SessionLog();
        Observed anna = new Observed(3, "anna", "terminal");
        List<String> lines = logged(LogForm.PLAIN, LogLevel.INFO, () -> {
            sessions.opened(anna);
            sessions.lineEnded(anna, "rank", 0, TimeUnit.SECONDS.toNanos(2));
            sessions.lineEnded(anna, "whatif", 1, TimeUnit.MILLISECONDS.toNanos(12_340));
            sessions.closed(anna);
        });

        assertThat(lines.stream().map(line -> line.replaceFirst("^\\S+ ", "")))
                .containsExactly(
                        "info connect session=3 user=anna kind=terminal",
                        "info slow-line session=3 user=anna command=whatif status=1 seconds=12.34",
                        "info disconnect session=3 user=anna");
    }

    @Test
    void linesOfTheAuditLogAreEventsWithoutReasonsAndValues() {
        List<String> lines = new ArrayList<>(logged(LogForm.PLAIN, LogLevel.INFO, () -> {
            audited("books", "anna", "import", Map.of("area", "book", "book", "iowa", "accounts", "12"));
            audited(
                    "",
                    "anna",
                    "change",
                    Map.of("area", "parameters", "book", "iowa", "parameter", "margin.default", "after", "0.31"));
            audited("they pay late", "ops", "activate", Map.of("model", "room@1.1.0", "generation", "7"));
            audited("it failed", "mainstay", "rollback", Map.of("model", "room@1.1.0"));
            audited("", "ops", "retire", Map.of("model", "room@1.0.0"));
            audited("", "eve", "refuse", Map.of("area", "roles", "book", ""));
        }));

        assertThat(lines.stream().map(line -> line.replaceFirst("^\\S+ ", "")))
                .containsExactly(
                        "info import session=2 user=anna what=import line=1 book=iowa",
                        "info parameters session=2 user=anna what=change line=1 book=iowa parameter=margin.default",
                        "info swap session=2 user=ops what=activate line=1 model=room@1.1.0 generation=7",
                        "warning failover session=2 user=mainstay what=rollback line=1 model=room@1.1.0",
                        "info retirement session=2 user=ops what=retire line=1 model=room@1.0.0",
                        "warning refused session=2 user=eve what=refuse line=1");
    }

    private static void audited(String why, String who, String what, Map<String, String> detail) {
        JournalEntry entry = JournalEntry.of(Instant.EPOCH, who, what, why, detail);
        AuditLines.log(new JournalLine(1, entry, "0".repeat(64), "0".repeat(64)), OptionalInt.of(2));
    }
}
