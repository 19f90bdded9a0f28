package mainstay.reporting.html;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bubbles;

/** How many accounts lie where in a plane: all of them, in cells that do not reach over a cut. */
final class PlaneCells {
    /** More accounts than this would hide one another as bubbles. */
    static final int FROM = 500;

    private static final int ACROSS = 48;
    private static final int UP = 30;

    private PlaneCells() {}

    /**
     * A cell that has accounts.
     *
     * @param x its middle to the right
     * @param y its middle upwards
     * @param accounts how many lie in it
     * @param group the class of most of them
     */
    record Cell(double x, double y, int accounts, String group) {}

    /** The cells of a plane that is dense; none of one that is not. */
    static List<Cell> of(Bubbles bubbles) {
        if (bubbles.count() <= FROM) {
            return List.of();
        }
        Side across = Side.of(bubbles.x(), bubbles.xs(), bubbles.count(), ACROSS);
        Side up = Side.of(bubbles.y(), bubbles.ys(), bubbles.count(), UP);
        Map<Integer, Map<String, Integer>> cells = new TreeMap<>();
        for (int row = 0; row < bubbles.count(); row++) {
            int cell = up.place(bubbles.ys().number(row)) * (ACROSS + 1)
                    + across.place(bubbles.xs().number(row));
            cells.computeIfAbsent(cell, any -> new TreeMap<>())
                    .merge(bubbles.groups().text(row), 1, Integer::sum);
        }
        return cells.entrySet().stream()
                .map(cell -> cell(
                        across.middle(cell.getKey() % (ACROSS + 1)),
                        up.middle(cell.getKey() / (ACROSS + 1)),
                        cell.getValue()))
                .toList();
    }

    private static Cell cell(double x, double y, Map<String, Integer> groups) {
        String most = groups.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
        return new Cell(
                x, y, groups.values().stream().mapToInt(Integer::intValue).sum(), most);
    }

    /** The accounts in each quadrant, whose names are their classes; none where they are not. */
    static List<Integer> inQuadrants(Bubbles bubbles) {
        List<String> classes = bubbles.classes();
        if (bubbles.quadrants().stream().noneMatch(classes::contains)) {
            return List.of();
        }
        return bubbles.quadrants().stream()
                .map(quadrant -> (int) IntStream.range(0, bubbles.count())
                        .filter(row -> bubbles.groups().text(row).equals(quadrant))
                        .count())
                .toList();
    }

    /**
     * One direction, in parts that look alike on the axis as the page draws it: evenly, or by the logarithm where amounts
     * differ by powers of ten.
     *
     * @param near amounts up to about this are spread evenly about zero
     * @param least where it begins, as drawn
     * @param most where it ends, as drawn
     * @param cut where the parts below end and those above begin, as drawn
     * @param below how many parts lie below the cut
     * @param parts how many there are in all
     */
    private record Side(Drawn drawn, double near, double least, double most, double cut, int below, int parts) {
        private enum Drawn {
            EVENLY,
            BY_POWERS,
            BY_POWERS_ABOUT_ZERO
        }

        static Side of(Axis axis, Column values, int count, int parts) {
            double[] finite = IntStream.range(0, count)
                    .mapToDouble(values::number)
                    .filter(Double::isFinite)
                    .toArray();
            double[] sizes = Arrays.stream(finite)
                    .map(Math::abs)
                    .filter(size -> size > 0)
                    .sorted()
                    .toArray();
            Drawn drawn = drawn(axis.kind(), finite, sizes);
            double near = sizes.length == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(sizes[sizes.length / 10])));
            DoubleUnaryOperator to = value -> to(drawn, near, value);
            double least = Arrays.stream(finite).map(to).min().orElse(0);
            double most = Arrays.stream(finite).map(to).max().orElse(0);
            double cut =
                    Double.isFinite(axis.cut()) ? Math.min(most, Math.max(least, to.applyAsDouble(axis.cut()))) : least;
            int below = most > least ? (int) Math.ceil(parts * (cut - least) / (most - least)) : 0;
            return new Side(drawn, near, least, most, cut, below, parts);
        }

        private static Drawn drawn(Kind kind, double[] finite, double[] sizes) {
            boolean even = kind == Kind.RATIO
                    || kind == Kind.SCORE
                    || sizes.length <= 5
                    || sizes[sizes.length - 1] <= 15 * sizes[sizes.length / 2];
            if (even) {
                return Drawn.EVENLY;
            }
            return sizes.length == finite.length && Arrays.stream(finite).allMatch(value -> value > 0)
                    ? Drawn.BY_POWERS
                    : Drawn.BY_POWERS_ABOUT_ZERO;
        }

        private static double to(Drawn drawn, double near, double value) {
            return switch (drawn) {
                case EVENLY -> value;
                case BY_POWERS -> Math.log10(value);
                case BY_POWERS_ABOUT_ZERO -> {
                    double times = Math.abs(value) / (2 * near);
                    yield Math.signum(value) * Math.log(times + Math.sqrt(times * times + 1));
                }
            };
        }

        private double from(double place) {
            return switch (drawn) {
                case EVENLY -> place;
                case BY_POWERS -> Math.pow(10, place);
                case BY_POWERS_ABOUT_ZERO -> 2 * near * Math.sinh(place);
            };
        }

        /** The part in which a value lies, from 0. */
        int place(double value) {
            double place = Double.isFinite(value) ? to(drawn, near, value) : least;
            return place < cut
                    ? Math.min(below - 1, (int) (below * (place - least) / (cut - least)))
                    : below + Math.min(parts - below, (int) ((parts - below) * share(place)));
        }

        private double share(double place) {
            return most > cut ? (place - cut) / (most - cut) : 0;
        }

        /** The middle of a part. */
        double middle(int part) {
            boolean isBelow = part < below;
            double from = isBelow ? least : cut;
            double width = isBelow ? (cut - least) / below : (most - cut) / Math.max(1, parts - below);
            double place = from + width * ((isBelow ? part : part - below) + 0.5);
            return from(Math.min(place, most));
        }
    }
}
