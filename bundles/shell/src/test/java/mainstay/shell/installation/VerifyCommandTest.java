package mainstay.shell.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.reporting.api.Page;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.ProgressLine;
import mainstay.shell.host.Prompt;
import mainstay.store.file.Sha256;
import mainstay.workspace.Inbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {
    @TempDir
    private Path folder;

    private Prompt prompt;

    /** The folder is the distribution too. */
    @BeforeEach
    void everyKindOfFileIsThere() throws IOException {
        prompt = Prompt.withBook(folder);
        prompt.run("params policy max-profit");
        prompt.run("coverage plan");
        prompt.run("coverage adopt");
        prompt.run("review open first");
        listed("bin/mainstay", "bundles/a.jar", "LICENSE");
    }

    private void listed(String... files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file);
            lines.add(Sha256.hex(path) + "  " + file);
        }
        Files.write(folder.resolve("distribution.sha256"), lines);
    }

    @Test
    void everyPartIsListed() {
        assertThat(prompt.run("verify"))
                .contains(
                        "part,files,state\n",
                        "distribution,3,as it was written",
                        "book three,1,as",
                        "parameters of three,1,as",
                        "coverage of three,2,as",
                        "review first of three,")
                .contains("data directory: " + folder.resolve("data"));
    }

    @Test
    void aChangedByteOfAnyFileIsFound() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            files = new ArrayList<>(all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock")) // nothing is in it while nobody writes
                    .toList());
        }
        files.add(folder.resolve("bin/mainstay"));
        files.add(folder.resolve("LICENSE"));
        assertThat(files).hasSizeGreaterThan(8);
        for (Path file : files) {
            byte[] written = Files.readAllBytes(file);
            byte[] changed = written.clone();
            changed[changed.length / 2] ^= 1;
            Files.write(file, changed);

            assertThat(faults()).as("%s", file).isNotEmpty().allSatisfy(fault -> assertThat(fault)
                    .containsAnyOf(file.getFileName().toString(), "the audit log"));
            Files.write(file, written);
        }
        prompt.run("verify");
    }

    @Test
    void everyFaultOfTheDistributionIsNamedAtOnce() throws IOException {
        Files.delete(folder.resolve("LICENSE"));
        Files.writeString(folder.resolve("bundles/stranger.jar"), "");
        Files.writeString(folder.resolve("bundles/a.jar"), "other");

        assertThat(faults())
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("LICENSE cannot be read", "unpack the distribution again"),
                        fault -> assertThat(fault)
                                .contains("stranger.jar is not part of the distribution; move it away"),
                        fault -> assertThat(fault).contains("a.jar was changed since it was built; unpack"));
    }

    @Test
    void aDistributionWithoutItsListIsNotVerified() throws IOException {
        Files.delete(folder.resolve("distribution.sha256"));

        assertThat(faults()).singleElement().asString().contains("distribution.sha256 cannot be read");
    }

    /** What stands on standard error before the command fails. */
    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        Command verify = prompt.commands().get("verify");
        CommandContext context = new CommandContext(
                folder,
                folder,
                folder,
                true,
                new Inbox(folder.resolve("inbox")),
                InputStream.nullInputStream(),
                "ada",
                "",
                faults::add,
                view -> {},
                question -> Optional.empty(),
                ProgressLine.silent(),
                asked -> () -> {},
                Page.FILE);
        assertThatThrownBy(() -> verify.run(new CommandLine(verify.spec()).parseArgs(), context))
                .hasMessageEndingWith("found, see above");
        return faults;
    }
}
