package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book with one account, one wallet and one line: what commands and reports say of it is in the singular. */
class BookOfOneTest {
    private static final List<String> LINES = List.of(
            "import one.csv",
            "import mine",
            "book",
            "rank",
            "rank --format md",
            "explain a",
            "segments",
            "segments tier --against class",
            "segments value_relationship --matrix",
            "segments pareto",
            "params margin.default 0.3",
            "whatif margin.default=0.9",
            "whatif policy=max-profit",
            "coverage plan",
            "coverage teams",
            "coverage explain a",
            "coverage prices",
            "coverage frontier",
            "coverage adopt",
            "coverage plan --max-moves 1",
            "coverage adopt",
            "coverage diff",
            "review open first",
            "review close",
            "review check first",
            "params margin.default 0.2",
            "review open second",
            "review show second",
            "review close",
            "review diff first second",
            "review replay second",
            "review list",
            "audit",
            "audit verify");

    @Test
    void isToldInTheSingular(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("one.csv"), "account_id,PC\na,1000\n");
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/accounts.csv"), "account_id,name\na,Alpha\n");
        Files.writeString(folder.resolve("mine/wallets.csv"), "account_id,line,spend,revenue\na,PC,9000000,4500000\n");
        try (ShellInTest shell = ShellInTest.in(folder)) {
            for (String line : LINES) {
                Ended ended = shell.run(line);

                assertThat(ended.status()).as(line + ": " + ended.err()).isZero();
                assertThat(ended.out() + ended.err())
                        .as(line)
                        .doesNotContainPattern(
                                "(?<![\\d,.])1 (product )?(account|wallet|line|row|move|team|head|file|column|"
                                        + "change|review|model|year|byte|pool|error|warning|sheet)s\\b");
            }
        }
    }
}
