package mainstay.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Curves.Curve;
import mainstay.reporting.api.Hue;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Marimekko.Strip;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class OfficeChartTest {
    private static final String MARKUP = "</a:t><x & \"'>";

    /** What may stand in an element, in the order of the schema of DrawingML charts. */
    private static final Map<String, List<String>> ORDER = Map.ofEntries(
            Map.entry("chartSpace", List.of("roundedCorners", "chart", "spPr", "txPr", "externalData")),
            Map.entry(
                    "chart", List.of("title", "autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs")),
            Map.entry("title", List.of("tx", "layout", "overlay")),
            Map.entry("plotArea", List.of("layout", "barChart", "bubbleChart", "scatterChart", "catAx", "valAx")),
            Map.entry("barChart", List.of("barDir", "grouping", "varyColors", "ser", "gapWidth", "overlap", "axId")),
            Map.entry(
                    "bubbleChart",
                    List.of("varyColors", "ser", "bubbleScale", "showNegBubbles", "sizeRepresents", "axId")),
            Map.entry("scatterChart", List.of("scatterStyle", "varyColors", "ser", "axId")),
            Map.entry(
                    "ser",
                    List.of(
                            "idx",
                            "order",
                            "tx",
                            "spPr",
                            "invertIfNegative",
                            "marker",
                            "dPt",
                            "dLbls",
                            "cat",
                            "val",
                            "xVal",
                            "yVal",
                            "bubbleSize",
                            "bubble3D",
                            "smooth")),
            Map.entry("dPt", List.of("idx", "invertIfNegative", "spPr")),
            Map.entry(
                    "dLbls",
                    List.of(
                            "dLbl",
                            "numFmt",
                            "showLegendKey",
                            "showVal",
                            "showCatName",
                            "showSerName",
                            "showPercent",
                            "showBubbleSize")),
            Map.entry(
                    "dLbl",
                    List.of(
                            "idx",
                            "tx",
                            "dLblPos",
                            "showLegendKey",
                            "showVal",
                            "showCatName",
                            "showSerName",
                            "showPercent",
                            "showBubbleSize")),
            Map.entry(
                    "catAx",
                    List.of(
                            "axId",
                            "scaling",
                            "delete",
                            "axPos",
                            "title",
                            "numFmt",
                            "majorTickMark",
                            "minorTickMark",
                            "tickLblPos",
                            "spPr",
                            "txPr",
                            "crossAx",
                            "crosses",
                            "auto",
                            "lblAlgn",
                            "lblOffset",
                            "noMultiLvlLbl")),
            Map.entry(
                    "valAx",
                    List.of(
                            "axId",
                            "scaling",
                            "delete",
                            "axPos",
                            "majorGridlines",
                            "title",
                            "numFmt",
                            "majorTickMark",
                            "minorTickMark",
                            "tickLblPos",
                            "spPr",
                            "txPr",
                            "crossAx",
                            "crosses",
                            "crossesAt",
                            "crossBetween")),
            Map.entry("scaling", List.of("logBase", "orientation", "max", "min")),
            Map.entry("legend", List.of("legendPos", "overlay")),
            Map.entry("strRef", List.of("f", "strCache")),
            Map.entry("numRef", List.of("f", "numCache")),
            Map.entry("strCache", List.of("ptCount", "pt")),
            Map.entry("numCache", List.of("formatCode", "ptCount", "pt")));

    @Test
    void everyElementStandsWhereTheSchemaHasIt() throws IOException {
        for (Chart chart : List.of(bars(), waterfall(), bubbles(4), curves(), areas("PC"))) {
            Document written = written(drawn(chart), Optional.of("rId1"));
            NodeList elements = written.getElementsByTagName("*");
            for (int at = 0; at < elements.getLength(); at++) {
                inOrder((Element) elements.item(at));
            }
        }
    }

    private static void inOrder(Element element) {
        List<String> order = ORDER.get(name(element));
        if (order == null || !element.getTagName().startsWith("c:")) {
            return;
        }
        List<Integer> places =
                children(element).map(child -> order.indexOf(name(child))).toList();
        assertThat(places).as(element.getTagName()).doesNotContain(-1).isSorted();
    }

    @Test
    void theCellsOfTheSheetAreWhatIsDrawn() throws IOException {
        Document written = written(drawn(bars()), Optional.empty());

        assertThat(texts(written, "c:f"))
                .containsExactly("'It''s'!$A$2:$A$4", "'It''s'!$B$2:$B$4", "'It''s'!$A$2:$A$4", "'It''s'!$C$2:$C$4");
        assertThat(texts(written, "a:t")).contains("Title " + MARKUP, "Amounts in EUR m");
    }

    @Test
    void theBarsOfAWaterfallEndWhereItsStepsDo() {
        ChartCells cells = ChartCells.of(waterfall()).orElseThrow();
        List<Column> columns =
                cells.derived().stream().map(DerivedColumn::cells).toList();

        double[] reached = {100, 30, -20, -10, 15, 15};
        for (int row = 0; row < reached.length; row++) {
            assertThat(columns.get(0).number(row)).isEqualTo(reached[row]);
            double from = row == 0 || row == 5 ? 0 : reached[row - 1];
            double visible = 0;
            for (int part = 2; part <= 6; part++) {
                visible += Math.abs(columns.get(part).number(row));
            }
            assertThat(visible).isCloseTo(Math.abs(reached[row] - from), within(1e-9));
            double stands = Math.abs(columns.get(1).number(row));
            assertThat(stands)
                    .isEqualTo(from * reached[row] < 0 ? 0 : Math.min(Math.abs(from), Math.abs(reached[row])));
        }
        assertThat(cells.derived().get(0).formulas().apply(1)).isEqualTo("$E2+$B3");
        assertThat(cells.derived().get(0).formulas().apply(5)).isEqualTo("$B7");
    }

    @Test
    void accountsOfAClassStandTogetherAndThoseThatMatterAreNamed() throws IOException {
        OfficeChart chart = drawn(bubbles(4));

        assertThat(chart.series()).extracting(OfficeSeries::name).containsExactly("key", "loyal");
        assertThat(names(chart.series().get(0))).containsExactlyInAnyOrder("Account 1", "Account 3");
        assertThat(names(chart.series().get(1))).containsExactly("Account 0");
        assertThat(texts(written(chart, Optional.empty()), "c:f")).contains("'It''s'!$C$2:$C$3", "'It''s'!$C$4:$C$5");
        assertThat(chart.up().crossing()).isEqualTo(0.5);
    }

    @Test
    void whatHasNothingToSeeIsNoChart() {
        assertThat(ChartCells.of(
                        new Bars("b", "B", "", "line", Kind.MONEY, List.of("a"), List.of(new Bar("x", List.of(0.0))))))
                .isEmpty();
        assertThat(ChartCells.of(new Waterfall("w", "W", "", Kind.MONEY, List.of())))
                .isEmpty();
        assertThat(ChartCells.of(
                        new Curves("c", "C", "", Axis.of("x", Kind.COUNT), Axis.of("y", Kind.COUNT), List.of())))
                .isEmpty();
    }

    private static Bars bars() {
        return new Bars(
                "bars",
                "Title " + MARKUP,
                "",
                "line",
                Kind.MONEY,
                List.of("now", "then"),
                List.of(
                        new Bar("PC", List.of(3e6, Double.NaN)),
                        new Bar(MARKUP, List.of(-4.0, 2.0)),
                        new Bar("\u0000", List.of(0.0, Double.POSITIVE_INFINITY))));
    }

    /** It falls through 0, and rises through it. */
    private static Waterfall waterfall() {
        return new Waterfall(
                "steps",
                "Steps",
                "",
                Kind.MONEY,
                List.of(
                        new Step("from", 100, true, ""),
                        new Step("less", -70, false, ""),
                        new Step("below", -50, false, ""),
                        new Step("up", 10, false, ""),
                        new Step("above", 25, false, ""),
                        new Step("to", 15, true, "")));
    }

    @Test
    void aChartWithoutAllItsBubblesSaysHowManyItHas() {
        assertThat(drawn(bubbles(4)).title()).isEqualTo("Bubbles");
        assertThat(drawn(bubbles(600)).title()).isEqualTo("Bubbles");
        assertThat(drawn(bubbles(700)).title())
                .isEqualTo("Bubbles: the 300 largest accounts of each class, of 700 in all");
    }

    @Test
    void theStripsOfAMarimekkoAreCutIntoTheirPartsAndTellWhatTheyComeTo() {
        ChartCells cells = ChartCells.of(areas("PC")).orElseThrow();

        assertThat(drawn(areas("PC")).shape()).isEqualTo(OfficeChart.Shape.PARTS);
        assertThat(drawn(areas("AMERICAN CORDIALS AND LIQUEURS")).shape()).isEqualTo(OfficeChart.Shape.LYING_PARTS);
        assertThat(drawn(areas("PC")).series()).extracting(OfficeSeries::name).containsExactly("ours", "open");
        assertThat(drawn(areas("PC")).across().title()).isEqualTo("Spend, EUR");
        assertThat(cells.derived().get(0).cells().text(0)).isEqualTo("PC\n4,000");
        assertThat(cells.derived().get(0).formulas().apply(0)).isEqualTo("$A2&CHAR(10)&FIXED($D2,0)");
    }

    private static Marimekko areas(String line) {
        return new Marimekko(
                "areas",
                "Areas",
                "",
                "line",
                Kind.MONEY,
                List.of("ours", "open"),
                "Spend",
                List.of(new Strip(line, List.of(1_000.0, 3_000.0)), new Strip("b", List.of(1.0, 1.0))),
                List.of(Hue.BLUE, Hue.GREY));
    }

    @Test
    void barsThatAreAboutAsLongBeginWithZero() {
        Bars like = new Bars(
                "bars",
                "Bars",
                "",
                "review",
                Kind.MONEY,
                List.of("profit"),
                List.of(new Bar("Q3", List.of(259_000.0)), new Bar("Q4", List.of(223_000.0))));

        assertThat(drawn(like).up().least()).isZero();
        assertThat(drawn(like).up().title()).isEqualTo("profit, EUR k");
        assertThat(ChartCells.of(like).orElseThrow().on("It's", "").up().title())
                .isEqualTo("profit, thousands");
    }

    @Test
    void whatComesToNothingIsNotDrawn() {
        Waterfall still = new Waterfall(
                "steps", "Steps", "", Kind.MONEY, List.of(new Step("from", 0, true, ""), new Step("to", 0, true, "")));
        Curves low = new Curves(
                "curves",
                "Curves",
                "",
                Axis.of("heads", Kind.COUNT),
                Axis.of("profit", Kind.MONEY),
                List.of(new Curve("profit", DoubleColumn.of(0, 1), DoubleColumn.of(0, 0))));

        assertThat(ChartCells.of(still)).isEmpty();
        assertThat(ChartCells.of(low)).isEmpty();
    }

    @Test
    void bubblesThatAllStandInOneLineAreNotDrawn() {
        Bubbles spread = bubbles(4);
        Bubbles flat = new Bubbles(
                spread.id(),
                spread.title(),
                spread.text(),
                spread.x(),
                spread.y(),
                spread.area(),
                spread.count(),
                spread.accounts(),
                spread.names(),
                spread.groups(),
                spread.xs(),
                Column.number("y", Kind.RATIO, row -> 1),
                spread.areas(),
                List.of());

        assertThat(spread.flat()).isEmpty();
        assertThat(flat.flat()).hasValue(flat.y());
        assertThat(ChartCells.of(flat)).isEmpty();
    }

    @Test
    void namesOfBubblesThatStandTogetherStandOnDifferentSidesAndThoseWithoutRoomAreLeftOut() {
        Bubbles spread = bubbles(4);
        Bubbles crowd = new Bubbles(
                "crowd",
                "Crowd",
                "",
                spread.x(),
                spread.y(),
                spread.area(),
                12,
                spread.accounts(),
                spread.names(),
                Column.text("class", row -> "key"),
                Column.number("x", Kind.MONEY, row -> row < 10 ? 500 : row < 11 ? 0 : 1_000),
                Column.number("y", Kind.RATIO, row -> row < 10 ? 0.5 : row < 11 ? 0 : 1),
                Column.number("area", Kind.MONEY, row -> 1),
                List.of());

        assertThat(drawn(crowd).series().get(0).labels().values())
                .extracting(OfficeLabel::text)
                .containsExactlyInAnyOrder("Account 0", "Account 1", "Account 2", "Account 3");
        assertThat(drawn(crowd).series().get(0).labels().values())
                .extracting(OfficeLabel::side)
                .doesNotHaveDuplicates();
    }

    private static Stream<String> names(OfficeSeries series) {
        return series.labels().values().stream().map(OfficeLabel::text);
    }

    private static Bubbles bubbles(int accounts) {
        return new Bubbles(
                "bubbles",
                "Bubbles",
                "",
                Axis.of("value", Kind.MONEY),
                new Axis("share", Kind.RATIO, 0.5),
                Axis.of("value", Kind.MONEY),
                accounts,
                Column.text("account_id", row -> "a" + row),
                Column.text("name", row -> "Account " + row),
                Column.text("class", row -> row % 2 == 0 ? "loyal" : "key"),
                Column.number("x", Kind.MONEY, row -> Math.pow(100, row % 4 + 1)),
                Column.number("y", Kind.RATIO, row -> row % 4 / 4.0),
                Column.number("area", Kind.MONEY, row -> 1_000 - row),
                List.of(),
                List.of(0, 1, 3));
    }

    private static Curves curves() {
        return new Curves(
                "curves",
                "Curves",
                "",
                Axis.of("accounts", Kind.RATIO),
                Axis.of("share", Kind.RATIO),
                List.of(
                        new Curve("profit", DoubleColumn.of(0, 0.5, 1), DoubleColumn.of(0, 0.9, 1)),
                        new Curve("value", DoubleColumn.of(0, 1), DoubleColumn.of(0, 1))));
    }

    private static OfficeChart drawn(Chart chart) {
        return ChartCells.of(chart).orElseThrow().on("It's", "EUR");
    }

    private static Document written(OfficeChart chart, Optional<String> workbook) throws IOException {
        StringWriter text = new StringWriter();
        XmlText xml = new XmlText(text);
        if (workbook.isPresent()) {
            chart.write(xml, workbook.get());
        } else {
            chart.write(xml);
        }
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(text.toString(), e);
        }
    }

    private static List<String> texts(Document document, String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            texts.add(found.item(at).getTextContent());
        }
        return texts;
    }

    private static Stream<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        List<Element> children = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            Node node = nodes.item(at);
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children.stream();
    }

    private static String name(Element element) {
        return element.getTagName().substring(element.getTagName().indexOf(':') + 1);
    }
}
