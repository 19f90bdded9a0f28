package mainstay.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Curves.Curve;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Provenance;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.tck.SampleReports;
import mainstay.testkit.GoldenFile;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {
    private static final int MILLION = 1_000_000;

    @Test
    void thePageAroundTheLibraryIsAsItWas() throws IOException {
        GoldenFile.check("plain.html", Pages.bare(SampleReports.plain()));
        GoldenFile.check("everything.html", Pages.bare(SampleReports.everything()));
    }

    @Test
    void thePolicyLetsTheBrowserRunThesePiecesOfCodeAndNoOther() {
        String page = Pages.whole(SampleReports.hostile());

        List<String> digests =
                Pages.scripts(page).stream().map(HtmlRendererTest::digest).toList();

        assertThat(digests).hasSize(2);
        assertThat(page)
                .contains("default-src &#39;none&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;")
                .contains(
                        "script-src &#39;sha256-" + digests.get(0) + "&#39; &#39;sha256-" + digests.get(1) + "&#39;\"");
    }

    @Test
    void noCodeOfThePageCanBeginOrEndAScriptOrReachTheNetwork() {
        for (String script : Pages.scripts(Pages.whole(SampleReports.nothing()))) {
            assertThat(script)
                    .doesNotContain("<!--", "</script", "XMLHttpRequest", "fetch(", "WebSocket", "sendBeacon");
        }
    }

    @Test
    void everyAddressLeadsIntoThePage() {
        String page = Pages.whole(SampleReports.hostile());

        List<String> addresses = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"")
                .matcher(page.substring(0, page.indexOf("<script>")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith("#"));
    }

    @Test
    void dataOfStrangersStaysInItsElement() throws IOException {
        String page = Pages.bare(SampleReports.hostile());

        assertThat(Pages.data(page).get("blocks")).hasSizeGreaterThan(5);
        assertThat(page.substring(page.indexOf("id=\"data\">") + 10)).doesNotContain("<hostile", "<!--", "'hostile");
    }

    @Test
    void rowsThatAreNotInThePageAreNotAskedFor() throws IOException {
        List<Integer> asked = new ArrayList<>();
        Table table = Table.of(
                        "many",
                        "Many",
                        List.of(Field.of(Column.text("account_id", row -> remember(asked, row)))),
                        MILLION)
                .about("account_id")
                .telling(row -> new Section(remember(asked, row), "", List.of()));

        String page = Pages.bare(report(table));

        assertThat(asked).allMatch(row -> row < 2_000);
        assertThat(page).contains("The first 2,000 of 1,000,000 rows. The xlsx and csv formats have all rows.");
        assertThat(Pages.data(page).at("/blocks/0/details")).hasSize(2_000);
        assertThat(Pages.data(page).at("/blocks/0/size").asInt()).isEqualTo(MILLION);
    }

    @Test
    void ofAMillionBubblesTheLargestAreDrawn() throws IOException {
        Column text = Column.text("name", row -> "A" + row);
        Column number = Column.number("x", Kind.MONEY, row -> MILLION - row);
        Axis axis = Axis.of("money", Kind.MONEY);
        Bubbles bubbles = new Bubbles(
                "b", "B", "", axis, axis, axis, MILLION, text, text, text, number, number, number, List.of());

        String page = Pages.bare(report(bubbles));

        assertThat(page).contains("The squares are all 1,000,000 accounts", "Find looks among the 2,000 largest.");
        assertThat(Pages.data(page).at("/blocks/0/columns/0")).hasSize(2_000);
    }

    @Test
    void everyAccountOfADensePlaneIsInACellOfItsQuadrant() throws IOException {
        int count = 20_000;
        Random random = new Random(20261130);
        double[] xs =
                random.doubles(count).map(part -> Math.pow(10, 3 + 5 * part)).toArray();
        double[] ys = random.doubles(count).toArray();
        Axis money = new Axis("money", Kind.MONEY, 250_000);
        Axis share = new Axis("share", Kind.RATIO, 0.3);
        List<String> classes = List.of("key", "growth-prospect", "loyal", "low-potential");
        Column group = Column.text(
                "class", row -> classes.get((xs[row] >= money.cut() ? 0 : 2) + (ys[row] >= share.cut() ? 0 : 1)));
        Column name = Column.text("name", row -> "A" + row);
        Bubbles bubbles = new Bubbles(
                "b",
                "B",
                "",
                money,
                share,
                money,
                count,
                name,
                name,
                group,
                Column.number("x", Kind.MONEY, row -> xs[row]),
                Column.number("y", Kind.RATIO, row -> ys[row]),
                Column.number("area", Kind.MONEY, row -> 1),
                List.of("key", "loyal", "growth-prospect", "low-potential"));

        JsonNode block = Pages.data(Pages.bare(report(bubbles))).at("/blocks/0");

        Map<String, Integer> counted = new HashMap<>();
        Map<String, Integer> expected = new HashMap<>();
        IntStream.range(0, count).forEach(row -> expected.merge(group.text(row), 1, Integer::sum));
        for (JsonNode cell : block.get("cells")) {
            String quadrant = cell.get(3).asText();
            counted.merge(quadrant, cell.get(2).asInt(), Integer::sum);
            assertThat(quadrant)
                    .isEqualTo(classes.get((cell.get(0).asDouble() >= money.cut() ? 0 : 2)
                            + (cell.get(1).asDouble() >= share.cut() ? 0 : 1)));
        }
        assertThat(counted).isEqualTo(expected);
        assertThat(block.get("cells")).hasSizeBetween(800, 49 * 31);
        assertThat(block.get("counts"))
                .extracting(JsonNode::asInt)
                .containsExactly(
                        expected.get("key"),
                        expected.get("loyal"),
                        expected.get("growth-prospect"),
                        expected.get("low-potential"));
    }

    @Test
    void ofManyStreamsTheLargestAreDrawnInTheirOrder() throws IOException {
        Flow flow = new Flow(
                "f",
                "F",
                "",
                "before",
                "after",
                List.of(),
                150,
                Column.text("from", row -> "a" + row),
                Column.text("to", row -> "b" + row),
                Column.number("accounts", Kind.COUNT, row -> row),
                Column.number("profit", Kind.MONEY, row -> row));

        String page = Pages.bare(report(flow));

        assertThat(page).contains("The 100 largest of 150 flows are shown.");
        assertThat(Pages.data(page).at("/blocks/0/columns/0"))
                .hasSize(100)
                .first()
                .extracting(JsonNode::asText)
                .isEqualTo("a50");
    }

    @Test
    void aLongCurveIsThinnedAndKeepsItsEnds() throws IOException {
        double[] places = new double[100_000];
        for (int at = 0; at < places.length; at++) {
            places[at] = at;
        }
        DoubleColumn line = DoubleColumn.of(places);
        Axis axis = Axis.of("rank", Kind.COUNT);

        String page = Pages.bare(report(new Curves("c", "C", "", axis, axis, List.of(new Curve("one", line, line)))));

        JsonNode xs = Pages.data(page).at("/blocks/0/columns/1");
        assertThat(xs).hasSize(400);
        assertThat(xs.get(0).asDouble()).isZero();
        assertThat(xs.get(399).asDouble()).isEqualTo(99_999);
        assertThat(page).contains("Each curve shows at most 400 of its points.");
    }

    @Test
    void whatIsTheSameForManyAccountsIsWrittenOnce() throws IOException {
        JsonNode data = Pages.data(Pages.bare(new AccountBook(300).report()));

        assertThat(data.get("shapes")).hasSizeLessThan(20);
        assertThat(data.at("/blocks/2/details")).hasSize(300);
        assertThat(data.get("texts").size()).isLessThan(20);
    }

    @Test
    void numbersAreUnrounded() throws IOException {
        double[] odd = {0.1 + 0.2, Double.NaN, Double.NEGATIVE_INFINITY, 1e15, -0.5, 3};
        Table table =
                Table.of("n", "N", List.of(Field.of(Column.number("n", Kind.NUMBER, row -> odd[row]))), odd.length);

        JsonNode column = Pages.data(Pages.bare(report(table))).at("/blocks/0/columns/0");

        assertThat(column.get(0).asDouble()).isEqualTo(0.30000000000000004);
        assertThat(column.get(1).isNull()).isTrue();
        assertThat(column.get(2).asDouble()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(column.get(3).asDouble()).isEqualTo(1e15);
        assertThat(column.get(5).asText()).isEqualTo("3");
    }

    @Test
    void aPageIsOfTheLanguageOfItsReader() throws IOException {
        String page = Language.CHINESE.during(() -> Pages.whole(SampleReports.everything()));

        assertThat(page).contains("<html lang=\"zh\">", "<summary aria-label=\"来源：", ">假设</h2>");
        assertThat(Pages.data(page).path("words").path("script.filter").textValue())
                .isEqualTo("筛选");
    }

    @Test
    void aFigureHasItsCurrencyAndItsSource() throws IOException {
        String page = Pages.bare(report(new Figures(List.of(
                Figure.number("profit", Kind.MONEY, 12_345.5, "sum"), Figure.number("share", Kind.RATIO, 0.5, "")))));

        assertThat(page)
                .contains("<span class=\"value\">12,346</span> <span class=\"unit\">USD</span>")
                .contains("<summary aria-label=\"Source: profit\">Source</summary>\n<p>sum</p>")
                .contains("<span class=\"value\">50\u00a0%</span></dd>");
    }

    @Test
    void theTimeIsInUtc() {
        assertThat(PageHead.time(Instant.parse("2026-11-22T05:04:03.999Z"))).isEqualTo("2026-11-22 05:04:03 UTC");
    }

    private static String remember(List<Integer> asked, int row) {
        asked.add(row);
        return "A" + row;
    }

    private static Report report(Block block) {
        Provenance from = new Provenance("book", "ab", "USD", "g1", List.of(), Instant.EPOCH, "me");
        return new Report("one", "One", from, List.of(), List.of(new Section("All", "", List.of(block))), List.of());
    }

    private static String digest(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
