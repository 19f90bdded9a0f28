package mainstay.teamcost.dedicated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.tck.Settings;
import org.junit.jupiter.api.Test;

class DedicatedTeamCostTest {
    private final DedicatedTeamCost model =
            new DedicatedTeamCost(Settings.defaultsOf(DedicatedTeamCost.Settings.class), Map.of());

    @Test
    void costsWhatTheDeckSays() {
        Team team = model.team(FigureValues.configured(model.figures()));

        assertThat(team.cost()).isEqualTo(288_000);
        assertThat(team.costPerAccount()).isEqualTo(288_000);
        assertThat(team.heads()).isEqualTo(2);
    }
}
