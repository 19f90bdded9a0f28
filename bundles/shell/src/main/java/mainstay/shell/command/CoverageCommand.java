package mainstay.shell.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.planning.AssignmentReasons;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.PlanRequest;
import mainstay.run.planning.ProfitFrontier;
import mainstay.run.planning.ShadowPrices;
import mainstay.run.planning.TeamTable;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code coverage}: plans whole teams, says why and what more would bring, and makes a plan the coverage of the book. */
@Component(service = Command.class)
public final class CoverageCommand implements Command {
    private static final String TOGETHER = "--together";
    private static final String TOP = "--top";
    private static final String BY = "--by";
    static final int USUAL_STEPS = 10;

    /** What a plan is asked for with. */
    private static final List<String> DEMANDS = List.of(
            "--budget", "--capture", "--gap", "--heads", "--max-moves", "--move-cost", "--pin", "--pool", "--time");

    private static final Map<String, String> ACTIONS = actions();

    private final Workspace workspace;
    private final CoveragePlans desk;

    /** Started by the framework. */
    @Activate
    public CoverageCommand(@Reference Workspace workspace, @Reference CoveragePlans desk) {
        this.workspace = workspace;
        this.desk = desk;
    }

    private static Map<String, String> actions() {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put(
                "plan",
                "assigns a coverage and a team to each account: the most profitable plan that meets all limits");
        actions.put("teams", "the teams, heads and accounts of the latest plan, by pool");
        actions.put("explain", "why an account has its coverage, and the gain needed for another");
        actions.put("prices", "what one more team, head or 100,000 of budget is worth");
        actions.put("frontier", "profit against heads, budget or moves (--by)");
        actions.put("diff", "accounts whose coverage changes in the latest plan, from and to");
        actions.put("adopt", "makes the latest plan the coverage of the book");
        return actions;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                        "coverage", "plans whole teams, and proves how close the plan is to the best")
                .addPositional(Options.operand("ACTION", "1", "0", "the subcommand (see below)"))
                .addPositional(Options.operandsAfter("ARGUMENT", 1, "what the subcommand needs (see below)"))
                .addOption(
                        Options.text("--heads", "N", "available headcount, in total or by role (sales=40,support=60)"))
                .addOption(Options.text("--budget", "MONEY", "yearly budget for all teams"))
                .addOption(Options.text(
                        "--pool", "POOL", "what one team serves: one region, one industry, or any account (none)"))
                .addOption(Options.text(
                        "--capture",
                        "COVERAGE=PART",
                        "share of gross profit that each coverage realises, separated by commas: a number, or a column"
                                + " of the book"))
                .addOption(Options.text("--max-moves", "K", "most accounts that may change coverage"))
                .addOption(Options.text("--move-cost", "MONEY", "cost of changing the coverage of one account"))
                .addOption(Options.text(
                        "--pin", "FILE", "CSV file: account_id with coverage (required) or keep_out (excluded)"))
                .addOption(Options.flag(TOGETHER, "accounts of one parent stay in one team"))
                .addOption(Options.text(
                        "--gap", "PART", "stops when no plan can be better by more than this fraction (default 0)"))
                .addOption(Options.text(
                        "--time", "SECONDS", "stops after this time with the best plan so far (default 10s)"))
                .addOption(Options.text(TOP, "N", "only the first N rows"))
                .addOption(Options.text(BY, "LIMIT", "frontier: heads (default), budget or moves"));
        List<String> lines = new ArrayList<>(List.of("", "Subcommands:"));
        ACTIONS.forEach((name, description) -> lines.add(String.format(Locale.ROOT, "  %-10s%s", name, description)));
        spec.usageMessage().footer(lines.toArray(String[]::new));
        return spec;
    }

    @Override
    public List<String> examples() {
        return List.of(
                "coverage plan --pool region --heads 40 --capture shared=0.9,channel=0.7",
                "coverage teams",
                "coverage prices",
                "coverage frontier --by heads");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String action = Options.operand(call, 0);
        List<String> arguments = List.of(call.matchedPositionalValue(1, new String[0]));
        requireKnown(action);
        requireFitting(action, arguments, call);
        return switch (action) {
            case "plan" -> plan(call, context);
            case "teams" -> teams(latest(context));
            case "explain" -> explain(latest(context), arguments.get(0));
            case "prices" -> prices(latest(context));
            case "frontier" -> frontier(call, context);
            case "diff" -> diff(latest(context));
            default -> adopt(context);
        };
    }

    private static void requireKnown(String action) {
        if (!ACTIONS.containsKey(action)) {
            throw MainstayException.unknown(Code.WRONG_CALL, "subcommand of coverage", action, ACTIONS.keySet());
        }
    }

    private static void requireFitting(String action, List<String> arguments, ParseResult call) {
        int wanted = action.equals("explain") ? 1 : 0;
        if (arguments.size() != wanted) {
            throw Options.wrongArguments("coverage " + action + (wanted == 1 ? " ACCOUNT" : ""), arguments);
        }
        if (!action.equals("plan")) {
            List<String> wrong = new ArrayList<>(DEMANDS);
            wrong.add(TOGETHER);
            wrong.stream().filter(call::hasMatchedOption).findFirst().ifPresent(option -> {
                throw Options.doesNotTake(
                        "coverage " + action, option + ": it uses the latest plan (to plan again: coverage plan)");
            });
        }
    }

    private CommandOutput plan(ParseResult call, CommandContext context) {
        Map<String, String> options = new LinkedHashMap<>();
        DEMANDS.stream()
                .filter(call::hasMatchedOption)
                .forEach(name -> options.put(name, call.matchedOptionValue(name, "")));
        if (call.hasMatchedOption(TOGETHER)) {
            options.put(TOGETHER, "");
        }
        CoveragePlans.Outcome outcome =
                InterruptMonitor.during(context, monitor -> desk.plan(options, context.paths(), monitor));
        NamedPlan planned = outcome.planned();
        int[] rows = planned.byTeam();
        OptionalInt top = Options.count(call, TOP);
        List<String> notes = new ArrayList<>(told(planned));
        notes.add(String.format(
                Locale.ROOT,
                "planned in %.3f s%s",
                outcome.seconds(),
                outcome.interrupted()
                        ? "; interrupted: this is the best plan so far"
                        : outcome.stopped() ? "; time limit reached: this is the best plan so far" : ""));
        return CommandOutput.Rows.of(planned.columns(rows), Math.min(top.orElse(rows.length), rows.length))
                .noting(notes);
    }

    private NamedPlan latest(CommandContext context) {
        return InterruptMonitor.during(context, desk::latest);
    }

    /** What a plan comes to, in sentences. */
    static List<String> told(NamedPlan planned) {
        List<String> told = new ArrayList<>();
        double gap = planned.plan().gap();
        told.add("profit " + NumberText.money(planned.plan().value()) + ", bound "
                + NumberText.money(planned.plan().bound()) + ", gap "
                + (gap == 0 ? "0: no plan is better" : String.format(Locale.ROOT, "%.2g", gap)));
        List<String> teams = new ArrayList<>();
        for (int kind = 0; kind < planned.kinds().size(); kind++) {
            teams.add(NumberText.number((double) planned.teams(kind)) + " "
                    + planned.coverages().get(kind));
        }
        told.add("teams: " + String.join(", ", teams) + "; heads " + NumberText.number(planned.heads()) + ", cost "
                + NumberText.money(planned.cost()));
        if (planned.today().isKnown()) {
            told.add(NumberText.number((double) planned.plan().moves()) + " accounts move from the current coverage ("
                    + planned.today().from() + ")");
        }
        return told;
    }

    private static CommandOutput teams(NamedPlan planned) {
        TeamTable rows = planned.teamRows();
        return CommandOutput.Rows.of(rows.columns(), rows.size())
                .grouped("pool")
                .noting(told(planned));
    }

    private static CommandOutput explain(NamedPlan planned, String wanted) {
        int account = Workspace.account(planned.book(), wanted);
        AssignmentReasons reasons = planned.reasons(account);
        return CommandOutput.Rows.of(reasons.columns(), reasons.size())
                .noting(List.of(planned.book().accounts().id(account) + " " + reasons.told()));
    }

    private static CommandOutput prices(NamedPlan planned) {
        ShadowPrices worths = planned.worths();
        return CommandOutput.Rows.of(worths.columns(), worths.size()).noting(told(planned));
    }

    private CommandOutput frontier(ParseResult call, CommandContext context) {
        String by = call.matchedOptionValue(BY, "heads");
        NamedPlan planned = latest(context);
        ProfitFrontier frontier = ProfitFrontier.of(
                planned,
                by,
                USUAL_STEPS,
                demands -> InterruptMonitor.during(context, monitor -> desk.other(demands, monitor)));
        return CommandOutput.Rows.of(frontier.columns(), frontier.size()).noting(frontier.notes());
    }

    private static CommandOutput diff(NamedPlan planned) {
        if (!planned.today().isKnown()) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "the current coverage of the accounts is not known; adopt a plan first (coverage adopt), or import"
                            + " a column \"coverage\"");
        }
        int[] rows = planned.moved();
        return CommandOutput.Rows.of(planned.movedColumns(rows), rows.length).noting(told(planned));
    }

    private CommandOutput adopt(CommandContext context) {
        String told = "adopted at " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + " by " + context.user();
        NamedPlan planned = InterruptMonitor.during(context, monitor -> desk.adopt(told, monitor));
        return new CommandOutput.Done(
                List.of("the plan is now the coverage of book " + planned.book().name() + ": profit "
                        + NumberText.money(planned.plan().value()) + ", "
                        + NumberText.number((double) planned.plan().moves()) + " accounts moved"));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (option.equals("--pool")) {
            return PlanRequest.POOLS.stream()
                    .map(name -> new Candidate(name, ""))
                    .toList();
        }
        if (option.equals(BY)) {
            return ProfitFrontier.LIMITS.stream()
                    .map(name -> new Candidate(name, ""))
                    .toList();
        }
        if (!option.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty()) {
            return ACTIONS.entrySet().stream()
                    .map(action -> new Candidate(action.getKey(), action.getValue()))
                    .toList();
        }
        return before.size() == 1 && before.get(0).equals("explain") ? RankCommand.accounts(workspace) : List.of();
    }
}
