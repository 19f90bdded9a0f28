package mainstay.teamcost.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.tck.Settings;
import org.junit.jupiter.api.Test;

class ChannelTeamCostTest {
    private final ChannelTeamCost model =
            new ChannelTeamCost(Settings.defaultsOf(ChannelTeamCost.Settings.class), Map.of());

    @Test
    void costsWhatTheDeckSays() {
        Team team = model.team(FigureValues.configured(model.figures()));

        assertThat(team.cost()).isEqualTo(216_000);
        assertThat(team.costPerAccount()).isEqualTo(2_160);
        assertThat(team.heads()).isEqualTo(2);
    }
}
