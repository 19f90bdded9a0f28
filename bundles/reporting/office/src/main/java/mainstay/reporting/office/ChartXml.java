package mainstay.reporting.office;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Hue;
import mainstay.reporting.office.OfficeChart.Shape;

/** Writes a chart in DrawingML. The order of the elements is that of the schema. */
final class ChartXml {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String RELATIONS = Namespaces.DOCUMENT + "relationships";

    private static final String INK = "1F2933";
    private static final String QUIET = "5B6773";
    private static final String FAINT = "E3E7EB";
    private static final int TITLE_SIZE = 1_200;
    /** In hundredths of a point: beside the cells of a sheet, and on a slide that is read from afar. */
    private static final int TEXT_SIZE = 900;

    private static final int SLIDE_TEXT_SIZE = 1_200;
    private static final int LINE = 9_525;
    private static final int CURVE = 3 * LINE;
    private static final int BUBBLE_SCALE = 40;

    private static final int ACROSS = 1;
    private static final int UP = 2;

    private final XmlText xml;
    private final OfficeChart chart;
    private int textSize = TEXT_SIZE;

    ChartXml(XmlText xml, OfficeChart chart) {
        this.xml = xml;
        this.chart = chart;
    }

    void write(Optional<String> workbook) throws IOException {
        textSize = workbook.isPresent() ? SLIDE_TEXT_SIZE : TEXT_SIZE;
        xml.start("c:chartSpace").with("xmlns:c", OfficeChart.NAMESPACE);
        xml.with("xmlns:a", DRAWING).with("xmlns:r", RELATIONS);
        value("roundedCorners", "0");
        xml.start("c:chart");
        if (chart.title().isEmpty()) {
            value("autoTitleDeleted", "1");
        } else {
            title(chart.title(), TITLE_SIZE, INK, true);
            value("autoTitleDeleted", "0");
        }
        xml.start("c:plotArea").start("c:layout").end();
        plot();
        axes();
        xml.end();
        if (chart.legend()) {
            legend();
        }
        value("plotVisOnly", "0");
        value("dispBlanksAs", "gap");
        xml.end();
        frame();
        text("c:txPr", textSize, INK, false);
        if (workbook.isPresent()) {
            xml.start("c:externalData").with("r:id", workbook.get());
            value("autoUpdate", "0");
            xml.end();
        }
        xml.end();
    }

    private void plot() throws IOException {
        switch (chart.shape()) {
            case COLUMNS, BARS, STACKED_COLUMNS, PARTS, LYING_PARTS -> bars();
            case BUBBLES -> bubbles();
            case CURVES -> curves();
        }
    }

    private void bars() throws IOException {
        String grouping =
                switch (chart.shape()) {
                    case STACKED_COLUMNS -> "stacked";
                    case PARTS, LYING_PARTS -> "percentStacked";
                    default -> "clustered";
                };
        boolean stacked = !grouping.equals("clustered");
        xml.start("c:barChart");
        value("barDir", chart.shape().isLying() ? "bar" : "col");
        value("grouping", grouping);
        value("varyColors", "0");
        for (int at = 0; at < chart.series().size(); at++) {
            OfficeSeries series = begin(at);
            fill(series);
            value("invertIfNegative", "0");
            for (Map.Entry<Integer, Hue> point : new TreeMap<>(series.points()).entrySet()) {
                xml.start("c:dPt");
                value("idx", point.getKey().toString());
                value("invertIfNegative", "0");
                solid(point.getValue());
                xml.end();
            }
            labels(series);
            cells("c:cat", series.across());
            cells("c:val", series.up());
            xml.end();
        }
        value("gapWidth", stacked ? "40" : "60");
        value("overlap", stacked ? "100" : "0");
        axisIds();
    }

    private void bubbles() throws IOException {
        xml.start("c:bubbleChart");
        value("varyColors", "0");
        for (int at = 0; at < chart.series().size(); at++) {
            OfficeSeries series = begin(at);
            fill(series);
            value("invertIfNegative", "0");
            labels(series);
            cells("c:xVal", series.across());
            cells("c:yVal", series.up());
            cells("c:bubbleSize", series.areas().orElseThrow());
            value("bubble3D", "0");
            xml.end();
        }
        value("bubbleScale", Integer.toString(BUBBLE_SCALE));
        value("showNegBubbles", "0");
        value("sizeRepresents", "area");
        axisIds();
    }

