package mainstay.run;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.NumberText;
import mainstay.run.generation.Models;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/**
 * The people whom one coverage takes.
 *
 * @param accounts how many accounts have the coverage
 * @param headsOfTeam the people in one team
 * @param accountsServed how many accounts one team serves
 */
public record HeadsPerAccount(long accounts, double headsOfTeam, double accountsServed) {
    /** A coverage that is not offered takes nobody; no team serves infinitely many accounts. */
    private static final HeadsPerAccount NOT_OFFERED = new HeadsPerAccount(0, 0, Double.POSITIVE_INFINITY);

    /** The staffing of every coverage that a result offers, by its id, the richest first. */
    public static Map<String, HeadsPerAccount> of(LiveResult result) {
        List<String> coverages = result.coverages();
        int[] accounts = result.decision().counts();
        Map<String, HeadsPerAccount> staffing = new LinkedHashMap<>();
        for (Models.Provided<TeamCostModel> provided : result.models().teamCosts()) {
            Team team = result.assumptions().team(provided.model());
            long count = accounts[coverages.indexOf(provided.model().id())];
            staffing.put(provided.model().id(), new HeadsPerAccount(count, team.heads(), team.accountsServed()));
        }
        return staffing;
    }

    /** The people whom one account takes under each coverage, by its id; coverages without a team are not there. */
    static Map<String, Double> headsPerAccount(LiveResult result) {
        Map<String, Double> heads = new LinkedHashMap<>();
        of(result)
                .forEach((coverage, staffing) ->
                        heads.put(coverage, staffing.headsOfTeam() / staffing.accountsServed()));
        return heads;
    }

    public static HeadsPerAccount notOffered() {
        return NOT_OFFERED;
    }

    /** The people of all coverages. */
    public static double heads(List<HeadsPerAccount> staffings) {
        double heads = 0;
        for (HeadsPerAccount staffing : staffings) {
            heads += staffing.heads();
        }
        return heads;
    }

    /** Accounts × heads of a team ÷ accounts that a team serves; not rounded up to whole teams. */
    public double heads() {
        return accounts * headsOfTeam / accountsServed;
    }

    /** How the heads come about. */
    public String how() {
        return this.equals(NOT_OFFERED)
                ? phrase("heads.not-offered")
                : phrase(
                        "heads.how",
                        counted("accounts", (double) accounts),
                        NumberText.number(headsOfTeam),
                        NumberText.number(accountsServed));
    }
}
