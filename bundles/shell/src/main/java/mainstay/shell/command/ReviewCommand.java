package mainstay.shell.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.reporting.text.CommandOutput;
import mainstay.review.AccountMove;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewTotals;
import mainstay.review.ReviewedAccounts;
import mainstay.review.Tier;
import mainstay.review.decision.AccountOverride;
import mainstay.review.decision.Proposal;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewField;
import mainstay.review.diff.ChangeParts;
import mainstay.review.diff.ChangeSource;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.rules.Review;
import mainstay.workspace.ReviewComparison;
import mainstay.workspace.ReviewHeading;
import mainstay.workspace.ReviewReplay;
import mainstay.workspace.Reviews;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code review}: freezes a list under a name, has departments agree on it, and says what changed since the one before. */
@Component(service = Command.class)
public final class ReviewCommand implements Command {
    private static final String WHY = "--why";
    private static final String DEPARTMENT = "--department";
    private static final String UNTIL = "--until";
    private static final String BY = "--by";
    private static final String TOP = "--top";
    private static final String ALL = "--all";
    private static final String OUT = "--out";
    private static final String NAME = "--name";

    private static final String PROPOSE = "propose";
    private static final String AGREE = "agree";
    private static final String CONTEST = "contest";
    private static final String OVERRIDE = "override";
    private static final String SHOW = "show";
    private static final String DIFF = "diff";
    private static final String CLOSE = "close";
    private static final String OPEN = "open";
    private static final String EXPORT = "export";
    private static final String IMPORT = "import";
    private static final String PROPOSALS = "proposals";
    private static final String BY_ACCOUNT = "account";
    private static final List<String> VIEWS = List.of(BY_ACCOUNT, "measure", "team", "tier");

    private static final Map<String, Action> ACTIONS = actions();

    private final Reviews desk;
    private final ReviewComparison comparison;
    private final ReviewReplay replay;

    /** Started by the framework. */
    @Activate
    public ReviewCommand(
            @Reference Reviews desk, @Reference ReviewComparison comparison, @Reference ReviewReplay replay) {
        this.desk = desk;
        this.comparison = comparison;
        this.replay = replay;
    }

    /**
     * Something that can be done.
     *
     * @param usage what stands behind the word
     * @param least how many operands it needs
     * @param most how many it takes
     * @param options the options that it takes
     */
    private record Action(String usage, String description, int least, int most, List<String> options) {}

