package mainstay.review;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import mainstay.book.DoubleColumn;
import mainstay.book.Money;
import mainstay.coverage.LeftOnTable;

/**
 * What each coverage would bring with each account of a review, on the terms that were frozen with it: earned × capture − cost to
 * serve, at the price of a seat.
 *
 * @param offers the coverages, the richest first, and none
 * @param accounts the accounts
 */
public record ReviewedOffers(List<CoverageOffer> offers, ReviewedAccounts accounts) {

    /** Copies the list. */
    public ReviewedOffers {
        offers = List.copyOf(offers);
    }

    /** The part of what an account earns that a coverage realises with it: its own, else the usual one. */
    public double capture(CoverageOffer offer, int row) {
        return own(offer, row).orElse(offer.capture());
    }

    private OptionalDouble own(CoverageOffer offer, int row) {
        Map<String, DoubleColumn> captures = accounts.captures();
        DoubleColumn own = captures.get(offer.coverage());
        return own == null || Double.isNaN(own.get(row)) ? OptionalDouble.empty() : OptionalDouble.of(own.get(row));
    }

    /** The profit of an account under a coverage, in currency a year. */
    public double profit(CoverageOffer offer, int row) {
        return offer.profit(accounts.number(ReviewNumberColumn.EARNED, row), own(offer, row));
    }

    /** By how much the coverage that would bring most beats the one of the review, in currency a year; 0 below half a cent. */
    public double leftOnTable(int row) {
        double expected = accounts.number(ReviewNumberColumn.PROFIT, row);
        double best =
                offers.stream().mapToDouble(offer -> profit(offer, row)).max().orElse(expected);
        return Money.reaches(expected, best) ? 0 : best - expected;
    }

    /** What is left on the table with all accounts that are on the list. */
    public LeftOnTable leftOnTable() {
        int count = 0;
        double profit = 0;
        for (int row = 0; row < accounts.size(); row++) {
            double left = accounts.isRemoved(row) ? 0 : leftOnTable(row);
            count += left > 0 ? 1 : 0;
            profit += Math.max(0, left);
        }
        return new LeftOnTable(count, profit);
    }
}
