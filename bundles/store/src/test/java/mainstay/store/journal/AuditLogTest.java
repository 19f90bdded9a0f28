package mainstay.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mainstay.book.MainstayException;
import mainstay.store.journal.AuditLog.Entry;
import mainstay.store.journal.AuditLog.Event;
import mainstay.store.journal.AuditLog.Head;
import mainstay.store.journal.AuditLog.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {
    private static final int LINES = 5;

    @TempDir
    private Path folder;

    @Test
    void entriesComeBackAsTheyWereAppended() {
        AuditLog log = log();
        Entry first = log.append(event("Müller", "admit"));
        Entry second = log.append(event("账户", "activate"));

        assertThat(log.entries()).containsExactly(first, second);
        assertThat(new AuditLog(file()).entries()).containsExactly(first, second);
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo("0".repeat(64));
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.detail()).containsEntry("by", "digest");
    }

    @Test
    void theHashIsThatOfTheLineWithoutIt() throws Exception {
        Entry entry = log().append(event("ann", "admit"));
        String line = Files.readString(file()).strip();
        String content = line.replace(",\"hash\":\"" + entry.hash() + "\"", "");

        Process process = new ProcessBuilder("sha256sum").start();
        process.getOutputStream().write(content.getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .startsWith(entry.hash());
    }

    @Test
    void aLogThatIsNotThereIsEmptyAndInOrder() {
        assertThat(log().entries()).isEmpty();
        assertThat(log().head()).isEqualTo(new Head(0, "0".repeat(64)));
        assertThat(log().verify(Optional.empty())).isEqualTo(new Verification(0, Head.START, Optional.empty()));
    }

    @Test
    void whatWasWrittenIsInOrder() throws IOException {
        Head head = fiveLines();

        assertThat(log().verify(Optional.of(head))).isEqualTo(new Verification(LINES, head, Optional.empty()));
    }

    @Test
    void aLogThatHasGrownSinceIsInOrder() throws IOException {
        Head then = fiveLines();
        Head now = log().append(event("bob", "retire")).head();

        assertThat(log().verify(Optional.of(then))).isEqualTo(new Verification(6, now, Optional.empty()));
    }

    @Test
    void anAppendAfterARestartContinuesTheChain() throws IOException {
        Head head = fiveLines();

        Entry entry = new AuditLog(file()).append(event("bob", "rollback"));

        assertThat(entry.sequence()).isEqualTo(6);
        assertThat(entry.previous()).isEqualTo(head.hash());
        assertInOrder(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20, 0x80})
    void aChangedByteIsFoundInItsOwnLineAndNoOther(int change) throws IOException {
        fiveLines();
        byte[] whole = Files.readAllBytes(file());
        int line = 1;
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) change;
            Files.write(file(), damaged);

            assertFault(log().verify(Optional.empty()), line, "byte " + at);
            line += whole[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    void aByteThatBecomesANewlineIsFoundInItsLine() throws IOException {
        fiveLines();
        byte[] whole = Files.readAllBytes(file());
        int line = 1;
        for (int at = 0; at < whole.length; at++) {
            if (whole[at] == '\n') {
                line++;
                continue;
            }
            byte[] damaged = whole.clone();
            damaged[at] = '\n';
            Files.write(file(), damaged);
            assertFault(log().verify(Optional.empty()), line, "byte " + at);
        }
    }

    @Test
    void aDeletedLineIsTheOneThatIsMissing() throws IOException {
        Head head = fiveLines();
        for (int line = 1; line <= LINES; line++) {
            List<String> lines = lines();
            lines.remove(line - 1);
            write(lines);
            assertFault(log().verify(Optional.of(head)), line, "line " + line);
            fiveLines();
        }
    }

    @Test
    void aLineThatIsWrittenTwiceIsFoundInItsCopy() throws IOException {
        for (int line = 1; line <= LINES; line++) {
            fiveLines();
            for (int to = 1; to <= LINES + 1; to++) {
                List<String> lines = lines();
                lines.add(to - 1, lines.get(line - 1));
                write(lines);
                // Two equal lines one after the other cannot be told apart: the second is the copy.
                int copy = to == line ? to + 1 : to;
                assertFault(log().verify(Optional.empty()), copy, line + " copied to " + to);
                fiveLines();
            }
        }
    }

    @Test
    void twoLinesThatChangePlacesAreFoundAtTheFirst() throws IOException {
        for (int one = 1; one <= LINES; one++) {
            for (int other = one + 1; other <= LINES; other++) {
                fiveLines();
                List<String> lines = lines();
                Collections.swap(lines, one - 1, other - 1);
                write(lines);
                assertFault(log().verify(Optional.empty()), one, one + " and " + other);
            }
        }
    }

    @Test
    void aLineReplacedTogetherWithItsHashIsFoundInTheNext() throws IOException {
        fiveLines();
        List<String> lines = lines();
        AuditLog forger = new AuditLog(folder.resolve("forged"));
        for (int line = 1; line <= 2; line++) {
            forger.append(event("ann", "step " + line));
        }
        forger.append(event("mallory", "step 3"));
        lines.set(2, Files.readAllLines(folder.resolve("forged")).get(2));
        write(lines);

        Verification found = log().verify(Optional.empty());

        assertFault(found, 4, "forged");
        assertThat(found.fault().orElseThrow().what())
                .isEqualTo("does not continue line 3: one of the two was replaced");
    }

    @Test
    void aLogMadeAnewIsFoundByTheHeadThatWasKept() throws IOException {
        Head head = fiveLines();
        Files.delete(file());
        AuditLog forger = log();
        for (int line = 1; line <= LINES + 1; line++) {
            forger.append(event("mallory", "step " + line));
        }

        assertThat(log().verify(Optional.empty()).fault()).isEmpty();
        assertFault(log().verify(Optional.of(head)), LINES, "forged");
    }

    @Test
    void anEndThatWasCutOffIsFoundByTheHeadThatWasKept() throws IOException {
        Head head = fiveLines();
        write(lines().subList(0, 3));

        Verification found = log().verify(Optional.of(head));

        assertThat(log().verify(Optional.empty()).fault()).isEmpty();
        assertFault(found, 4, "cut off");
        assertThat(found.fault().orElseThrow().what())
                .isEqualTo("is missing: the log once had 5 lines, and its end was cut off");
    }

    @Test
    void cutAtAnyByteItGoesOnBehindTheLastWholeLine() throws IOException {
        fiveLines();
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            byte[] left = Arrays.copyOf(whole, length);
            Files.write(file(), left);
            int kept = (int) new String(left, StandardCharsets.US_ASCII)
                    .chars()
                    .filter(each -> each == '\n')
                    .count();
            boolean torn = length > 0 && left[length - 1] != '\n';

            assertThat(log().entries()).as("cut at %s", length).hasSize(kept);
            log().append(event("bob", "next"));

            assertInOrder(kept + (torn ? 2 : 1));
            assertThat(Arrays.copyOf(Files.readAllBytes(file()), length(left, kept)))
                    .isEqualTo(Arrays.copyOf(whole, length(left, kept)));
        }
    }

    @Test
    void whatBrokeOffIsQuoted() throws IOException {
        fiveLines();
        Files.writeString(file(), Files.readString(file()) + "{\"sequence\":6,\"who\":\"\u2028");

        AuditLog log = log();
        assertThat(log.verify(Optional.empty()).fault().orElseThrow().what()).startsWith("breaks off after 24 bytes");
        log.append(event("bob", "next"));

        Entry recovery = log.entries().get(LINES);
        assertThat(recovery.what()).isEqualTo("recover");
        assertThat(recovery.detail()).containsEntry("bytes", "24");
        assertThat(recovery.detail().get("text")).startsWith("{\"sequence\":6,\"who\":\"");
        assertInOrder(LINES + 2);
    }

    @Test
    void aLongTailIsQuotedInPartAndGoneFromTheFile() throws IOException {
        fiveLines();
        Files.writeString(file(), Files.readString(file()) + "x".repeat(50_000));

        log().append(event("bob", "next"));

        assertInOrder(LINES + 2);
        assertThat(log().entries().get(LINES).detail().get("text")).endsWith("x... (50000 characters)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\nlines",
                "\"}\n{\"sequence\":2}",
                "\r\n",
                "\u2028\u2029\u0085\u000b\f",
                "\u0000\u001b[31m\u007f",
                "\\\",\\u000a",
                "😀 漢字 İı"
            })
    void noTextCanForgeALine(String text) throws IOException {
        AuditLog log = log();
        log.append(new Event(Instant.EPOCH, text, "note", text, "", text, new TreeMap<>(Map.of(text, text))));
        log.append(event("bob", "next"));

        assertThat(Files.readString(file()).lines()).hasSize(2).allMatch(line -> line.startsWith("{\"sequence\":"));
        assertThat(log.entries().get(0).who()).isEqualTo(text);
        assertThat(log.entries().get(0).why()).isEqualTo(text);
        assertThat(log.entries().get(0).detail()).containsEntry(text, text);
        assertInOrder(2);
    }

    @Test
    void halfACharacterIsReplaced() {
        log().append(Event.of(Instant.EPOCH, "ann\ud83d", "note", "", "", "\udc00", Map.of("\ud83d", "\ud83dx")));

        assertThat(log().entries().get(0).who()).isEqualTo("ann?");
        assertThat(log().entries().get(0).detail()).containsEntry("?", "?x");
        assertInOrder(1);
    }

    @Test
    void anEndlessTextIsShortened() {
        AuditLog log = log();
        log.append(Event.of(Instant.EPOCH, "ann", "refuse", "", "", "x" + "😀".repeat(100_000), Map.of()));

        assertThat(log.entries().get(0).why()).hasSize(10_000).endsWith("... (200001 characters)");
        assertInOrder(1);
    }

    @Test
    void aDigestThatIsNoneIsACallersBug() {
        assertThatThrownBy(() -> Event.of(Instant.EPOCH, "ann", "admit", "", "abc", "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 hexadecimal digits");
    }

    @Test
    void twoThreadsKeepTheChain() throws Exception {
        AuditLog log = log();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<Void> work = () -> {
            for (int i = 0; i < 50; i++) {
                log.append(event(Thread.currentThread().getName(), "step"));
            }
            return null;
        };
        for (var done : threads.invokeAll(List.of(work, work))) {
            done.get();
        }
        threads.shutdown();

        assertThat(log.head().lines()).isEqualTo(100);
        assertInOrder(100);
    }

    @Test
    void anInterruptedThreadAppendsAllTheSame() {
        Thread.currentThread().interrupt();
        try {
            log().append(event("ann", "refuse"));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertInOrder(1);
    }

    @Test
    void whatAnotherAppendedMeanwhileIsContinued() {
        AuditLog one = log();
        AuditLog other = log();
        one.append(event("ann", "admit"));
        other.append(event("bob", "admit"));
        one.append(event("ann", "activate"));

        assertInOrder(3);
    }

    @Test
    void aDamagedLastLineIsNotContinued() throws IOException {
        fiveLines();
        byte[] whole = Files.readAllBytes(file());
        whole[whole.length - 10] ^= 1;
        Files.write(file(), whole);

        assertThatThrownBy(() -> log().append(event("bob", "next")))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("line 5 of the audit log")
                .hasMessageContaining("put the file back from a backup");
        assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }

    @Test
    void entriesOfADamagedLogAreNotGuessed() throws IOException {
        fiveLines();
        List<String> lines = lines();
        lines.set(2, "nonsense");
        write(lines);

        assertThatThrownBy(() -> log().entries()).hasMessageContaining("line 3 of the audit log");
    }

    @Test
    void aFileThatCannotBeReadIsAStorageError() throws IOException {
        Files.createDirectory(file());

        assertThatThrownBy(() -> log().append(event("ann", "admit")))
                .isInstanceOfSatisfying(
                        MainstayException.class, e -> assertThat(e.code()).isEqualTo(MainstayException.Code.STORAGE));
        assertThatThrownBy(() -> log().verify(Optional.empty())).isInstanceOf(MainstayException.class);
    }

    private static void assertFault(Verification found, int line, String what) {
        assertThat(found.fault()).as(what).isPresent();
        assertThat(found.fault().orElseThrow().line()).as(what).isEqualTo(line);
        assertThat(found.lines()).as(what).isEqualTo(line - 1);
    }

    private void assertInOrder(int lines) {
        Verification found = log().verify(Optional.empty());
        assertThat(found.fault()).isEmpty();
        assertThat(found.lines()).isEqualTo(lines);
    }

    private static int length(byte[] text, int lines) {
        int length = 0;
        for (int line = 0; line < lines; length++) {
            line += text[length] == '\n' ? 1 : 0;
        }
        return length;
    }

    /** Makes the log anew, with five lines. */
    private Head fiveLines() throws IOException {
        Files.deleteIfExists(file());
        AuditLog log = log();
        for (int line = 1; line <= LINES; line++) {
            log.append(event("ann", "step " + line));
        }
        return log.head();
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file()));
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(file(), String.join("\n", lines) + "\n");
    }

    private AuditLog log() {
        return new AuditLog(file());
    }

    private Path file() {
        return folder.resolve("audit.log");
    }

    private static Event event(String who, String what) {
        return Event.of(
                Instant.parse("2026-11-01T12:00:00.123456789Z"),
                who,
                what,
                "loyalty@1.0.0",
                "ab".repeat(32),
                "it was \"time\"",
                Map.of("by", "digest"));
    }
}
