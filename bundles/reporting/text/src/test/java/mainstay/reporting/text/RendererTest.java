package mainstay.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.testkit.GoldenFile;
import org.junit.jupiter.api.Test;

class RendererTest {

    @Test
    void everyFormatLooksAsItDid() throws IOException {
        for (Format format : Format.values()) {
            GoldenFile.check("rows-" + format + ".txt", Views.render(Views.accounts(), format));
            GoldenFile.check("summary-" + format + ".txt", Views.render(Views.summary(), format));
        }
    }

    @Test
    void tablesInSectionsAndInNarrowWindowsLookAsTheyDid() throws IOException {
        CommandOutput.Rows telling = Views.telling(Views.accounts(), "rank", "account_id", "name", "region", "value");
        GoldenFile.check("table-telling.txt", Views.render(telling, Format.TABLE));
        for (int window : List.of(200, 80, 60, 40, 20)) {
            GoldenFile.check("table-" + window + ".txt", Views.render(telling.grouped("region"), Format.TABLE, window));
            GoldenFile.check("summary-" + window + ".txt", Views.render(Views.summary(), Format.TABLE, window));
        }
    }

    @Test
    void aLongTextIsCutInATableAndWholeForPrograms() throws IOException {
        String branches = "1 + ".repeat(20_000) + "1";
        CommandOutput.Rows view = CommandOutput.Rows.of(
                List.of(
                        Column.text("section", row -> "all"),
                        Column.text("item", row -> "value " + row),
                        Column.text("how", row -> row == 0 ? branches : "1")),
                1_000);

        assertThat(Views.render(view, Format.TABLE)).contains("…").hasSizeLessThan(500_000);
        assertThat(Views.render(view.grouped("section"), Format.TABLE))
                .contains("…")
                .hasSizeLessThan(500_000);
        assertThat(Views.render(view, Format.CSV)).contains(branches);
        assertThat(Views.render(view, Format.JSON)).contains(branches);
    }

    @Test
    void moneyHasCentsOnlyAmongSmallAmountsWhereSomeOfTheColumnHas() {
        assertThat(cells(Kind.MONEY, 9310000, 12)).containsExactly("9,310,000", "12");
        assertThat(cells(Kind.MONEY, 9310000, 0.125)).containsExactly("9,310,000", "0");
        assertThat(cells(Kind.MONEY, 12, 0.125)).containsExactly("12.00", "0.13");
        assertThat(cells(Kind.MONEY, 11, 1327422.5)).containsExactly("11", "1,327,423");
        assertThat(cells(Kind.MONEY, 70e6 * 0.35 * 0.4 * 0.95)).containsExactly("9,310,000");
        assertThat(cells(Kind.MONEY, -0.0)).containsExactly("0");
        assertThat(cells(Kind.MONEY, 1e300)).containsExactly("1E300");
    }

    @Test
    void amountsAmongSharesAndRatingsHaveTheirOwnDecimals() {
        assertThat(cells(Kind.NUMBER, 1243550, 0.4562, 4.2)).containsExactly("1,243,550", "0.4562", "4.2");
        assertThat(cells(Kind.NUMBER, 1243550.375, 0.1234)).containsExactly("1,243,550.38", "0.1234");
        assertThat(cells(Kind.NUMBER, 690000, 1843616.8582, 0.95)).containsExactly("690,000", "1,843,616.86", "0.95");
        assertThat(cells(Kind.NUMBER, 12345.5, 4)).containsExactly("12,345.5", "4.0");
        assertThat(ColumnText.of(Column.number("target", Kind.NUMBER, row -> row == 0 ? -5000 : 0.12345), 2)
                        .width(2, 0))
                .isEqualTo("0.1235".length());
    }

    @Test
    void yearsHaveNoCommas() {
        assertThat(cells(Kind.NUMBER, 1999, 2020)).containsExactly("1999", "2020");
        assertThat(cells(Kind.NUMBER, 1999, 20200)).containsExactly("1,999", "20,200");
        assertThat(cells(Kind.NUMBER, 1999.5)).containsExactly("1,999.5");
        assertThat(cells(Kind.MONEY, 1999)).containsExactly("1,999");
    }

