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
            int option = coverages.indexOf(provided.model().id());
            double served = result.isOnAdopted() ? served(result, option, team) : team.accountsServed();
            staffing.put(provided.model().id(), new HeadsPerAccount(accounts[option], team.heads(), served));
        }
        return staffing;
    }

    /** How many accounts a team of an adopted plan serves on average: those that are paid whole have empty seats. */
    private static double served(LiveResult result, int option, Team team) {
        double heads = 0;
        long accounts = 0;
        for (int account = 0; account < result.book().accounts().size(); account++) {
            if (result.decision().coverageIndex(account) == option) {
                heads += result.heads(account);
                accounts++;
            }
        }
        return heads == 0 ? team.accountsServed() : accounts * team.heads() / heads;
    }

    /** The people whom one seat takes under each coverage, by its id; coverages without a team are not there. */
    static Map<String, Double> ofSeats(LiveResult result) {
        Map<String, Double> heads = new LinkedHashMap<>();
        for (Models.Provided<TeamCostModel> provided : result.models().teamCosts()) {
            Team team = result.assumptions().team(provided.model());
            heads.put(provided.model().id(), team.heads() / team.accountsServed());
        }
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
