package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell at a terminal, as a person types there. */
class TerminalShellTest {
    private static final int INTERRUPTS = Integer.getInteger("mainstay.interrupts", 40);

    @TempDir
    private Path folder;

    private ShellInTest shell;

    @BeforeEach
    void open() throws Exception {
        shell = ShellInTest.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void exitLeavesWithItsStatusAndWithoutAWord() throws Exception {
        try (TypedTerminal terminal = shell.atTerminal()) {
            terminal.forget();
            terminal.type("exit 7\r");

            assertThat(terminal.status()).isEqualTo(7);
            assertThat(terminal.shown()).doesNotContain("gosh", "framework", "mainstay: ");
        }
    }

    @Test
    void quitLeavesToo() throws Exception {
        try (TypedTerminal terminal = shell.atTerminal()) {
            terminal.type("quit\r");
            assertThat(terminal.status()).isZero();
        }
    }

    @Test
    void theEndOfTheInputLeavesWithoutAWord() throws Exception {
        try (TypedTerminal terminal = shell.atTerminal()) {
            terminal.forget();
            terminal.type("\u0004");
            assertThat(terminal.status()).isZero();
            assertThat(terminal.shown()).doesNotContain("gosh", "framework", "mainstay: ");
        }
    }

    @Test
    void aLineThatEndsWithAPipeAnOperatorABackslashOrABracketGoesOn() throws Exception {
        try (TypedTerminal terminal = shell.atTerminal()) {
            assertThat(terminal.answer("echo one two |\rgrep two")).contains("\none two\n");
            assertThat(terminal.answer("echo one two |\rgrep three")).doesNotContain("\none two\n");
            assertThat(terminal.answer("echo one &&\recho two")).contains("one\ntwo\n");
            assertThat(terminal.answer("echo one \\\rtwo")).contains("one two\n");
            assertThat(terminal.answer("each [one two] {\recho $it}")).contains("one\ntwo\n");
        }
    }

    @Test
    void whatIsInterruptedSaysThatNothingWasChangedAndTheShellGoesOn() throws Exception {
        importBook(100_000);
        try (TypedTerminal terminal = shell.atTerminal()) {
            terminal.answer("params margin.default 0.2");
            terminal.forget();
            terminal.type("rank --format csv > " + folder.resolve("list.csv") + "\r");
            Thread.sleep(50);
            terminal.interrupt();
            terminal.awaitText("mainstay> ");

            assertThat(terminal.answer("echo still here")).contains("still here\n");
            assertThat(terminal.answer("sleep 0")).doesNotContain("xception");
        }
    }

    @Test
    void aQuestionIsShownWithItsPercentSigns() throws Exception {
        importBook(10);
        try (TypedTerminal terminal = shell.atTerminal()) {
            assertThat(terminal.answer("coverage plan --heads 8 --capture channel=0.7 --top 1"))
                    .contains("no plan is better");
            terminal.forget();
            terminal.type("coverage adopt\r");
            terminal.awaitText("[y/n] ");

            assertThat(terminal.shown()).contains("channel 70 % instead of 100 % (");
            assertThat(terminal.answer("n")).contains("the plan is now the coverage");
        }
    }

    /** The terminal would break the sentences below a list wherever its window ends. */
    @Test
    void sentencesBelowAListAreBrokenBetweenWords() throws Exception {
        importBook(10);
        try (TypedTerminal terminal = shell.atTerminal()) {
            terminal.resize(40, 100);
            String shown = terminal.answer("rank --top 2");

            assertThat(shown.lines().filter(line -> !line.contains("mainstay> ")))
                    .allMatch(line -> line.length() <= 40);
            assertThat(shown.replace('\n', ' ')).contains("a richer coverage brings nothing here but cost");
        }
    }

    @Test
    void ctrlCLeavesThePagerAndNoMore() throws Exception {
        try (TypedTerminal terminal = shell.atTerminal()) {
            terminal.resize(120, 10);
            terminal.forget();
            terminal.type("params\r");
            terminal.awaitText("q quits");
            terminal.interrupt();
            terminal.awaitText("mainstay> ");

            assertThat(terminal.shown()).doesNotContain("interrupted", "xception");
            assertThat(terminal.answer("echo still here")).contains("\nstill here\n");
        }
    }

    private void importBook(int accounts) throws IOException {
        Path book = Files.createDirectories(folder.resolve("book"));
        Random random = new Random(3);
        StringBuilder rows = new StringBuilder("account_id\n");
        StringBuilder cells = new StringBuilder("account_id,line,spend,revenue\n");
        for (int account = 0; account < accounts; account++) {
            rows.append('a').append(account).append('\n');
            int spend = random.nextInt(2_000_000);
            cells.append('a')
                    .append(account)
                    .append(",PC,")
                    .append(spend)
                    .append(',')
                    .append(spend / 3)
                    .append('\n');
        }
        Files.writeString(book.resolve("accounts.csv"), rows);
        Files.writeString(book.resolve("wallets.csv"), cells);
        assertThat(shell.run("import book; params margin.default 0.3").status()).isZero();
    }

    /** Each interrupt comes at another moment; whatever it meets, the next line is answered. */
    @Test
    void theShellAnswersAfterEachOfManyInterrupts() throws Exception {
        importBook(20_000);
        Random random = new Random(17);
        List<String> lines = List.of(
                "rank --format csv > " + folder.resolve("list.csv"),
                "whatif margin.default=0.3",
                "segments tier | grep A",
                "rank --top 3 | tac | wc",
                "params margin.default 0.1",
                "explain a1",
                "import book",
                "sleep 3",
                "each [1 2 3 4 5 6 7 8 9] { rank --top 1 }",
                "review open Q",
                "coverage plan --heads 30");
        try (TypedTerminal terminal = shell.atTerminal()) {
            for (int at = 0; at < INTERRUPTS; at++) {
                String line = lines.get(random.nextInt(lines.size()));
                terminal.type(line + "\r");
                Thread.sleep(random.nextInt(120));
                terminal.interrupt();
                Thread.sleep(random.nextInt(30));
                String mark = "answer " + at;
                terminal.forget();
                terminal.type("q\u0015echo " + mark + "\r");
                terminal.awaitText("\n" + mark + "\n");
                assertThat(terminal.shown()).as(line).doesNotContain("xception", "unexpected", "bug");
            }
            terminal.type("exit 3\r");
            assertThat(terminal.status()).isEqualTo(3);
        }
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".new"))).isEmpty();
        }
    }
}
