package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

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
        Files.writeString(folder.resolve("bash"), scripts.get(CompletionScript.BASH));
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
