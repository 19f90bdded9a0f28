package mainstay.incentive.scorecard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mainstay.book.Phrases;
import mainstay.incentive.api.PayReceipt;
import mainstay.incentive.api.PayReceipt.Source;
import mainstay.incentive.api.Performance;
import mainstay.incentive.api.TeamEvent;

/**
 * What technical teams are held against: the part of vendor lists, bids and tests that was won, of those that are decided; how many
 * partners adopted; the input of other departments.
 */
final class TechnicalMeasures {
    private static final Set<String> REACHED = Set.of("won", "passed", "adopted");
    private static final Set<String> MISSED = Set.of("lost", "failed");

    private final Performance performance;
    private final PayRules rules;
    private final Phrases phrases;

    TechnicalMeasures(Performance performance, PayRules rules, Phrases phrases) {
        this.performance = performance;
        this.rules = rules;
        this.phrases = phrases;
    }

    List<Measured> all() {
        return List.of(
                rate("vendor-lists", "vendor-list"),
                rate("bids", "bid"),
                rate("tests", "test"),
                adoptions("adoptions"),
                DepartmentInput.of(performance, phrases));
    }

    private List<TeamEvent> events(String kind) {
        return performance.events().stream()
                .filter(event -> event.kind().equals(kind))
                .toList();
    }

    private Measured rate(String measure, String kind) {
        List<TeamEvent> all = events(kind);
        List<TeamEvent> decided = all.stream()
                .filter(event -> REACHED.contains(event.outcome()) || MISSED.contains(event.outcome()))
                .toList();
        if (decided.isEmpty()) {
            return Measured.unknown(measure, phrases.phrase("left-out.decided", measure));
        }
        List<PayReceipt> rows = decided.stream()
                .map(event -> row(event, event.outcome(), REACHED.contains(event.outcome()) ? 1 : 0, decided.size()))
                .toList();
        return Measured.ofRows(measure, rules.target(measure), all.size() - decided.size(), rows);
    }

    /** Each partner counts once, with the first of its adoptions. */
    private Measured adoptions(String measure) {
        List<TeamEvent> all = events("adoption");
        List<TeamEvent> adopted = all.stream()
                .filter(event ->
                        REACHED.contains(event.outcome()) && !event.partner().isBlank())
                .toList();
        if (adopted.isEmpty()) {
            return Measured.unknown(measure, phrases.phrase("left-out.adopted", measure));
        }
        Set<String> partners = new HashSet<>();
        List<PayReceipt> rows = adopted.stream()
                .map(event ->
                        row(event, event.partner(), partners.add(event.partner().strip()) ? 1 : 0, 1))
                .toList();
        return Measured.ofRows(measure, rules.target(measure), all.size() - adopted.size(), rows);
    }

    private static PayReceipt row(TeamEvent event, String what, double value, double of) {
        return new PayReceipt(Source.EVENT, event.account(), what, event.on().toString(), value, value / of);
    }
}
