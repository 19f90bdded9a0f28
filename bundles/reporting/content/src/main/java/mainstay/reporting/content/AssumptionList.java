package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import mainstay.book.Kind;
import mainstay.incentive.api.Figure;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Assumption.Allowed;
import mainstay.reporting.api.Expression;
import mainstay.review.rules.Review;
import mainstay.run.LiveResult;
import mainstay.run.generation.Models.Provided;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameter;
import mainstay.run.parameters.Parameters;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** The assumptions of a result, and what each team costs by them; or those that were frozen with a review. */
final class AssumptionList {
    private static final String TEAM_COST = "team_cost";
    private static final String COST_PER_ACCOUNT = "cost_per_account";

    private final Assumptions assumptions;
    private final List<Assumption> all = new ArrayList<>();

    private AssumptionList(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    static List<Assumption> of(LiveResult result) {
        AssumptionList list = new AssumptionList(result.assumptions());
        Set<String> rules = result.models().incentives().stream()
                .flatMap(incentive -> incentive.model().figures().stream())
                .map(Figure::origin)
                .collect(Collectors.toSet());
        result.assumptions()
                .all()
                .forEach(parameter -> list.all.add(
                        assumption(parameter, !parameter.isDefault() && !rules.contains(parameter.origin()))));
        result.models().teamCosts().stream().map(Provided::model).forEach(list::team);
        return List.copyOf(list.all);
    }

    /** What a review was opened under. What a parameter means and allows is known only where its models are. */
    static List<Assumption> of(Review review) {
        String origin = phrase("assumption.of-review", review.name());
        return review.basis().parameters().entrySet().stream()
                .map(parameter -> frozen(
                        parameter.getKey(),
                        parameter.getValue(),
                        origin,
                        review.basis().changes().containsKey(parameter.getKey())))
                .toList();
    }

    private static Assumption frozen(String name, String value, String origin, boolean chosen) {
        double number = number(value);
        boolean word = Double.isNaN(number);
        return new Assumption(
                name,
                word ? Kind.TEXT : Kind.NUMBER,
                number,
                word ? value : "",
                origin,
                chosen,
                "",
                phrase("assumption.frozen"),
                Optional.empty(),
                Allowed.ANYTHING);
    }

    /** The name of what it costs a year to serve an account under a coverage. */
    static String costPerAccount(String coverage) {
        return Parameters.figure(coverage, COST_PER_ACCOUNT);
    }

    private static Assumption assumption(Parameter parameter, boolean chosen) {
        double number = number(parameter.value());
        boolean word = Double.isNaN(number);
        return new Assumption(
                parameter.name(),
                word ? Kind.TEXT : kind(parameter),
                number,
                word ? parameter.value() : "",
                parameter.source(),
                chosen,
                parameter.description(),
                parameter.allowed(),
                Optional.empty(),
                limits(parameter));
    }

    private static Allowed limits(Parameter parameter) {
        return parameter.range() == null
                ? new Allowed(Double.NaN, Double.NaN, parameter.words())
                : new Allowed(parameter.range().least(), parameter.range().most(), parameter.words());
    }

    private static Kind kind(Parameter parameter) {
        String unit = parameter.range() == null ? "" : parameter.range().kind();
        if (unit.contains("money")) {
            return Kind.MONEY;
        }
        return unit.contains("fraction") ? Kind.RATIO : Kind.NUMBER;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void team(TeamCostModel model) {
        Team team = assumptions.team(model);
        Optional<Expression> cost = cost(model.id(), team);
        derive(model, TEAM_COST, team.cost(), phrase("assumption.team-cost"), cost);
        Optional<Expression> perAccount = given(model.id(), "accounts", team.accountsServed())
                .map(accounts -> Expression.given(Parameters.figure(model.id(), TEAM_COST))
                        .dividedBy(accounts));
        derive(model, COST_PER_ACCOUNT, team.costPerAccount(), phrase("assumption.cost-per-account"), perAccount);
    }

    private void derive(TeamCostModel model, String name, double value, String meaning, Optional<Expression> formula) {
        String origin =
                formula.isPresent() ? phrase("assumption.computed") : phrase("assumption.computed-by", model.id());
        all.add(new Assumption(
                Parameters.figure(model.id(), name),
                Kind.MONEY,
                value,
                "",
                origin,
                false,
                meaning,
                "",
                formula,
                Allowed.ANYTHING));
    }

    /** (Σ heads × salary) × (1 + other expenses) + fixed costs, where every number in it is a figure of the model. */
    private Optional<Expression> cost(String coverage, Team team) {
        Optional<Expression> pay = Optional.of(Expression.number(0));
        for (Position position : team.positions()) {
            Optional<Expression> heads = given(coverage, position.role() + ".heads", position.heads());
            Optional<Expression> salary = given(coverage, position.role() + ".salary", position.salary());
            pay = both(pay, both(heads, salary, Expression::times), AssumptionList::sum);
        }
        Optional<Expression> overhead = given(coverage, "overhead", team.otherExpenses())
                .map(share -> Expression.number(1).plus(share));
        return both(both(pay, overhead, Expression::times), given(coverage, "fixed", team.fixed()), Expression::plus);
    }

    /** The heads of each team ÷ the accounts it serves, by coverage; empty where a model works one of them out in its own way. */
    static Map<String, Expression> headsPerAccount(LiveResult result) {
        AssumptionList list = new AssumptionList(result.assumptions());
        Map<String, Expression> heads = new HashMap<>();
        for (Provided<TeamCostModel> provided : result.models().teamCosts()) {
            TeamCostModel model = provided.model();
            Team team = result.assumptions().team(model);
            both(
                            list.heads(model.id(), team),
                            list.given(model.id(), "accounts", team.accountsServed()),
                            Expression::dividedBy)
                    .ifPresent(each -> heads.put(model.id(), each));
        }
        return heads.size() == result.models().teamCosts().size() ? heads : Map.of();
    }

    private Optional<Expression> heads(String coverage, Team team) {
        Optional<Expression> heads = Optional.of(Expression.number(0));
        for (Position position : team.positions()) {
            heads = both(heads, given(coverage, position.role() + ".heads", position.heads()), AssumptionList::sum);
        }
        return heads;
    }

    private static Expression sum(Expression before, Expression next) {
        return before instanceof Expression.Constant ? next : before.plus(next);
    }

    private static Optional<Expression> both(
            Optional<Expression> left, Optional<Expression> right, BinaryOperator<Expression> operation) {
        return left.flatMap(first -> right.map(second -> operation.apply(first, second)));
    }

    /** A figure of the model that is exactly this number of its team; a model may work it out in its own way. */
    private Optional<Expression> given(String coverage, String figure, double value) {
        String name = Parameters.figure(coverage, figure);
        return assumptions
                .find(name)
                .filter(parameter -> number(parameter.value()) == value)
                .map(parameter -> Expression.given(name));
    }
}
