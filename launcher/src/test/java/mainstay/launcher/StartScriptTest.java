package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script makes of its surroundings; a script in the place of Java tells, which takes no time. */
class StartScriptTest {
    private static final Path SCRIPT = Path.of("src/main/distribution/bin/mainstay");
    private static final String TELLS = """
            #!/bin/sh
            for word in "$@"; do echo "$word"; done
            echo "data $MAINSTAY_DATA"
            echo "umask $(umask)"
            """;
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void aDistributionAndAJavaThatTells() throws IOException {
        program("jdk/bin/java", TELLS);
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        program("home/bin/mainstay", Files.readString(SCRIPT));
        // Nobody makes an archive behind the back of a test.
        program("home/bin/archive", "");
        // The list of users has nobody in it.
        program("commands/getent", "#!/bin/sh\nexit 2\n");
        Files.createDirectory(folder.resolve("tmp"));
        Files.createDirectory(folder.resolve("ada"));
        environment.put("HOME", folder + "/ada");
        environment.put("MAINSTAY_DATA", "");
        environment.put("MAINSTAY_ARCHIVE", "");
        environment.put("MAINSTAY_JAVA_OPTS", "");
        environment.put("XDG_DATA_HOME", "");
        environment.put("XDG_CACHE_HOME", folder + "/cache");
        environment.put("TMPDIR", folder + "/tmp");
        environment.put("JAVA_HOME", folder + "/jdk");
        environment.put("PATH", folder + "/commands:" + System.getenv("PATH"));
    }

    private void program(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void theHomeIsWhatTheEnvironmentSays() throws Exception {
        assertThat(run("book")).contains("data " + folder + "/ada/.mainstay", "-Duser.home=" + folder + "/ada");

        environment.put("HOME", "");
        assertThat(run("book")).contains("data ").noneMatch(word -> word.startsWith("-Duser.home"));

        program("commands/getent", "#!/bin/sh\necho ada:x:1:1:Ada:/home/ada:/bin/sh\n");
        assertThat(run("book")).contains("data /home/ada/.mainstay");
    }

    @Test
    void dataThatIsThereIsFoundAndNewDataGoesWhereTheDesktopWantsIt() throws Exception {
        environment.put("XDG_DATA_HOME", folder + "/share");
        assertThat(run("book")).contains("data " + folder + "/share/mainstay");

        Files.createDirectory(folder.resolve("ada/.mainstay"));
        assertThat(run("book")).contains("data " + folder + "/ada/.mainstay");

        environment.put("XDG_DATA_HOME", "share"); // not a path from the root, which the rule of XDG has ignored
        Files.delete(folder.resolve("ada/.mainstay"));
        assertThat(run("book")).contains("data " + folder + "/ada/.mainstay");

        environment.put("MAINSTAY_DATA", "own");
        assertThat(run("book")).contains("data own");
    }

    @Test
    void whatIsWrittenIsNotForTheWorld() throws Exception {
        assertThat(sh("umask 000; home/bin/mainstay book").out()).contains("umask 0027");
        assertThat(sh("umask 022; home/bin/mainstay book").out()).contains("umask 0027");
        assertThat(sh("umask 077; home/bin/mainstay book").out()).contains("umask 0077");
    }

    @Test
    void temporaryFilesAreInAFolderOfTheProcess() throws Exception {
        List<String> words = run("book");
        String temporary = option(words, "-Djava.io.tmpdir=");

        assertThat(words).contains("-Dmainstay.temporary=" + temporary);
        assertThat(Path.of(temporary)).isEmptyDirectory().hasParent(folder.resolve("tmp"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(temporary))))
                .isEqualTo("rwx------");
    }

    @Test
    void shortWorkWaitsForNoDiskUnlessItIsToldTo() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/shm")), "only where the system has files in memory");

