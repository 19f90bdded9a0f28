package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mainstay.testkit.MainstayProcess.Ended;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Numbers as nobody should write them, wherever a number is taken: each is refused in one sentence that quotes it, or counts
 * as what it says, and what comes of it is a number.
 */
class OddNumbersTest {
    private static final List<String> NUMBERS =
            List.of("1e308", "-1e308", "1e-320", "-0", "-1", "99999999999999999999", "0.5", ".5", "5.", "+5", "1,000");

    private static final List<String> NO_NUMBERS =
            List.of("1e400", "NaN", "Infinity", "１２", "٣", "0x10", "1e", "1d", "1_000", "1 000", "''");

    private static final List<String> OPTIONS = List.of(
            "rank --top %s",
            "rank --where 'value > %s'",
            "coverage plan --heads %s",
            "coverage plan --heads sales=%s",
            "coverage plan --budget %s",
            "coverage plan --gap %s",
            "coverage plan --time %s",
            "coverage plan --top %s",
            "coverage plan --move-cost %s",
            "coverage plan --max-moves %s",
            "coverage plan --capture channel=%s",
            "review show first --top %s",
            "review diff first first --top %s",
            "models compare attractiveness@1.0.0 attractiveness@1.0.0 --top %s",
            "models pin %s",
            "models rollback %s");

    @TempDir
    private Path folder;

    @Test
    void asValuesOfOptionsAreRefusedOrCountAsWhatTheySay() throws Exception {
        SoftAssertions all = new SoftAssertions();
        try (ShellInTest shell = ShellInTest.in(folder)) {
            shell.makeCurrent(Prompt.book());
            shell.run("review open first; review close");
            for (String option : OPTIONS) {
                for (String number : NUMBERS) {
                    isRefusedOrCounts(all, shell, option.formatted(number), number);
                }
                for (String number : NO_NUMBERS) {
                    String typed = option.contains("'") ? number.replace("'", "") : quoted(number);
                    isRefused(all, shell, option.formatted(typed), number);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void asParametersAreRefusedOrCountAsWhatTheySay() throws Exception {
        SoftAssertions all = new SoftAssertions();
        try (ShellInTest shell = ShellInTest.in(folder)) {
            shell.makeCurrent(Prompt.book());
            List<String> names = shell.run("params --format csv")
                    .out()
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
            assertThat(names).hasSizeGreaterThan(20);
            for (String name : names) {
                for (String number : NUMBERS) {
                    isRefusedOrCounts(all, shell, "whatif '" + name + "=" + number + "' --format json", family(name));
                }
                for (String number : NO_NUMBERS) {
                    String typed = number.equals("''") ? "" : number;
                    isRefused(all, shell, "params " + name + " '" + typed + "'", number);
                }
            }
        }
        all.assertAll();
    }

    private static void isRefusedOrCounts(SoftAssertions all, ShellInTest shell, String line, String named) {
        Ended ended = shell.run(line);
        all.assertThat(ended.out() + ended.err())
                .as(line)
                .doesNotContainPattern("unexpected|Exception|\\bNaN\\b|∞|[0-9]E[0-9]|Infinity");
        if (ended.status() != 0) {
            isOneSentence(all, ended, line);
            all.assertThat(ended.err()).as(line).containsPattern("\\Q" + named + "\\E|--|moves cannot be counted");
        }
    }

    private static void isRefused(SoftAssertions all, ShellInTest shell, String line, String number) {
        Ended ended = shell.run(line);
        all.assertThat(ended.status()).as(line).isBetween(1, 2);
        isOneSentence(all, ended, line);
        // A filter points at the place.
        if (!number.equals("''") && !line.contains("--where")) {
            all.assertThat(ended.err()).as(line).contains(number);
        }
    }

    private static void isOneSentence(SoftAssertions all, Ended ended, String line) {
        all.assertThat(ended.out()).as(line).isEmpty();
        all.assertThat(ended.err())
                .as(line)
                .hasLineCount(1)
                .startsWith("mainstay: ")
                .doesNotContain("unexpected", "Exception");
    }

    /** The first words of the name of a parameter: a value may be too large with the others of its family only. */
    private static String family(String name) {
        return name.replaceFirst("(?<=[.].{1,40})[.][^.]+$", "");
    }

    private static String quoted(String number) {
        return number.contains(" ") ? "'" + number + "'" : number;
    }
}
