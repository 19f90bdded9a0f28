package mainstay.models.examination;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.teamcost.tck.TeamCostRule;
import org.osgi.framework.BundleContext;

/** What is asked of a team-cost model. */
final class TeamCostChecks implements KindChecks {
    private final CandidateModel model;

    TeamCostChecks(CandidateModel model) {
        this.model = model;
    }

    @Override
    public Stream<Rule> rules() {
        return Arrays.stream(TeamCostRule.values())
                .map(rule -> new Rule(rule.number(), () -> rule.violationBy(model.teamCost())));
    }

    @Override
    public void use(BundleContext context) throws UnfitModel {
        new GoldenRun(model.id(), ReferenceModels.of(List.of(model.teamCost()), new RevenueModel(), context), Set.of())
                .check();
    }
}
