package mainstay.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final int LINES = 5;

    @TempDir
    private Path folder;

    @Test
    void entriesComeBackAsTheyWereAppended() {
        Journal log = log();
        JournalLine first = log.append(event("Müller", "admit"));
        JournalLine second = log.append(event("账户", "activate"));

        assertThat(log.lines()).containsExactly(first, second);
        assertThat(new Journal(file()).lines()).containsExactly(first, second);
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo("0".repeat(64));
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.entry().detail()).containsEntry("by", "digest");
    }

    /** Most lines are none that anybody could parse, and nobody notices. */
    @Test
    void ofALogOfManyYearsOnlyTheLinesThatAreWantedAreParsed() throws IOException {
        JournalLine first = JournalJson.line(JournalHead.START, event("ann", "admit"));
        JournalHead before = new JournalHead(99_999, "ab".repeat(32));
        JournalLine last = JournalJson.line(before, event("bob", "activate"));
        Files.writeString(
                file(),
                JournalJson.text(first) + "\n" + "{\"who\":\"carl\", damaged\n".repeat(99_998) + JournalJson.text(last)
                        + "\n");
        Journal log = log();

        assertThat(log.head()).isEqualTo(last.head());
        assertThat(log.lines(text -> text.contains("ann") || text.contains("bob")))
                .containsExactly(first, last);
        assertThat(log.latest(text -> text.contains(Journal.detail("who", "ann"))))
                .hasValue(first);
        assertThat(log.latest(text -> text.contains("dora"))).isEmpty();
        assertThatThrownBy(() -> log.latest(text -> text.contains("carl"))).hasMessageContaining("line 99999 of");
        assertThatThrownBy(log::lines).hasMessageContaining("line 2 of");
    }

    @Test
    void theHashIsThatOfTheLineWithoutIt() throws Exception {
        JournalLine entry = log().append(event("ann", "admit"));
        String line = Files.readString(file()).strip();
        String content = line.replace(",\"hash\":\"" + entry.hash() + "\"", "");

        Process process = new ProcessBuilder("sha256sum").start();
        process.getOutputStream().write(content.getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .startsWith(entry.hash());
    }

    /** Two lines that version 0.1.0 wrote: journals that are there must verify, and new lines have their form. */
    @Test
    void linesHaveTheBytesThatTheyHaveAlwaysHad() throws IOException {
        String first = "{\"sequence\":1,\"at\":\"2026-11-01T12:00:00.123Z\",\"who\":\"ann\",\"what\":\"admit\","
                + "\"model\":\"loyalty@1.0.0\",\"digest\":\"" + "ab".repeat(32) + "\",\"why\":\"it was \\\"time\\\"\","
                + "\"detail\":{\"by\":\"digest\",\"file\":\"\\u5317\\u5CAD.jar\"},\"previous\":\"" + "0".repeat(64)
                + "\",\"hash\":\"c92e5e2b3fefba187f21fbdafbd8149a1006c381f671c56de796be41a20652b0\"}";
        String second =
                "{\"sequence\":2,\"at\":\"2026-11-02T12:00:00Z\",\"who\":\"bob\",\"what\":\"agree\",\"model\":\"\","
                        + "\"digest\":\"\",\"why\":\"\",\"detail\":{\"account\":\"picc\",\"department\":\"finance\",\"field\":\"tier\"},"
                        + "\"previous\":\"c92e5e2b3fefba187f21fbdafbd8149a1006c381f671c56de796be41a20652b0\","
                        + "\"hash\":\"a2ea717747418006d61631b6c9f828ee7dbc8bd2eb84fa34d9dcb5f16c85727a\"}";

        log().append(JournalEntry.of(
                Instant.parse("2026-11-01T12:00:00.123Z"),
                "ann",
                "admit",
                "it was \"time\"",
                Map.of(
                        "by",
                        "digest",
                        "file",
                        "北岭.jar",
                        JournalEntry.MODEL,
                        "loyalty@1.0.0",
                        JournalEntry.DIGEST,
                        "ab".repeat(32))));
        log().append(JournalEntry.of(
                Instant.parse("2026-11-02T12:00:00Z"),
                "bob",
                "agree",
                "",
                Map.of("account", "picc", "department", "finance", "field", "tier")));

        assertThat(lines()).containsExactly(first, second);
        assertInOrder(2);
    }

    @Test
    void aModelAndADigestThatAreEmptyAreNone() {
        JournalEntry entry = JournalEntry.of(
                Instant.EPOCH, "ann", "pin", "", Map.of(JournalEntry.MODEL, "", JournalEntry.DIGEST, "", "by", ""));

        JournalLine written = log().append(entry);

        assertThat(written.entry().detail()).containsOnlyKeys("by");
        assertThat(log().lines()).containsExactly(written);
    }

    @Test
    void aLogThatIsNotThereIsEmptyAndInOrder() {
        assertThat(log().lines()).isEmpty();
        assertThat(log().head()).isEqualTo(new JournalHead(0, "0".repeat(64)));
        assertThat(log().verify(Optional.empty()))
                .isEqualTo(new JournalVerification(0, JournalHead.START, Optional.empty(), List.of()));
    }

    @Test
    void whatWasWrittenIsInOrder() throws IOException {
        JournalHead head = fiveLines();

        assertThat(log().verify(Optional.of(head)))
                .isEqualTo(new JournalVerification(LINES, head, Optional.empty(), List.of()));
    }

    @Test
    void aLogThatHasGrownSinceIsInOrder() throws IOException {
        JournalHead then = fiveLines();
        JournalHead now = log().append(event("bob", "retire")).head();

        assertThat(log().verify(Optional.of(then)))
                .isEqualTo(new JournalVerification(6, now, Optional.empty(), List.of()));
    }

    @Test
    void anAppendAfterARestartContinuesTheChain() throws IOException {
        JournalHead head = fiveLines();

        JournalLine entry = new Journal(file()).append(event("bob", "rollback"));

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
        JournalHead head = fiveLines();
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
        Journal forger = new Journal(folder.resolve("forged"));
        for (int line = 1; line <= 2; line++) {
            forger.append(event("ann", "step " + line));
        }
        forger.append(event("mallory", "step 3"));
        lines.set(2, Files.readAllLines(folder.resolve("forged")).get(2));
        write(lines);

        JournalVerification found = log().verify(Optional.empty());

        assertFault(found, 4, "forged");
        assertThat(found.fault().orElseThrow().what())
                .isEqualTo("does not continue line 3: one of the two was replaced");
    }

    @Test
    void aLogMadeAnewIsFoundByTheHeadThatWasKept() throws IOException {
        JournalHead head = fiveLines();
        Files.delete(file());
        Journal forger = log();
        for (int line = 1; line <= LINES + 1; line++) {
            forger.append(event("mallory", "step " + line));
        }

        assertThat(log().verify(Optional.empty()).fault()).isEmpty();
        assertFault(log().verify(Optional.of(head)), LINES, "forged");
    }

    @Test
    void anEndThatWasCutOffIsFoundByTheHeadThatWasKept() throws IOException {
        JournalHead head = fiveLines();
        write(lines().subList(0, 3));

        JournalVerification found = log().verify(Optional.of(head));

        assertThat(log().verify(Optional.empty()).fault()).isEmpty();
        assertFault(found, 4, "cut off");
        assertThat(found.fault().orElseThrow().what())
                .isEqualTo("is missing: there once were 5 lines, and the end was cut off");
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

            assertThat(log().lines()).as("cut at %s", length).hasSize(kept);
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

        Journal log = log();
        assertThat(log.verify(Optional.empty()).fault().orElseThrow().what()).startsWith("breaks off after 24 bytes");
        log.append(event("bob", "next"));

        JournalLine recovery = log.lines().get(LINES);
        assertThat(recovery.entry().what()).isEqualTo("recover");
        assertThat(recovery.entry().detail()).containsEntry("bytes", "24");
        assertThat(recovery.entry().detail().get("text")).startsWith("{\"sequence\":6,\"who\":\"");
        assertInOrder(LINES + 2);
    }

    @Test
    void aLongTailIsQuotedInPartAndGoneFromTheFile() throws IOException {
        fiveLines();
        Files.writeString(file(), Files.readString(file()) + "x".repeat(50_000));

        log().append(event("bob", "next"));

        assertInOrder(LINES + 2);
        assertThat(log().lines().get(LINES).entry().detail().get("text")).endsWith("x... (50000 characters)");
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
        Journal log = log();
        log.append(JournalEntry.of(Instant.EPOCH, text, "note", text, Map.of(text, text, JournalEntry.MODEL, text)));
        log.append(event("bob", "next"));

        assertThat(Files.readString(file()).lines()).hasSize(2).allMatch(line -> line.startsWith("{\"sequence\":"));
        assertThat(log.lines().get(0).entry().who()).isEqualTo(text);
        assertThat(log.lines().get(0).entry().why()).isEqualTo(text);
        assertThat(log.lines().get(0).entry().detail()).containsEntry(text, text);
        assertInOrder(2);
    }

    @Test
    void halfACharacterIsReplaced() {
        log().append(JournalEntry.of(Instant.EPOCH, "ann\ud83d", "note", "\udc00", Map.of("\ud83d", "\ud83dx")));

        assertThat(log().lines().get(0).entry().who()).isEqualTo("ann?");
        assertThat(log().lines().get(0).entry().detail()).containsEntry("?", "?x");
        assertInOrder(1);
    }

    @Test
    void anEndlessTextIsShortened() {
        Journal log = log();
        log.append(JournalEntry.of(Instant.EPOCH, "ann", "refuse", "x" + "😀".repeat(100_000), Map.of()));

        assertThat(log.lines().get(0).entry().why()).hasSize(10_000).endsWith("... (200001 characters)");
        assertInOrder(1);
    }

    @Test
    void aDigestThatIsNoneIsACallersBug() {
        assertThatThrownBy(() -> JournalEntry.of(Instant.EPOCH, "ann", "admit", "", Map.of(JournalEntry.DIGEST, "abc")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 hexadecimal digits");
    }

    @Test
    void twoThreadsKeepTheChain() throws Exception {
        Journal log = log();
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
        Journal one = log();
        Journal other = log();
        one.append(event("ann", "admit"));
        other.append(event("bob", "admit"));
        one.append(event("ann", "activate"));

        assertInOrder(3);
    }

    /** Each way to change a log while an engine serves, which is the only one that may write to it. */
    @ParameterizedTest
    @ValueSource(strings = {"same length", "cut", "added", "made anew", "gone"})
    void whatIsChangedBehindTheBackOfWhoWritesAloneIsNotContinued(String way) throws IOException {
        Journal log = new Journal(file(), () -> true);
        log.append(event("ann", "admit"));
        log.append(event("bob", "activate"));
        byte[] before = Files.readAllBytes(file());
        String text = Files.readString(file());
        Journal forger = new Journal(folder.resolve("forged"));
        forger.append(event("eve", "admit"));
        switch (way) {
            case "same length" -> Files.writeString(file(), text.replace("ann", "eve"));
            case "cut" -> Files.writeString(file(), text.substring(0, text.indexOf('\n') + 1));
            case "added" -> new Journal(file()).append(event("eve", "rollback"));
            case "made anew" -> Files.copy(folder.resolve("forged"), file(), StandardCopyOption.REPLACE_EXISTING);
            default -> Files.delete(file());
        }

        assertThatThrownBy(() -> log.append(event("carl", "admit")))
                .hasMessageContaining("was changed behind this engine's back: line ")
                .hasMessageEndingWith("put the file back from a backup");
        assertThatThrownBy(() -> log.append(event("carl", "admit"))).hasMessageContaining("behind");

        Files.write(file(), before);
        log.append(event("carl", "admit"));
        assertThat(log.verify(Optional.empty()).lines()).isEqualTo(3);
        assertThat(log.verify(Optional.empty()).fault()).isEmpty();
    }

    /** Where others may write, what they change with the same length is read anew and not taken for what it was. */
    @Test
    void whatAnotherPutsInItsPlaceWithTheSameLengthIsSeen() throws IOException {
        Journal log = log();
        log.append(event("ann", "admit"));
        Files.delete(file());
        JournalLine other = new Journal(file()).append(event("bob", "admit"));

        assertThat(log.head()).isEqualTo(other.head());
    }

    /** What broke off as a disk was full is quoted and goes on, also where nobody else may write. */
    @Test
    void anOwnLineThatBrokeOffIsContinued() throws IOException {
        Journal log = new Journal(file(), () -> true);
        log.append(event("ann", "admit"));
        Files.writeString(file(), Files.readString(file()) + "{\"seq");

        log.append(event("bob", "activate"));

        assertThat(log.lines()).extracting(line -> line.entry().what()).containsExactly("admit", "recover", "activate");
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
    void linesOfADamagedJournalAreNotGuessed() throws IOException {
        fiveLines();
        List<String> lines = lines();
        lines.set(2, "nonsense");
        write(lines);

        assertThatThrownBy(() -> log().lines()).hasMessageContaining("line 3 of the audit log");
    }

    @Test
    void aFileThatCannotBeReadIsAStorageError() throws IOException {
        Files.createDirectory(file());

        assertThatThrownBy(() -> log().append(event("ann", "admit")))
                .isInstanceOfSatisfying(
                        MainstayException.class, e -> assertThat(e.code()).isEqualTo(MainstayException.Code.STORAGE));
        assertThatThrownBy(() -> log().verify(Optional.empty())).isInstanceOf(MainstayException.class);
    }

    private static void assertFault(JournalVerification found, int line, String what) {
        assertThat(found.fault()).as(what).isPresent();
        assertThat(found.fault().orElseThrow().line()).as(what).isEqualTo(line);
        assertThat(found.lines()).as(what).isEqualTo(line - 1);
    }

    private void assertInOrder(int lines) {
        JournalVerification found = log().verify(Optional.empty());
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
    private JournalHead fiveLines() throws IOException {
        Files.deleteIfExists(file());
        Journal log = log();
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

    private Journal log() {
        return new Journal(file());
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private static JournalEntry event(String who, String what) {
        return JournalEntry.of(
                Instant.parse("2026-11-01T12:00:00.123456789Z"),
                who,
                what,
                "it was \"time\"",
                Map.of("by", "digest", JournalEntry.MODEL, "loyalty@1.0.0", JournalEntry.DIGEST, "ab".repeat(32)));
    }
}
