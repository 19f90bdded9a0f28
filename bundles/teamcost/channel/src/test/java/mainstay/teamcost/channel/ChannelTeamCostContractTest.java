package mainstay.teamcost.channel;

import java.util.Map;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.teamcost.tck.Settings;
import mainstay.teamcost.tck.TeamCostContract;

class ChannelTeamCostContractTest extends TeamCostContract {

    @Override
    protected TeamCostModel model() {
        return new ChannelTeamCost(Settings.defaultsOf(ChannelTeamCost.Settings.class), Map.of());
    }
}
