package mainstay.reporting.api;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.reporting.api.Table.Field;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Curves in one plane, such as the running share of profit.
 *
 * @param id what it is called within the report
 * @param title its heading
 * @param text what is to be seen, in words
 * @param x to the right
 * @param y upwards
 * @param curves the curves
 */
@ProviderType
public record Curves(String id, String title, String text, Axis x, Axis y, List<Curve> curves) implements Chart {

    /** Copies the list; the columns of the curves are shared. */
    public Curves {
        curves = List.copyOf(curves);
    }

    @Override
    public List<Axis> axes() {
        return List.of(x, y);
    }

    @Override
    public Table data() {
        List<int[]> rows = new ArrayList<>();
        for (int curve = 0; curve < curves.size(); curve++) {
            for (int point = 0; point < curves.get(curve).xs().size(); point++) {
                rows.add(new int[] {curve, point});
            }
        }
        Column name = Column.text("curve", row -> curves.get(rows.get(row)[0]).name());
        Column xs = Column.number(
                "x", x.kind(), row -> curves.get(rows.get(row)[0]).xs().get(rows.get(row)[1]));
        Column ys = Column.number(
                "y", y.kind(), row -> curves.get(rows.get(row)[0]).ys().get(rows.get(row)[1]));
        return Table.of(
                id,
                title,
                List.of(Field.of(name), Field.of(xs, x.label(), ""), Field.of(ys, y.label(), "")),
                rows.size());
    }

    /**
     * A curve.
     *
     * @param name what it is
     * @param xs the places to the right, ascending
     * @param ys the places upwards, as many
     */
    public record Curve(String name, DoubleColumn xs, DoubleColumn ys) {}
}
