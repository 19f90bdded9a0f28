package mainstay.shell.book;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Column;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.compare.Comparison;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameter;
import mainstay.run.parameters.Parameters;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.ModelComparisons;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code params}: every assumption in force, and where it comes from; changes one. */
@Component(
        service = Command.class,
        property = Command.NAME + "=params",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class ParamsCommand implements Command {
    /** How the lines of a comparison begin that count accounts. */
    private static final String CHANGE = "change.";

    private static final String YES = "--yes";
    private static final String RESET = "--reset";
    private static final String UNDO = "--undo";
    private static final String CHANGED = "--changed";
    private static final String EXPORT = "export";
    private static final String LOAD = "load";

    private final Workspace workspace;
    private final ModelComparisons comparisons;

    /** Started by the framework. */
    @Activate
    public ParamsCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
        this.comparisons = new ModelComparisons(workspace);
    }

    @Override
    public CommandSpec spec() {
        return Options.command("params", "lists the assumptions in force and their origin; changes one")
                .addPositional(Options.operand(
                        "NAME", "0..1", "0", "one parameter, or the first words of several; or export, or load"))
                .addPositional(Options.operand(
                        "VALUE", "0..1", "1", "its new value, for the current book; of export and load a file"))
                .addOption(Options.flag(CHANGED, "lists those only that are changed for the current book"))
                .addOption(Options.flag(UNDO, "gives NAME the value that it had before"))
                .addOption(Options.flag(RESET, "gives NAME its default again"))
                .addOption(Options.flag(YES, "chooses another scoring model without asking"))
                .addOption(Options.force());
    }

    @Override
    public List<String> examples() {
        return List.of(
                "params",
                "params margin.default 0.30",
                "params margin.default 0.25",
                "params margin.default --undo",
                "params --changed",
                "params margin.default --reset",
                "params teamcost.shared");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        String value = Options.operand(call, 1);
        refuseMixture(call, name, value);
        return call.hasMatchedOption(Options.FORCE)
                ? workspace.allTheSame(() -> run(name, value, call, context))
                : run(name, value, call, context);
    }

    private CommandOutput run(String name, String value, ParseResult call, CommandContext context) {
        if (call.hasMatchedOption(RESET)) {
            return reset(name, context);
        }
        if (call.hasMatchedOption(UNDO)) {
            return undo(name, context);
        }
        if (name.equals(EXPORT) || name.equals(LOAD)) {
            return file(name, value, context);
        }
        return call.hasMatchedPositional(1)
                ? change(name, value, call, context)
                : list(name, call.hasMatchedOption(CHANGED));
    }

    private static void refuseMixture(ParseResult call, String name, String value) {
        List<String> given = List.of(RESET, UNDO, CHANGED).stream()
                .filter(call::hasMatchedOption)
                .toList();
        if (given.size() > 1) {
            throw new MainstayException(
                    Code.WRONG_CALL, String.join(" and ", given) + " do not go together; give one of them");
        }
        for (String option : given) {
            boolean one = option.equals(CHANGED) || !name.isEmpty();
            if (!one || !value.isEmpty()) {
                throw new MainstayException(
                        Code.WRONG_CALL,
                        option.equals(CHANGED)
                                ? CHANGED + " lists, and takes no value: params " + CHANGED
                                : option + " takes the name of one parameter: params NAME " + option);
            }
        }
    }

    private CommandOutput file(String action, String typed, CommandContext context) {
        if (typed.isBlank()) {
            throw new MainstayException(Code.WRONG_CALL, "params " + action + " needs FILE; see: help params");
        }
        if (action.equals(EXPORT)) {
            Path file = context.paths().toWrite(typed);
            workspace.export(file);
            int count = workspace.changes(workspace.bookName()).size();
            return new CommandOutput.Done(List.of("wrote " + count + (count == 1 ? " parameter" : " parameters")
                    + " to " + file + "; params load FILE reads it"));
        }
        Map<String, String> changed = workspace.load(context.paths().toRead(typed), context.user(), Instant.now());
        List<String> lines = new ArrayList<>();
        changed.forEach((name, value) -> lines.add(name + " = " + value + " for book " + workspace.bookName()));
        return new CommandOutput.Done(
                lines.isEmpty() ? List.of("nothing was changed: all of " + typed + " is in force already") : lines);
    }

    private CommandOutput undo(String name, CommandContext context) {
        String before = workspace.assumptions().parameter(name).value();
        workspace.undo(name, context.user(), Instant.now());
        Parameter now = workspace.assumptions().parameter(name);
        return new CommandOutput.Done(
                List.of(name + " = " + now.value() + " again (" + now.origin() + "; was " + before + ")"));
    }

    private CommandOutput list(String name, boolean changed) {
        Assumptions assumptions = workspace.assumptions();
        List<Parameter> shown = new ArrayList<>(assumptions.all());
        if (!name.isEmpty()) {
            shown.removeIf(parameter ->
                    !parameter.name().equals(name) && !parameter.name().startsWith(name + "."));
        }
        if (shown.isEmpty()) {
            assumptions.parameter(name);
        }
        if (changed) {
            shown.retainAll(shown.stream()
                    .filter(parameter -> workspace.changes(workspace.bookName()).containsKey(parameter.name()))
                    .toList());
        }
        List<Column> columns = List.of(
                Column.text("name", row -> shown.get(row).name()),
                Column.text("value", row -> shown.get(row).value()),
                Column.text("origin", row -> shown.get(row).origin()),
                Column.text("allowed", row -> shown.get(row).allowed()),
                Column.text("description", row -> shown.get(row).description()));
        // A model that is missing has no parameters here, and nothing else would say so.
        List<String> notes = new ArrayList<>(workspace.<List<String>>withModels((models, now) -> models.absent()));
        notes.addAll(assumptions.notes());
        return CommandOutput.Rows.of(columns, shown.size()).noting(notes);
    }

    private CommandOutput change(String name, String value, ParseResult call, CommandContext context) {
        String book = workspace.bookName();
        Parameter parameter = workspace.assumptions().parameter(name);
        String checked = parameter.checked(value);
        workspace.refuseMoved(name);
        boolean chooses = name.equals(Parameters.SCORING_MODEL) && !checked.equals(parameter.value());
        if (chooses && !call.hasMatchedOption(YES) && comparisons.canRun()) {
            moves(comparisons.choosing(checked)).forEach(context.report());
            context.report().accept("account by account: models compare " + parameter.value() + " " + checked);
            refuseIfNo(context.ask().apply("Score accounts by " + checked + "? [y/N]"));
        }
        workspace.change(name, checked, context.user(), Instant.now());
        List<String> notes = new ArrayList<>(List.of(name + " = " + checked + " for book " + book + " (was "
                + parameter.value() + ", " + parameter.origin() + ")"));
        wrongWay(name, parameter.value()).ifPresent(notes::add);
        return new CommandOutput.Done(notes);
    }

    /** Looked at once the change is made, which stands whatever becomes of the run. */
    private Optional<String> wrongWay(String name, String before) {
        try {
            return comparisons.canRun() ? workspace.wrongWay(name, before) : Optional.empty();
        } catch (MainstayException e) {
            return Optional.of("it stands; what it does to profit was not seen: "
                    + (e.code() == Code.INTERRUPTED ? "interrupted" : e.getMessage()));
        }
    }

    /** How many accounts change what, a sentence each. */
    private static List<String> moves(Comparison comparison) {
        List<String> moves = comparison.rows().stream()
                .filter(row -> row.measure().startsWith(CHANGE) && row.moved() != 0)
                .map(row ->
                        NumberText.number(row.moved()) + (row.moved() == 1 ? " account changes " : " accounts change ")
                                + row.measure().substring(CHANGE.length()) + ": " + row.detail())
                .toList();
        return moves.isEmpty() ? List.of("no account changes its coverage, tier, class or call") : moves;
    }

    /** A script, which nobody can be asked about, has said what it wants. */
    private static void refuseIfNo(Optional<String> answer) {
        if (answer.isPresent()
                && !List.of("y", "yes").contains(answer.get().strip().toLowerCase(Locale.ROOT))) {
            throw new MainstayException(Code.MODEL, "nothing was changed");
        }
    }

    private CommandOutput reset(String name, CommandContext context) {
        String book = workspace.bookName();
        if (!workspace.changes(book).containsKey(name)) {
            workspace.assumptions().parameter(name);
            return new CommandOutput.Done(List.of(name + " was not changed for book " + book));
        }
        workspace.reset(name, context.user(), Instant.now());
        String now = workspace
                .assumptions()
                .find(name)
                .map(parameter -> " = " + parameter.value() + " again (" + parameter.origin() + ")")
                .orElse(" is removed");
        return new CommandOutput.Done(List.of(name + now));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (before.isEmpty()) {
            List<Candidate> names = new ArrayList<>(workspace.assumptions().all().stream()
                    .map(parameter -> new Candidate(parameter.name(), parameter.description()))
                    .toList());
            names.add(new Candidate(EXPORT, "writes the changed ones into a file"));
            names.add(new Candidate(LOAD, "changes those that a file names"));
            return names;
        }
        return before.size() == 1 ? values(before.get(0)) : List.of();
    }

    private List<Candidate> values(String name) {
        return workspace.assumptions().find(name).map(Parameter::words).orElse(List.of()).stream()
                .map(word -> new Candidate(word, ""))
                .toList();
    }
}
