package mainstay.review.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.Rollup;
import mainstay.book.TextOrder;
import mainstay.coverage.WalletFigures;
import mainstay.plan.valuetree.BeforeAfter;
import mainstay.plan.valuetree.ValuedAccount;
import mainstay.plan.valuetree.ValuedAccounts;
import mainstay.plan.valuetree.ValuedLine;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.review.rules.Review;
import mainstay.run.parameters.Parameters;

/**
 * What accounts earn and cost in two reviews, by the books that these have frozen and with what was decided in them: gross profit is
 * what the coverage of the account realises of it, so that gross profit less cost is the expected profit of the review. What an
 * account is expected to buy is its revenue. An account that was taken off a list is not in that review.
 */
public final class ReviewedValues implements ValuedAccounts {
    private static final int NONE = -1;

    private final ReviewMerge merge;
    private final List<String> lines;
    private final Side before;
    private final Side after;

    private ReviewedValues(Review before, Book bookBefore, Review after, Book bookAfter) {
        this.merge = ReviewMerge.of(before.accounts(), after.accounts());
        TreeSet<String> all = new TreeSet<>(TextOrder.BY_CODE_POINT);
        all.addAll(bookBefore.wallets().lines());
        all.addAll(bookAfter.wallets().lines());
        this.lines = List.copyOf(all);
        this.before = new Side(before, bookBefore, lines);
        this.after = new Side(after, bookAfter, lines);
    }

    /**
     * Sets two reviews against each other.
     *
     * @param bookBefore the book that the earlier review froze, as it was read
     * @param bookAfter that of the later one
     */
    public static ReviewedValues of(Review before, Book bookBefore, Review after, Book bookAfter) {
        return new ReviewedValues(before, bookBefore, after, bookAfter);
    }

    @Override
    public int size() {
        return merge.size();
    }

    @Override
    public List<String> lines() {
        return lines;
    }

    /** The name of an account; empty where the reviews have none. */
    public String name(int row) {
        return merge.name(row);
    }

    /** The team of an account in the later review, else in the earlier; empty for none. */
    public String team(int row) {
        return Stream.of(merge.textAfter(ReviewTextColumn.TEAM, row), merge.textBefore(ReviewTextColumn.TEAM, row))
                .filter(team -> !team.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public String id(int row) {
        return merge.id(row);
    }

    @Override
    public ValuedAccount account(int row) {
        Earned first = before.earned(merge.rowBefore(row));
        Earned second = after.earned(merge.rowAfter(row));
        TreeSet<Integer> all = new TreeSet<>(first.revenue.keySet());
        all.addAll(second.revenue.keySet());
        List<ValuedLine> bought = all.stream()
                .map(line -> ValuedLine.of(
                        line,
                        new BeforeAfter(of(first.revenue, line), of(second.revenue, line)),
                        new BeforeAfter(of(first.profit, line), of(second.profit, line))))
                .toList();
        return new ValuedAccount(
                new BeforeAfter(first.contestable, second.contestable),
                new BeforeAfter(first.cost, second.cost),
                bought);
    }

    private static double of(Map<Integer, Double> amounts, int line) {
        return amounts.getOrDefault(line, 0.0);
    }

    /** What an account earns in a review, by line. */
    private static final class Earned {
        private final Map<Integer, Double> revenue = new TreeMap<>();
        private final Map<Integer, Double> profit = new TreeMap<>();
        private double contestable;
        private double cost;

        private void add(int line, double amount, double earned) {
            revenue.merge(line, amount, Double::sum);
            profit.merge(line, earned, Double::sum);
        }

        /** What its coverage realises of it; what is realised of nothing belongs to no line. */
        private void realise(double realised) {
            double all =
                    profit.values().stream().mapToDouble(Double::doubleValue).sum();
            if (all != 0) {
                profit.replaceAll((line, earned) -> earned * (realised / all));
            } else if (realised != 0) {
                add(ValuedLine.NO_LINE, 0, realised);
            }
        }
    }

    /** One of the reviews. */
    private static final class Side {
        private final ReviewedAccounts accounts;
        private final Book book;
        private final WalletFigures figures;
        private final boolean onRevenue;
        private final int[] places;

        private Side(Review review, Book read, List<String> lines) {
            Map<String, String> parameters = review.basis().parameters();
            this.accounts = review.accounts();
            this.book = Parameters.YES.equals(parameters.get(Parameters.ROLLUP)) ? Rollup.of(read) : read;
            this.figures =
                    WalletFigures.of(book, Double.parseDouble(parameters.getOrDefault(Parameters.MARGIN_DEFAULT, "0")));
            this.onRevenue = Parameters.REVENUE.equals(parameters.get(Parameters.PROFIT_BASIS));
            this.places =
                    book.wallets().lines().stream().mapToInt(lines::indexOf).toArray();
        }

        private Earned earned(int row) {
            Earned earned = new Earned();
            if (row == NONE) {
                return earned;
            }
            int account = book.accounts().find(accounts.id(row)).orElseThrow();
            for (int wallet = book.wallets().start(account);
                    wallet < book.wallets().start(account + 1);
                    wallet++) {
                double revenue = figures.expectedRevenue(wallet);
                earned.contestable += figures.value(wallet);
                if (revenue != 0) {
                    earned.add(
                            places[book.wallets().line(wallet)],
                            revenue,
                            onRevenue ? revenue : figures.grossProfit(wallet));
                }
            }
            earned.cost = accounts.number(ReviewNumberColumn.COST, row);
            earned.realise(accounts.number(ReviewNumberColumn.PROFIT, row) + earned.cost);
            return earned;
        }
    }
}