    private void curves() throws IOException {
        xml.start("c:scatterChart");
        value("scatterStyle", "lineMarker");
        value("varyColors", "0");
        for (int at = 0; at < chart.series().size(); at++) {
            OfficeSeries series = begin(at);
            xml.start("c:spPr").start("a:ln").with("w", CURVE).with("cap", "rnd");
            colour(hex(series.hue().orElseThrow()));
            xml.start("a:round").end().end().end();
            xml.start("c:marker");
            value("symbol", "none");
            xml.end();
            labels(series);
            cells("c:xVal", series.across());
            cells("c:yVal", series.up());
            value("smooth", "0");
            xml.end();
        }
        axisIds();
    }

    /** Begins a series with its place and name. */
    private OfficeSeries begin(int at) throws IOException {
        OfficeSeries series = chart.series().get(at);
        xml.start("c:ser");
        value("idx", Integer.toString(at));
        value("order", Integer.toString(at));
        xml.start("c:tx").element("c:v", series.name()).end();
        return series;
    }

    private void axisIds() throws IOException {
        value("axId", Integer.toString(ACROSS));
        value("axId", Integer.toString(UP));
        xml.end();
    }

    private void axes() throws IOException {
        boolean isBars = chart.shape().isLying();
        if (chart.shape() == Shape.BUBBLES || chart.shape() == Shape.CURVES) {
            numbers(ACROSS, "b", chart.across(), crossing(chart.up()), "midCat");
            numbers(UP, "l", chart.up(), crossing(chart.across()), "midCat");
        } else {
            categories(isBars ? "l" : "b", isBars);
            numbers(UP, isBars ? "b" : "l", chart.up(), isBars ? "max" : "autoZero", "between");
        }
    }

    /** Where an axis is crossed: at a number or, where it has none, where it begins. */
    private static String crossing(OfficeAxis axis) {
        return Double.isNaN(axis.crossing()) ? "min" : Double.toString(axis.crossing());
    }

    private void categories(String side, boolean fromTop) throws IOException {
        xml.start("c:catAx");
        value("axId", Integer.toString(ACROSS));
        xml.start("c:scaling");
        value("orientation", fromTop ? "maxMin" : "minMax");
        xml.end();
        value("delete", "0");
        value("axPos", side);
        if (!chart.across().title().isEmpty()) {
            title(chart.across().title(), textSize, QUIET, false);
        }
        ticks("General", "low");
        value("crossAx", Integer.toString(UP));
        value("crosses", "autoZero");
        value("auto", "0");
        value("lblAlgn", "ctr");
        value("lblOffset", "100");
        value("noMultiLvlLbl", "1");
        xml.end();
    }

    private void numbers(int id, String side, OfficeAxis axis, String crossing, String between) throws IOException {
        xml.start("c:valAx");
        value("axId", Integer.toString(id));
        xml.start("c:scaling");
        if (axis.byPowersOfTen()) {
            value("logBase", "10");
        }
        value("orientation", "minMax");
        number("max", axis.most());
        number("min", axis.least());
        xml.end();
        value("delete", "0");
        value("axPos", side);
        xml.start("c:majorGridlines").start("c:spPr");
        line(FAINT);
        xml.end().end();
        if (!axis.title().isEmpty()) {
            title(axis.title(), textSize, QUIET, false);
        }
        ticks(axis.format(), chart.shape().isLying() ? "high" : "low");
        value("crossAx", Integer.toString(id == ACROSS ? UP : ACROSS));
        value(Character.isLetter(crossing.charAt(0)) ? "crosses" : "crossesAt", crossing);
        value("crossBetween", between);
        xml.end();
    }

    /** Numbers or categories stay at the edge, wherever the axis crosses the other; that of bars below one another ends below. */
    private void ticks(String format, String edge) throws IOException {
        xml.start("c:numFmt").with("formatCode", format).with("sourceLinked", 0).end();
        value("majorTickMark", "none");
        value("minorTickMark", "none");
        value("tickLblPos", edge);
        xml.start("c:spPr");
        line(QUIET);
        xml.end();
        text("c:txPr", textSize, QUIET, false);
    }

