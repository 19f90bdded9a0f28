package mainstay.shell.models;

import java.time.LocalDate;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Period;
import mainstay.models.ModelKind;
import mainstay.models.ModelRef;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.ModelCandidates;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.shell.list.PlanList;
import mainstay.workspace.ModelComparisons;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models compare}: one model against another on the current book; nothing is changed. */
@Needs(Role.LOOK)
final class CompareModels implements Command {
    private final ModelInventory inventory;
    private final ModelComparisons comparisons;

    CompareModels(ModelInventory inventory, ModelComparisons comparisons) {
        this.inventory = inventory;
        this.comparisons = comparisons;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "compare", "shows what would change in the current book; an ID alone means its active version")
                .addPositional(Options.operand("ID@VERSION", "1", "0", "the model that serves now"))
                .addPositional(Options.operand("ID@VERSION", "1", "1", "the model that would take its place"))
                .addOption(TopOption.option())
                .addOption(Options.on())
                .addOption(Options.period("for which two incentive models say pay", "the year of the day"));
    }

    @Override
    public List<String> examples() {
        return List.of("models compare attractiveness profit-contribution", "models compare scorecard sales@2.0.0");
    }

    /** What people earn is not for everybody. */
    @Override
    public Role role(ParseResult call) {
        return saysPay(call, 0) && saysPay(call, 1) ? Role.DECIDE : role();
    }

    private boolean saysPay(ParseResult call, int operand) {
        return inventory.find(Options.operand(call, operand)).family() == ModelKind.INCENTIVE;
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        ModelRef one = ModelRef.parse(Options.operand(call, 0));
        ModelRef other = ModelRef.parse(Options.operand(call, 1));
        if (saysPay(call, 0) != saysPay(call, 1)) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    one + " and " + other + " are of different kinds, and one of them says what people are paid;"
                            + " compare two of one kind (models lists them)");
        }
        if (!saysPay(call, 0)) {
            return ComparisonView.of(comparisons.comparing(one, other, TopOption.of(call)));
        }
        LocalDate day = Options.day(call);
        PlanListing pay =
                comparisons.comparingPay(one, other, day, Options.period(call).orElseGet(() -> Period.year(day)));
        return PlanList.of("people", pay).view(ListQuery.first(TopOption.of(call)), pay.notes(), pay.conclusions());
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() ? ModelCandidates.except(inventory.list(), "retired") : List.of();
    }
}
