package mainstay.models.examination;

import java.util.Optional;
import java.util.Set;
import mainstay.models.Family;
import mainstay.models.Refusal;
import mainstay.scoring.tck.ScoringRule;
import mainstay.teamcost.tck.TeamCostRule;

/** Holds a model to the contract of its family, each rule a step. */
final class Contract {
    private final Report report;

    Contract(Report report) {
        this.report = report;
    }

    /**
     * Checks every rule.
     *
     * @param furtherColumns columns that a scoring model needs beyond those that every book has
     */
    void check(Offered model, Set<String> furtherColumns) throws Refusal {
        if (model.family() == Family.SCORING) {
            for (ScoringRule rule : ScoringRule.values()) {
                check(model, rule.number(), () -> rule.violationBy(model.scoring(), furtherColumns));
            }
            return;
        }
        for (TeamCostRule rule : TeamCostRule.values()) {
            check(model, rule.number(), () -> rule.violationBy(model.teamCost()));
        }
    }

    private void check(Offered model, int number, Rule rule) throws Refusal {
        report.step("contract rule " + number, () -> {
            Optional<String> violation = rule.violation();
            if (violation.isPresent()) {
                throw new Unfit("its model " + model.id() + " breaks " + violation.get());
            }
            return model;
        });
    }

    /** A rule of either kit. */
    @FunctionalInterface
    private interface Rule {
        Optional<String> violation();
    }
}
