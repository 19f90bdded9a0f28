package mainstay.incentive.scorecard;

import java.util.List;
import mainstay.book.Phrases;
import mainstay.incentive.api.PayReceipt;
import mainstay.incentive.api.PayReceipt.Source;
import mainstay.incentive.api.Performance;
import mainstay.incentive.api.TeamEvent;

/** How other departments judge a person: the mean of their scores. */
final class DepartmentInput {
    private static final String INPUT = "input";
    private static final String SATISFACTION = "satisfaction";

    private DepartmentInput() {}

    static Measured of(Performance performance, Phrases phrases) {
        List<TeamEvent> all = performance.events().stream()
                .filter(event -> event.kind().equals(INPUT)
                        && (event.department().isEmpty() || !event.department().equals(performance.department())))
                .toList();
        List<TeamEvent> scored = all.stream()
                .filter(event ->
                        !Double.isNaN(event.score()) && !event.outcome().equals("cancelled"))
                .toList();
        if (scored.isEmpty()) {
            return Measured.unknown(INPUT, phrases.phrase("left-out.input", INPUT));
        }
        List<PayReceipt> rows = scored.stream()
                .map(event -> new PayReceipt(
                        Source.EVENT,
                        event.account(),
                        event.department(),
                        event.on().toString(),
                        event.score(),
                        event.score() / scored.size()))
                .toList();
        return Measured.ofRows(INPUT, target(performance), all.size() - scored.size(), rows);
    }

    /** The target of input; where there is none, that of satisfaction, by which it goes in many books. */
    private static double target(Performance performance) {
        double target = performance.target(INPUT);
        return Double.isNaN(target) ? performance.target(SATISFACTION) : target;
    }
}
