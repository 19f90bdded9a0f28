package mainstay.shell.book;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameter;
import mainstay.run.parameters.Parameters;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code teams}: what a team costs under each model, and what it costs per account. */
@Component(
        service = Command.class,
        property = Command.NAME + "=teams",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class TeamsCommand implements Command {
    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public TeamsCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("teams", "shows the cost of a team under each model, in all and per account");
    }

    @Override
    public List<String> examples() {
        return List.of("teams", "teams --format json");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return workspace.withModels(TeamsCommand::view);
    }

    private static CommandOutput view(Models models, Assumptions assumptions) {
        List<Row> rows = models.teamCosts().stream()
                .map(provided -> row(provided, assumptions))
                .toList();
        List<Column> columns = List.of(
                Column.text("model", row -> rows.get(row).model()),
                Column.text("team", row -> positions(rows.get(row).team())),
                Column.number("heads", Kind.NUMBER, row -> rows.get(row).team().heads()),
                Column.number("other_expenses", Kind.RATIO, row -> rows.get(row)
                        .team()
                        .otherExpenses()),
                Column.number("fixed", Kind.MONEY, row -> rows.get(row).team().fixed()),
                Column.number(
                        "team_cost", Kind.MONEY, row -> rows.get(row).team().cost()),
                Column.number("accounts_served", Kind.NUMBER, row -> rows.get(row)
                        .team()
                        .accountsServed()),
                Column.number("cost_per_account", Kind.MONEY, row -> rows.get(row)
                        .team()
                        .costPerAccount()),
                Column.text("figures_from", row -> rows.get(row).origins()),
                Column.text("bundle", row -> rows.get(row).bundle()),
                Column.text("description", row -> rows.get(row).description()));
        List<String> notes = new ArrayList<>(models.absent());
        notes.addAll(assumptions.notes());
        notes.add("params lists every figure and its origin; coverage none: no team, no cost");
        return CommandOutput.Rows.of(columns, rows.size())
                .showing(
                        "model",
                        "cost_per_account",
                        "team_cost",
                        "heads",
                        "accounts_served",
                        "fixed",
                        "other_expenses",
                        "team",
                        "figures_from",
                        "bundle",
                        "description")
                .noting(notes);
    }

    /** What is shown of a model, read while it is leased. */
    private record Row(String model, Team team, String origins, String bundle, String description) {}

    private static Row row(Models.Provided<TeamCostModel> provided, Assumptions assumptions) {
        TeamCostModel model = provided.model();
        return new Row(
                model.id(),
                assumptions.team(model),
                origins(assumptions, model),
                provided.identity().bundle() + " " + provided.identity().version(),
                model.description());
    }

    private static String positions(Team team) {
        return String.join(
                "; ", team.positions().stream().map(TeamsCommand::position).toList());
    }

    private static String position(Position position) {
        return NumberText.number(position.heads()) + " " + position.role() + " at "
                + NumberText.money(position.salary());
    }

    /** Where the figures come from: one word when all come from one place, else those that do not. */
    private static String origins(Assumptions assumptions, TeamCostModel model) {
        List<String> changed = new ArrayList<>();
        for (Figure figure : model.figures()) {
            Parameter parameter = assumptions.parameter(Parameters.figure(model.id(), figure.name()));
            if (!parameter.origin().equals("default")) {
                changed.add(figure.name() + ": " + parameter.origin());
            }
        }
        return changed.isEmpty() ? "default" : String.join("; ", changed) + "; the rest: default";
    }
}
