package mainstay.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.CoverageTerms;
import mainstay.run.LiveResult;
import mainstay.teamcost.api.Team;

/**
 * A coverage on the terms of a review.
 *
 * @param coverage its id
 * @param cost what it costs a year to serve one account
 * @param capture the part of what the account earns that it realises
 * @param heads the people whom one account takes
 * @param teamCost what a whole team costs a year; {@code NaN} in reviews of earlier versions, which paid single seats alone
 * @param teamHeads the people in a whole team
 */
public record CoverageOffer(
        String coverage, double cost, double capture, double heads, double teamCost, double teamHeads) {

    /** The coverages of a result, the richest first, and {@code none}. */
    public static List<CoverageOffer> of(LiveResult result) {
        CoverageTerms terms = result.decision().terms();
        Map<String, Double> heads = result.headsPerAccount();
        List<CoverageOffer> offered = new ArrayList<>();
        for (int at = 0; at < terms.offers().size(); at++) {
            Team team = result.assumptions()
                    .team(result.models().teamCosts().get(at).model());
            offered.add(of(terms.at(at), heads, team.cost(), team.heads()));
        }
        offered.add(of(terms.none(), heads, 0, 0));
        return offered;
    }

    private static CoverageOffer of(
            CoverageOption offer, Map<String, Double> heads, double teamCost, double teamHeads) {
        return new CoverageOffer(
                offer.coverage(),
                offer.costPerAccount(),
                offer.capture(),
                heads.getOrDefault(offer.coverage(), 0.0),
                teamCost,
                teamHeads);
    }

    /** The same where another part of the earnings is realised. */
    CoverageOffer capturing(double part) {
        return new CoverageOffer(coverage, cost, part, heads, teamCost, teamHeads);
    }

    /** Whether a team of it is paid whole. */
    boolean isPaidWhole() {
        return !Double.isNaN(teamCost);
    }

    /** The one with this id. */
    public static Optional<CoverageOffer> find(List<CoverageOffer> offered, String coverage) {
        return offered.stream()
                .filter(offer -> offer.coverage().equals(coverage))
                .findFirst();
    }

    /** What it brings at the price of a seat, where another part of the earnings may be realised than the usual one. */
    double profit(double earned, OptionalDouble ownCapture) {
        return new CoverageOption(coverage, cost, ownCapture.orElse(capture), 0).profit(earned);
    }
}
