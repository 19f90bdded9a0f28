package mainstay.coverage;

import java.util.List;
import java.util.Optional;
import mainstay.book.Money;

/**
 * On what terms coverage is decided.
 *
 * @param offers the coverages, the richest first, without {@code none}; may be empty
 * @param none being without a team
 * @param policy how the recommended coverage is chosen
 */
public record CoverageTerms(List<CoverageOption> offers, CoverageOption none, Policy policy) {

    /** Copies the offers; their order decides which coverage is the richer. */
    public CoverageTerms {
        offers = List.copyOf(offers);
    }

    /**
     * The offer with this id; {@code none} is always there.
     *
     * @return empty when no model offers the coverage
     */
    public Optional<CoverageOption> offer(String coverage) {
        if (coverage.equals(CoverageOption.NONE)) {
            return Optional.of(none);
        }
        return offers.stream()
                .filter(offer -> offer.coverage().equals(coverage))
                .findFirst();
    }

    /**
     * The recommended coverage of an account.
     *
     * @param earned what it earns before its team is paid, in currency a year
     * @return an index into the offers; the number of offers stands for none
     */
    public int recommend(double earned) {
        return policy == Policy.AFFORDABLE ? richestAffordable(earned) : best(earned);
    }

    private int richestAffordable(double earned) {
        for (int index = 0; index < offers.size(); index++) {
            if (offers.get(index).pays(earned)) {
                return index;
            }
        }
        return offers.size();
    }

    /**
     * The coverage that brings most, whatever the policy and the targets; the richest of those that bring the same.
     *
     * @param earned what an account earns before its team is paid, in currency a year
     * @return an index into the offers; the number of offers stands for none
     */
    public int best(double earned) {
        double most = none.profit(earned);
        for (CoverageOption offer : offers) {
            most = Math.max(most, offer.profit(earned));
        }
        for (int index = 0; index < offers.size(); index++) {
            if (Money.reaches(offers.get(index).profit(earned), most)) {
                return index;
            }
        }
        return offers.size();
    }

    /** The coverage at an index that {@link #recommend} gave. */
    public CoverageOption at(int index) {
        return index == offers.size() ? none : offers.get(index);
    }

    /**
     * Whether any offer, {@code none} not counted, reaches its target for an account that earns this much.
     */
    public boolean anyPays(double earned) {
        for (int index = 0; index < offers.size(); index++) {
            if (offers.get(index).pays(earned)) {
                return true;
            }
        }
        return false;
    }
}
