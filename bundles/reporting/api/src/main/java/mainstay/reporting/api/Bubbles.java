package mainstay.reporting.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.reporting.api.Table.Field;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts in a plane, cut in quadrants where the axes have cuts.
 *
 * @param id what it is called within the report
 * @param title its heading
 * @param text what is to be seen, in words
 * @param x to the right
 * @param y upwards
 * @param area what the area of a bubble stands for
 * @param count the number of accounts, the largest first
 * @param accounts the account ids
 * @param names the names of the accounts
 * @param groups the class of each account
 * @param xs the place to the right; accounts where it or {@code ys} is undefined are not among them
 * @param ys the place upwards
 * @param areas the area, 0 or more
 * @param quadrants what the quadrants are called: high and high, low x and high y, high x and low y, low and low; empty for none
 * @param named the places of the accounts that matter most and are named, from 0
 */
@ProviderType
public record Bubbles(
        String id,
        String title,
        String text,
        Axis x,
        Axis y,
        Axis area,
        int count,
        Column accounts,
        Column names,
        Column groups,
        Column xs,
        Column ys,
        Column areas,
        List<String> quadrants,
        List<Integer> named)
        implements Chart {

    private static final double SAME = 1e-9;

    /** How many accounts a reader takes in. */
    public static final int NAMED = 10;

    /** Copies the lists; there are four names of quadrants or none. */
    public Bubbles {
        quadrants = List.copyOf(quadrants);
        named = List.copyOf(named);
    }

    /** Bubbles of which the ten largest are named. */
    public Bubbles(
            String id,
            String title,
            String text,
            Axis x,
            Axis y,
            Axis area,
            int count,
            Column accounts,
            Column names,
            Column groups,
            Column xs,
            Column ys,
            Column areas,
            List<String> quadrants) {
        this(
                id,
                title,
                text,
                x,
                y,
                area,
                count,
                accounts,
                names,
                groups,
                xs,
                ys,
                areas,
                quadrants,
                IntStream.range(0, Math.min(count, NAMED)).boxed().toList());
    }

    /** The axis on which two accounts or more all stand at one place, so that a drawing would tell nothing; empty where none is so. */
    public Optional<Axis> flat() {
        if (count < 2) {
            return Optional.empty();
        }
        return isFlat(xs) ? Optional.of(x) : isFlat(ys) ? Optional.of(y) : Optional.empty();
    }

    private boolean isFlat(Column places) {
        double first = places.number(0);
        return IntStream.range(1, count)
                .allMatch(row -> Math.abs(places.number(row) - first) <= SAME * Math.abs(first));
    }

    /** The classes of the accounts, in the order of their names. */
    public List<String> classes() {
        return IntStream.range(0, count)
                .mapToObj(groups::text)
                .distinct()
                .sorted()
                .toList();
    }

    /** These bubbles, those of one class together, in the order of the names of the classes; the largest of each first. */
    public Bubbles byClass() {
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing(groups::text))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] places = new int[count];
        for (int place = 0; place < count; place++) {
            places[order[place]] = place;
        }
        return new Bubbles(
                id,
                title,
                text,
                x,
                y,
                area,
                count,
                accounts.inOrder(order),
                names.inOrder(order),
                groups.inOrder(order),
                xs.inOrder(order),
                ys.inOrder(order),
                areas.inOrder(order),
                quadrants,
                named.stream().map(place -> places[place]).toList());
    }

    @Override
    public List<Axis> axes() {
        return List.of(x, y, area);
    }

    @Override
    public Table data() {
        return Table.of(
                        id,
                        title,
                        List.of(
                                Field.of(accounts),
                                Field.of(names),
                                Field.of(xs, x.label(), ""),
                                Field.of(ys, y.label(), ""),
                                Field.of(areas, area.label(), ""),
                                Field.of(groups)),
                        count)
                .about(accounts.name());
    }
}
