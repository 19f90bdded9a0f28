package mainstay.plan.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.plan.actions.ScheduledAction;
import mainstay.plan.targets.Target;

/** Whether an account is understood, priced and planned for. */
final class AcquiringEvidence {
    private static final List<String> SIDES = List.of("purchasing", "technical");
    private static final List<String> MEASURES = List.of("revenue", "margin");
    private static final int FEWEST_ACTIONS = 2;

    private final PlanTables tables;
    private final LocalDate day;
    private final ProcessTerms terms;
    private final Map<Integer, List<Target>> targets;

    AcquiringEvidence(PlanTables tables, LocalDate day, ProcessTerms terms) {
        this.tables = tables;
        this.day = day;
        this.terms = terms;
        this.targets = Target.all(tables.rows(PlanTable.TARGETS)).stream()
                .filter(target -> target.isOfAnAccount() && target.line().isEmpty())
                .filter(target -> !target.period().last().isBefore(day))
                .collect(Collectors.groupingBy(Target::account));
    }

    List<CriterionFound> of(int account, ProcessInput input) {
        return List.of(needs(account), economics(input), mapping(input), targets(account), plan(input), team(input));
    }

    /** Every need is agreed, and at least one thing that is known of how they buy. */
    private CriterionFound needs(int account) {
        if (!tables.has(PlanTable.FACTS)) {
            return Evidence.noTable(ProcessCriterion.NEEDS, PlanTable.FACTS);
        }
        List<String> agreedNeeds = facts(account, "need", true);
        List<String> openNeeds = facts(account, "need", false);
        List<String> agreedBuying = facts(account, "purchasing", true);
        boolean needs = !agreedNeeds.isEmpty() && openNeeds.isEmpty();
        Met met = needs && !agreedBuying.isEmpty()
                ? Met.YES
                : agreedNeeds.isEmpty() && agreedBuying.isEmpty() ? Met.NO : Met.PARTLY;
        List<String> missing = new ArrayList<>(openNeeds);
        if (agreedBuying.isEmpty()) {
            missing.addAll(facts(account, "purchasing", false));
        }
        return Evidence.of(
                ProcessCriterion.NEEDS,
                met,
                "needs",
                missing,
                Evidence.list(agreedNeeds),
                Evidence.count(agreedNeeds.size() + openNeeds.size()),
                Evidence.list(agreedBuying));
    }

    private List<String> facts(int account, String topic, boolean agreed) {
        PlanRows facts = tables.rows(PlanTable.FACTS);
        return IntStream.range(facts.start(account), facts.start(account + 1))
                .filter(row -> facts.text(row, "topic").equals(topic))
                .filter(row -> isAgreed(facts, row) == agreed)
                .mapToObj(row -> facts.text(row, "item"))
                .distinct()
                .toList();
    }

    private boolean isAgreed(PlanRows rows, int row) {
        return rows.day(row, "agreed").filter(on -> !on.isAfter(day)).isPresent();
    }

    private static CriterionFound economics(ProcessInput input) {
        if (input.wallets() == 0) {
            return Evidence.of(ProcessCriterion.ECONOMICS, Met.NO, "economics.none", List.of());
        }
        return input.warnings().isEmpty()
                ? Evidence.of(
                        ProcessCriterion.ECONOMICS,
                        Met.YES,
                        "economics.clean",
                        List.of(),
                        Evidence.count(input.wallets()))
                : Evidence.of(
                        ProcessCriterion.ECONOMICS,
                        Met.PARTLY,
                        "economics.warned",
                        input.warnings(),
                        Evidence.list(input.warnings()));
    }

    private CriterionFound mapping(ProcessInput input) {
        if (!tables.has(PlanTable.CONTACTS)) {
            return Evidence.noTable(ProcessCriterion.MAPPING, PlanTable.CONTACTS);
        }
        List<String> unknown =
                SIDES.stream().filter(side -> !input.map().knowsDecider(side)).toList();
        double coverage = input.map().coverage().share();
        boolean enough = coverage >= terms.coverage();
        List<String> missing = new ArrayList<>(unknown);
        if (!enough) {
            input.map().people().stream()
                    .filter(person -> person.decides() && !person.reached())
                    .forEach(person -> missing.add(person.id()));
        }
        return Evidence.of(
                ProcessCriterion.MAPPING,
                Met.of(SIDES.size() - unknown.size() + (enough ? 1 : 0), SIDES.size() + 1),
                "mapping",
                missing,
                Evidence.list(
                        SIDES.stream().filter(side -> !unknown.contains(side)).toList()),
                Evidence.percent(coverage),
                Evidence.percent(terms.coverage()));
    }

    /** Targets of the whole account whose period is not over. */
    private CriterionFound targets(int account) {
        if (!tables.has(PlanTable.TARGETS)) {
            return Evidence.noTable(ProcessCriterion.TARGETS, PlanTable.TARGETS);
        }
        List<String> agreed = new ArrayList<>();
        List<String> missing = new ArrayList<>(MEASURES);
        for (Target target : targets.getOrDefault(account, List.of())) {
            boolean counts = target.agreed().filter(on -> !on.isAfter(day)).isPresent();
            if (counts && MEASURES.contains(target.measure())) {
                agreed.add(target.measure() + " " + target.period().text());
                missing.remove(target.measure());
            }
        }
        return Evidence.of(
                ProcessCriterion.TARGETS,
                Met.of(MEASURES.size() - (long) missing.size(), MEASURES.size()),
                "targets",
                missing,
                Evidence.list(agreed));
    }

    private CriterionFound plan(ProcessInput input) {
        if (!tables.has(PlanTable.ACTIONS)) {
            return Evidence.noTable(ProcessCriterion.PLAN, PlanTable.ACTIONS);
        }
        PlanRows rows = tables.rows(PlanTable.ACTIONS);
        List<String> ready = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (ScheduledAction action : input.actions()) {
            boolean isReady =
                    !rows.text(action.row(), "owner").isEmpty() && action.due().isPresent();
            (isReady ? ready : missing).add(rows.text(action.row(), "action_id"));
        }
        Met met = ready.size() >= FEWEST_ACTIONS ? Met.YES : ready.isEmpty() ? Met.NO : Met.PARTLY;
        return Evidence.of(
                ProcessCriterion.PLAN, met, "plan", missing, Evidence.list(ready), Evidence.count(FEWEST_ACTIONS));
    }

    private static CriterionFound team(ProcessInput input) {
        List<String> missing = new ArrayList<>();
        if (input.holder().isEmpty()) {
            missing.add("owner");
        }
        if (input.team().isEmpty()) {
            missing.add("team");
        }
        return Evidence.of(
                ProcessCriterion.TEAM,
                Met.of(2L - missing.size(), 2),
                "team",
                missing,
                Evidence.orNone(input.holder()),
                Evidence.orNone(input.team()));
    }
}
