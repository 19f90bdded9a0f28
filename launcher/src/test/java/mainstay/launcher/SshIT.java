package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients of OpenSSH at an engine that serves. */
class SshIT {
    private static final List<String> PROGRAMS = List.of("/usr/bin/ssh", "/usr/bin/sftp", "/usr/bin/ssh-keygen");

    @TempDir
    private Path folder;

    private String port;

    /** One engine for all of it: an engine of its own for each line would take minutes. */
    @Test
    void peopleWorkBySshAndBringAndTakeFilesBySftp() throws Exception {
        assumeTrue(
                TypedProcess.isPossible() && PROGRAMS.stream().map(Path::of).allMatch(Files::isExecutable),
                "OpenSSH's clients or the program script are not there");
        Workshop workshop = Workshop.in(folder);
        Path conf = workshop.home().resolve("conf");
        Files.writeString(conf.resolve("roles"), "anna analyse\n", StandardOpenOption.APPEND);
        Files.writeString(
                conf.resolve("authorized_keys"),
                "user=\"anna\" " + key("ed25519", "anna") + "user=\"otto\",roles=\"look\" " + key("rsa", "otto"),
                StandardOpenOption.APPEND);
        try (ServingProcess engine = ServingProcess.start(workshop.shell(), "--ssh", "0")) {
            Matcher place = Pattern.compile("ssh 127\\.0\\.0\\.1:([0-9]+) \\(host key SHA256:")
                    .matcher(engine.place());
            assertThat(place.find()).as(engine.place()).isTrue();
            port = place.group(1);

            commandsHaveBytesAStatusAndStandardErrorApart(workshop);
            rolesAndNamesAreThoseOfTheKey();
            filesComeAndGoByTheInbox();
            aShellAtATerminalHasPromptCompletionAndCtrlC();

            assertThat(ssh("anna", "anna", "who --format csv").out()).contains(",anna,", ",ssh 127.0.0.1:");
            assertThat(engine.end()).isZero();
        }
        assertThat(workshop.shell().run("audit", "--format", "csv").out())
                .contains(",anna,import,", "to come in by ssh as otto", "otto has look by conf/authorized_keys");
    }

    /** Makes a key; its line for the file of keys. */
    private String key(String kind, String name) throws IOException, InterruptedException {
        Ended made = run(
                MainstayProcess.in(folder, List.of("ssh-keygen", "-q", "-t", kind, "-N", "", "-C", name, "-f", name)));
        assertThat(made.status()).as(made.err()).isZero();
        return Files.readString(folder.resolve(name + ".pub"));
    }

    private static Ended run(ProcessBuilder process) throws IOException, InterruptedException {
        return MainstayProcess.run(process, "");
    }

    /** What the clients are told so that nothing of this machine's own settings counts. */
    private List<String> settings(String program, String key) {
        return List.of(
                program,
                "-F",
                "/dev/null",
                "-o",
                "StrictHostKeyChecking=accept-new",
                "-o",
                "UserKnownHostsFile=" + folder.resolve("known"),
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "LogLevel=INFO",
                "-o",
                "IdentityFile=" + folder.resolve(key),
                "-o",
                "Port=" + port);
    }

    private ProcessBuilder client(String program, String key, String... rest) {
        List<String> line = new ArrayList<>(settings(program, key));
        line.addAll(List.of(rest));
        return MainstayProcess.in(folder, line);
    }

    private Ended ssh(String key, String user, String line) throws IOException, InterruptedException {
        return run(client("ssh", key, user + "@127.0.0.1", line));
    }

    private void commandsHaveBytesAStatusAndStandardErrorApart(Workshop workshop)
            throws IOException, InterruptedException {
        Path workbook = workshop.home().resolve("examples/workbook/computer-maker.xlsx");
        Ended imported = run(
                client("ssh", "anna", "anna@127.0.0.1", "import - --name maker").redirectInput(workbook.toFile()));
        assertThat(imported.status()).as(imported.err()).isZero();
        assertThat(imported.out() + imported.err()).contains("imported maker: 60 accounts");

        Ended list = ssh("anna", "anna", "rank --top 3 --format csv");
        assertThat(list.err()).isEmpty();
        assertThat(list.out())
                .isEqualTo(workshop.shell()
                        .run("rank", "--top", "3", "--format", "csv")
                        .out());

        Ended none = ssh("anna", "anna", "explain nobody");
        assertThat(none)
                .isEqualTo(new Ended(1, "", "mainstay: there is no account \"nobody\"; rank lists the accounts\n"));

        Ended lines = MainstayProcess.run(client("ssh", "anna", "-T", "anna@127.0.0.1"), "echo one\nexit 5\n");
        assertThat(lines).isEqualTo(new Ended(5, "one\n", ""));
    }

    private void rolesAndNamesAreThoseOfTheKey() throws IOException, InterruptedException {
        assertThat(ssh("otto", "otto", "params margin.default 0.3").err()).contains("needs the role analyse");
        Ended opened = ssh("anna", "anna", "cat /etc/passwd");
        assertThat(opened.status()).isNotZero();
        assertThat(opened.out()).isEmpty();
        assertThat(opened.err()).contains("the engine does not open \"/etc/passwd\" for anna");
        assertThat(ssh("anna", "anna", "import /etc").err()).contains("import -", "inbox:NAME");
        Ended wrong = ssh("anna", "otto", "who");
        assertThat(wrong.status()).isEqualTo(255);
        assertThat(wrong.err()).contains("this key is that of anna, and not of otto");
    }

    private void filesComeAndGoByTheInbox() throws IOException, InterruptedException {
        Path maker = folder.resolve("mainstay/examples/computer-maker");
        Ended packed = run(MainstayProcess.in(
                maker, List.of("jar", "-cMf", folder.resolve("book.zip").toString(), "accounts.csv", "wallets.csv")));
        assertThat(packed.status()).as(packed.err()).isZero();
        Ended brought = sftp("put book.zip", "-mkdir folder");
        assertThat(brought.status()).as(brought.err()).isZero();
        assertThat(brought.err()).contains("mainstay: /folder: an inbox has no folders");

        Ended reported = ssh(
                "anna", "anna", "import inbox:book.zip --name zipped && report priority-list --out inbox:list.html");
        assertThat(reported.status()).as(reported.err()).isZero();
        assertThat(sftp("get list.html", "rm book.zip", "ls -1").out()).contains("list.html");
        assertThat(folder.resolve("list.html")).content().startsWith("<!");
        try (Stream<Path> left = Files.list(folder.resolve("data/inbox/anna"))) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("list.html");
        }
    }

    private Ended sftp(String... lines) throws IOException, InterruptedException {
        return MainstayProcess.run(
                client("sftp", "anna", "-b", "-", "anna@127.0.0.1"), String.join("\n", lines) + "\n");
    }

    private void aShellAtATerminalHasPromptCompletionAndCtrlC() throws Exception {
        String line = String.join(" ", settings("ssh", "anna")) + " anna@127.0.0.1";
        try (TypedProcess anna = TypedProcess.start(MainstayProcess.in(folder, List.of("sh")), line, 100)) {
            anna.awaitPrompt();
            anna.answer("book use ma\t");
            anna.interrupted("sleep 60");
            anna.answer("rank --top 1 --columns account_id");
            anna.answer("import inbox:li\t --lenient || echo completed");
            anna.type("\u0004");

            assertThat(anna.status()).isZero();
            assertThat(anna.shown()).contains("maker>", "beiling-bank", "inbox:list.html", "completed");
        }
    }
}
