package mainstay.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.coverage.Offer;
import mainstay.coverage.Terms;
import mainstay.run.Result;

/**
 * A coverage on the terms of a review.
 *
 * @param coverage its id
 * @param cost what it costs a year to serve one account
 * @param capture the part of what the account earns that it realises
 * @param heads the people whom one account takes
 */
public record Offered(String coverage, double cost, double capture, double heads) {

    /** The coverages of a result, the richest first, and {@code none}. */
    static List<Offered> of(Result result) {
        Terms terms = result.decision().terms();
        Map<String, Double> heads = result.headsPerAccount();
        List<Offered> offered = new ArrayList<>();
        terms.offers().forEach(offer -> offered.add(of(offer, heads)));
        offered.add(of(terms.none(), heads));
        return offered;
    }

    private static Offered of(Offer offer, Map<String, Double> heads) {
        return new Offered(
                offer.coverage(), offer.costPerAccount(), offer.capture(), heads.getOrDefault(offer.coverage(), 0.0));
    }

    /** The one with this id. */
    static Optional<Offered> find(List<Offered> offered, String coverage) {
        return offered.stream()
                .filter(offer -> offer.coverage().equals(coverage))
                .findFirst();
    }

    double profit(double earned) {
        return new Offer(coverage, cost, capture, 0).profit(earned);
    }
}
