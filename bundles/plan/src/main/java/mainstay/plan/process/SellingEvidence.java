package mainstay.plan.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.plan.actions.ActionsOnTime;
import mainstay.plan.actions.ScheduledAction;
import mainstay.plan.progress.Coordination;
import mainstay.plan.progress.TargetProgress;
import mainstay.plan.progress.TargetProgress.State;

/** Whether departments sell to an account together, and in time. */
final class SellingEvidence {
    private final PlanTables tables;
    private final ProcessTerms terms;

    SellingEvidence(PlanTables tables, ProcessTerms terms) {
        this.tables = tables;
        this.terms = terms;
    }

    List<CriterionFound> of(ProcessInput input) {
        return List.of(strategy(input), coordination(input), progress(input));
    }

    private CriterionFound strategy(ProcessInput input) {
        if (!tables.has(PlanTable.ACTIONS)) {
            return Evidence.noTable(ProcessCriterion.STRATEGY, PlanTable.ACTIONS);
        }
        PlanRows rows = tables.rows(PlanTable.ACTIONS);
        List<String> missing = new ArrayList<>(Coordination.INTEGRATED);
        input.actions().forEach(action -> missing.remove(rows.text(action.row(), "department")));
        List<String> there = Coordination.INTEGRATED.stream()
                .filter(department -> !missing.contains(department))
                .toList();
        return Evidence.of(
                ProcessCriterion.STRATEGY,
                Met.of(there.size(), Coordination.INTEGRATED.size()),
                "strategy",
                missing,
                Evidence.list(there));
    }

    private CriterionFound coordination(ProcessInput input) {
        if (!tables.has(PlanTable.ACTIONS)) {
            return Evidence.noTable(ProcessCriterion.COORDINATION, PlanTable.ACTIONS);
        }
        ActionsOnTime count = ActionsOnTime.of(input.actions());
        if (count.due() == 0) {
            return Evidence.of(ProcessCriterion.COORDINATION, Met.UNKNOWN, "coordination.none-due", List.of());
        }
        PlanRows rows = tables.rows(PlanTable.ACTIONS);
        List<String> late = input.actions().stream()
                .filter(action -> action.state().isLate())
                .map(ScheduledAction::row)
                .map(row -> rows.text(row, "action_id"))
                .toList();
        Met met = count.share() >= terms.onTime() ? Met.YES : count.onTime() == 0 ? Met.NO : Met.PARTLY;
        return Evidence.of(
                ProcessCriterion.COORDINATION,
                met,
                "coordination",
                late,
                Evidence.count(count.onTime()),
                Evidence.count(count.due()),
                Evidence.percent(count.share()),
                Evidence.percent(terms.onTime()),
                Evidence.list(late));
    }

    private CriterionFound progress(ProcessInput input) {
        if (!tables.has(PlanTable.TARGETS)) {
            return Evidence.noTable(ProcessCriterion.PROGRESS, PlanTable.TARGETS);
        }
        List<String> onTime = named(input, State.ON_TIME);
        List<String> late = named(input, State.LATE);
        if (onTime.isEmpty() && late.isEmpty()) {
            return Evidence.of(
                    ProcessCriterion.PROGRESS,
                    Met.UNKNOWN,
                    "progress.none",
                    Stream.of(State.NOT_BEGUN, State.UNKNOWN)
                            .flatMap(state -> named(input, state).stream())
                            .toList());
        }
        return Evidence.of(
                ProcessCriterion.PROGRESS,
                Met.of(onTime.size(), onTime.size() + (long) late.size()),
                "progress",
                late,
                Evidence.list(onTime),
                Evidence.list(late));
    }

    private static List<String> named(ProcessInput input, State state) {
        return input.progress().stream()
                .filter(progress -> progress.state() == state)
                .map(TargetProgress::target)
                .map(target -> String.join(
                                " ",
                                target.measure(),
                                target.line(),
                                target.period().text())
                        .replace("  ", " "))
                .toList();
    }
}
