package mainstay.teamcost.dedicated;

import java.util.Map;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.teamcost.tck.Settings;
import mainstay.teamcost.tck.TeamCostContract;

class DedicatedTeamCostContractTest extends TeamCostContract {

    @Override
    protected TeamCostModel model() {
        return new DedicatedTeamCost(Settings.defaultsOf(DedicatedTeamCost.Settings.class), Map.of());
    }
}
