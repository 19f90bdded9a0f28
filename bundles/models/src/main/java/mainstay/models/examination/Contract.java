package mainstay.models.examination;

import java.util.Optional;
import mainstay.models.Refusal;
import mainstay.models.examination.KindChecks.Rule;

/** Holds a model to the contract of its family, each rule a step. */
final class Contract {
    private final ExaminationReport report;

    Contract(ExaminationReport report) {
        this.report = report;
    }

    /** Checks every rule. */
    void check(CandidateModel model, KindChecks questions) throws Refusal {
        for (Rule rule : questions.rules().toList()) {
            check(model, rule);
        }
    }

    private void check(CandidateModel model, Rule rule) throws Refusal {
        report.step("contract rule " + rule.number(), () -> {
            Optional<String> violation = rule.violation().get();
            if (violation.isPresent()) {
                throw new UnfitModel("its model " + model.id() + " breaks " + violation.get());
            }
            return model;
        });
    }
}
