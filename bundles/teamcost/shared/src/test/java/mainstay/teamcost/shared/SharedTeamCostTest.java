package mainstay.teamcost.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.tck.Settings;
import org.junit.jupiter.api.Test;

class SharedTeamCostTest {
    private final SharedTeamCost model =
            new SharedTeamCost(Settings.defaultsOf(SharedTeamCost.Settings.class), Map.of());

    @Test
    void costsWhatTheDeckSays() {
        Team team = model.team(FigureValues.configured(model.figures()));

        assertThat(team.cost()).isEqualTo(340_000);
        assertThat(team.costPerAccount()).isEqualTo(68_000);
        assertThat(team.heads()).isEqualTo(2);
    }
}
