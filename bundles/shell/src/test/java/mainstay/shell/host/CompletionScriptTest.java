package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(Lifecycle.PER_CLASS)
class CompletionScriptTest {
    private final Map<CompletionScript, String> scripts = new EnumMap<>(CompletionScript.class);
    private List<String> commands;
    private Path folder;

    @BeforeAll
    void made(@TempDir Path made) throws Exception {
        folder = made;
        Files.createDirectories(folder.resolve("tables"));
        Files.writeString(folder.resolve("tab le.csv"), "");
        try (ShellInTest shell = ShellInTest.in(folder)) {
            commands = shell.commands();
            for (CompletionScript script : CompletionScript.values()) {
                scripts.put(script, shell.run("completion " + script.spelling()).out());
            }
        }
        for (CompletionScript script : CompletionScript.values()) {
            Files.writeString(folder.resolve(script.spelling()), scripts.get(script));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandActionAndOptionIsInIt(CompletionScript script) {
        assertThat(commands).hasSizeGreaterThan(30);
        String text = scripts.get(script).replace("\\-", "-");
        assertThat(text).contains(commands);
        String dashes = script == CompletionScript.FISH ? "-l " : "--";
        assertThat(text).contains(dashes + "where", dashes + "department", dashes + "data");
    }

    @Test
    void bashCanReadIt() throws Exception {
        assertThat(bash("bash -n bash")).isEqualTo(new Ended(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zsh | zsh -n zsh && zsh -f -c 'compdef() { :; }; . ./zsh'",
                "fish | fish -n fish && fish -N -c 'source fish'"
            })
    void theShellThatItIsForCanReadIt(String shell, String check, TestReporter reporter) throws Exception {
        assumeThere(shell, reporter);

        assertThat(bash("HOME=$PWD; export HOME; " + check)).isEqualTo(new Ended(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"review di | diff", "rank --whe | --where", "rank --format js | json", "help rev | review"})
    void fishCompletesWithIt(String line, String expected, TestReporter reporter) throws Exception {
        assumeThere("fish", reporter);

        assertThat(bash("HOME=$PWD fish -N -c \"source fish; complete -C 'mainstay " + line + "'\" | cut -f1"))
                .isEqualTo(new Ended(0, expected + "\n", ""));
    }

    /** Where neither shell is there: quotes that do not close, and lines that are no completion, are seen without one. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAN")
    void itsQuotesAndBracketsAreInPairs(CompletionScript script) {
        String plain = scripts.get(script)
                .replaceAll("\\\\.", "")
                .replaceAll("(?m)^\\s*#.*$", "")
                .replaceAll("'[^']*'", "")
                .replaceAll("\"[^\"]*\"", "");

        assertThat(plain).doesNotContain("'").doesNotContain("\"");
        assertThat(plain.chars().filter(sign -> sign == '{').count())
                .isEqualTo(plain.chars().filter(sign -> sign == '}').count());
    }

    private void assumeThere(String shell, TestReporter reporter) throws Exception {
        boolean there = bash("command -v " + shell).status() == 0;
        if (!there) {
            reporter.publishEntry(shell + " is not on this machine, so its script was checked without it");
        }
        assumeTrue(there, shell + " is not on this machine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ran | rank",
                "review di | diff",
                "--data x review di | diff",
                "--da | --data",
                "review diff a b --b | --by",
                "rank --top 3 --form | --format",
                "rank --format j | json",
                "import ta | tab le.csv,tables",
                "import --map tab | tab le.csv,tables",
                "models admit ta | tab le.csv,tables",
                "help rev | review",
                "rank --top r | ''",
                "explain pi | ''",
                "review nonsense di | ''"
            })
    void bashCompletesWithIt(String line, String expected) throws Exception {
        Ended ended = bash("""
                . ./bash
                COMP_WORDS=(mainstay %s)
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _mainstay
                printf '%%s\\n' "${COMPREPLY[@]}" | sort | paste -sd,
                """.formatted(line));

        assertThat(ended).isEqualTo(new Ended(0, expected + "\n", ""));
    }

    private Ended bash(String lines) throws IOException, InterruptedException {
        return MainstayProcess.run(MainstayProcess.in(folder, List.of("bash", "-c", lines)), "");
    }
}
