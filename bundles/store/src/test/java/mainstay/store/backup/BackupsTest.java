package mainstay.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.MainstayException;
import mainstay.book.PlanTable;
import mainstay.book.Wallet;
import mainstay.book.edit.EditState;
import mainstay.book.edit.EditedCell;
import mainstay.book.edit.PlanEdit;
import mainstay.store.AuditLog;
import mainstay.store.BookStore;
import mainstay.store.ParameterStore;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FileSteps;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.file.FolderSwap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupsTest {
    private static final Instant AT = Instant.parse("2026-11-29T22:30:00.5Z");

    @TempDir
    private Path folder;

    private DataDirectory directory;
    private AuditLog audit;
    private BookStore books;

    @BeforeEach
    void thereIsSomething() throws IOException {
        open();
        books.prepareCurrent(book("iowa", 1_000_000), List.of()).make();
        books.prepareCurrent(book("ohio", 2_000_000), List.of()).make();
        new ParameterStore(directory)
                .prepareChange("iowa", Map.of("policy", "max-profit"))
                .make();
        books.prepareEdits("iowa", edits("2027-04-30")).make();
        books.prepareEdits("ohio", edits("2027-04-30")).make();
        record("import");
        Files.createDirectories(conf());
        Files.writeString(conf().resolve("roles"), "ann look\n");
        Files.writeString(conf().resolve("audit.key"), "secret");
        Files.setPosixFilePermissions(conf().resolve("audit.key"), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(data().resolve("history"), "rank\n");
        Files.writeString(data().resolve("books/half.new"), "half");
    }

    private void open() {
        directory = FolderDataDirectory.in(data());
        audit = new AuditLog(directory);
        books = new BookStore(directory);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path conf() {
        return folder.resolve("conf");
    }

    private Path backup() {
        return folder.resolve("backup");
    }

    private static Book book(String name, double revenue) {
        return BookBuilder.small(
                        new TreeMap<>(Map.of("big", List.of(Wallet.of("PC", 4_000_000, revenue)))),
                        new BookBuilder(name).defaultMargin(0.2))
                .build();
    }

    private static List<PlanEdit> edits(String due) {
        return List.of(new PlanEdit(
                1,
                AT,
                "ann",
                "said so",
                PlanEdit.Kind.SET,
                PlanTable.BARRIERS,
                "price",
                Map.of("due", "2027-06-30"),
                List.of(new EditedCell("due", "2027-06-30", due, EditState.CONFLICT))));
    }

    private void record(String what) {
        audit.record(AuditLog.Area.BOOK, AT, "ann", what, "", Map.of("book", "iowa"));
    }

    private Backups backups(FileSteps steps) {
        return Backups.of(directory, audit, conf(), "0.1.0", steps);
    }

    private Backups backups() {
        return backups(FileSteps.UNSEEN);
    }

    /** Everything that counts: the state, without what belongs to the process, and without the log, which tells of restores. */
    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        for (Path root : List.of(data(), conf())) {
            state.putAll(files(root));
        }
        state.keySet()
                .removeIf(name -> name.startsWith("data/backups/")
                        || name.startsWith("data/restore")
                        || name.endsWith("lock")
                        || name.endsWith(".new")
                        || name.equals("data/models/audit.jsonl")
                        || name.equals("data/history"));
        return state;
    }

    private Map<String, String> files(Path root) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Changes everything: another version, a book and a file more, a file less. */
    private void change() throws IOException {
        books.prepareCurrent(book("iowa", 3_000_000), List.of()).make();
        books.prepareCurrent(book("texas", 1), List.of()).make();
        new ParameterStore(directory)
                .prepareChange("ohio", Map.of("policy", "max-profit"))
                .make();
        books.prepareEdits("ohio", edits("2027-05-31")).make();
        record("drop");
        Files.writeString(conf().resolve("roles"), "bob look\n");
        Files.writeString(conf().resolve("trusted-models"), "x\n");
        Files.delete(conf().resolve("audit.key"));
    }

    @Test
    void aBackupIsAFolderThatSha256sumCanCheckAndOnlyItsOwnerCanRead() throws Exception {
        BackupManifest made = backups().make(backup(), "ann", AT);

        assertThat(made.files()).isEqualTo(files(backup()).size() - 2);
        assertThat(made.head()).isEqualTo(audit.head());
        assertThat(files(backup()).keySet())
                .contains(
                        "backup/data/books/iowa/1/book.mainstay", "backup/conf/roles", "backup/data/models/audit.jsonl")
                .noneMatch(name -> name.contains("lock") || name.contains("history") || name.endsWith(".new"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup().resolve("conf/audit.key"))))
                .isEqualTo("rw-------");
        assertThat(backups().check(backup())).isEqualTo(made);
        Process process = new ProcessBuilder("sha256sum", "-c", "--quiet", "--strict", "sha256sums")
                .directory(backup().toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void whatIsRestoredIsWhatWasBackedUpAndWhatThereWasIsABackup() throws IOException {
        Map<String, String> then = state();
        backups().make(backup(), "ann", AT);
        change();
        Map<String, String> now = state();
        int lines = audit.head().lines();

        Backups.Restored restored = backups().restore(backup(), "carl", AT);

        assertThat(state()).isEqualTo(then);
        assertThat(restored.before()).isEqualTo(data().resolve("backups/before-restore-2026-11-29T22-30-00Z"));
        assertThat(data().resolve("history")).exists();
        assertThat(data().resolve("restore")).doesNotExist();
        assertThat(data().resolve("restore.new")).doesNotExist();
        assertThat(books.names()).containsExactly("iowa", "ohio");
        assertThat(audit.verify(Optional.empty()).fault()).isEmpty();
        assertThat(audit.lines().get(audit.lines().size() - 1).entry()).satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("restore");
            assertThat(entry.who()).isEqualTo("carl");
            assertThat(entry.get("journal-lines")).isEqualTo(Integer.toString(lines));
            assertThat(entry.get("before")).isEqualTo("backups/before-restore-2026-11-29T22-30-00Z");
        });
        record("import");
        assertThat(backups().check(restored.before()).files()).isPositive();

        backups().restore(restored.before(), "carl", AT);
        assertThat(state()).isEqualTo(now);
    }

    /** One who is told nothing any more: the process has ended. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the process before one of its steps. */
    private static FileSteps killedAt(int step) {
        AtomicInteger left = new AtomicInteger(step);
        return what -> {
            if (left.getAndDecrement() == 0) {
                throw new Killed();
            }
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void remove(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** At every step of a restore, and then at every third of what the next process does about it. */
    @Test
    void aRestoreThatIsKilledLeavesOneStateOrTheOther() throws IOException {
        Map<String, String> then = state();
        backups().make(backup(), "ann", AT);
        change();
        Map<String, String> now = state();
        copy(data(), folder.resolve("data.kept"));
        copy(conf(), folder.resolve("conf.kept"));
        int olds = 0;
        int news = 0;
        boolean ended = false;
        Random random = new Random(3);
        for (int step = 0; !ended; step++) {
            remove(data());
            remove(conf());
            copy(folder.resolve("data.kept"), data());
            copy(folder.resolve("conf.kept"), conf());
            open();
            try {
                backups(killedAt(step)).restore(backup(), "carl", AT);
                ended = true;
            } catch (Killed e) {
                if (random.nextInt(2) == 0) {
                    try {
                        new FolderSwap(data(), killedAt(random.nextInt(6))).goOn();
                    } catch (Killed again) {
                        assertThat(again).isInstanceOf(Killed.class);
                    }
                }
            }
            open();
            Map<String, String> found = state();
            assertThat(found).as("killed at step " + step).isIn(then, now);
            assertThat(data().resolve("restore")).doesNotExist();
            assertThat(audit.verify(Optional.empty()).fault()).isEmpty();
            boolean restored = found.equals(then);
            news += restored ? 1 : 0;
            olds += restored ? 0 : 1;
            if (restored) {
                Path before = data().resolve("backups/before-restore-2026-11-29T22-30-00Z");
                assertThat(backups().check(before).files()).isPositive();
            }
            record("import");
        }
        assertThat(olds).isGreaterThan(5);
        assertThat(news).isGreaterThan(5);
    }

    @Test
    void aBackupThatIsKilledLeavesNone() {
        for (int step = 0; !Files.exists(backup()); step++) {
            try {
                backups(killedAt(step)).make(backup(), "ann", AT);
            } catch (Killed e) {
                assertThat(backup()).doesNotExist();
            }
            open();
        }
        assertThat(backups().check(backup()).files()).isPositive();
    }

    /** Whatever cannot be written, the person is told and all is as it was, or the next process goes on. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFullDiskIsSaidAndChangesNothing(boolean whileRestoring) throws IOException {
        backups().make(backup(), "ann", AT);
        change();
        Map<String, String> now = state();
        for (int step = 0; step < 12; step++) {
            AtomicInteger left = new AtomicInteger(step);
            Backups full = backups(what -> {
                if (left.getAndDecrement() == 0) {
                    throw new IOException("No space left on device");
                }
            });
            assertThatThrownBy(() -> {
                        if (whileRestoring) {
                            full.restore(backup(), "carl", AT);
                        } else {
                            full.make(folder.resolve("other"), "carl", AT);
                        }
                    })
                    .isInstanceOf(MainstayException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(state()).isEqualTo(now);
            assertThat(data().resolve("restore.new")).doesNotExist();
            assertThat(folder.resolve("other")).doesNotExist();
            assertThat(folder.resolve("other.new")).doesNotExist();
        }
    }

    @Test
    void aBackupOfWhichAnyByteIsAnotherIsRefusedByName() throws IOException {
        backups().make(backup(), "ann", AT);
        change();
        Map<String, String> now = state();
        for (Path file : files(backup()).keySet().stream().map(folder::resolve).toList()) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] other = bytes.clone();
            other[other.length / 2] ^= 1;
            Files.write(file, other);
            assertRefused(file.getFileName().toString());
            Files.delete(file);
            assertRefused(file.getFileName().toString());
            Files.write(file, bytes);
        }
        Files.writeString(backup().resolve("data/more"), "more");
        assertRefused("more is not part of the backup");
        Files.delete(backup().resolve("data/more"));
        Files.createSymbolicLink(backup().resolve("data/link"), conf().resolve("roles"));
        assertRefused("link is not part of the backup");
        Files.delete(backup().resolve("data/link"));
        assertThat(state()).isEqualTo(now);
        assertThat(data().resolve("backups")).doesNotExist();

        backups().restore(backup(), "carl", AT);
        assertThat(state()).isNotEqualTo(now);
    }

    private void assertRefused(String what) {
        assertThatThrownBy(() -> backups().restore(backup(), "carl", AT))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining(what);
        assertThatThrownBy(() -> backups().check(backup())).hasMessageContaining(what);
    }

    @Test
    void aBackupOfALaterLayoutAndAFolderThatIsNoneAreRefusedByName() throws IOException {
        backups().make(backup(), "ann", AT);
        Path file = backup().resolve("backup.json");
        String json = Files.readString(file)
                .replaceFirst("\"format\" : 1,\\s*", "")
                .replaceFirst("\"checksum\" : \"[0-9a-f]+\",\\s*", "")
                .replace("\"layout\" : 1", "\"layout\" : 2");
        Files.writeString(file, json);

        assertRefused("is a backup of layout 2, made by 0.1.0, and this version of Mainstay knows layout 1");
        assertThatThrownBy(() -> backups().restore(conf(), "carl", AT)).hasMessageContaining("is no backup");
        assertThatThrownBy(() -> backups().make(backup(), "ann", AT)).hasMessageContaining("exists already");
        assertThatThrownBy(() -> backups().make(data().resolve("x"), "ann", AT))
                .hasMessageContaining("is in the data directory itself");
    }

    /** A person who restores a backup may do so because the log is damaged. */
    @Test
    void aDamagedStateIsKeptAsItIs() throws IOException {
        backups().make(backup(), "ann", AT);
        Files.writeString(data().resolve("models/audit.jsonl"), "nothing\n");

        Backups.Restored restored = backups().restore(backup(), "carl", AT);

        assertThat(audit.lines()).hasSize(2);
        assertThat(restored.before().resolve("data/models/audit.jsonl")).hasContent("nothing");
    }
}
