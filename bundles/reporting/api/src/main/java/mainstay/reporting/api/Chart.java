package mainstay.reporting.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A chart: what it shows, not how it is drawn. A renderer that cannot draw, or does not know a chart, shows its
 * {@linkplain #data() data}.
 */
@ProviderType
public sealed interface Chart extends Block
        permits Waterfall, Bubbles, Curves, Bars, Marimekko, Shifts, Flow, Grid, Timeline {

    /** What it is called within the report: kebab-case, unique there. */
    String id();

    /** Its heading, as data: a renderer escapes it as any text. */
    String title();

    /** What is to be seen, in words, for those who cannot see it. */
    String text();

    /**
     * Its numbers as a table, with the id and the title of the chart; cells are computed when they are read.
     */
    Table data();
}
