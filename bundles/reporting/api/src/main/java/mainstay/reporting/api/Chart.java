package mainstay.reporting.api;

import java.util.List;
import java.util.Locale;
import mainstay.book.Language;
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

    /** What its numbers stand for, each once; empty where there are none but places and days. */
    List<Axis> axes();

    /**
     * What its numbers stand for, with their units, such as {@code Account value, USD; share of wallet, %}; empty where its
     * title says all there is to say.
     *
     * @param currency the currency of amounts; empty when it is not known
     */
    default String subtitle(String currency) {
        String unit = Language.current().currency(currency);
        String words = Language.current()
                .clauses(axes().stream()
                        .map(axis -> axis.title(unit))
                        .filter(title -> !title.isEmpty())
                        .distinct()
                        .toList());
        int first = words.isEmpty() ? 0 : Character.charCount(words.codePointAt(0));
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    /**
     * Its numbers as a table, with the id and the title of the chart; cells are computed when they are read.
     */
    Table data();
}
