package mainstay.teamcost.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A value for every figure of a team-cost model. */
public final class FigureValues {
    private final Map<String, Double> values;

    /** These values, by the name of the figure. The map is copied; values are not checked against ranges. */
    public FigureValues(Map<String, Double> values) {
        this.values = Map.copyOf(values);
    }

    /** The values in force by configuration: the {@link Figure#value} of each figure. */
    public static FigureValues configured(List<Figure> figures) {
        Map<String, Double> values = new HashMap<>();
        figures.forEach(figure -> values.put(figure.name(), figure.value()));
        return new FigureValues(values);
    }

    /**
     * The value of a figure.
     *
     * @throws IllegalArgumentException if there is none with this name; the message lists those that there
     *     are
     */
    public double get(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for figure " + name + "; there are " + values.keySet());
        }
        return value;
    }
}
