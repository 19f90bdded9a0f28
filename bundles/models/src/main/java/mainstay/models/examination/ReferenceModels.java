package mainstay.models.examination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.Models.Provided;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The models that a candidate is run with: the team-cost models that are there. */
final class ReferenceModels {

    private ReferenceModels() {}

    /**
     * The models of a run.
     *
     * @param candidates team-cost models on trial, in place of those with the same ids
     * @param scoring the model that scores
     */
    static Models of(List<TeamCostModel> candidates, ScoringModel scoring, BundleContext context) {
        List<TeamCostModel> teams = new ArrayList<>(candidates);
        List<String> ids = candidates.stream().map(TeamCostModel::id).toList();
        teams(context).stream().filter(other -> !ids.contains(other.id())).forEach(teams::add);
        return models(teams, scoring);
    }

    private static Models models(Collection<TeamCostModel> teams, ScoringModel scoring) {
        return new Models(
                0,
                teams.stream().map(team -> provided(team, team.id())).toList(),
                List.of(provided(scoring, scoring.id())),
                List.of());
    }

    private static <M> Provided<M> provided(M model, String id) {
        return new Provided<>(model, new ModelIdentity(id, "examined", "0", ""));
    }

    /** One model an id; what is configured so that it cannot be used is no fault of the candidate and stays out. */
    private static List<TeamCostModel> teams(BundleContext context) {
        Set<String> ids = new HashSet<>();
        return services(context).stream()
                .filter(ReferenceModels::isUsable)
                .filter(team -> ids.add(team.id()))
                .toList();
    }

    private static boolean isUsable(TeamCostModel team) {
        try {
            return team.figures() != null;
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }

    private static List<TeamCostModel> services(BundleContext context) {
        try {
            List<TeamCostModel> found = new ArrayList<>();
            for (ServiceReference<TeamCostModel> reference : context.getServiceReferences(TeamCostModel.class, null)) {
                TeamCostModel model = context.getService(reference);
                if (model != null) {
                    found.add(model);
                }
            }
            return found;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("there is no filter", e);
        }
    }
}
