package mainstay.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two objects on one folder exclude each other as two processes do: by the lock on the file. */
class FolderDataDirectoryTest {
    @TempDir
    private Path folder;

    private FolderDataDirectory anna;
    private FolderDataDirectory ben;

    @BeforeEach
    void twoPeople() {
        anna = FolderDataDirectory.in(folder, "anna", Duration.ofMillis(100));
        ben = FolderDataDirectory.in(folder, "ben", Duration.ofMillis(100));
    }

    @Test
    void oneChangeIsMadeAfterTheOther() throws Exception {
        Path counter = Files.writeString(folder.resolve("counter"), "0");
        FolderDataDirectory patient = FolderDataDirectory.in(folder, "anna", Duration.ofMinutes(1));
        FolderDataDirectory other = FolderDataDirectory.in(folder, "ben", Duration.ofMinutes(1));
        List<Thread> threads = new ArrayList<>();
        for (int each = 0; each < 4; each++) {
            FolderDataDirectory directory = each % 2 == 0 ? patient : other;
            threads.add(new Thread(() -> {
                for (int turn = 0; turn < 50; turn++) {
                    directory.change("counting", () -> count(counter));
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(counter).hasContent("200");
    }

    private static void count(Path counter) {
        try {
            Files.writeString(counter, Integer.toString(Integer.parseInt(Files.readString(counter)) + 1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aChangeWithinAChangeIsAPartOfIt() {
        AtomicInteger made = new AtomicInteger();

        anna.change("importing", () -> {
            anna.change("keeping", made::incrementAndGet);
            assertThat(anna.changeIfFree("keeping", made::incrementAndGet)).isTrue();
            assertThat(anna.holder().orElseThrow().what()).isEqualTo("importing");
        });

        assertThat(made).hasValue(2);
        assertThat(anna.holder()).isEmpty();
        assertThat(ben.changeIfFree("keeping", made::incrementAndGet)).isTrue();
    }

    @Test
    void whoWaitsInVainReadsForWhom() {
        anna.change("importing a book", () -> {
            Holder holder = ben.holder().orElseThrow();
            assertThat(holder.user()).isEqualTo("anna");
            assertThatThrownBy(() -> ben.change("changing parameters", () -> {}))
                    .isInstanceOfSatisfying(
                            MainstayException.class, e -> assertThat(e.code()).isEqualTo(Code.IN_USE))
                    .hasMessage("the data directory " + folder + " is in use by anna on host " + holder.host()
                            + " (process "
                            + ProcessHandle.current().pid() + ", importing a book) since " + holder.since()
                            + "; try again when that is done, or name another with --data DIR");
            assertThat(ben.changeIfFree("keeping", () -> {})).isFalse();
        });
    }

    @Test
    void whatOneProcessHasClaimedIsRefusedToOthersAtOnceAndNotToItself() throws Exception {
        FolderDataDirectory patient = FolderDataDirectory.in(folder, "ben", Duration.ofMinutes(10));

        anna.claim("mainstay serve");

        anna.change("importing a book", () -> {});
        assertThatThrownBy(() -> patient.change("changing parameters", () -> {}))
                .hasMessageContainingAll(
                        "anna", "mainstay serve", "; work there, without --alone, or end that process first");
        assertThat(patient.holder().map(Holder::stays)).contains(true);
        anna.release();
        ben.change("changing parameters", () -> {});
    }

    @Test
    void whoWaitsCanBeAskedToEnd() {
        Interruption asked = new Interruption();
        asked.ask();
        FolderDataDirectory patient = FolderDataDirectory.in(folder, "ben", Duration.ofMinutes(10));

        anna.change("importing a book", () -> assertThatThrownBy(
                        () -> asked.during(() -> patient.change("changing", () -> "done")))
                .isInstanceOfSatisfying(
                        MainstayException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERRUPTED)));
    }

    @Test
    void aThreadThatIsInterruptedMakesItsChangeAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        boolean made = anna.changeIfFree("keeping", () -> {});

        assertThat(Thread.interrupted()).isTrue();
        assertThat(made).isTrue();
        assertThat(anna.holder()).isEmpty();
    }

    @Test
    void aWorkThatOneDoesForAllIsTakenOverWhenItEnds() throws Exception {
        assertThat(anna.takeOver("incoming")).isTrue();
        assertThat(anna.takeOver("incoming")).isTrue();
        assertThat(ben.takeOver("incoming")).isFalse();
        ben.change("changing parameters", () -> {});

        anna.release();

        assertThat(ben.takeOver("incoming")).isTrue();
    }

    @Test
    void whatLooksDamagedWhileOthersWriteIsReadOnceMore() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        Path file = folder.resolve("two");
        FolderDataDirectory patient = FolderDataDirectory.in(folder, "ben", Duration.ofMinutes(1));
        Thread writer = new Thread(() -> anna.change("writing", () -> {
            write(file, "one");
            half.countDown();
            await(seen);
            write(file, "one, two");
        }));
        writer.start();
        half.await();

        String read = patient.read(() -> {
            String found = text(file);
            seen.countDown();
            if (!found.equals("one, two")) {
                throw new MainstayException(Code.STORAGE, "damaged: " + found);
            }
            return found;
        });

        assertThat(read).isEqualTo("one, two");
        writer.join();
        assertThatThrownBy(() -> patient.read(() -> {
                    throw new MainstayException(Code.STORAGE, "damaged for good");
                }))
                .hasMessage("damaged for good");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String text) {
        AtomicFile.replace(file, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsMadeInAFolderOfAGroupIsTheGroupsToo() throws Exception {
        Files.setAttribute(folder, "unix:mode", 02770);

        write(folder.resolve("books/a/1/book"), "a book");
        anna.change("changing", () -> {});
        anna.takeOver("incoming");

        try (Stream<Path> made = Files.walk(folder)) {
            assertThat(made.map(FolderDataDirectoryTest::mode)).hasSize(7).allSatisfy(mode -> assertThat(mode)
                    .matches("660 .*|2770 .*"));
        }
    }

    @Test
    void whatIsMadeInAFolderOfOneUserIsTheirsAlone() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));

        write(folder.resolve("books/book"), "a book");

        assertThat(mode(folder.resolve("books/book"))).doesNotStartWith("66");
        assertThat(mode(folder.resolve("books"))).doesNotStartWith("77");
    }

    private static String mode(Path file) {
        try {
            // What others may do is for the process to say: the start script takes it from all files.
            int mode = (Integer) Files.getAttribute(file, "unix:mode") & 07770;
            return Integer.toOctalString(mode) + " " + file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
