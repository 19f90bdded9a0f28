package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Types the story of an account that ships with the example at the shell, line after line, and compares what is printed with what
 * the story shows; {@code -Dmainstay.golden=write} writes it anew. The figures that are known beforehand are compared as numbers.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class StoryIT {
    private static final Path STORY = Path.of("src", "main", "distribution", "examples", "computer-maker", "STORY.md");
    private static final Path DISTRIBUTION = Path.of("target", "mainstay").toAbsolutePath();
    private static final String FENCE = "(?m)^```\n";
    private static final String TYPED = "> ";
    private static final String MARK = "END-OF-LINE";
    private static final double CENTS = 0.005;
    private static final double RATES = 5e-5;

    /** How a line of the story begins, a cell of a row that it lists, the column, and the number that must stand there. */
    private static final String FIGURES = """
            rank --top | picc | rank | 4
            rank --top | picc | value | 9310000
            rank --top | picc | white_space | 5210000
            rank --top | picc | gross_profit | 547000
            rank --top | picc | expected_profit | 259000
            plan barriers picc --on 2026-12-31 | not-on-list | shut | 696500
            plan barriers picc --on 2026-12-31 | not-on-list | freed | 536388.140162
            plan barriers picc --on 2026-12-31 | not-on-list | profit_freed | 85822.102426
            plan barriers picc --on 2026-12-31 | no-test | profit_freed | 54765.957447
            plan barriers picc --on 2026-12-31 | price | profit_freed | 54013.452915
            plan barriers picc --on 2026-12-31 | delivery | profit_freed | 27006.726457
            plan check picc --on 2026-12-31 | PC server | reach | 1298500
            plan check picc --on 2026-12-31 | PC server | target | 1500000
            sell pipeline picc --on 2026-12-31 | o-a | weighted | 360000
            sell pipeline picc --on 2026-12-31 | o-b | weighted | 120000
            sell pipeline picc --on 2026-12-31 | o-c | weighted | 37500
            sell moves | opening | amount | 1150000
            sell moves | new | amount | 200000
            sell moves | grown | amount | 50000
            sell moves | shrunk | amount | 20000
            sell moves | pushed out | amount | 300000
            sell moves | won | amount | 600000
            sell moves | lost | amount | 250000
            sell moves | closing | amount | 230000
            sell tree 2026 2027 picc --sales | gross profit | amount | 143000
            sell tree 2026 2027 picc --sales | price | amount | -160207.267797
            sell tree 2026 2027 picc --sales | unit cost | amount | 138412.207187
            sell tree 2026 2027 picc --sales | volume | amount | 119621.749398
            sell tree 2026 2027 picc --sales | mix | amount | 45173.311211
            sell tree 2026 2027 picc | EBIT | amount | 134360
            sell tree 2026 2027 picc | wallet growth | amount | 47419.962804
            sell tree 2026 2027 picc | share gain | amount | 86950.005845
            sell tree 2026 2027 picc | mix | amount | 10480.108047
            sell tree 2026 2027 picc | rate | amount | -1850.076696
            sell tree 2026 2027 picc | cost to serve | amount | -8640
            sell tree 2026 2027 picc | activity | amount | -68384.120817
            sell tree 2026 2027 picc | productivity | amount | 59744.120817
            people scorecard | net-margin | actual | 413360
            people scorecard | mix | actual | 1.179348
            people scorecard | input | actual | 4.2
            people pay lin --on 2027-12-31 | net-margin | amount | 37803.60
            people pay lin --on 2027-12-31 | mix | amount | 12989.769821
            people pay lin --on 2027-12-31 | input | amount | 12900
            people pay lin --review 2027 | net-margin | amount | 37803.60
            people pay lin --on 2027-12-31 --whatif pay.accelerator=2 | lin | pay | 64924.493095
            people pay lin --on 2027-12-31 --whatif pay.referral=0.5 | lin | pay | 62343.369821
            people pay lin --on 2027-12-31 --whatif pay.referral=0 | lin | pay | 61292.169821
            people assign | picc | fit | 0.85
            """;

    /** How a line of the story begins, and what must be printed after it. */
    private static final String SAID = """
            plan show picc | 9 of 15 of the influence is reached (60 %)
            plan show picc | 36.6667 %
            plan barriers picc --on 2026-12-31 | 4 barriers shut 2,571,500 of a white space of 5,210,000; 2,638,500 is open
            plan barriers picc --on 2026-12-31 | earn 221,608.24 more a year
            plan barriers picc --on 2026-12-31 | expected profit 259,000 → 480,608.24
            plan barriers picc --on 2026-12-31 | rank 4 as before
            plan check picc --on 2026-12-31 | lower the target by 201,500
            plan check picc --on 2026-12-31 | 92 days
            sell pipeline picc --on 2026-12-31 | 1,150,000; weighted 517,500
            sell pipeline picc --on 2026-12-31 | coverage 0.96 times
            sell tree 2026 2027 picc --sales | gross profit: 547,000 → 690,000
            sell tree 2026 2027 picc | EBIT: 259,000 → 393,360; the parts come to 134,360, which leaves 0
            people pay lin --on 2027-12-31 | 63,693.37
            people pay lin --on 2027-12-31 --receipts | (difference 0)
            programme --on 2026-01-05 | 2026-02-13
            programme --on 2026-01-05 | 2026-04-10
            programme --on 2026-01-05 | ends on 2026-07-10; critical path: g1 → g2 → g3 → g4 → g5 → g6
            review diff 2026 2027 --by plan | 1 barrier gone
            """;

    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> listed = new LinkedHashMap<>();
    private String told;

    @BeforeAll
    void theStoryIsTyped(@TempDir Path folder) throws Exception {
        told = Files.readString(STORY);
        List<String> typed = new ArrayList<>();
        for (String line : lines()) {
            typed.add(line);
            if (isAsked(line)) {
                typed.add(asRows(line));
            }
        }
        Ended ended = run(folder, typed);
        assertThat(ended.status()).as(ended.out() + ended.err()).isZero();
        List<String> out = parts(ended.out(), typed);
        List<String> err = parts(ended.err(), typed);
        for (int at = 0; at < typed.size(); at++) {
            boolean asRows =
                    at > 0 && isAsked(typed.get(at - 1)) && typed.get(at).equals(asRows(typed.get(at - 1)));
            if (asRows) {
                listed.put(typed.get(at - 1), CsvRows.cells(out.get(at)));
            } else {
                shown.put(typed.get(at), masked(out.get(at) + err.get(at), folder));
            }
        }
    }

    @Test
    void theStoryGoesAsItIsTold() throws IOException {
        String again = again();
        if ("write".equals(System.getProperty("mainstay.golden"))) {
            Files.writeString(STORY, again);
        }

        assertThat(again).isEqualTo(Files.readString(STORY));
    }

    @Test
    void itsFiguresAreThoseThatWereWorkedOutBeforehand() {
        assertThat(cells(FIGURES)).hasSizeGreaterThan(40).allSatisfy(figure -> {
            double expected = Double.parseDouble(figure.get(3));
            assertThat(number(listed.get(line(figure.get(0))), figure.get(1), figure.get(2)))
                    .as(String.join(" | ", figure))
                    .isCloseTo(expected, within(Math.abs(expected) < 10 ? RATES : CENTS));
        });
    }

    @Test
    void itsSentencesSayWhatWasWorkedOutBeforehand() {
        assertThat(cells(SAID))
                .allSatisfy(said -> assertThat(shown.get(line(said.get(0)))).contains(said.get(1)));
    }

    /** The lines that are typed, in their order; no line is typed twice. */
    private List<String> lines() {
        List<String> lines = told.lines()
                .filter(line -> line.startsWith(TYPED))
                .map(line -> line.substring(TYPED.length()))
                .toList();
        assertThat(lines).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        return lines;
    }

    private static List<List<String>> cells(String table) {
        return table.lines().map(line -> List.of(line.split(" \\| ", -1))).toList();
    }

    /** The first line of the story that begins so, and best with no more words. */
    private String line(String start) {
        return lines().stream()
                .filter(line -> line.equals(start) || line.startsWith(start + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line of the story begins with " + start));
    }

    private boolean isAsked(String line) {
        return cells(FIGURES).stream().anyMatch(figure -> line(figure.get(0)).equals(line));
    }

    /** The same with all columns, as numbers that are not rounded. */
    private static String asRows(String line) {
        return line.replaceAll(" --(columns|top) \\S+", "") + " --format csv";
    }

    private static double number(List<List<String>> rows, String cell, String column) {
        return rows.stream()
                .filter(row -> row.contains(cell))
                .findFirst()
                .map(row -> Double.parseDouble(row.get(rows.get(0).indexOf(column))))
                .orElseThrow(() -> new AssertionError("no row has " + cell));
    }

    private String again() {
        String[] parts = told.split(FENCE, -1);
        for (int block = 1; block < parts.length; block += 2) {
            parts[block] = parts[block]
                    .lines()
                    .filter(line -> line.startsWith(TYPED))
                    .map(line -> line + "\n" + shown.get(line.substring(TYPED.length())))
                    .collect(Collectors.joining());
        }
        return String.join("```\n", parts);
    }

    private static Ended run(Path folder, List<String> typed) throws IOException, InterruptedException {
        ProcessBuilder builder = MainstayProcess.in(
                folder, List.of(DISTRIBUTION.resolve("bin/mainstay").toString()));
        builder.environment().put("COLUMNS", "100");
        String input = typed.stream()
                .map(line -> line + "\necho " + MARK + "\necho " + MARK + " 1>&2\n")
                .collect(Collectors.joining());
        return MainstayProcess.run(builder, input);
    }

    private static List<String> parts(String printed, List<String> typed) {
        List<String> parts = List.of(printed.split("(?m)^" + MARK + "\n", -1));
        assertThat(parts).as(printed).hasSize(typed.size() + 1);
        return parts;
    }

    /** What differs from one machine or build to the next is left out. */
    private static String masked(String printed, Path folder) {
        return printed.replace(folder + "/", "")
                .replaceAll("\\bg0-[0-9a-f]{8}\\b", "g0-…")
                .replaceAll("\\(\\d+ KB\\)", "(… KB)")
                .replaceAll("(?m) +$", "");
    }
}
