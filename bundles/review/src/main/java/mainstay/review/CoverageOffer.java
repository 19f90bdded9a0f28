package mainstay.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.CoverageTerms;
import mainstay.run.LiveResult;

/**
 * A coverage on the terms of a review.
 *
 * @param coverage its id
 * @param cost what it costs a year to serve one account
 * @param capture the part of what the account earns that it realises
 * @param heads the people whom one account takes
 */
public record CoverageOffer(String coverage, double cost, double capture, double heads) {

    /** The coverages of a result, the richest first, and {@code none}. */
    public static List<CoverageOffer> of(LiveResult result) {
        CoverageTerms terms = result.decision().terms();
        Map<String, Double> heads = result.headsPerAccount();
        List<CoverageOffer> offered = new ArrayList<>();
        terms.offers().forEach(offer -> offered.add(of(offer, heads)));
        offered.add(of(terms.none(), heads));
        return offered;
    }

    private static CoverageOffer of(CoverageOption offer, Map<String, Double> heads) {
        return new CoverageOffer(
                offer.coverage(), offer.costPerAccount(), offer.capture(), heads.getOrDefault(offer.coverage(), 0.0));
    }

    /** The one with this id. */
    public static Optional<CoverageOffer> find(List<CoverageOffer> offered, String coverage) {
        return offered.stream()
                .filter(offer -> offer.coverage().equals(coverage))
                .findFirst();
    }

    double profit(double earned) {
        return new CoverageOption(coverage, cost, capture, 0).profit(earned);
    }
}
