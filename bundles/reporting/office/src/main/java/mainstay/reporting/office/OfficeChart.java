package mainstay.reporting.office;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A chart as spreadsheets and slides draw it themselves, from cells that it refers to, so that it changes with them.
 *
 * @param shape how it is drawn
 * @param title its heading; empty where another heading stands for it
 * @param text what is to be seen, in words, for those who cannot see it
 * @param series what is drawn, in order
 * @param across the axis to the right, or of the categories
 * @param up the axis upwards, or of the amounts
 * @param legend whether the names of the series stand below
 */
public record OfficeChart(
        Shape shape,
        String title,
        String text,
        List<OfficeSeries> series,
        OfficeAxis across,
        OfficeAxis up,
        boolean legend) {

    /** The content type of the part of a chart. */
    public static final String CONTENT_TYPE = Namespaces.TYPES + "drawingml.chart+xml";

    /** The type of the relation that leads to the part of a chart. */
    public static final String RELATION = Namespaces.DOCUMENT + "relationships/chart";

    /** The name space of charts, by which a frame says that a chart is in it. */
    public static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /** Copies the list. */
    public OfficeChart {
        series = List.copyOf(series);
    }

    /** How a chart is drawn. */
    public enum Shape {
        /** Columns side by side. */
        COLUMNS,
        /** Bars below one another, the first at the top. */
        BARS,
        /** Columns of which one stands on the other. */
        STACKED_COLUMNS,
        /** Columns of one height, of which each is cut into its parts. */
        PARTS,
        /** Bars of one length below one another, the first at the top, of which each is cut into its parts. */
        LYING_PARTS,
        /** Bubbles in a plane. */
        BUBBLES,
        /** Curves in a plane. */
        CURVES;

        /** Whether its categories stand below one another. */
        public boolean isLying() {
            return this == BARS || this == LYING_PARTS;
        }
    }

    /** This chart without a heading of its own. */
    public OfficeChart withoutTitle() {
        return new OfficeChart(shape, "", text, series, across, up, legend);
    }

    /** Writes the part of the chart, whose cells are in the workbook that it is part of. */
    public void write(XmlText xml) throws IOException {
        new ChartXml(xml, this).write(Optional.empty());
    }

    /**
     * Writes the part of the chart.
     *
     * @param workbook the id of the relation that leads to the workbook with its cells
     */
    public void write(XmlText xml, String workbook) throws IOException {
        new ChartXml(xml, this).write(Optional.of(workbook));
    }
}
