package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpIT {

    @TempDir
    private Path folder;

    @Test
    void everyExampleOfTheHelpRuns() throws Exception {
        Shell shell = Shell.in(folder);
        String all = String.join("; ", helpOfEach(shell.run("help").out()));

        List<String> examples = examples(shell.run("help; " + all).out());

        assertThat(examples).hasSizeGreaterThan(20);
        // What leaves the shell is tried where it can, and comes last here.
        examples.removeIf(example -> example.matches("(exit|quit).*"));
        // What puts an earlier state back takes away what others are about.
        List<String> last = examples.stream()
                .filter(example -> example.startsWith("restore "))
                .toList();
        examples.removeAll(last);
        examples.addAll(last);
        Ended ended =
                shell.reading("import examples/computer-maker\n" + String.join("\n", examples) + "\nexit\nnosuch\n");
        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).doesNotContain("no account matches");
    }

    private static List<String> helpOfEach(String help) {
        String commands = help.substring(help.indexOf("Commands:\n"), help.indexOf("Framework commands"));
        return commands.lines()
                .filter(line -> line.matches("  [a-z].*")) // further lines of a description stand farther right
                .map(line -> "help " + line.strip().split(" ", 2)[0])
                .toList();
    }

    /** The lines between Examples: and the next blank line. */
    private static List<String> examples(String help) {
        List<String> examples = new ArrayList<>();
        boolean in = false;
        for (String line : help.lines().toList()) {
            in = line.equals("Examples:") || (in && !line.isBlank());
            if (in && line.startsWith("  ")) {
                examples.add(line.strip());
            }
        }
        return examples;
    }
}
