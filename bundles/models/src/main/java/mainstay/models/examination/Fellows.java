package mainstay.models.examination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mainstay.models.Family;
import mainstay.run.ModelIdentity;
import mainstay.run.Models;
import mainstay.run.Models.Provided;
import mainstay.scoring.api.CriteriaScorer;
import mainstay.scoring.api.Criterion;
import mainstay.scoring.api.Measure;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The models that a candidate is run with: the team-cost models that are there, and a scoring model of ours where it is none. */
final class Fellows {

    private Fellows() {}

    /** The candidate in place of the model with its id. */
    static Models of(Offered candidate, BundleContext context) {
        return candidate.family() == Family.SCORING
                ? models(teams(context), candidate.scoring())
                : models(withCandidate(candidate.teamCost(), teams(context)), new RevenueModel());
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

    private static List<TeamCostModel> withCandidate(TeamCostModel candidate, List<TeamCostModel> others) {
        List<TeamCostModel> teams = new ArrayList<>(List.of(candidate));
        others.stream().filter(other -> !other.id().equals(candidate.id())).forEach(teams::add);
        return teams;
    }

    /** One model an id; what is configured so that it cannot be used is no fault of the candidate and stays out. */
    private static List<TeamCostModel> teams(BundleContext context) {
        Set<String> ids = new HashSet<>();
        return services(context).stream()
                .filter(Fellows::isUsable)
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

    /** A model that is known to be good. */
    private static final class RevenueModel implements ScoringModel {
        @Override
        public String id() {
            return "revenue";
        }

        @Override
        public String description() {
            return "the percentile of revenue";
        }

        @Override
        public Scorer prepare(ScoringInput input) {
            return CriteriaScorer.of(List.of(Criterion.of("revenue", 1, Measure.percentileOf("revenue"))), input);
        }
    }
}
