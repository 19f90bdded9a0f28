package mainstay.teamcost.shared;

import java.util.Map;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.teamcost.tck.Settings;
import mainstay.teamcost.tck.TeamCostContract;

class SharedTeamCostContractTest extends TeamCostContract {

    @Override
    protected TeamCostModel model() {
        return new SharedTeamCost(Settings.defaultsOf(SharedTeamCost.Settings.class), Map.of());
    }
}
