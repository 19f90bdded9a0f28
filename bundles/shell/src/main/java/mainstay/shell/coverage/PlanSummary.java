package mainstay.shell.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import mainstay.book.NumberText;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.planning.NamedPlan;

/** What a plan comes to, in sentences. */
final class PlanSummary {

    private PlanSummary() {}

    /** The same, a sentence more, and below it the accounts that bring most. */
    static CommandOutput above(NamedPlan plan, String further, OptionalInt top) {
        List<String> sentences = new ArrayList<>(of(plan));
        sentences.add(further);
        int[] rows = plan.byGain();
        int shown = Math.min(top.orElse(rows.length), rows.length);
        return new CommandOutput.Summarised(
                sentences, CommandOutput.Rows.of(plan.columns(rows), shown).concluding(terms(plan)));
    }

    static List<String> of(NamedPlan plan) {
        List<String> sentences = new ArrayList<>(List.of(profit(plan), teams(plan)));
        if (plan.captures().isWhatIf()) {
            sentences.add(plan.captures().sentence());
        }
        if (plan.today().isKnown()) {
            int moves = plan.plan().moves();
            sentences.add(NumberText.number((double) moves) + (moves == 1 ? " account moves" : " accounts move")
                    + " from the coverage before (" + plan.today().from() + ")");
        }
        return sentences;
    }

    /** The terms of a plan for who reads a table; that they are a what-if is said in {@link #of}, in every format. */
    static List<String> terms(NamedPlan plan) {
        return plan.captures().isWhatIf() ? List.of() : List.of(plan.captures().sentence());
    }

    private static String profit(NamedPlan plan) {
        double gap = plan.plan().gap();
        return "profit " + NumberText.money(plan.plan().value()) + ", bound "
                + NumberText.money(plan.plan().bound()) + ", gap "
                + (gap == 0 ? "0: no plan is better" : String.format(Locale.ROOT, "%.2g", gap));
    }

    private static String teams(NamedPlan plan) {
        List<String> teams = new ArrayList<>();
        for (int kind = 0; kind < plan.kinds().size(); kind++) {
            teams.add(NumberText.number((double) plan.teams(kind)) + " "
                    + plan.coverages().get(kind));
        }
        return "teams: " + String.join(", ", teams) + "; heads " + NumberText.number(plan.heads()) + ", cost "
                + NumberText.money(plan.cost());
    }

    /** What was demanded, in a sentence: a plan means nothing without it. */
    static String demands(NamedPlan plan) {
        return "demands: "
                + plan.demandRows().asMap().entrySet().stream()
                        .map(demand -> demand.getKey() + " " + demand.getValue())
                        .collect(Collectors.joining("; "));
    }
}