    private static Map<String, Action> actions() {
        Map<String, Action> actions = new LinkedHashMap<>();
        actions.put(
                OPEN,
                new Action("NAME", "opens a review: freezes book, models, parameters and results", 1, 1, List.of()));
        actions.put(
                PROPOSE,
                new Action(
                        "ACCOUNT tier=…|coverage=…",
                        "proposes another tier or coverage for an account (tier=removed: off the list)",
                        2,
                        2,
                        List.of(WHY, DEPARTMENT)));
        actions.put(
                AGREE,
                new Action(
                        "ACCOUNT [tier|coverage]",
                        "records that a department agrees to the proposal",
                        1,
                        2,
                        List.of(WHY, DEPARTMENT)));
        actions.put(
                CONTEST,
                new Action(
                        "ACCOUNT [tier|coverage]",
                        "records that a department contests the proposal",
                        1,
                        2,
                        List.of(WHY, DEPARTMENT)));
        actions.put(
                OVERRIDE,
                new Action(
                        "ACCOUNT tier=…|coverage=…",
                        "overrides the rules for an account until a day, in later reviews too",
                        2,
                        2,
                        List.of(WHY, UNTIL)));
        actions.put(
                CLOSE,
                new Action(
                        "[NAME]",
                        "closes the review: agreed proposals take effect; it never changes again",
                        0,
                        1,
                        List.of()));
        actions.put("list", new Action("", "lists the reviews", 0, 0, List.of()));
        actions.put(
                SHOW,
                new Action(
                        "[NAME]",
                        "lists accounts that moved, with reasons; --all lists every account",
                        0,
                        1,
                        List.of(TOP, ALL)));
        actions.put(
                PROPOSALS,
                new Action("[NAME]", "lists proposals, the departments' responses, and overrides", 0, 1, List.of()));
        actions.put(
                DIFF,
                new Action(
                        "A B",
                        "changes from review A to B and their causes, by account, measure, team or tier (--by)",
                        2,
                        2,
                        List.of(BY, TOP)));
        actions.put(
                "replay",
                new Action("NAME", "computes the review again and compares it byte for byte", 1, 1, List.of()));
        actions.put("check", new Action("[NAME]", "checks every file against its digest", 0, 1, List.of()));
        actions.put(EXPORT, new Action("NAME", "writes the review to one file (--out)", 1, 1, List.of(OUT)));
        actions.put(IMPORT, new Action("FILE", "reads an exported review from a file, read-only", 1, 1, List.of(NAME)));
        return actions;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                        "review", "freezes the account list so departments can agree on changes, and compares reviews")
                .addPositional(Options.operand("ACTION", "1", "0", "the subcommand (see below)"))
                .addPositional(Options.operandsAfter("ARGUMENT", 1, "what the subcommand needs (see below)"))
                .addOption(Options.text(WHY, "REASON", "the reason; required by propose, contest and override"))
                .addOption(OptionSpec.builder(DEPARTMENT, BY)
                        .type(String.class)
                        .paramLabel("WHO")
                        .description("propose, agree, contest: the department; diff: account, measure, team or tier")
                        .build())
                .addOption(Options.text(UNTIL, "DAY", "the last day of an override, such as 2027-06-30"))
                .addOption(Options.text(TOP, "N", "only the first N rows"))
                .addOption(Options.flag(ALL, "every account, not only those that moved"))
                .addOption(Options.text(OUT, "FILE", "export: the file to write (default NAME.review)"))
                .addOption(Options.text(NAME, "NAME", "import: the name of the review here"));
        List<String> lines = new ArrayList<>(List.of("", "Subcommands:"));
        ACTIONS.forEach((name, action) -> lines.add(String.format(
                Locale.ROOT, "  %-35s  %s", (name + " " + action.usage()).strip(), action.description())));
        spec.usageMessage().footer(lines.toArray(String[]::new));
        return spec;
    }

    @Override
    public List<String> examples() {
        return List.of(
                "review open 2026-Q4",
                "review propose picc tier=A --why \"new plant next year\" --department sales",
                "review agree picc --department finance",
                "review close",
                "review show 2026-Q4");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        List<String> operands = List.of(call.matchedPositionalValue(1, new String[0]));
        Action action = action(name);
        requireFitting(name, action, operands, call);
        return switch (name) {
            case OPEN -> opened(desk.open(operands.get(0), context.user(), Instant.now()));
            case PROPOSE, OVERRIDE -> decide(name, operands, call, context);
            case AGREE, CONTEST -> speak(name, operands, call, context);
            case CLOSE -> closed(desk.close(operands.isEmpty() ? "" : operands.get(0), context.user(), Instant.now()));
            case "list" -> list();
            case SHOW -> show(named(operands), call);
            case PROPOSALS -> proposals(named(operands));
            case DIFF -> diff(operands.get(0), operands.get(1), call);
            case "replay" -> replayed(operands.get(0));
            case "check" -> checked(operands);
            case EXPORT -> exported(operands.get(0), call, context);
            default -> imported(operands.get(0), call, context);
        };
    }

    private static Action action(String name) {
        Action action = ACTIONS.get(name);
        if (action == null) {
            throw MainstayException.unknown(Code.WRONG_CALL, "subcommand of review", name, ACTIONS.keySet());
        }
        return action;
    }

    private static void requireFitting(String name, Action action, List<String> operands, ParseResult call) {
        if (operands.size() < action.least() || operands.size() > action.most()) {
            throw Options.wrongArguments(("review " + name + " " + action.usage()).strip(), operands);
        }
        for (String option : List.of(WHY, UNTIL, TOP, ALL, OUT, NAME)) {
            if (call.hasMatchedOption(option) && !action.options().contains(option)) {
                throw Options.doesNotTake("review " + name, option);
            }
        }
        if (call.hasMatchedOption(BY)
                && !action.options().contains(DEPARTMENT)
                && !action.options().contains(BY)) {
            throw Options.doesNotTake("review " + name, BY);
        }
    }

    private static String required(ParseResult call, String option, String what) {
        String text = call.matchedOptionValue(option, "").strip();
        if (text.isEmpty()) {
            throw new MainstayException(Code.WRONG_CALL, what + " needs " + option);
        }
        return text;
    }

    private static CommandOutput opened(Review review) {
        List<String> told = new ArrayList<>(List.of("opened review " + review.name() + " of book "
                + review.basis().book() + ", run " + review.basis().run()));
        told.addAll(counts(review));
        told.add(
                review.basis().before().isEmpty()
                        ? "first review of this book: no earlier review to compare with"
                        : "moves are counted since review " + review.basis().before());
        return new CommandOutput.Done(told);
    }

    private static CommandOutput closed(Review review) {
        List<String> told = new ArrayList<>(List.of("closed review " + review.name()));
        told.addAll(counts(review));
        for (Proposal proposal : review.decisions().proposals()) {
            told.add(proposal.account() + " " + proposal.field().word() + "=" + proposal.value()
                    + (proposal.takesEffect()
                            ? " takes effect: " + proposal.responseText()
                            : " was not applied: "
                                    + (proposal.responses().isEmpty()
                                            ? "no department agreed"
                                            : proposal.responseText())));
        }
        return new CommandOutput.Done(told);
    }

    /** What a review comes to, in sentences. */
    private static List<String> counts(Review review) {
        Map<String, Integer> moves = new TreeMap<>();
        int removals = 0;
        ReviewedAccounts sheet = review.accounts();
        for (int row = 0; row < sheet.size(); row++) {
            String move = sheet.text(ReviewTextColumn.MOVE, row);
            if (!move.isEmpty()) {
                moves.merge(move, 1, Integer::sum);
            }
            removals += sheet.isRemovalProposed(row) ? 1 : 0;
        }
        List<String> told = new ArrayList<>();
        List<String> tiers = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            int count = sheet.count(tier);
            if (count > 0 || tier != Tier.REMOVED) {
                tiers.add(tier.word() + " " + NumberText.number((double) count));
            }
        }
        told.add("tiers: " + String.join(", ", tiers));
        if (!review.basis().before().isEmpty()) {
            List<String> words = new ArrayList<>();
            moves.forEach((move, count) -> words.add(NumberText.number((double) count) + " " + move));
            told.add("moves: " + (words.isEmpty() ? "none" : String.join(", ", words)));
        }
        if (removals > 0) {
            told.add(NumberText.number((double) removals)
                    + " accounts are proposed for removal: in deprioritize in two consecutive reviews (review show"
                    + " lists them; to agree: review agree ACCOUNT --department NAME)");
        }
        return told;
    }

    private String named(List<String> operands) {
        if (!operands.isEmpty()) {
            return operands.get(0);
        }
        return desk.open()
                .or(() -> desk.names().stream().reduce((first, second) -> second))
                .orElseThrow(() ->
                        new MainstayException(Code.NOT_FOUND, "there is no review yet; open one: review open NAME"));
    }

    private CommandOutput decide(String what, List<String> operands, ParseResult call, CommandContext context) {
        Review review = desk.current();
        String why = required(call, WHY, "review " + what);
        int row = account(review.accounts(), operands.get(0));
        Optional<LocalDate> until = what.equals(OVERRIDE) ? Optional.of(until(call)) : Optional.empty();
        Map.Entry<String, String> wanted = WhatifCommand.changes(operands.subList(1, 2))
                .entrySet()
                .iterator()
                .next();
        requireAllowed(wanted.getKey(), wanted.getValue(), review);
        ReviewField field = ReviewField.of(wanted.getKey());
        String id = review.accounts().id(row);
        String user = context.user();
        if (until.isPresent()) {
            desk.decide(
                    new ReviewEvent.Overridden(Instant.now(), user, id, field, wanted.getValue(), why, until.get()));
        } else {
            Optional<String> department = call.hasMatchedOption(DEPARTMENT)
                    ? Optional.of(required(call, DEPARTMENT, "review " + what))
                    : Optional.empty();
            desk.decide(new ReviewEvent.Proposed(Instant.now(), user, id, field, wanted.getValue(), why, department));
        }
        return new CommandOutput.Done(List.of((until.isEmpty() ? "proposed" : "overridden until " + until.get())
                + " in review " + review.name() + ": " + review.accounts().id(row) + " " + operands.get(1)));
    }

    private static LocalDate until(ParseResult call) {
        String typed = required(call, UNTIL, "review override");
        try {
            LocalDate day = LocalDate.parse(typed);
            LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
            if (day.isBefore(today)) {
                throw new MainstayException(
                        Code.WRONG_CALL, UNTIL + " " + day + " has passed; give today or a later day");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new MainstayException(
                    Code.WRONG_CALL, UNTIL + " must be a day such as 2027-06-30, not \"" + typed + "\"", e);
        }
    }

    private static void requireAllowed(String field, String value, Review review) {
        if (!ReviewField.words().contains(field)) {
            throw MainstayException.unknown(Code.WRONG_CALL, "field", field, ReviewField.words());
        }
        List<String> allowed = ReviewField.of(field) == ReviewField.TIER
                ? Tier.words()
                : review.basis().offers().stream().map(CoverageOffer::coverage).toList();
        if (!allowed.contains(value)) {
            throw MainstayException.unknown(Code.WRONG_CALL, field, value, allowed);
        }
    }

    private CommandOutput speak(String what, List<String> operands, ParseResult call, CommandContext context) {
        Review review = desk.current();
        String department = required(call, DEPARTMENT, "review " + what);
        String why = what.equals(CONTEST) ? required(call, WHY, "review contest") : call.matchedOptionValue(WHY, "");
        int row = account(review.accounts(), operands.get(0));
        String id = review.accounts().id(row);
        List<String> fields = review.decisions().proposals().stream()
                .filter(proposal -> proposal.account().equals(id))
                .map(proposal -> proposal.field().word())
                .toList();
        List<String> open = new ArrayList<>(fields);
        if (review.accounts().isRemovalProposed(row) && !open.contains(ReviewField.TIER.word())) {
            open.add(ReviewField.TIER.word());
        }
        List<String> meant = operands.size() == 1 ? open : List.of(operands.get(1));
        if (open.isEmpty() || !open.containsAll(meant)) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "nothing is proposed for " + (operands.size() == 1 ? "" : operands.get(1) + " of ") + id
                            + " in review " + review.name() + "; make a proposal: review propose " + id
                            + " tier=… --why …");
        }
        List<ReviewField> about = meant.stream().map(ReviewField::of).toList();
        desk.decide(
                what.equals(AGREE)
                        ? new ReviewEvent.Agreed(Instant.now(), context.user(), id, about, department, why)
                        : new ReviewEvent.Contested(Instant.now(), context.user(), id, about, department, why));
        return new CommandOutput.Done(List.of(department + (what.equals(AGREE) ? " agrees to " : " contests ")
                + String.join(" and ", meant) + " of " + id + " in review " + review.name()));
    }

    /** The account that a user means: by id, or by a name that only one account has. */
    private static int account(ReviewedAccounts sheet, String idOrName) {
        OptionalInt byId = sheet.find(idOrName);
        if (byId.isPresent()) {
            return byId.getAsInt();
        }
        int[] named = IntStream.range(0, sheet.size())
                .filter(row -> sheet.name(row).equalsIgnoreCase(idOrName)
                        || sheet.id(row).equalsIgnoreCase(idOrName))
                .toArray();
        if (named.length == 1) {
            return named[0];
        }
        if (named.length > 1) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    named.length + " accounts of the review are called \"" + idOrName + "\"; give the account id");
        }
        throw MainstayException.unknown(
                Code.NOT_FOUND,
                "account of the review",
                idOrName,
                IntStream.range(0, sheet.size()).mapToObj(sheet::id).toList(),
                "review show --all lists them");
    }

    private CommandOutput list() {
        List<Listed> rows = desk.names().stream().map(this::listed).toList();
        return CommandOutput.Rows.of(
                        List.of(
                                Column.text("name", row -> rows.get(row).name()),
                                Column.text("state", row -> rows.get(row).state()),
                                Column.text("book", row -> rows.get(row).book()),
                                Column.text("before", row -> rows.get(row).before()),
                                Column.text("opened", row -> rows.get(row).opened()),
                                Column.text("opened_by", row -> rows.get(row).openedBy()),
                                Column.text("closed", row -> rows.get(row).closed()),
                                Column.text("closed_by", row -> rows.get(row).closedBy()),
                                Column.number("changes", Kind.COUNT, row ->
                                        (double) rows.get(row).changes()),
                                Column.text("run", row -> rows.get(row).run())),
                        rows.size())
                .noting(rows.stream()
                        .map(Listed::problem)
                        .filter(problem -> !problem.isEmpty())
                        .toList());
    }

    /** A review as it is listed. */
    private record Listed(
            String name,
            String state,
            String book,
            String before,
            String opened,
            String openedBy,
            String closed,
            String closedBy,
            int changes,
            String run,
            String problem) {}

    private Listed listed(String name) {
        try {
            ReviewHeading heading = desk.heading(name);
            return new Listed(
                    name,
                    heading.state().word(),
                    heading.basis().book(),
                    heading.basis().before(),
                    heading.opened().at().toString(),
                    heading.opened().who(),
                    heading.closed().map(change -> change.at().toString()).orElse(""),
                    heading.closed().map(ReviewEvent::who).orElse(""),
                    heading.decisionCount(),
                    heading.basis().run(),
                    "");
        } catch (MainstayException e) {
            return new Listed(name, "damaged", "", "", "", "", "", "", 0, "", e.getMessage());
        }
    }

    private CommandOutput show(String name, ParseResult call) {
        Review review = desk.review(name);
        int[] rows = call.hasMatchedOption(ALL) ? review.allRows() : review.noteworthyRows();
        List<String> notes =
                new ArrayList<>(List.of("review " + name + " (" + review.state().word() + ") of book "
                        + review.basis().book() + ", run " + review.basis().run()));
        notes.addAll(counts(review));
        return new CommandOutput.Rows(
                review.columns(rows),
                Math.min(Options.count(call, TOP).orElse(rows.length), rows.length),
                List.of(
                        "rank",
                        "account_id",
                        "name",
                        "move",
                        "tier",
                        "tier_of_run",
                        "team",
                        "expected_profit",
                        "clock",
                        "reason",
                        "removal_proposed"),
                "",
                notes);
    }

    private CommandOutput proposals(String name) {
        Review review = desk.review(name);
        List<Proposal> proposals = review.decisions().proposals();
        List<AccountOverride> rulings = new ArrayList<>(review.basis().overrides());
        rulings.addAll(review.decisions().overrides());
        int first = proposals.size();
        return CommandOutput.Rows.of(
                List.of(
                        text("kind", row -> "proposal", row -> "override", first),
                        text(
                                "account_id",
                                row -> proposals.get(row).account(),
                                row -> rulings.get(row).account(),
                                first),
                        text(
                                "field",
                                row -> proposals.get(row).field().word(),
                                row -> rulings.get(row).field().word(),
                                first),
                        text(
                                "value",
                                row -> proposals.get(row).value(),
                                row -> rulings.get(row).value(),
                                first),
                        text(
                                "state",
                                row -> proposals.get(row).state().word(),
                                row -> "until " + rulings.get(row).until(),
                                first),
                        text(
                                "by",
                                row -> proposals.get(row).by(),
                                row -> rulings.get(row).by()
                                        + (rulings.get(row).review().equals(name)
                                                ? ""
                                                : " in " + rulings.get(row).review()),
                                first),
                        text(
                                "why",
                                row -> proposals.get(row).why(),
                                row -> rulings.get(row).why(),
                                first),
                        text("departments", row -> proposals.get(row).responseText(), row -> "", first)),
                first + rulings.size());
    }

    private static Column text(String name, IntFunction<String> first, IntFunction<String> second, int count) {
        return Column.text(name, row -> row < count ? first.apply(row) : second.apply(row - count));
    }

    private CommandOutput diff(String before, String after, ParseResult call) {
        String by = call.matchedOptionValue(BY, BY_ACCOUNT);
        if (!VIEWS.contains(by)) {
            throw MainstayException.unknown(Code.WRONG_CALL, "view of a diff", by, VIEWS);
        }
        List<String> notes = new ArrayList<>();
        ReviewDiff diff = comparison.diff(before, after, notes::add);
        notes.addAll(told(diff));
        OptionalInt top = Options.count(call, TOP);
        return switch (by) {
            case "measure" -> rows(diff.bridge().columns(), diff.bridge().size(), top, notes);
            case "team" -> rows(diff.teams().columns(), diff.teams().size(), top, notes);
            case "tier" -> rows(diff.tiers().columns(), diff.tiers().size(), top, notes);
            default -> rows(diff.accounts().columns(), diff.accounts().size(), top, notes);
        };
    }

    private static CommandOutput rows(List<Column> columns, int size, OptionalInt top, List<String> notes) {
        return CommandOutput.Rows.of(columns, Math.min(top.orElse(size), size)).noting(notes);
    }

    private static List<String> told(ReviewDiff diff) {
        List<String> counts = new ArrayList<>();
        for (AccountMove move : AccountMove.values()) {
            counts.add(NumberText.number((double) diff.accounts().count(move)) + " " + move.word());
        }
        ChangeParts profit = diff.bridge().change(ReviewTotals.PROFIT);
        List<String> parts = new ArrayList<>();
        for (ChangeSource source : ChangeSource.values()) {
            parts.add(source.word() + " " + NumberText.money(profit.part(source)));
        }
        return List.of(
                String.join(", ", counts) + " (to another team)",
                "expected profit " + NumberText.money(profit.before()) + " → " + NumberText.money(profit.after()) + ": "
                        + String.join(", ", parts));
    }

    private CommandOutput replayed(String name) {
        List<String> told = new ArrayList<>(List.of("review " + name + " was computed again"));
        told.addAll(replay.replay(name));
        return new CommandOutput.Done(told);
    }

    private CommandOutput checked(List<String> operands) {
        List<String> told = new ArrayList<>();
        Optional<MainstayException> problem = Optional.empty();
        for (String name : operands.isEmpty() ? desk.names() : operands) {
            try {
                told.add("review " + name + ": " + desk.check(name) + " files are unchanged");
            } catch (MainstayException e) {
                if (operands.isEmpty()) {
                    told.add(e.getMessage());
                }
                problem = Optional.of(e);
            }
        }
        if (problem.isPresent()) {
            MainstayException last = problem.get();
            throw new MainstayException(
                    last.code(), operands.isEmpty() ? String.join("\n", told) : last.getMessage(), last);
        }
        return new CommandOutput.Done(told.isEmpty() ? List.of("there is no review yet") : told);
    }

    private CommandOutput exported(String name, ParseResult call, CommandContext context) {
        Path file = context.paths().toWrite(call.matchedOptionValue(OUT, name + ".review"));
        desk.export(name, file);
        return new CommandOutput.Done(List.of("wrote " + file + "; to read it elsewhere: review import FILE"));
    }

    private CommandOutput imported(String file, ParseResult call, CommandContext context) {
        Optional<String> name = Optional.ofNullable(call.matchedOptionValue(NAME, null));
        String called = desk.importFrom(context.paths().toRead(file), name, context.user(), Instant.now());
        return new CommandOutput.Done(List.of("imported review " + called + ", read-only; all digests match"));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (option.equals(BY)) {
            return VIEWS.stream().map(view -> new Candidate(view, "")).toList();
        }
        if (!option.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty()) {
            return ACTIONS.entrySet().stream()
                    .map(action ->
                            new Candidate(action.getKey(), action.getValue().description()))
                    .toList();
        }
        return switch (before.get(0)) {
            case SHOW, DIFF, "replay", EXPORT, CLOSE, "check", PROPOSALS ->
                desk.names().stream().map(name -> new Candidate(name, "")).toList();
            case PROPOSE, AGREE, CONTEST, OVERRIDE -> said(before);
            default -> List.of();
        };
    }

    private List<Candidate> said(List<String> before) {
        Review review = desk.current();
        List<Candidate> candidates = new ArrayList<>();
        if (before.size() == 1) {
            ReviewedAccounts sheet = review.accounts();
            for (int row = 0; row < sheet.size(); row++) {
                candidates.add(new Candidate(sheet.id(row), sheet.name(row)));
            }
            return candidates;
        }
        if (before.get(0).equals(PROPOSE) || before.get(0).equals(OVERRIDE)) {
            Tier.words().forEach(tier -> candidates.add(new Candidate("tier=" + tier, "")));
            review.basis().offers().forEach(offer -> candidates.add(new Candidate("coverage=" + offer.coverage(), "")));
        }
        return candidates;
    }
}
