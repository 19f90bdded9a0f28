package mainstay.reporting.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.office.OfficeLabel.Side;

/**
 * Chooses on which side of its bubble each name stands, so that none lies over another: the most important first, each on the
 * first side that is free. One without room is left out, as two over each other could not be read either. The program that
 * draws the chart places its parts itself; sizes are those of a chart as wide as a slide.
 */
final class BubbleLabels {
    private static final double WIDTH = 1_000;
    private static final double HEIGHT = 400;
    private static final double LETTER = 9.5;
    private static final int MOST_LETTERS = 14;
    private static final double LINE = 18;
    private static final double LARGEST = 32;
    private static final double MARGIN = 60;

    private final Bubbles bubbles;
    private final Map<Integer, OfficeLabel> labels = new HashMap<>();
    private final List<Box> taken = new ArrayList<>();

    private BubbleLabels(Bubbles bubbles) {
        this.bubbles = bubbles;
    }

    /** The names of accounts by their rows. */
    static Map<Integer, OfficeLabel> of(Bubbles bubbles, OfficeAxis across, OfficeAxis up) {
        BubbleLabels names = new BubbleLabels(bubbles);
        double[] xs = along(across, bubbles.xs(), bubbles.count());
        double[] ys = along(up, bubbles.ys(), bubbles.count());
        double largest = IntStream.range(0, bubbles.count())
                .mapToDouble(names::area)
                .max()
                .orElse(0);
        for (int row : bubbles.named()) {
            double radius = largest > 0 ? LARGEST * Math.sqrt(names.area(row) / largest) : 0;
            names.place(row, WIDTH * xs[row], HEIGHT * (1 - ys[row]), radius);
        }
        return names.labels;
    }

    private double area(int row) {
        double area = bubbles.areas().number(row);
        return area > 0 ? area : 0;
    }

    /** How far along its axis each place is, from 0 to 1; where the program chooses the ends, it begins an even axis with 0. */
    private static double[] along(OfficeAxis axis, Column places, int count) {
        DoubleUnaryOperator to = place -> axis.byPowersOfTen() ? Math.log(place) : place;
        double[] drawn =
                IntStream.range(0, count).mapToDouble(places::number).map(to).toArray();
        double first = DoubleStream.of(drawn).min().orElse(0);
        double begin = axis.byPowersOfTen() ? first : Math.min(0, first);
        double least = Double.isNaN(axis.least()) ? begin : to.applyAsDouble(axis.least());
        double most =
                Double.isNaN(axis.most()) ? DoubleStream.of(drawn).max().orElse(1) : to.applyAsDouble(axis.most());
        double room = most > least ? most - least : 1;
        return DoubleStream.of(drawn).map(place -> (place - least) / room).toArray();
    }

    private void place(int row, double x, double y, double radius) {
        String name = bubbles.names().text(row);
        String text = cut(name.isEmpty() ? bubbles.accounts().text(row) : name);
        double width = LETTER * TextWidth.of(text);
        Optional<Side> free = Stream.of(Side.values())
                .filter(side -> isFree(Box.at(side, x, y, radius, width)))
                .findFirst();
        free.ifPresent(side -> {
            taken.add(Box.at(side, x, y, radius, width));
            labels.put(row, new OfficeLabel(text, side));
        });
    }

    /** A longer name would be broken into lines, which lie over others. */
    private static String cut(String name) {
        if (TextWidth.of(name) <= MOST_LETTERS) {
            return name;
        }
        int end = name.length();
        while (TextWidth.of(name.substring(0, end)) >= MOST_LETTERS) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end).stripTrailing() + "…";
    }

    private boolean isFree(Box box) {
        return box.left() >= 0
                && box.right() <= WIDTH + MARGIN
                && taken.stream().noneMatch(box::overlaps);
    }

    /** Where a name would stand; y grows downwards. */
    private record Box(double left, double right, double top, double bottom) {

        static Box at(Side side, double x, double y, double radius, double width) {
            return switch (side) {
                case RIGHT -> new Box(x + radius, x + radius + width, y - LINE / 2, y + LINE / 2);
                case LEFT -> new Box(x - radius - width, x - radius, y - LINE / 2, y + LINE / 2);
                case TOP -> new Box(x - width / 2, x + width / 2, y - radius - LINE, y - radius);
                case BOTTOM -> new Box(x - width / 2, x + width / 2, y + radius, y + radius + LINE);
            };
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
