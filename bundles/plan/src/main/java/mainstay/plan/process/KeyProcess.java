package mainstay.plan.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.PlanTables;

/** The key process matrix of the accounts of a book on a day: each criterion by the rows that are evidence of it. */
public final class KeyProcess {
    private final AcquiringEvidence acquiring;
    private final SellingEvidence selling;
    private final MonitoringEvidence monitoring;
    private final ExpandingEvidence expanding;

    /**
     * The matrix.
     *
     * @param day what happens after it is not seen
     */
    public KeyProcess(PlanTables tables, LocalDate day, ProcessTerms terms) {
        this.acquiring = new AcquiringEvidence(tables, day, terms);
        this.selling = new SellingEvidence(tables, terms);
        this.monitoring = new MonitoringEvidence(tables, day, terms);
        this.expanding = new ExpandingEvidence(tables, day, terms);
    }

    /**
     * What is found of an account, in the order of the criteria.
     *
     * @param account its row in the book
     * @param input what else is known of it
     */
    public List<CriterionFound> of(int account, ProcessInput input) {
        List<CriterionFound> found = new ArrayList<>();
        found.add(prioritised(input));
        found.addAll(acquiring.of(account, input));
        found.addAll(selling.of(input));
        found.addAll(monitoring.of(account, input));
        found.addAll(expanding.of(account, input));
        found.replaceAll(each -> Double.isNaN(each.stake()) ? each.worth(input.stake()) : each);
        return found;
    }

    private static CriterionFound prioritised(ProcessInput input) {
        if (input.review().isEmpty()) {
            return Evidence.of(ProcessCriterion.PRIORITISED, Met.NO, "no-review", List.of());
        }
        ReviewStanding review = input.review().get();
        return Evidence.of(
                ProcessCriterion.PRIORITISED,
                review.listed() ? Met.YES : Met.NO,
                review.listed() ? "review.closed" : "review.not-in",
                List.of(),
                review.review(),
                review.day().toString());
    }
}
