package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mainstay.shell.session.OpenSession;
import mainstay.shell.session.RemoteTerminal;
import mainstay.shell.session.SessionRequest;
import mainstay.testkit.MainstayProcess.Ended;
import mainstay.workspace.roles.RolesFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody of another name than the engine, who tries to do more than they may. */
class GuestsTest {
    private static final String SECRET = "moon landing";

    @TempDir
    private Path folder;

    private final List<String> refusals = new ArrayList<>();
    private ShellInTest shell;
    private Path secret;

    @BeforeEach
    void open() throws Exception {
        shell = ShellInTest.in(folder);
        shell.makeCurrent(Prompt.book());
        shell.run("models");
        secret = Files.writeString(folder.resolve("1"), SECRET + "\n"); // a name that could be taken for a number
        Files.createDirectories(folder.resolve("home/examples"));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    /** As an engine asks for the session of a guest. */
    private UnaryOperator<SessionRequest> guest(String roles, String settings) throws IOException {
        Path file = Files.writeString(folder.resolve("home/conf/roles"), roles);
        RemoteTerminal elsewhere = new RemoteTerminal() {
            @Override
            public String place() {
                return "elsewhere";
            }

            @Override
            public int columns() {
                return 0;
            }

            @Override
            public int rows() {
                return 0;
            }

            @Override
            public boolean sharesFiles() {
                return false;
            }

            @Override
            public String settings() {
                return settings;
            }

            @Override
            public void opened(OpenSession session) {
                // It is told nothing.
            }
        };
        return asked -> new SessionRequest(
                asked.mode(),
                asked.words(),
                asked.script(),
                asked.keepGoing(),
                asked.debug(),
                asked.in(),
                asked.out(),
                asked.err(),
                asked.columns(),
                asked.progress(),
                asked.folder(),
                asked.home(),
                asked.data(),
                "eve",
                asked.usage(),
                asked.rc(),
                Map.of("HOME", folder.toString(), "PAGER", "touch " + folder.resolve("paged")),
                RolesFile.read(file).of("eve", List.of()).telling(refusals::add),
                Optional.of(elsewhere));
    }

    /** Every way to a word that is out of reach. */
    private static List<String> waysTo(String word) {
        return List.of(
                word,
                word.toUpperCase(Locale.ROOT),
                "kam:" + word,
                "*:" + word,
                "'" + word + "' ",
                "{ " + word + " }",
                "each [1] { " + word + " }",
                "if { true } { " + word + " }",
                "x = $(" + word + ")",
                "x = (" + word + "); echo $x",
                "it = { " + word + " $args }; it",
                "it = '" + word + "'; $it",
                "echo 1 | " + word,
                word + " | grep 1",
                "time " + word,
                "watch -n 0.1 -t 1 " + word,
                "echo \"$(" + word + ")\"",
                "SCOPE = felix:gogo:*; " + word,
                "try { " + word + " } { throw $exception }");
    }

    @Test
    void whoMayLookChangesNothingWhateverWayItIsTried() throws IOException {
        List<String> words = List.of(
                "stop 1",
                "uninstall test.attractiveness",
                "models rollback",
                "models activate attractiveness@1.0.0",
                "params margin.default 0.3",
                "book drop small --yes");
        List<String> further = List.of(
                "new java.io.File x",
                "gogo:new java.io.File x",
                "NEW java.io.File x",
                "[1 2] size",
                "$.context getBundles",
                "$.session close",
                "$.processor closeSession 1",
                "({ echo x }) getClass",
                "x = [1]; $x getClass",
                "set",
                "format 1",
                "getopt [a] b",
                "scr:list",
                "exec ls",
                "system:getproperties",
                "felix:headers",
                "source rc",
                "gosh rc",
                "sh rc",
                "addCommand x y",
                "each [1] new",
                "not { new java.io.File x }");
        Function<String, Ended> eve = shell.another(guest("eve look\n", ""));
        Map<String, String> before = shell.files();
        String bundles = shell.run("lb").out();
        List<String> lines = new ArrayList<>(further);
        words.forEach(word -> lines.addAll(waysTo(word)));

        for (String line : lines) {
            Ended ended = eve.apply(line);
            assertThat(ended.err() + ended.out()).as(line).doesNotContain("xception", "unexpected", "class ");
        }
        assertThat(shell.files()).isEqualTo(before);
        assertThat(shell.run("lb").out()).isEqualTo(bundles);
        assertThat(refusals).hasSizeGreaterThan(words.size() * 10);
    }

    @Test
    void aliasesOfAGuestAndLinesFromElsewhereReachNoFurther() throws IOException {
        String settings = "alias halt = stop 1\nalias out = echo }; stop 1; { echo\ndefault rank = --top 1\n";
        Function<String, Ended> eve = shell.another(guest("eve look\n", settings));
        String bundles = shell.run("lb").out();

        assertThat(eve.apply("halt").err()).contains("stop needs the role administer");
        assertThat(eve.apply("out").out())
                .as("the second line of the alias is refused or prints")
                .doesNotContain("Stop");
        assertThat(eve.apply("rank --columns account_id --format csv").out()).isEqualTo("account_id\nbig\n");
        assertThat(shell.run("lb").out()).isEqualTo(bundles);
    }

    @Test
    void theEngineOpensNoFileForAGuest() throws IOException {
        Files.writeString(folder.resolve("home/conf/key"), SECRET);
        Path written = folder.resolve("written");
        List<String> lines = List.of(
                "cat " + secret,
                "cat 1",
                "cat -n 1",
                "cat -- 1",
                "CAT 1",
                "gogo:cat 1",
                "wc -c 1",
                "head -n 1 1",
                "tail -n 1 1",
                "tail 1",
                "sort -n 1",
                "sort -k 1 1",
                "grep moon 1",
                "grep -C 1 moon 1",
                "tac 1",
                "less 1",
                "ls",
                "cd /",
                "cat < 1",
                "echo x > written",
                "echo x >> written",
                "echo x | tac written",
                "echo x | tac -a written",
                "import 1",
                "import conf/key",
                "import home/conf/key",
                "import ../home/conf/key",
                "import examples/../conf/key",
                "import ~/1",
                "params export written",
                "params load 1",
                "report list written.html",
                "rank --format csv > written");
        Function<String, Ended> eve = shell.another(guest("eve administer\n", ""));

        for (String line : lines) {
            Ended ended = eve.apply(line);
            assertThat(ended.status()).as(line + " shows " + ended).isNotZero();
            assertThat(ended.out() + ended.err()).as(line).doesNotContain("moon", "xception");
            assertThat(written).as(line).doesNotExist();
        }
        assertThat(eve.apply("echo -n b a | sort -t ' ' -k 1 | tac").status()).isZero();
    }

    @Test
    void noOptionAndNoOperandThatIsAFileOpensOne() throws IOException {
        Function<String, Ended> eve = shell.another(guest("eve administer\n", ""));
        shell.run("review open first");
        List<String> lines = new ArrayList<>();
        for (CalledWord word : shell.calledWords()) {
            for (String file : List.of("1", secret.toString(), "written", "~/1", "./examples/../../1")) {
                if (word.takesFile()) {
                    lines.add(word.path() + " " + file);
                    lines.add(word.path() + " first " + file);
                }
                for (CalledWord.Option option : word.options()) {
                    if (option.file() && !word.path().isEmpty()) {
                        lines.add(word.path() + " " + option.names().get(0) + " " + file);
                        lines.add(word.path() + " first " + option.names().get(0) + " " + file);
                    }
                }
            }
        }
        assertThat(lines).hasSizeGreaterThan(100);

        for (String line : lines) {
            Ended ended = eve.apply(line);
            assertThat(ended.status()).as(line + " shows " + ended).isNotZero();
            assertThat(ended.out() + ended.err()).as(line).doesNotContain("moon", "xception");
            assertThat(folder.resolve("written")).as(line).doesNotExist();
        }
    }

    @Test
    void aScriptAndSettingsThatOnlyTheEngineCouldReadAreNotRead() throws IOException {
        Files.writeString(folder.resolve("rc"), SECRET);
        UnaryOperator<SessionRequest> guest = guest("eve look\n", "");

        Ended script = shell.run(asked -> {
            SessionRequest eve = guest.apply(asked);
            return new SessionRequest(
                    eve.mode(),
                    eve.words(),
                    "1",
                    eve.keepGoing(),
                    eve.debug(),
                    eve.in(),
                    eve.out(),
                    eve.err(),
                    eve.columns(),
                    eve.progress(),
                    eve.folder(),
                    eve.home(),
                    eve.data(),
                    eve.user(),
                    eve.usage(),
                    eve.rc(),
                    eve.environment(),
                    eve.rights(),
                    eve.remote());
        });

        assertThat(script.status()).isNotZero();
        assertThat(script.err()).contains("does not open \"1\"").doesNotContain("moon");
    }

    @Test
    void atATerminalNeitherHistoryNorPagerNorCompletionReachesAFile() throws Exception {
        try (TypedTerminal terminal = shell.atTerminal(guest("eve look\n", ""))) {
            for (String line : List.of(
                    "history -R 1",
                    "history -IW written",
                    "history -A written",
                    "history -e",
                    "history-file = written",
                    "history -s")) {
                assertThat(terminal.answer(line)).as(line).doesNotContain("moon", "xception");
            }
            terminal.forget();
            terminal.type("cat \t\t");
            Thread.sleep(300);
            assertThat(terminal.shown()).doesNotContain("home");
            terminal.type("\u0015");
            terminal.resize(120, 10);
            terminal.forget();
            terminal.type("help\r");
            terminal.awaitText("q quits");
            terminal.type(":e" + secret + "\r");
            Thread.sleep(300);
            terminal.type("q");
            terminal.awaitText("mainstay> ");
            assertThat(terminal.shown()).doesNotContain("moon");
            terminal.type("\u0015exit\r");
            assertThat(terminal.status()).isZero();
        }
        assertThat(folder.resolve("written")).doesNotExist();
        assertThat(folder.resolve("paged")).doesNotExist();
    }

    @Test
    void whatOneTypesMovesTheCursorOfNobodyElse() throws Exception {
        try (TypedTerminal ada = shell.atTerminal()) {
            Function<String, Ended> eve = shell.another(guest("eve look\n", ""));
            ada.forget();
            Ended told = eve.apply("message all \"\u001b[2Jgone\u0007\nada: me\"");

            assertThat(told.err()).doesNotContain("\u0007");

            assertThat(ada.shown()).doesNotContain("\u0007");
        }
    }
}