    private void labels(OfficeSeries series) throws IOException {
        xml.start("c:dLbls");
        for (Map.Entry<Integer, OfficeLabel> label : new TreeMap<>(series.labels()).entrySet()) {
            xml.start("c:dLbl");
            value("idx", label.getKey().toString());
            xml.start("c:tx").start("c:rich");
            paragraph(label.getValue().text(), textSize, INK, false);
            xml.end().end();
            value("dLblPos", label.getValue().side().code());
            shown(true);
            xml.end();
        }
        if (series.valued()) {
            xml.start("c:numFmt")
                    .with("formatCode", chart.up().format())
                    .with("sourceLinked", 0)
                    .end();
        }
        shown(series.valued());
        xml.end();
    }

    private void shown(boolean value) throws IOException {
        value("showLegendKey", "0");
        value("showVal", value ? "1" : "0");
        value("showCatName", "0");
        value("showSerName", "0");
        value("showPercent", "0");
        value("showBubbleSize", "0");
    }

    private void legend() throws IOException {
        xml.start("c:legend");
        value("legendPos", "b");
        value("overlay", "0");
        xml.end();
    }

    private void cells(String element, OfficeCells cells) throws IOException {
        boolean isText = cells.column().kind() == Kind.TEXT;
        xml.start(element).start(isText ? "c:strRef" : "c:numRef").element("c:f", cells.reference());
        xml.start(isText ? "c:strCache" : "c:numCache");
        if (!isText) {
            xml.element("c:formatCode", "General");
        }
        value("ptCount", Integer.toString(cells.size()));
        for (int at = 0; at < cells.size(); at++) {
            cell(cells.column(), cells.from() + at, at);
        }
        xml.end().end().end();
    }

    private void cell(Column column, int row, int at) throws IOException {
        boolean isText = column.kind() == Kind.TEXT;
        if (isText || Double.isFinite(column.number(row))) {
            xml.start("c:pt").with("idx", at);
            xml.element("c:v", isText ? column.text(row) : Double.toString(column.number(row)));
            xml.end();
        }
    }

    private void title(String title, int size, String colour, boolean bold) throws IOException {
        xml.start("c:title").start("c:tx").start("c:rich");
        paragraph(title, size, colour, bold);
        xml.end().end();
        value("overlay", "0");
        xml.end();
    }

    private void paragraph(String words, int size, String colour, boolean bold) throws IOException {
        xml.start("a:bodyPr").end().start("a:lstStyle").end();
        xml.start("a:p").start("a:pPr");
        properties("a:defRPr", size, colour, bold);
        xml.end().start("a:r");
        properties("a:rPr", size, colour, bold);
        xml.element("a:t", words).end().end();
    }

    private void text(String element, int size, String colour, boolean bold) throws IOException {
        xml.start(element).start("a:bodyPr").end().start("a:lstStyle").end();
        xml.start("a:p").start("a:pPr");
        properties("a:defRPr", size, colour, bold);
        xml.end().start("a:endParaRPr").end().end().end();
    }

    private void properties(String element, int size, String colour, boolean bold) throws IOException {
        xml.start(element).with("sz", size).with("b", bold ? 1 : 0);
        colour(colour);
        xml.end();
    }

    private void frame() throws IOException {
        xml.start("c:spPr");
        colour("FFFFFF");
        xml.start("a:ln").start("a:noFill").end().end();
        xml.end();
    }

    private void fill(OfficeSeries series) throws IOException {
        if (series.hue().isPresent()) {
            solid(series.hue().get());
        } else {
            xml.start("c:spPr").start("a:noFill").end().end();
        }
    }

    private void solid(Hue hue) throws IOException {
        xml.start("c:spPr").start("a:solidFill").start("a:srgbClr").with("val", hex(hue));
        if (chart.shape() == Shape.BUBBLES) {
            xml.start("a:alpha").with("val", Math.round(Hue.FILL * 100_000)).end();
        }
        xml.end().end();
        if (chart.shape() == Shape.BUBBLES) {
            line("FFFFFF");
        }
        xml.end();
    }

    private void line(String colour) throws IOException {
        xml.start("a:ln").with("w", LINE);
        colour(colour);
        xml.end();
    }

    private void colour(String hex) throws IOException {
        xml.start("a:solidFill").start("a:srgbClr").with("val", hex).end().end();
    }

    private static String hex(Hue hue) {
        return hue.light().substring(1).toUpperCase(Locale.ROOT);
    }

    private void number(String element, double number) throws IOException {
        if (!Double.isNaN(number)) {
            value(element, Double.toString(number));
        }
    }

    private void value(String element, String value) throws IOException {
        xml.start("c:" + element).with("val", value).end();
    }
}
