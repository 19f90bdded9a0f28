package mainstay.reporting.api;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Table.Field;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Amounts side by side, such as white space by line, or profit by coverage before and after.
 *
 * @param id what it is called within the report
 * @param title its heading
 * @param text what is to be seen, in words
 * @param category what each bar is about, such as {@code line}
 * @param kind what the amounts are
 * @param series what the bars of one category stand for, in order; one name when there is one bar a category
 * @param bars the categories, in order
 * @param hues the colour of each series
 */
@ProviderType
public record Bars(
        String id,
        String title,
        String text,
        String category,
        Kind kind,
        List<String> series,
        List<Bar> bars,
        List<Hue> hues)
        implements Chart {

    /** Copies the lists; each bar must have as many values as there are series, and each series a colour. */
    public Bars {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        hues = List.copyOf(hues);
    }

    /** Bars in the colours that the {@linkplain Palette palette} has for the series. */
    public Bars(String id, String title, String text, String category, Kind kind, List<String> series, List<Bar> bars) {
        this(id, title, text, category, kind, series, bars, Palette.ofEach(series));
    }

    /** These bars in other colours, one for each series. */
    public Bars in(Hue... others) {
        return new Bars(id, title, text, category, kind, series, bars, List.of(others));
    }

    @Override
    public Table data() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(Column.text(category, row -> bars.get(row).label())));
        for (int at = 0; at < series.size(); at++) {
            int place = at;
            fields.add(Field.of(Column.number(
                    series.get(at), kind, row -> bars.get(row).values().get(place))));
        }
        return Table.of(id, title, fields, bars.size());
    }

    /**
     * A category.
     *
     * @param label which
     * @param values an amount for each series; {@code NaN} when it is undefined
     */
    public record Bar(String label, List<Double> values) {

        /** Copies the list, which has an amount for each series. */
        public Bar {
            values = List.copyOf(values);
        }
    }
}
