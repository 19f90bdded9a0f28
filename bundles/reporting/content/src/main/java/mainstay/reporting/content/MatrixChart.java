package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.amount;
import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.parts;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.reporting.api.Axis;
import mainstay.reporting.api.Bubbles;
import mainstay.run.LiveResult;
import mainstay.run.segments.SegmentClass;
import mainstay.segments.MatrixAxis;
import mainstay.segments.Segmentation;

/** A segmentation of two axes as a plane of bubbles; the area of a bubble is the account value. */
final class MatrixChart {

    private MatrixChart() {}

    static Bubbles of(LiveResult result, Segmentation segmentation) {
        Segmentation.Matrix matrix = segmentation.matrix().orElseThrow();
        int[] placed = placed(result, matrix);
        Accounts accounts = result.book().accounts();
        DoubleColumn value = result.valuation().value();
        List<String> classes = segmentation.classes();
        return new Bubbles(
                "bubbles-" + segmentation.name().replace('_', '-'),
                title(matrix),
                text(result, segmentation, placed.length),
                axis(matrix.first()),
                axis(matrix.second()),
                Axis.of(phrase("axis.value"), Kind.MONEY),
                placed.length,
                Column.text("account_id", accounts::id).inOrder(placed),
                Column.text("name", accounts::name).inOrder(placed),
                Column.text("class", segmentation::of).inOrder(placed),
                column("x", matrix.first()).inOrder(placed),
                column("y", matrix.second()).inOrder(placed),
                Column.number("area", Kind.MONEY, value::get).inOrder(placed),
                List.of(classes.get(0), classes.get(2), classes.get(1), classes.get(3)),
                first(result, placed));
    }

    /** Where among the accounts of the plane those are that stand highest on the list. */
    private static List<Integer> first(LiveResult result, int[] placed) {
        return IntStream.range(0, placed.length)
                .boxed()
                .sorted(Comparator.comparingInt(place -> result.ranking().rank(placed[place])))
                .limit(Bubbles.NAMED)
                .toList();
    }

    private static String title(Segmentation.Matrix matrix) {
        return phrase("matrix.axes", capital(name(matrix.first())), name(matrix.second()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The accounts that have a place in the plane, the most valuable first. */
    private static int[] placed(LiveResult result, Segmentation.Matrix matrix) {
        DoubleColumn value = result.valuation().value();
        return IntStream.range(0, result.book().accounts().size())
                .filter(account ->
                        !matrix.first().undefined(account) && !matrix.second().undefined(account))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer account) -> -value.get(account))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Axis axis(MatrixAxis axis) {
        return new Axis(name(axis), axis.kind(), axis.cut());
    }

    private static String name(MatrixAxis axis) {
        return phrase("axis." + axis.name().replace(' ', '-'));
    }

    private static Column column(String name, MatrixAxis axis) {
        return Column.number(name, axis.kind(), axis.values()::get);
    }

    /** Why no account has a place in a matrix; empty where one has, and of classes that are no matrix. */
    static Optional<String> nothing(LiveResult result, Segmentation segmentation) {
        return segmentation
                .matrix()
                .filter(matrix -> placed(result, matrix).length == 0)
                .map(matrix -> phrase(
                        "matrix.none", name(isUnknown(result, matrix.first()) ? matrix.first() : matrix.second())));
    }

    private static boolean isUnknown(LiveResult result, MatrixAxis axis) {
        return IntStream.range(0, result.book().accounts().size()).allMatch(axis::undefined);
    }

    private static String text(LiveResult result, Segmentation segmentation, int placed) {
        Optional<String> nothing = nothing(result, segmentation);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        List<String> parts = new ArrayList<>();
        for (SegmentClass of : SegmentClass.of(result, segmentation.name())) {
            parts.add(phrase(
                    "matrix.class",
                    of.name(),
                    counted("accounts", (double) of.accounts()),
                    amount(of.expectedProfit())));
        }
        Segmentation.Matrix matrix = segmentation.matrix().orElseThrow();
        return phrase(
                "matrix.text", counted("accounts", placed), cut(matrix.first()), cut(matrix.second()), parts(parts));
    }

    private static String cutText(MatrixAxis axis) {
        return axis.kind() == Kind.MONEY ? amount(axis.cut()) : axis.shownCut();
    }

    private static String cut(MatrixAxis axis) {
        return phrase(axis.median() ? "matrix.median" : "matrix.cut", name(axis), cutText(axis));
    }
}