        assertThat(temporaryFilesOf("unset TMPDIR; home/bin/mainstay book")).startsWith("/dev/shm/mainstay-temporary-");
        assertThat(temporaryFilesOf("unset TMPDIR; home/bin/mainstay")).startsWith("/tmp/mainstay-temporary-");
    }

    private String temporaryFilesOf(String line) throws Exception {
        String place = option(sh(line).out().lines().toList(), "-Djava.io.tmpdir=");
        Files.delete(Path.of(place));
        return place;
    }

    @Test
    void aStandardInputThatIsClosedIsEmpty() throws Exception {
        program("jdk/bin/java", "#!/bin/sh\nread -r line; echo \"status $?\"\n");

        Ended ended = sh("'" + folder + "/home/bin/mainstay' <&-");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).isEqualTo("status 1\n");
    }

    @Test
    void optionsAreNoNamesOfFiles() throws Exception {
        environment.put("MAINSTAY_JAVA_OPTS", "-Da=* -Db=?");

        assertThat(run("book")).contains("-Da=*", "-Db=?");
    }

    @Test
    void aReportOfALargeBookHasTheMemoryOfTheMachine() throws Exception {
        Path book = Files.createDirectories(folder.resolve("data")).resolve("book.mainstay");
        try (RandomAccessFile file = new RandomAccessFile(book.toFile(), "rw")) {
            file.setLength(12_900_000); // some 1.6 million accounts
        }
        environment.put("MAINSTAY_DATA", book.getParent().toString());

        int rank = megabytes(run("rank"));
        int report = megabytes(run("report", "priority-list"));
        int line = megabytes(run("rank; report priority-list"));

        assertThat(rank).isLessThan(1000);
        assertThat(report).isGreaterThan(2 * rank).isEqualTo(line);
    }

    /** The catalogue of the books tells where the current one is; a line about books may turn to any other. */
    @Test
    void theMemoryIsThatOfTheCurrentBookAmongSeveral() throws Exception {
        Path data = folder.resolve("data");
        sized(data.resolve("books/small/1/book.mainstay"), 10_000);
        sized(data.resolve("books/large/12/book.mainstay"), 12_900_000);
        environment.put("MAINSTAY_DATA", data.toString());
        Path catalogue = data.resolve("books/catalogue.json");

        Files.writeString(catalogue, "{\n  \"current\" : \"small\",\n  \"place\" : \"books/small/1\",\n}");
        assertThat(run("rank")).contains("-XX:+UseSerialGC");
        assertThat(run("book use large; rank")).doesNotContain("-XX:+UseSerialGC");
        Files.writeString(catalogue, "{\n  \"place\" : \"books/large/12\",\n  \"books\" : [ ]\n}");
        assertThat(run("rank")).doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void anEngineThatServesHasTheMemoryAndTheCompilerOfTheMachine() throws Exception {
        assertThat(run("serve")).contains("-XX:+TieredCompilation", "serve").doesNotContain("-XX:+UseSerialGC");
        assertThat(run("serve", "--drain", "5")).contains("-XX:+TieredCompilation");
    }

    @Test
    void whereAnEngineServesASmallClientIsStartedUnlessOneWantsToBeAlone() throws Exception {
        Path data = Files.createTempDirectory("m"); // the path of a socket must be short
        environment.put("MAINSTAY_DATA", data.toString());
        Path socket = data.resolve("socket");
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));

            assertThat(run("rank", "--top", "3"))
                    .containsSequence("mainstay.launcher.Client", socket.toString(), "rank", "--top", "3");
            assertThat(run("--alone", "rank")).doesNotContain("mainstay.launcher.Client");
            assertThat(run("serve")).doesNotContain("mainstay.launcher.Client");
            assertThat(run("--data", folder.toString(), "rank")).doesNotContain("mainstay.launcher.Client");
        } finally {
            Files.deleteIfExists(socket);
            Files.delete(data);
        }
    }

    private static void sized(Path file, long length) throws Exception {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile book = new RandomAccessFile(file.toFile(), "rw")) {
            book.setLength(length);
        }
    }

    @Test
    void whatKeepsJavaFromStartingIsSaidInOneLine() throws Exception {
        Ended gone = sh("mkdir gone && cd gone && rmdir ../gone && ../home/bin/mainstay book");
        Ended few = sh("ulimit -n 40; home/bin/mainstay book");

        assertThat(gone.err()).contains("mainstay: the working folder is gone; change to one that is there");
        assertThat(few.err())
                .isEqualTo("mainstay: a process may open only 40 files here, and 128 are needed; allow more:"
                        + " ulimit -n 1024\n");
        assertThat(gone.status()).isEqualTo(1);
        assertThat(few.status()).isEqualTo(1);
    }

    @Test
    void anArchiveOfClassesIsUsedAsLongAsItIsWhatWasWritten() throws Exception {
        Path archive = archive();

        assertThat(option(run("book"), ARCHIVE)).isEqualTo(archive.toString());

        Files.copy(archive, folder.resolve("copy"));
        Files.move(folder.resolve("copy"), archive, StandardCopyOption.REPLACE_EXISTING);
        assertThat(option(run("book"), ARCHIVE)).isEqualTo(archive.toString()); // compared anew: the same
        assertThat(option(run("book"), ARCHIVE)).isEqualTo(archive.toString());
    }

    @Test
    void aDamagedArchiveOfClassesIsRemoved() throws Exception {
        Path archive = archive();
        Files.writeString(archive, "The classes of Mainstax");
        assertThat(run("book")).noneMatch(word -> word.startsWith(ARCHIVE));
        assertThat(archive).doesNotExist();

        archive = archive();
        Files.writeString(archive, "The classes");
        assertThat(run("book")).noneMatch(word -> word.startsWith(ARCHIVE));
        assertThat(archive).doesNotExist();

        archive = archive();
        Files.delete(Path.of(archive + ".sum")); // killed before it was written
        assertThat(run("book")).noneMatch(word -> word.startsWith(ARCHIVE));
    }

    @Test
    void withoutAHomeThereIsNoArchiveOfClasses() throws Exception {
        environment.put("HOME", "");
        environment.put("XDG_CACHE_HOME", "");

        assertThat(run("book")).noneMatch(word -> word.startsWith(ARCHIVE));
        assertThat(folder.resolve("made")).doesNotExist();
    }

    /** As bin/archive leaves it. */
    private Path archive() throws Exception {
        program("home/bin/archive", "#!/bin/sh\necho \"$4\" >'" + folder + "/made'\n");
        run("book");
        Path made = folder.resolve("made");
        for (int look = 0; look < 1_000 && (!Files.exists(made) || Files.size(made) == 0); look++) {
            Thread.sleep(10);
        }
        Path archive = Path.of(Files.readString(made).strip());
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "The classes of Mainstay");
        program("home/bin/archive", "");
        Ended ended = sh("echo \"$(cksum <'" + archive + "') then\" >'" + archive + ".sum'");
        assertThat(ended.status()).isZero();
        return archive;
    }

    private static String option(List<String> words, String name) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .map(word -> word.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }

    private static int megabytes(List<String> words) {
        return Integer.parseInt(option(words, "-Xmx").replace("m", ""));
    }

    /** What Java is called with, a word a line, and what it is told beside. */
    private List<String> run(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(folder + "/home/bin/mainstay"));
        line.addAll(List.of(arguments));
        Ended ended = ended(line);
        assertThat(ended.err()).isEmpty();
        return ended.out().lines().toList();
    }

    private Ended sh(String line) throws Exception {
        return ended(List.of("/bin/sh", "-c", line));
    }

    private Ended ended(List<String> line) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().putAll(environment);
        return MainstayProcess.run(builder, "");
    }
}
