package mainstay.incentive.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * A value for every figure of an incentive model.
 *
 * @param values the values, by the name of the figure
 */
public record FigureValues(Map<String, Double> values) {

    /** Copies the values, which are not checked against the ranges of the figures. */
    public FigureValues {
        values = Map.copyOf(values);
    }

    /** The values in force while nobody changes them: the {@link Figure#value} of each figure. */
    public static FigureValues usual(List<Figure> figures) {
        Map<String, Double> values = new HashMap<>();
        figures.forEach(figure -> values.put(figure.name(), figure.value()));
        return new FigureValues(values);
    }

    /**
     * The value of a figure.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(unknown(name));
        }
        return value;
    }

    private String unknown(String name) {
        TreeSet<String> names = new TreeSet<>(values.keySet());
        String those = names.isEmpty() ? "the model has no figures" : "there are " + String.join(", ", names);
        return MainstayException.unknown(Code.NOT_FOUND, "figure", name, names, those)
                .getMessage();
    }
}