    @Test
    void theKeyIsNeverCutAndProseIsCutFirst() {
        CommandOutput.Rows view = CommandOutput.Rows.of(
                List.of(
                        Column.text("name", row -> "teamcost.dedicated.sales.salary." + row),
                        Column.text("value", row -> "120000"),
                        Column.text("description", row -> "what one person of the team is paid in a year")),
                3);
        for (int window : List.of(60, 80)) {
            assertThat(Views.render(view, Format.TABLE, window))
                    .contains("teamcost.dedicated.sales.salary.1", "120000")
                    .contains("…");
        }
    }

    @Test
    void columnsThatSomebodyChoseStandBelowEachOtherWhereTheyDoNotFit() {
        CommandOutput.Rows chosen = Views.accounts().asChosen(true);
        assertThat(Views.render(chosen, Format.TABLE, 40)).isEqualTo(Views.render(chosen, Format.VERTICAL, 40));
        assertThat(Views.render(chosen, Format.TABLE, 200))
                .isEqualTo(Views.render(Views.accounts(), Format.TABLE, 200));
        assertThat(Views.render(chosen, Format.VERTICAL, 40).lines())
                .anyMatch(line -> line.matches("account_id +\\S.*"))
                .allMatch(line -> Cells.width(line) <= 40);
    }

    @Test
    void ratiosArePercentagesWithUpToTwoDecimals() {
        assertThat(cells(Kind.RATIO, 0.35)).containsExactly("35 %");
        assertThat(cells(Kind.RATIO, 0.355, 1)).containsExactly("35.5 %", "100.0 %");
        assertThat(cells(Kind.RATIO, 1 / 3.0)).containsExactly("33.33 %");
        assertThat(cells(Kind.RATIO, -0.00001)).containsExactly("0 %");
    }

