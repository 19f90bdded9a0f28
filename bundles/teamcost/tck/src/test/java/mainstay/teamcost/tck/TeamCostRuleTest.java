package mainstay.teamcost.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeamCostRuleTest {

    @Test
    void aGoodProviderKeepsEveryRule() {
        assertThat(broken(new Provider())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBadProviderFailsItsRuleAndNoOther(TeamCostRule rule) {
        assertThat(broken(badProvider(rule)).keySet()).containsExactly(rule);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureReadsAsTheRuleAndWhatWasFound(TeamCostRule rule) {
        assertThat(rule.violationBy(badProvider(rule)))
                .hasValueSatisfying(found -> assertThat(found).startsWith(rule.text() + ": "));
    }

    @Test
    void aModelThatThrowsIsReportedRatherThanPassedOn() {
        TeamCostModel throwing = new Provider() {
            @Override
            public List<Figure> figures() {
                throw new IllegalStateException("no figures today");
            }
        };

        assertThat(TeamCostRule.COST.violationBy(throwing))
                .hasValueSatisfying(found -> assertThat(found).contains("no figures today"));
    }

    private static Map<TeamCostRule, String> broken(TeamCostModel model) {
        Map<TeamCostRule, String> broken = new EnumMap<>(TeamCostRule.class);
        Arrays.stream(TeamCostRule.values()).forEach(rule -> {
            Optional<String> violation = rule.violationBy(model);
            violation.ifPresent(found -> broken.put(rule, found));
        });
        return broken;
    }

    private static TeamCostModel badProvider(TeamCostRule rule) {
        return switch (rule) {
            case ID ->
                new Provider() {
                    @Override
                    public String id() {
                        return "none";
                    }
                };
            case DESCRIPTION ->
                new Provider() {
                    @Override
                    public String description() {
                        return " ";
                    }
                };
            case RICHNESS ->
                new Provider() {
                    @Override
                    public int richness() {
                        return 0;
                    }
                };
            case FIGURE_NAMES -> withFigures(Provider.salary(), Provider.accounts(), Provider.accounts());
            case FIGURE_WORDS ->
                withFigures(
                        Provider.salary(),
                        new Figure("accounts", 10, "", 1, 50, "number of accounts that one team serves", "default"));
            case FIGURE_RANGES ->
                withFigures(
                        new Figure(
                                "salary",
                                90_000,
                                "money a year",
                                Double.NEGATIVE_INFINITY,
                                Double.POSITIVE_INFINITY,
                                "pay of the seller",
                                "default"),
                        Provider.accounts());
            case CONFIGURED_VALUES ->
                withFigures(
                        Provider.salary(),
                        new Figure(
                                "accounts",
                                60,
                                "accounts",
                                1,
                                50,
                                "number of accounts that one team serves",
                                "default"));
            case COST ->
                new Provider() {
                    @Override
                    public Team team(FigureValues values) {
                        return new Team(super.team(values).positions(), 0.2, -1e9, values.get("accounts"));
                    }
                };
            case POSITIONS ->
                new Provider() {
                    @Override
                    public Team team(FigureValues values) {
                        List<Position> positions =
                                new ArrayList<>(super.team(values).positions());
                        positions.add(new Position("a refund", -0.5, 0));
                        return new Team(positions, 0.2, 0, values.get("accounts"));
                    }
                };
            case GIVEN_FIGURES ->
                new Provider() {
                    @Override
                    public Team team(FigureValues values) {
                        values.get("accounts");
                        return new Team(super.team(values).positions(), 0.2, 0, 10);
                    }
                };
            case PURE -> new PricesByThread();
            case MISSING_FIGURE ->
                new Provider() {
                    @Override
                    public Team team(FigureValues values) {
                        try {
                            return super.team(values);
                        } catch (IllegalArgumentException guessed) {
                            return new Team(List.of(), 0, 0, 1);
                        }
                    }
                };
        };
    }

    private static TeamCostModel withFigures(Figure... figures) {
        return new Provider() {
            @Override
            public List<Figure> figures() {
                return List.of(figures);
            }
        };
    }

    private static final class PricesByThread extends Provider {
        private final Thread first = Thread.currentThread();

        @Override
        public Team team(FigureValues values) {
            Team team = super.team(values);
            double surcharge = Thread.currentThread() == first ? 0 : 1;
            return new Team(team.positions(), 0.2, surcharge, values.get("accounts"));
        }
    }
}
