package mainstay.benchmarks.startup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a Java program that prints the same needs at least: a main method and a JSON library, as most programs have it. The
 * figures stand in the source.
 */
public final class BareTeams {

    private BareTeams() {}

    /** Prints what {@code mainstay teams --format json} prints for the models as they ship. */
    public static void main(String[] arguments) throws IOException {
        List<Team> teams = List.of(
                team(
                        "dedicated",
                        "1 sales at 120,000; 1 support at 120,000",
                        0,
                        288000,
                        1,
                        288000,
                        "one team for one account"),
                team(
                        "shared",
                        "1 sales at 100,000; 1 support at 100,000",
                        100000,
                        340000,
                        5,
                        68000,
                        "one team for a few accounts"),
                team(
                        "channel",
                        "1 manager at 100,000; 1 support at 80,000",
                        0,
                        216000,
                        100,
                        2160,
                        "one channel team for many accounts"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(new ObjectMapper().writeValueAsString(teams));
    }

    private static Team team(
            String model,
            String team,
            double fixed,
            double cost,
            double served,
            double perAccount,
            String description) {
        return new Team(
                model,
                team,
                2,
                0.2,
                fixed,
                cost,
                served,
                perAccount,
                "default",
                "mainstay.teamcost." + model + " 0.1.0",
                description);
    }

    /** A row, as Jackson is to find it. */
    @SuppressWarnings("RecordComponentName") // the names of the columns
    public record Team(
            String model,
            String team,
            double heads,
            double other_expenses,
            double fixed,
            double team_cost,
            double accounts_served,
            double cost_per_account,
            String figures_from,
            String bundle,
            String description) {}
}
