package mainstay.review.rules;

import static mainstay.review.words.ReviewWords.counted;
import static mainstay.review.words.ReviewWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.run.parameters.Parameter;
import mainstay.run.parameters.Parameters;

/**
 * Whom the rules propose for removal, and who it would be if only accounts below a figure of value could be: a class that is
 * cut at a median always has many accounts, however much is at stake.
 */
public final class RemovalCuts {
    private static final int MOST_ROWS = 6;
    private static final int MOST_NAMED = 5;
    private static final int[] ROUND = {5, 2, 1};

    private final Review review;
    private final ReviewedAccounts accounts;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A cut.
     *
     * @param below the value below which accounts are removed; {@code NaN} for the rule as it is
     * @param leaving the accounts that leave, those with the most value first
     */
    private record Row(double below, List<Integer> leaving) {}

    private RemovalCuts(Review review) {
        this.review = review;
        this.accounts = review.accounts();
    }

    /** The cuts of a review; without a row where nobody is proposed. */
    public static RemovalCuts of(Review review) {
        RemovalCuts cuts = new RemovalCuts(review);
        List<Integer> proposed = IntStream.range(0, cuts.accounts.size())
                .filter(cuts.accounts::isRemovalProposed)
                .boxed()
                .sorted((one, other) -> Double.compare(cuts.value(other), cuts.value(one)))
                .toList();
        if (!proposed.isEmpty()) {
            cuts.rows.add(new Row(Double.NaN, proposed));
            cuts.addFigures(proposed);
        }
        return cuts;
    }

    private double value(int row) {
        return accounts.number(ReviewNumberColumn.VALUE, row);
    }

    /** Round figures from the greatest down, as long as each leaves fewer accounts and some. */
    private void addFigures(List<Integer> proposed) {
        double most = value(proposed.get(0));
        int left = proposed.size();
        for (double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, most)))); power >= 1; power /= 10) {
            for (int digit : ROUND) {
                double figure = digit * power;
                List<Integer> leaving =
                        proposed.stream().filter(row -> value(row) < figure).toList();
                if (leaving.isEmpty() || rows.size() == MOST_ROWS) {
                    return;
                }
                if (leaving.size() < left) {
                    rows.add(new Row(figure, leaving));
                    left = leaving.size();
                }
            }
        }
    }

    /** How many cuts there are: the rule as it is first, then figures, the greatest first. */
    public int size() {
        return rows.size();
    }

    /** A row for each cut: who leaves, and what is at stake with them. */
    public List<Column> columns() {
        return List.of(
                Column.text("removal_cut", row -> name(rows.get(row))),
                Column.number(
                        "accounts", Kind.COUNT, row -> rows.get(row).leaving().size()),
                number("value", ReviewNumberColumn.VALUE),
                number("gross_profit", ReviewNumberColumn.GROSS_PROFIT),
                number("expected_profit", ReviewNumberColumn.PROFIT),
                Column.text("who", row -> who(rows.get(row).leaving())));
    }

    private Column number(String name, ReviewNumberColumn column) {
        return Column.number(name, Kind.MONEY, row -> sum(rows.get(row), column));
    }

    private double sum(Row row, ReviewNumberColumn column) {
        return row.leaving().stream()
                .mapToDouble(account -> accounts.number(column, account))
                .sum();
    }

    private String name(Row row) {
        return Double.isNaN(row.below())
                ? phrase("removal.in-force", parameter(Parameters.REMOVAL_BELOW))
                : phrase("removal.below", NumberText.money(row.below()));
    }

    private String who(List<Integer> leaving) {
        String named = leaving.stream().limit(MOST_NAMED).map(accounts::id).collect(Collectors.joining(", "));
        int more = leaving.size() - MOST_NAMED;
        return more > 0 ? counted("removal.more", more, named) : named;
    }

    private String parameter(String name) {
        return review.basis().parameters().getOrDefault(name, Parameters.ANY);
    }

    /** Why so many are proposed, and who would be at a figure, a sentence each. */
    public List<String> sentences() {
        if (rows.isEmpty()) {
            return List.of();
        }
        Row now = rows.get(0);
        List<String> sentences = new ArrayList<>();
        String value = NumberText.money(sum(now, ReviewNumberColumn.VALUE));
        boolean medians = Arrays.asList(
                        parameter(Parameters.CUT_CONTRIBUTION_CURRENT),
                        parameter(Parameters.CUT_CONTRIBUTION_POTENTIAL))
                .contains(Parameter.MEDIAN);
        sentences.add(phrase(medians ? "removal.medians" : "removal.figures", value));
        if (rows.size() > 1) {
            sentences.add(phrase(
                    "removal.instead",
                    rows.stream()
                            .skip(1)
                            .map(row -> phrase(
                                    "removal.leaving",
                                    NumberText.number((double) row.leaving().size()),
                                    NumberText.money(row.below())))
                            .collect(Collectors.joining(", ")),
                    Parameters.REMOVAL_BELOW));
        }
        return sentences;
    }
}
