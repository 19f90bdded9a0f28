package mainstay.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be typed into a filter, by the script alone. Skipped where there is no browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterIT {
    private static final String ROWS = """
            const field = (heading, kind) => ({ name: heading.toLowerCase().replaceAll(" ", "_"), heading, kind });
            const block = {
              fields: [field("Name", "TEXT"), field("Coverage", "TEXT"), field("Expected profit", "MONEY"),
                field("Share of wallet", "RATIO"), field("Large account", "FLAG"), field("Due", "TEXT")],
              columns: [["Bank A", "Bank B", "Steel C", "Steel D"], ["dedicated team", "shared", "none", ""],
                [150000, 100000, -5, null], [0.04, 0.05, 0.5, null], [1, 0, 0, 0],
                ["2026-10-01", "2026-12-31", "2027-01-15", ""]],
            };
            const filter = rowFilter(arguments[0], block);
            return { kept: "ABCD".split("").filter((name, row) => filter.keeps(row)).join(""),
              problems: filter.problems.join(". "), notes: filter.notes.join(". ") };
            """;

    private Browser browser;
    private String scripts;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Optional<Browser> found = Browser.start(folder);
        assumeTrue(found.isPresent(), "there is no chromium with chromedriver on the path");
        browser = found.get();
        scripts = Pages.words() + resource("words.js") + resource("numbers.js") + resource("filter.js");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                             | ABCD
                    bank                                           | AB
                    bank "bank b"                                  | B
                    "steel c"                                      | C
                    Expected profit > 100000                       | A
                    expected_profit>=100000                        | AB
                    Expected profit >= 100,000                     | AB
                    Expected profit >= 100 000                     | AB
                    Expected profit >= $100k                       | AB
                    Expected profit >= 0.1 m                       | AB
                    "Expected profit" ≥ 100k                       | AB
                    Expected profit < 0                            | C
                    Expected profit = –                            | D
                    Expected profit != –                           | ABC
                    Expected profit != 100k                        | ACD
                    Share of wallet < 5%                           | A
                    share of wallet <= 5                           | AB
                    share_of_wallet > 0.05                         | C
                    coverage != shared                             | ACD
                    Coverage = dedicated team                      | A
                    coverage = dedicated team share of wallet < 5% | A
                    coverage=shared or coverage=none               | BC
                    coverage ≠ shared and bank                     | A
                    steel or Expected profit > 100k                | ACD
                    bank Expected profit < 150k or large account=yes| AB
                    Large account = no                             | BCD
                    due < 2027-01-01                               | AB
                    due >= 2027                                    | C
                    """)
    void whatIsTypedKeepsItsRows(String typed, String kept) {
        Map<?, ?> filter = filter(typed);

        assertThat(filter.get("problems")).as(typed).isEqualTo("");
        assertThat(filter.get("kept")).as(typed).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    totl profit > 1          | There is no column “totl profit”; nearest: Expected profit
                    bank profit > 1          | There is no column “bank profit”; nearest: Expected profit
                    height > 1               | There is no column “height”
                    coverage = sharde        | “sharde” is no Coverage of these rows; nearest: shared
                    coverage != sharde       | “sharde” is no Coverage of these rows; nearest: shared
                    Large account = maybe    | Large account is yes or no, not “maybe”
                    Expected profit > 5,4    | “5,4” is not a number: write 1500, 1,500, 1.5k, 2m or 35%
                    Expected profit > plenty | “plenty” is not a number: write 1500, 1,500, 1.5k, 2m or 35%
                    Expected profit >        | Write a value after Expected profit
                    > 5                      | Write a column before >
                    """)
    void whatIsNotUnderstoodIsSaidAndHidesNoRow(String typed, String problem) {
        Map<?, ?> filter = filter(typed);

        assertThat(filter.get("problems")).as(typed).isEqualTo(problem);
        assertThat(filter.get("kept")).as(typed).isEqualTo("ABCD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Expected profit           | Expected profit is a column: compare it, such as with Expected profit > 100k
                    Expected profit > 100.000 | 100.000 is read as 100
                    """)
    void whatMayBeMeantOtherwiseIsSaid(String typed, String note) {
        assertThat(filter(typed).get("notes")).as(typed).isEqualTo(note);
    }

    private Map<?, ?> filter(String typed) {
        return (Map<?, ?>) browser.run(scripts + ROWS, typed == null ? "" : typed);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlRenderer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
