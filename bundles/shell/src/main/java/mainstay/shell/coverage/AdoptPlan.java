package mainstay.shell.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.planning.NamedPlan;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.InterruptMonitor;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code coverage adopt}: from now on moves are counted from this plan. */
@Needs(Role.DECIDE)
final class AdoptPlan implements Command {
    private static final String KEEP_CAPTURES = "--keep-captures";

    private final CoveragePlans plans;

    AdoptPlan(CoveragePlans plans) {
        this.plans = plans;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("adopt", "makes the latest plan the coverage of the book")
                .addOption(
                        Options.text(
                                KEEP_CAPTURES,
                                "yes|no",
                                "whether other captures than those of the book, with which it was planned, become those of the book"));
    }

    @Override
    public List<String> examples() {
        return List.of("coverage adopt --keep-captures yes");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Optional<Boolean> typed = Options.value(call, KEEP_CAPTURES).map(AdoptPlan::typed);
        NamedPlan latest = InterruptMonitor.during(context, plans::latest);
        boolean isWhatIf = latest.captures().isWhatIf();
        boolean keeps = isWhatIf && typed.orElseGet(() -> asked(latest, context));
        NamedPlan plan =
                InterruptMonitor.during(context, monitor -> plans.adopt(keeps, context.user(), Instant.now(), monitor));
        List<String> notes = new ArrayList<>(
                List.of("the plan is now the coverage of book " + plan.book().name() + ": profit "
                        + NumberText.money(plan.plan().value()) + ", "
                        + NumberText.count(plan.plan().moves(), "account") + " moved"));
        if (isWhatIf) {
            notes.add(keeps ? kept(plan) : notKept(plan));
        }
        return new CommandOutput.Done(notes);
    }

    private static boolean typed(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                throw new MainstayException(
                        Code.WRONG_CALL, KEEP_CAPTURES + " must be yes or no, not \"" + word + "\"");
        };
    }

    /** Whoever adopts a plan that stands on other captures decides what lists and reviews stand on from now on. */
    private static boolean asked(NamedPlan plan, CommandContext context) {
        String answer = context.ask()
                .apply(plan.captures().sentence() + ". Keep these captures for book "
                        + plan.book().name() + "? [y/n]")
                .orElseThrow(() -> new MainstayException(
                        Code.WRONG_CALL,
                        "nothing was adopted: say whether book " + plan.book().name()
                                + " keeps the captures of the plan: " + KEEP_CAPTURES + " yes, or " + KEEP_CAPTURES
                                + " no"));
        return switch (answer.strip().toLowerCase(Locale.ROOT)) {
            case "y", "yes" -> true;
            case "n", "no" -> false;
            default ->
                throw new MainstayException(
                        Code.WRONG_CALL,
                        "nothing was adopted, because \"" + answer.strip() + "\" is neither yes nor no");
        };
    }

    private static String kept(NamedPlan plan) {
        Stream<String> parameters = plan.captures().asParameters().entrySet().stream()
                .map(capture -> capture.getKey() + " = " + capture.getValue());
        Stream<String> columns = plan.captures().columns().entrySet().stream()
                .map(capture ->
                        "column " + capture.getValue() + " for " + capture.getKey() + " as long as the plan counts");
        return "its captures are now those of the book: "
                + Stream.concat(parameters, columns).collect(Collectors.joining(", "));
    }

    private static String notKept(NamedPlan plan) {
        return "its captures are not kept: with those of the book it brings "
                + NumberText.money(plan.captures().usualProfit());
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.equals(KEEP_CAPTURES)
                ? List.of(
                        new Candidate("yes", "they become parameters of the book"),
                        new Candidate("no", "the book keeps its own"))
                : List.of();
    }
}
