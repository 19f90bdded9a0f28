package mainstay.review.trend;

import static mainstay.review.words.ReviewWords.counted;
import static mainstay.review.words.ReviewWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.TextOrder;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.review.rules.Review;
import mainstay.run.NamedColumns;

/**
 * Expected profit in each review of the accounts that have the same text in a column: the ten groups with most of it in the latest
 * review, and the others together, so that they add up to what each review comes to.
 *
 * @param column the column, such as {@code region}
 * @param groups the groups, those with most profit first
 * @param notes what is to be known of reviews that do not have the column, a sentence each
 */
public record TrendGroups(String column, List<Group> groups, List<String> notes) {
    /** The column that is meant when none is named. */
    public static final String USUAL = "region";

    private static final int SHOWN = 10;

    /** Copies the lists. */
    public TrendGroups {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /**
     * A group.
     *
     * @param name the text in the column; a dash where there is none
     * @param profits the expected profit a year in each review, in the order of the trend; {@code NaN} where a review does not have
     *     the column
     */
    public record Group(String name, List<Double> profits) {

        /** Copies the list. */
        public Group {
            profits = List.copyOf(profits);
        }
    }

    /**
     * The groups of a trend.
     *
     * @param columns what a review knows of its accounts
     * @throws MainstayException if the latest review has no such column, or it is no text
     */
    public static TrendGroups of(ReviewTrend trend, String column, Function<Review, NamedColumns> columns) {
        List<String> notes = new ArrayList<>();
        Map<String, double[]> profits = new TreeMap<>(TextOrder.BY_CODE_POINT);
        List<Review> reviews = trend.reviews();
        List<Integer> without = new ArrayList<>();
        requireText(columns.apply(reviews.get(reviews.size() - 1)), column);
        for (int at = 0; at < reviews.size(); at++) {
            NamedColumns known = columns.apply(reviews.get(at));
            if (isText(known, column)) {
                add(reviews.get(at).accounts(), known.column(column), at, reviews.size(), profits);
            } else {
                notes.add(phrase("trend.no-column", reviews.get(at).name(), column));
                without.add(at);
            }
        }
        without.forEach(at -> profits.values().forEach(of -> of[at] = Double.NaN));
        return new TrendGroups(column, largest(profits, reviews.size()), notes);
    }

    /** Whether the accounts of a review can be put together by a column. */
    public static boolean isText(NamedColumns known, String column) {
        return known.names().contains(column) && known.column(column).kind() == Kind.TEXT;
    }

    private static void requireText(NamedColumns known, String column) {
        if (isText(known, column)) {
            return;
        }
        List<String> texts =
                known.names().stream().filter(name -> isText(known, name)).toList();
        throw MainstayException.unknown(
                Code.NOT_FOUND, "column of texts", column, texts, "there are " + String.join(", ", texts));
    }

    private static void add(
            ReviewedAccounts accounts, Column texts, int review, int reviews, Map<String, double[]> profits) {
        for (int row = 0; row < accounts.size(); row++) {
            if (!accounts.isRemoved(row)) {
                String text = texts.text(row).isEmpty() ? NumberText.UNDEFINED : texts.text(row);
                profits.computeIfAbsent(text, any -> new double[reviews])[review] +=
                        accounts.number(ReviewNumberColumn.PROFIT, row);
            }
        }
    }

    private static List<Group> largest(Map<String, double[]> profits, int reviews) {
        List<Map.Entry<String, double[]>> ordered = profits.entrySet().stream()
                .sorted(Comparator.comparingDouble(group -> -group.getValue()[reviews - 1]))
                .toList();
        List<Group> groups = new ArrayList<>();
        ordered.stream()
                .limit(SHOWN)
                .forEach(group -> groups.add(new Group(
                        group.getKey(), Arrays.stream(group.getValue()).boxed().toList())));
        if (ordered.size() > SHOWN) {
            double[] others = new double[reviews];
            ordered.stream().skip(SHOWN).forEach(group -> {
                for (int at = 0; at < reviews; at++) {
                    others[at] += group.getValue()[at];
                }
            });
            groups.add(new Group(
                    counted("trend.others", ordered.size() - SHOWN),
                    Arrays.stream(others).boxed().toList()));
        }
        return groups;
    }
}
