package mainstay.plan.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.plan.actions.ScheduledAction;
import mainstay.plan.map.RelationshipMap;
import mainstay.plan.progress.TargetProgress;
import mainstay.plan.visits.ExecutiveVisits;

/**
 * What is known of an account besides its rows in the plan tables.
 *
 * @param review what the latest closed review says; empty where none was closed
 * @param wallets how many wallets it has
 * @param warnings the cells of its wallets that were imported with a warning
 * @param lines what is to be won of its lines
 * @param map who decides there
 * @param holder who of us holds it; empty where nothing tells
 * @param team its team in the adopted coverage plan; empty where it has none
 * @param actions its actions
 * @param progress how its targets of revenue and margin stand
 * @param visits its executive visits
 * @param freed the gross profit a year that each of its barriers frees, by id
 */
public record ProcessInput(
        Optional<ReviewStanding> review,
        int wallets,
        List<String> warnings,
        List<LineStake> lines,
        RelationshipMap map,
        String holder,
        String team,
        List<ScheduledAction> actions,
        List<TargetProgress> progress,
        ExecutiveVisits visits,
        Map<String, Double> freed) {

    /** Copies the lists. */
    public ProcessInput {
        warnings = List.copyOf(warnings);
        lines = List.copyOf(lines);
        actions = List.copyOf(actions);
        progress = List.copyOf(progress);
        freed = Map.copyOf(freed);
    }

    /** The gross profit a year on all that is to be won. */
    double stake() {
        return lines.stream().mapToDouble(LineStake::profit).sum();
    }
}
