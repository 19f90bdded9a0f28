package mainstay.benchmarks.swap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mainstay.benchmarks.marked.MarkedScoring;
import mainstay.benchmarks.marked.MarkedTeamCost;
import mainstay.coverage.Decision;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.run.LiveResult;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;

/** Finds out of which versions a result was made: by every score, by every cost, and by what the catalogue says. */
final class Versions {
    private final ModelInventory inventory;
    private final Map<Integer, List<String>> generations = new ConcurrentHashMap<>();

    Versions(ModelInventory inventory) {
        this.inventory = inventory;
    }

    /** What is wrong with a result of these models; empty when all of it comes from the generation that they make up. */
    Optional<String> fault(Models models, LiveResult result) {
        ModelIdentity scoring = models.scoring(MarkedScoring.ID).orElseThrow().identity();
        Optional<ModelIdentity> team = models.teamCosts().stream()
                .map(Models.Provided::identity)
                .filter(identity -> identity.id().equals(MarkedTeamCost.ID))
                .findFirst();
        return notOfGeneration(models.generation(), scoring)
                .or(() -> team.flatMap(identity -> notOfGeneration(models.generation(), identity)))
                .or(() -> otherScore(result, MarkedScoring.score(MarkedFile.mark(scoring.version()))))
                .or(() -> otherCost(
                        result, team.map(identity -> MarkedTeamCost.cost(MarkedFile.mark(identity.version())))));
    }

    private Optional<String> notOfGeneration(int generation, ModelIdentity model) {
        List<String> given = generations.computeIfAbsent(
                generation, number -> List.of(inventory.models(number).split(", ", -1)));
        String ref = model.id() + "@" + model.version();
        return given.contains(ref)
                ? Optional.empty()
                : Optional.of(ref + " served in generation " + generation + ", which is " + given);
    }

    private static Optional<String> otherScore(LiveResult result, double expected) {
        for (int account = 0; account < result.scores().size(); account++) {
            if (result.scores().get(account) != expected) {
                return Optional.of("account " + account + " has the score "
                        + result.scores().get(account) + " instead of " + expected);
            }
        }
        double last = result.receipt(result.scores().size() - 1).score();
        return last == expected ? Optional.empty() : Optional.of("a receipt for " + last + " instead of " + expected);
    }

    /** @param expected what the marked team costs; empty when it is not offered, as its bundle is stopped */
    private static Optional<String> otherCost(LiveResult result, Optional<Double> expected) {
        Decision decision = result.decision();
        for (int account = 0; account < result.scores().size(); account++) {
            if (!result.coverage(account).equals(MarkedTeamCost.ID)) {
                continue;
            }
            double cost = decision.costToServe(account);
            double profit = decision.expectedProfit().get(account);
            if (expected.isEmpty()
                    || cost != expected.get()
                    || profit != decision.earned().get(account) - expected.get() + 0.0) {
                return Optional.of(
                        "account " + account + " costs " + cost + " and earns " + profit + " by costs of " + expected);
            }
        }
        return Optional.empty();
    }
}
