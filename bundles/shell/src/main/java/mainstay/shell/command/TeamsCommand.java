package mainstay.shell.command;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.NumberText;
import mainstay.run.Assumptions;
import mainstay.run.Column;
import mainstay.run.Kind;
import mainstay.run.Models;
import mainstay.run.Parameter;
import mainstay.shell.render.View;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code teams}: what a team costs under each model, and what it costs per account. */
@Component(service = Command.class)
public final class TeamsCommand implements Command {
    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public TeamsCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Calls.command("teams", "shows what a team costs under each model, and what it costs per account");
    }

    @Override
    public List<String> examples() {
        return List.of("teams", "teams --format json");
    }

    @Override
    public View run(ParseResult call, Context context) {
        Models models = workspace.models();
        Assumptions assumptions = workspace.assumptions();
        List<TeamCostModel> teamCosts =
                models.teamCosts().stream().map(Models.Provided::model).toList();
        List<Team> teams = teamCosts.stream().map(assumptions::team).toList();
        List<Column> columns = List.of(
                Column.text("model", row -> teamCosts.get(row).id()),
                Column.text("team", row -> positions(teams.get(row))),
                Column.number("heads", Kind.NUMBER, row -> teams.get(row).heads()),
                Column.number(
                        "other_expenses", Kind.RATIO, row -> teams.get(row).otherExpenses()),
                Column.number("fixed", Kind.MONEY, row -> teams.get(row).fixed()),
                Column.number("team_cost", Kind.MONEY, row -> teams.get(row).cost()),
                Column.number(
                        "accounts_served", Kind.NUMBER, row -> teams.get(row).accountsServed()),
                Column.number(
                        "cost_per_account", Kind.MONEY, row -> teams.get(row).costPerAccount()),
                Column.text("figures_from", row -> origins(assumptions, teamCosts.get(row))),
                Column.text(
                        "bundle",
                        row -> models.teamCosts().get(row).identity().bundle() + " "
                                + models.teamCosts().get(row).identity().version()),
                Column.text("description", row -> teamCosts.get(row).description()));
        List<String> notes = new ArrayList<>(models.absent());
        notes.addAll(assumptions.notes());
        notes.add("params lists every figure with where it comes from; none: no team, no cost");
        return View.Rows.of(columns, teams.size()).noting(notes);
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
            Parameter parameter = assumptions.parameter("teamcost." + model.id() + "." + figure.name());
            if (!parameter.origin().equals("default")) {
                changed.add(figure.name() + ": " + parameter.origin());
            }
        }
        return changed.isEmpty() ? "default" : String.join("; ", changed) + "; the rest: default";
    }
}
