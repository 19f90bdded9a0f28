package mainstay.plan.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mainstay.book.NumberText;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;

/** Whether what keeps us out of an account is known and is being done away with. */
final class ExpandingEvidence {
    /** What a barrier says that is agreed not to be there. */
    private static final String NONE = "none";

    private final PlanTables tables;
    private final PlanRows barriers;
    private final LocalDate day;
    private final ProcessTerms terms;

    ExpandingEvidence(PlanTables tables, LocalDate day, ProcessTerms terms) {
        this.tables = tables;
        this.barriers = tables.rows(PlanTable.BARRIERS);
        this.day = day;
        this.terms = terms;
    }

    List<CriterionFound> of(int account, ProcessInput input) {
        return List.of(discussion(account), barriers(account, input), removal(account, input));
    }

    private CriterionFound discussion(int account) {
        if (!tables.has(PlanTable.EVENTS)) {
            return Evidence.noTable(ProcessCriterion.DISCUSSION, PlanTable.EVENTS);
        }
        PlanRows events = tables.rows(PlanTable.EVENTS);
        String last = "";
        for (int row = events.start(account); row < events.start(account + 1); row++) {
            boolean held = !events.has("outcome") || events.text(row, "outcome").equals("held");
            if (held
                    && events.text(row, "kind").equals("discussion")
                    && !on(events, row).isAfter(day)) {
                last = on(events, row).toString();
            }
        }
        boolean lately = !last.isEmpty() && !LocalDate.parse(last).isBefore(day.minusDays(terms.discussion()));
        return Evidence.of(
                ProcessCriterion.DISCUSSION,
                lately ? Met.YES : Met.NO,
                "discussion",
                List.of(),
                Evidence.orNone(last),
                Evidence.count(terms.discussion()));
    }

    private static LocalDate on(PlanRows events, int row) {
        return events.day(row, "on").orElseThrow();
    }

    private CriterionFound barriers(int account, ProcessInput input) {
        if (!tables.has(PlanTable.BARRIERS)) {
            return Evidence.noTable(ProcessCriterion.BARRIERS, PlanTable.BARRIERS);
        }
        Set<String> agreed = new HashSet<>();
        rows(account)
                .filter(row -> barriers.day(row, "agreed")
                        .filter(on -> !on.isAfter(day))
                        .isPresent())
                .forEach(row -> agreed.add(barriers.text(row, "line")));
        List<String> there = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        double stake = 0;
        for (LineStake line : input.lines()) {
            if (line.whiteSpace() >= terms.room()) {
                boolean known = agreed.contains(line.line());
                (known ? there : missing).add(line.line());
                stake += known ? 0 : line.profit();
            }
        }
        return Evidence.of(
                        ProcessCriterion.BARRIERS,
                        Met.of(there.size(), there.size() + (long) missing.size()),
                        "barriers",
                        missing,
                        Evidence.list(there),
                        Evidence.list(missing),
                        NumberText.money(terms.room()))
                .worth(stake);
    }

    private CriterionFound removal(int account, ProcessInput input) {
        if (!tables.has(PlanTable.BARRIERS)) {
            return Evidence.noTable(ProcessCriterion.REMOVAL, PlanTable.BARRIERS);
        }
        Set<String> aims = aims(account);
        List<String> planned = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        double stake = 0;
        for (int row : rows(account).filter(this::stands).toArray()) {
            String id = barriers.text(row, "barrier_id");
            boolean isPlanned = !barriers.text(row, "owner").isEmpty()
                    && barriers.day(row, "due").isPresent()
                    && aims.contains(id);
            (isPlanned ? planned : missing).add(id);
            stake += isPlanned ? 0 : input.freed().getOrDefault(id, 0.0);
        }
        boolean any = rows(account).findAny().isPresent();
        return Evidence.of(
                        ProcessCriterion.REMOVAL,
                        any ? Met.of(planned.size(), planned.size() + (long) missing.size()) : Met.NO,
                        any ? "removal" : "removal.none",
                        missing,
                        Evidence.list(planned),
                        Evidence.list(missing))
                .worth(stake);
    }

    private Set<String> aims(int account) {
        PlanRows actions = tables.rows(PlanTable.ACTIONS);
        Set<String> aims = new HashSet<>();
        for (int row = actions.start(account); row < actions.start(account + 1); row++) {
            aims.add(actions.text(row, "for"));
        }
        return aims;
    }

    private boolean stands(int row) {
        return !barriers.text(row, "what").strip().equalsIgnoreCase(NONE)
                && barriers.day(row, "gone").filter(on -> !on.isAfter(day)).isEmpty();
    }

    private IntStream rows(int account) {
        return IntStream.range(barriers.start(account), barriers.start(account + 1));
    }
}
