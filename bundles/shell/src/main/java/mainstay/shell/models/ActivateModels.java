package mainstay.shell.models;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelKind;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.parameters.Parameters;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.ModelCandidates;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.ModelComparisons;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models activate}: models come to serve, after a look at what they would move. */
@Needs(Role.SWAP)
final class ActivateModels implements Command {
    private static final String YES = "--yes";
    private static final String SCORE = "--score";

    private final Workspace workspace;
    private final ModelChanges changes;
    private final ModelInventory inventory;
    private final ModelComparisons comparisons;

    ActivateModels(Workspace workspace, ModelChanges changes, ModelInventory inventory, ModelComparisons comparisons) {
        this.workspace = workspace;
        this.changes = changes;
        this.inventory = inventory;
        this.comparisons = comparisons;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("activate", "shows what would change, asks, and activates them all at once")
                .addPositional(Options.operands("ID@VERSION", "1..*", "a model that was admitted"))
                .addOption(Reason.option())
                .addOption(Options.flag(YES, "activates without asking"))
                .addOption(Options.flag(SCORE, "has it score the accounts as well: params scoring.model"))
                .addOption(TopOption.option())
                .addOption(Options.on())
                .addOption(Options.force());
    }

    @Override
    public List<String> examples() {
        return List.of(
                "models activate profit-contribution --yes", "models activate profit-contribution --score --yes");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<String> typed = Options.operands(call);
        List<ModelRef> refs = typed.stream().map(ModelRef::parse).toList();
        Optional<String> scoring = call.hasMatchedOption(SCORE) ? Optional.of(scoring(refs)) : Optional.empty();
        changes.refuseUnfit(refs);
        boolean force = call.hasMatchedOption(Options.FORCE);
        if (!force) {
            workspace.refuseMovedModels(refs);
            scoring.ifPresent(id -> workspace.refuseMoved(Parameters.SCORING_MODEL));
        }
        Optional<CommandOutput.Rows> moves = comparisons.canRun() && inventory.decides(refs)
                ? Optional.of(ComparisonView.of(comparisons.activating(refs, TopOption.of(call)))
                        .noting(pay(refs, Options.day(call))))
                : Optional.empty();
        boolean asked = !call.hasMatchedOption(YES);
        if (asked) {
            moves.ifPresent(rows -> {
                context.show().accept(rows.noting(List.of()));
                // Right above the question, wherever in the list the pager was left.
                rows.notes().forEach(context.report());
            });
            refuseUnlessYes(context.ask().apply("Activate " + String.join(" ", typed) + "? [y/N]"));
        }
        if (!force) {
            workspace.refuseMovedModels(refs); // while it was thought about
        }
        int generation = changes.activate(refs, Reason.of(call, context));
        workspace.look();
        List<String> done = new ArrayList<>(List.of(
                String.join(" ", typed) + " is active in generation " + generation + "; to undo: models rollback"));
        scoring.ifPresent(id -> {
            workspace.change(Parameters.SCORING_MODEL, id, context.user(), Instant.now());
            done.add("it scores the accounts of book " + workspace.bookName() + ": scoring.model = " + id);
        });
        done.addAll(comparisons.notChosen(refs));
        done.addAll(comparisons.unserved());
        if (asked || moves.isEmpty()) {
            return new CommandOutput.Done(done);
        }
        done.addAll(0, moves.get().notes());
        return moves.get().noting(done);
    }

    /** What all people are paid now and then; what each is paid is told by {@code models compare}. */
    private List<String> pay(List<ModelRef> refs, LocalDate day) {
        return refs.stream()
                .filter(ref -> inventory.find(ref.toString()).family() == ModelKind.INCENTIVE)
                .flatMap(ref -> comparisons.payUnder(ref, day).stream())
                .toList();
    }

    /** The one of the models that scores accounts. */
    private String scoring(List<ModelRef> refs) {
        List<String> ids = refs.stream()
                .map(ref -> inventory.find(ref.toString()))
                .filter(model -> model.family() == ModelKind.SCORING)
                .map(ModelStatus::id)
                .toList();
        if (ids.size() != 1) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    SCORE + " needs one scoring model among those that are activated, not " + ids.size());
        }
        workspace.bookName();
        return ids.get(0);
    }

    private static void refuseUnlessYes(Optional<String> answer) {
        if (answer.isEmpty()) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "nothing was activated, because there is no terminal to confirm at; --yes activates without"
                            + " asking");
        }
        if (!List.of("y", "yes").contains(answer.get().strip().toLowerCase(Locale.ROOT))) {
            throw new MainstayException(Code.MODEL, "nothing was activated");
        }
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() ? ModelCandidates.except(inventory.list(), "active", "retired") : List.of();
    }
}