    @Test
    void numbersForProgramsAreUnroundedAndReadable() {
        assertThat(PlainNumber.text(9310000)).isEqualTo("9310000");
        assertThat(PlainNumber.text(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(PlainNumber.text(1.2e-5)).isEqualTo("0.000012");
        assertThat(PlainNumber.text(1e18)).isEqualTo("1000000000000000000");
        assertThat(PlainNumber.text(2e-44)).isEqualTo("2.0E-44");
    }

    @Test
    void aSummaryIsOneObject() throws IOException {
        JsonNode object = new ObjectMapper().readTree(Views.render(Views.summary(), Format.JSON));
        assertThat(object.get("value").doubleValue()).isEqualTo(9310000);
        assertThat(object.get("large").isBoolean()).isTrue();
        assertThat(object.get("name").textValue()).isEqualTo("中国人民财产保险");
    }

    @Test
    void jsonKeepsTheTextAndShowsNoneOfItToATerminal() throws IOException {
        String text = "a\u001b[31m\u009b2J\u202e\u007f\"\\ 👩‍👩‍👧";
        String json = Views.render(CommandOutput.Rows.of(List.of(Column.text("text", row -> text)), 1), Format.JSON);
        assertThat(new ObjectMapper().readTree(json).get(0).get("text").textValue())
                .isEqualTo(text);
        assertThat(json).doesNotContain("\u001b", "\u009b", "\u202e", "\u007f");
    }

    @Test
    void noRowsAreAnEmptyArrayAHeaderOrAHead() {
        CommandOutput.Rows none = CommandOutput.Rows.of(List.of(Column.text("name", row -> "")), 0);
        assertThat(Views.render(none, Format.JSON)).isEqualTo("[]\n");
        assertThat(Views.render(none, Format.CSV)).isEqualTo("name\n");
        assertThat(Views.render(none, Format.MD)).isEqualTo("| name |\n| --- |\n");
        assertThat(Views.render(none, Format.TABLE)).isEqualTo("name\n────\n");
    }

    @Test
    void csvCellsThatASpreadsheetWouldRunAreText() {
        assertThat(csv("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(csv("-5")).isEqualTo("'-5");
        assertThat(csv("  @x")).isEqualTo("'  @x");
        assertThat(csv("\u3000＝1")).isEqualTo("'\u3000＝1");
        assertThat(csv("\ttab")).isEqualTo("'\\ttab");
        assertThat(csv("plain = text")).isEqualTo("plain = text");
        CommandOutput.Rows negative = CommandOutput.Rows.of(List.of(Column.number("n", Kind.MONEY, row -> -5)), 1);
        assertThat(Views.render(negative, Format.CSV)).isEqualTo("n\n-5\n");
    }

    @Test
    void everythingHiddenIsShownEscaped() {
        assertThat(Visible.text("a\u001b\u0085\u200b\u2066\n\r\t\u007f"))
                .isEqualTo("a\\u001b\\u0085\\u200b\\u2066\\n\\r\\t\\u007f");
        assertThat(Visible.text("\uD800x\u3164")).isEqualTo("\\ud800x\\u3164");
        assertThat(Visible.text(Character.toString(0xE0041))).isEqualTo("\\u{e0041}");
        assertThat(Visible.text("a\u200Db\uFE0F")).isEqualTo("a\\u200db\\ufe0f");
        String emoji = "👩‍👩‍👧 ❤️ 1️⃣ 👍🏽 🇨🇳 e\u0301 🏳️‍🌈";
        assertThat(Visible.text(emoji)).isEqualTo(emoji);
    }

    @Test
    void widthsAreThoseOfATerminal() {
        assertThat(List.of("a", "中", "e\u0301", "👩‍👩‍👧", "❤️", "🇨🇳", "👍🏽", "1️⃣", "ｱ"))
                .extracting(Cells::width)
                .containsExactly(1, 2, 1, 2, 2, 2, 2, 2, 1);
        assertThat(Cells.cut("中国人民", 4)).isEqualTo("中…");
        assertThat(Cells.cut("中国人民", 5)).isEqualTo("中国…");
        assertThat(Cells.cut("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
        assertThat(Cells.cut("👩‍👩‍👧👩‍👩‍👧", 3)).isEqualTo("👩‍👩‍👧…");
    }

    @Test
    void aNumberWithoutRoomIsNotShownInPart() {
        CommandOutput.Rows big = CommandOutput.Rows.of(List.of(Column.number("n", Kind.MONEY, row -> 123456789)), 1);
        assertThat(Views.render(big, Format.TABLE, 5)).isEqualTo("    n\n─────\n#####\n");
    }

    @Test
    void rowsAreWrittenAsTheyAreComputed() {
        AtomicInteger read = new AtomicInteger();
        CommandOutput.Rows many = CommandOutput.Rows.of(
                List.of(Column.text("text", row -> {
                    read.set(row);
                    return row < 5000 ? "short" : "much wider than any row of the sample";
                })),
                1_000_000);
        IOException full = new IOException("full");
        StringBuilder out = new StringBuilder();
        assertThatThrownBy(() -> Renderer.render(many, Format.TABLE, OptionalInt.of(80), limited(out, 100_000, full)))
                .isSameAs(full);
        assertThat(read.get()).isBetween(5000, 20_000);
        assertThat(out.toString().lines().map(Cells::width).distinct()).containsExactly(4, 5);
    }

    @Test
    void aFailureOfTheOutputIsReportedInEveryFormat() {
        IOException full = new IOException("full");
        for (Format format : Format.values()) {
            assertThatThrownBy(() -> Renderer.render(
                            Views.accounts(), format, OptionalInt.empty(), limited(new StringBuilder(), 0, full)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void helpIsTheSameInEveryFormatAndCannotSteerTheTerminal() {
        for (Format format : Format.values()) {
            assertThat(Views.render(new CommandOutput.Text("one\n\u001b[2Jtwo\n"), format))
                    .isEqualTo("one\n\\u001b[2Jtwo\n");
            assertThat(Views.render(new CommandOutput.Done(List.of("done")), format))
                    .isEmpty();
        }
    }

    private static List<String> cells(Kind kind, double... values) {
        Column column = Column.number("n", kind, row -> values[row]);
        ColumnText text = ColumnText.of(column, values.length);
        return java.util.stream.IntStream.range(0, values.length)
                .mapToObj(text::cell)
                .toList();
    }

    private static String csv(String text) {
        String csv = Views.render(CommandOutput.Rows.of(List.of(Column.text("t", row -> text)), 1), Format.CSV);
        return Arrays.asList(csv.split("\n", -1)).get(1);
    }

    private static Appendable limited(StringBuilder out, int most, IOException failure) {
        return new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                if (out.length() + text.length() > most) {
                    throw failure;
                }
                out.append(text);
                return this;
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                return append(text.subSequence(start, end));
            }

            @Override
            public Appendable append(char character) throws IOException {
                return append(String.valueOf(character));
            }
        };
    }
}
