package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gogo's commands for bundles as we have them, typed at a shell with three bundles of models. */
class BundleCommandsTest {
    @TempDir
    private Path folder;

    private ShellInTest shell;

    @BeforeEach
    void open() throws Exception {
        shell = ShellInTest.in(folder);
        shell.makeCurrent(Prompt.book());
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    private String coverages() {
        return shell.run("teams --format csv").out();
    }

    private void failed(String line, int status, String message) {
        assertThat(shell.run(line)).as(line).isEqualTo(new Ended(status, "", "mainstay: " + message + "\n"));
    }

    @Test
    void aModelIsStoppedAndStartedByTheNameOfItsBundle() {
        assertThat(coverages()).contains("dedicated,", "channel,");

        assertThat(shell.run("stop test.dedicated")).isEqualTo(new Ended(0, "", ""));

        assertThat(shell.run("teams").out())
                .contains("dedicated coverage is not offered: bundle test.dedicated is stopped");
        assertThat(shell.run("rank --columns coverage --format csv").out()).doesNotContain("dedicated");
        assertThat(shell.run("felix:start -t test.dedicated").status()).isZero();
        assertThat(coverages()).contains("dedicated,", "channel,");
    }

    @Test
    void aBundleIsNamedByNumberToo() {
        coverages();
        String number = shell.number("test.channel");

        assertThat(shell.run("stop " + number).status()).isZero();
        assertThat(shell.run("teams").out()).contains("channel coverage is not offered");
        assertThat(shell.run("start " + number).status()).isZero();
    }

    @Test
    void whatIsNotThereIsAnsweredWithTheNearest() {
        failed("stop test.dedicate", 1, "there is no bundle \"test.dedicate\"; did you mean test.dedicated?");
        failed("start 4711", 1, "there is no bundle \"4711\"; lb lists them");
        failed("stop", 2, "stop needs a bundle, by number or name; lb lists them");
        failed("uninstall", 2, "uninstall needs a bundle, by number or name; lb lists them");
        failed("refresh", 2, "refresh needs a bundle, by number or name; lb lists them");
        failed("install", 2, "install needs the file of a bundle");
        String usage = "update needs a bundle and, if it is another than before, a file: update BUNDLE FILE";
        failed("update", 2, usage);
        failed("update a b c", 2, usage);
    }

    @Test
    void theFrameworkItselfCannotBeStopped() {
        Ended ended = shell.run("stop 0");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("is part of Mainstay itself, and runs need it");
        assertThat(shell.run("uninstall 0").err()).contains("is part of Mainstay itself");
        assertThat(shell.run("rank").status()).isZero();
    }

    @Test
    void anInstalledFileMustBeTrustedFirst() throws Exception {
        shell.file("2.0.0", "none");

        assertThat(shell.run("install attractiveness-2.0.0.jar").err()).contains("refused at trust");
        assertThat(shell.run("install nowhere.jar").status()).isEqualTo(1);
        assertThat(shell.run("install file:attractiveness-2.0.0.jar").err()).contains("refused at");
        failed(
                "install http://host/x.jar",
                2,
                "\"http://host/x.jar\" is neither a file nor a file: URL; fetch it first, and install the file");
        assertThat(shell.run("update test.attractiveness attractiveness-2.0.0.jar")
                        .err())
                .contains("refused at trust");
        assertThat(shell.run("rank --columns score --top 1 --format csv").out()).isEqualTo("score\n1\n");
        assertThat(shell.run("models trust attractiveness-2.0.0.jar").status()).isZero();

        assertThat(shell.run("update test.attractiveness attractiveness-2.0.0.jar")
                        .status())
                .isZero();

        assertThat(shell.run("rank --columns score --top 1 --format csv").out()).isEqualTo("score\n2\n");
        assertThat(shell.run("models audit --format csv").out()).contains("ada", "typed at the prompt");
    }

    @Test
    void whatIsUninstalledServesNoMore() {
        assertThat(shell.run("uninstall test.dedicated").status()).isZero();

        assertThat(shell.run("rank --columns coverage --format csv").out()).doesNotContain("dedicated");
        assertThat(shell.run("refresh test.channel").status()).isZero();
    }
}
