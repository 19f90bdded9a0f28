package mainstay.reporting.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * @param formulas how the amounts of each series follow from the category and from tables of the report; empty when they do
 *     not
 * @param panels whether each category is a small chart of its own, all on one scale, in which the series stand in their order under
 *     their names as they are, such as quarters
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
        List<Hue> hues,
        List<Expression> formulas,
        boolean panels)
        implements Chart {

    /** Copies the lists; each bar must have as many values as there are series, and each series a colour. */
    public Bars {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        hues = List.copyOf(hues);
        formulas = List.copyOf(formulas);
    }

    /** Bars in the colours that the {@linkplain Palette palette} has for the series. */
    public Bars(String id, String title, String text, String category, Kind kind, List<String> series, List<Bar> bars) {
        this(id, title, text, category, kind, series, bars, Palette.ofEach(series), List.of(), false);
    }

    /** These bars in other colours, one for each series. */
    public Bars in(Hue... others) {
        return new Bars(id, title, text, category, kind, series, bars, List.of(others), formulas, panels);
    }

    /** These bars with the formula by which a workbook can compute each cell of each series. */
    public Bars by(Expression... expressions) {
        return new Bars(id, title, text, category, kind, series, bars, hues, List.of(expressions), panels);
    }

    /**
     * The colours of the bars by their labels where there is one series and each bar is about a class that has a colour
     * of its own; else empty.
     */
    public Map<String, Hue> ofClasses() {
        List<String> labels = bars.stream().map(Bar::label).toList();
        boolean areClasses = series.size() == 1
                && labels.stream().allMatch(label -> Palette.of(label).isPresent());
        return areClasses ? Palette.of(labels) : Map.of();
    }

    /** These bars, a small chart for each category. */
    public Bars inPanels() {
        return new Bars(id, title, text, category, kind, series, bars, hues, formulas, true);
    }

    @Override
    public List<Axis> axes() {
        return List.of(series.size() == 1 ? Axis.of(series.get(0), kind) : Axis.of(kind));
    }

    @Override
    public Table data() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(Column.text(category, row -> bars.get(row).label())));
        for (int at = 0; at < series.size(); at++) {
            int place = at;
            Column amounts = Column.number(
                    series.get(at), kind, row -> bars.get(row).values().get(place));
            Field field = panels ? Field.of(amounts, series.get(at), "") : Field.of(amounts);
            fields.add(formulas.isEmpty() ? field : field.by(formulas.get(at)));
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
