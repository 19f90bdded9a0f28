package mainstay.review.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.PlanTable;
import mainstay.review.CoverageOffer;
import mainstay.review.decision.AccountOverride;
import mainstay.run.LiveResult;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.RunIdentity;
import mainstay.run.parameters.ProfitTerms;

/**
 * On what a review stands.
 *
 * @param book the name of the book
 * @param currency its currency; empty when not given
 * @param digest its SHA-256, in hex
 * @param run what users call the run
 * @param day the day on which the review was opened
 * @param scoring the scoring model
 * @param teamCosts the team-cost models, the richest first
 * @param parameters every parameter and its value
 * @param changes those of them that users had changed
 * @param offers the coverages, the richest first, and none
 * @param hysteresis by which part of a cut an account must pass it to move between tiers
 * @param clock in how many reviews a C+ account must reach B
 * @param before the name of the review before; empty if this is the first
 * @param overrides what was decided in reviews before and still counts
 * @param adopted what is said of the coverage plan that was adopted; empty if none was
 * @param demands what was demanded of that plan, in words; empty where an earlier version adopted it
 * @param incentive the model that said what people are paid; empty where the book has none, or none served
 */
public record ReviewBasis(
        String book,
        String currency,
        String digest,
        String run,
        LocalDate day,
        ModelIdentity scoring,
        List<ModelIdentity> teamCosts,
        Map<String, String> parameters,
        Map<String, String> changes,
        List<CoverageOffer> offers,
        double hysteresis,
        int clock,
        String before,
        List<AccountOverride> overrides,
        String adopted,
        Map<String, String> demands,
        Optional<ModelIdentity> incentive) {

    /** Copies the lists. */
    public ReviewBasis {
        teamCosts = List.copyOf(teamCosts);
        offers = List.copyOf(offers);
        overrides = List.copyOf(overrides);
        demands = Collections.unmodifiableMap(new LinkedHashMap<>(demands));
    }

    /** Whether teams of an adopted plan are paid whole, which earlier versions did not do. */
    public boolean paysWholeTeams() {
        return offers.stream().noneMatch(offer -> Double.isNaN(offer.teamCost()));
    }

    /**
     * Freezes what a result was computed from.
     *
     * @param changes the parameters that users had changed
     */
    public static ReviewBasis of(
            LiveResult result,
            Map<String, String> changes,
            LocalDate day,
            String before,
            List<AccountOverride> overrides,
            String adopted,
            Map<String, String> demands) {
        RunIdentity generation = result.generation();
        return new ReviewBasis(
                result.book().name(),
                result.book().currency(),
                generation.book(),
                generation.run(),
                day,
                generation.scoring(),
                generation.teamCosts(),
                generation.parameters(),
                changes,
                CoverageOffer.of(result),
                result.assumptions().hysteresis(),
                result.assumptions().clock(),
                before,
                overrides,
                adopted,
                demands,
                incentive(result));
    }

    private static Optional<ModelIdentity> incentive(LiveResult result) {
        return result.models()
                .incentive(result.assumptions().payModel())
                .filter(model -> result.book().plan().has(PlanTable.PEOPLE))
                .map(Models.Provided::identity);
    }

    /** On what terms expected profit was computed. */
    public ProfitTerms profitTerms() {
        return ProfitTerms.of(parameters, changes.keySet());
    }
}
