package mainstay.testkit.sample;

import mainstay.teamcost.api.TeamCostModel;
import mainstay.testkit.FixedTeam;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers the team that its bundle's header {@code Team} says: id, richness, cost and accounts served, with blanks between. */
public final class TeamActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        String[] team = context.getBundle().getHeaders().get("Team").split(" ", -1);
        context.registerService(
                TeamCostModel.class,
                new FixedTeam(
                        team[0], Integer.parseInt(team[1]), Double.parseDouble(team[2]), Double.parseDouble(team[3])),
                null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the model away.
    }
}
