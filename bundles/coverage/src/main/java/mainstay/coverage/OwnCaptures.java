package mainstay.coverage;

import java.util.Map;
import mainstay.book.DoubleColumn;

/**
 * The part of what an account earns that coverages realise, where that is said of single accounts.
 *
 * @param byCoverage by the id of the coverage a number from 0 to 1 for each account; {@code NaN} where the offer's counts
 */
public record OwnCaptures(Map<String, DoubleColumn> byCoverage) {

    /** Of no account. */
    public static final OwnCaptures NONE = new OwnCaptures(Map.of());

    /** Copies the map. */
    public OwnCaptures {
        byCoverage = Map.copyOf(byCoverage);
    }

    /** Whether nothing is said of any account. */
    public boolean isEmpty() {
        return byCoverage.isEmpty();
    }

    /** Of how many accounts something is said. */
    public int accounts() {
        int size = byCoverage.values().stream()
                .mapToInt(DoubleColumn::size)
                .findFirst()
                .orElse(0);
        int accounts = 0;
        for (int account = 0; account < size; account++) {
            int at = account;
            accounts += byCoverage.values().stream().allMatch(column -> Double.isNaN(column.get(at))) ? 0 : 1;
        }
        return accounts;
    }

    /** An offer as it is for an account. */
    public CoverageOption of(CoverageOption offer, int account) {
        DoubleColumn own = byCoverage.get(offer.coverage());
        return own == null || Double.isNaN(own.get(account))
                ? offer
                : new CoverageOption(offer.coverage(), offer.costPerAccount(), own.get(account), offer.target());
    }

    /** Terms as they are for an account. */
    CoverageTerms of(CoverageTerms terms, int account) {
        return isEmpty()
                ? terms
                : new CoverageTerms(
                        terms.offers().stream().map(offer -> of(offer, account)).toList(),
                        terms.none(),
                        terms.policy());
    }
}
