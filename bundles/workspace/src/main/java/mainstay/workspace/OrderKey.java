package mainstay.workspace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Batches;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.Money;
import mainstay.book.NumberOrder;
import mainstay.book.TextOrder;

/**
 * A column that rows are sorted by. Rows without a value are last in both directions.
 *
 * @param descending whether the greatest is first, and the last of the alphabet
 */
public record OrderKey(Column column, boolean descending) {

    /** From what difference on two numbers of the column differ. */
    double within() {
        return column.kind() == Kind.MONEY ? Money.HALF_CENT : 0;
    }

    DoubleColumn numbers(int[] rows) {
        double[] numbers = new double[rows.length];
        Arrays.setAll(numbers, at -> column.number(rows[at]));
        return DoubleColumn.of(numbers);
    }

    /** For each row a number: a row with a smaller one stands before, rows with the same are equal. */
    int[] places(int[] rows) {
        int[] places = column.kind() == Kind.TEXT ? textPlaces(rows) : numberPlaces(rows);
        if (descending) {
            Arrays.setAll(places, at -> places[at] == Integer.MAX_VALUE ? Integer.MAX_VALUE : -places[at]);
        }
        return places;
    }

    private int[] numberPlaces(int[] rows) {
        DoubleColumn numbers = numbers(rows);
        int[] places = new int[rows.length];
        Arrays.fill(places, Integer.MAX_VALUE);
        double greatest = Double.POSITIVE_INFINITY;
        int place = rows.length;
        for (int at : NumberOrder.descending(numbers, Batches.usual())) {
            double number = numbers.get(at);
            boolean equal = greatest == number || greatest - number < within();
            place -= equal ? 0 : 1;
            greatest = equal ? greatest : number;
            places[at] = place;
        }
        return places;
    }

    private int[] textPlaces(int[] rows) {
        Map<String, Integer> numbered = new HashMap<>();
        int[] places = new int[rows.length];
        for (int at = 0; at < rows.length; at++) {
            places[at] = numbered.computeIfAbsent(column.text(rows[at]), text -> numbered.size());
        }
        List<String> sorted =
                numbered.keySet().stream().sorted(TextOrder.BY_CODE_POINT).toList();
        int[] placeOf = new int[sorted.size()];
        for (int place = 0; place < placeOf.length; place++) {
            String text = sorted.get(place);
            placeOf[numbered.get(text)] = text.isEmpty() ? Integer.MAX_VALUE : place;
        }
        Arrays.setAll(places, at -> placeOf[places[at]]);
        return places;
    }
}
