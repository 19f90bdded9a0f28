package mainstay.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.NumberText;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/**
 * The people whom one coverage takes.
 *
 * @param accounts how many accounts have the coverage
 * @param headsOfTeam the people in one team
 * @param accountsServed how many accounts one team serves
 */
record Staffing(long accounts, double headsOfTeam, double accountsServed) {
    /** A coverage that is not offered takes nobody; no team serves infinitely many accounts. */
    private static final Staffing NOT_OFFERED = new Staffing(0, 0, Double.POSITIVE_INFINITY);

    /** The staffing of every coverage that a result offers, by its id, the richest first. */
    static Map<String, Staffing> of(Result result) {
        List<String> coverages = result.coverages();
        int[] accounts = result.decision().counts();
        Map<String, Staffing> staffing = new LinkedHashMap<>();
        for (Models.Provided<TeamCostModel> provided : result.models().teamCosts()) {
            Team team = result.assumptions().team(provided.model());
            long count = accounts[coverages.indexOf(provided.model().id())];
            staffing.put(provided.model().id(), new Staffing(count, team.heads(), team.accountsServed()));
        }
        return staffing;
    }

    /** The people whom one account takes under each coverage, by its id; coverages without a team are not there. */
    static Map<String, Double> headsPerAccount(Result result) {
        Map<String, Double> heads = new LinkedHashMap<>();
        of(result)
                .forEach((coverage, staffing) ->
                        heads.put(coverage, staffing.headsOfTeam() / staffing.accountsServed()));
        return heads;
    }

    static Staffing notOffered() {
        return NOT_OFFERED;
    }

    /** The people of all coverages. */
    static double heads(List<Staffing> staffings) {
        double heads = 0;
        for (Staffing staffing : staffings) {
            heads += staffing.heads();
        }
        return heads;
    }

    /** Accounts × heads of a team ÷ accounts that a team serves; not rounded up to whole teams. */
    double heads() {
        return accounts * headsOfTeam / accountsServed;
    }

    /** How the heads come about. */
    String how() {
        return this.equals(NOT_OFFERED)
                ? "not offered"
                : NumberText.number((double) accounts) + " accounts × " + NumberText.number(headsOfTeam) + " ÷ "
                        + NumberText.number(accountsServed);
    }
}
