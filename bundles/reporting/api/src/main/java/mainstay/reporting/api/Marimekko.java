package mainstay.reporting.api;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Table.Field;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Amounts as areas: strips side by side, each as wide as what it comes to, cut into parts by their share of it. What is wide and
 * high is much, such as what of a product line is ours, open and closed.
 *
 * @param id what it is called within the report
 * @param title its heading
 * @param text what is to be seen, in words
 * @param category what each strip is about, such as {@code line}
 * @param kind what the amounts are
 * @param parts what each strip is cut into, in order
 * @param total what a whole strip is, such as {@code spend}
 * @param strips the strips, the widest first
 * @param hues the colour of each part
 */
@ProviderType
public record Marimekko(
        String id,
        String title,
        String text,
        String category,
        Kind kind,
        List<String> parts,
        String total,
        List<Strip> strips,
        List<Hue> hues)
        implements Chart {

    /** Copies the lists; each strip must have as many amounts as there are parts, and each part a colour. */
    public Marimekko {
        parts = List.copyOf(parts);
        strips = List.copyOf(strips);
        hues = List.copyOf(hues);
    }

    @Override
    public List<Axis> axes() {
        return List.of(Axis.of(kind));
    }

    @Override
    public Table data() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(Column.text(category, row -> strips.get(row).label())));
        for (int at = 0; at < parts.size(); at++) {
            int part = at;
            fields.add(Field.of(Column.number(
                    parts.get(at), kind, row -> strips.get(row).amounts().get(part))));
        }
        fields.add(Field.of(Column.number(total, kind, row -> strips.get(row).width())));
        return Table.of(id, title, fields, strips.size());
    }

    /**
     * A strip.
     *
     * @param label which
     * @param amounts an amount for each part, 0 or more
     */
    public record Strip(String label, List<Double> amounts) {

        /** Copies the list, which has an amount for each part. */
        public Strip {
            amounts = List.copyOf(amounts);
        }

        /** What it comes to: the sum of its amounts. */
        public double width() {
            return amounts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }
}
