package mainstay.reporting.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Period;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.scorecard.RuleSetReader;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.Models.Provided;
import mainstay.run.parameters.Assumptions;
import mainstay.run.selling.ValueTreeList;
import mainstay.scoring.api.ScoringModel;
import mainstay.scoring.attractiveness.AttractivenessModel;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.teamcost.channel.ChannelTeamCost;
import mainstay.teamcost.dedicated.DedicatedTeamCost;
import mainstay.teamcost.shared.SharedTeamCost;
import mainstay.teamcost.tck.Settings;
import mainstay.testkit.ShippedFile;

/** The example book under the models that ship. */
final class Given {
    static final ReportRequest ASKED = new ReportRequest(
            "pat",
            Instant.parse("2026-03-01T09:30:00Z"),
            List.of(new Source("report", "html", "1.0.0", "ab".repeat(32))));

    private static final Path EXAMPLES = Path.of("../../../launcher/src/main/distribution/examples");

    private Given() {}

    /** Why gross profit changed from one quarter of sales to the next. */
    static Report valueTree(LiveResult result) {
        return PlanReports.valueTree(
                result,
                ValueTreeList.ofSales(
                        result,
                        Period.parse("2026-Q1").orElseThrow(),
                        Period.parse("2026-Q2").orElseThrow(),
                        OptionalInt.empty(),
                        TreeVariant.SYMMETRIC,
                        LocalDate.of(2026, 11, 30)),
                Optional.empty(),
                ASKED);
    }

    static Book computerMaker() {
        return Intake.read(new ImportRequest(
                        EXAMPLES.resolve("computer-maker"), Optional.empty(), Optional.empty(), false))
                .book()
                .orElseThrow();
    }

    /** A book of which some wallets have no margin. */
    static Book withoutSomeMargins(Path folder) throws IOException {
        StringBuilder accounts = new StringBuilder("account_id,name,strategic\n");
        StringBuilder wallets = new StringBuilder("account_id,line,spend,revenue,margin,expected_share\n");
        SplittableRandom random = new SplittableRandom(4);
        for (int account = 0; account < 60; account++) {
            accounts.append("a")
                    .append(account)
                    .append(",Account ")
                    .append(account)
                    .append(",")
                    .append(account % 7 == 0)
                    .append("\n");
            for (String line : List.of("PC", "Notebook")) {
                double spend = Math.rint(random.nextDouble(10, 6_000_000));
                wallets.append("a")
                        .append(account)
                        .append(",")
                        .append(line)
                        .append(",")
                        .append(spend)
                        .append(",")
                        .append(spend / 4)
                        .append(",")
                        .append(random.nextBoolean() ? "0.25" : "")
                        .append(",")
                        .append(random.nextInt(3) == 0 ? "0.4" : "")
                        .append("\n");
            }
        }
        Files.writeString(folder.resolve("accounts.csv"), accounts);
        Files.writeString(folder.resolve("wallets.csv"), wallets);
        return Intake.read(new ImportRequest(folder, Optional.empty(), Optional.empty(), false))
                .book()
                .orElseThrow();
    }

    /** A book that knows of no spend beyond our own sales. */
    static Book withoutWallets(Path folder) throws IOException {
        StringBuilder accounts = new StringBuilder("account_id,name\n");
        StringBuilder wallets = new StringBuilder("account_id,line,spend,revenue,margin\n");
        SplittableRandom random = new SplittableRandom(4);
        for (int account = 0; account < 60; account++) {
            double sold = Math.rint(random.nextDouble(10, 6_000_000));
            accounts.append("a%d,Account %d%n".formatted(account, account));
            wallets.append("a%d,PC,%.0f,%.0f,0.25%n".formatted(account, sold, sold));
        }
        Files.writeString(folder.resolve("accounts.csv"), accounts);
        Files.writeString(folder.resolve("wallets.csv"), wallets);
        return Intake.read(new ImportRequest(folder, Optional.empty(), Optional.of("sales"), false))
                .book()
                .orElseThrow();
    }

    static Models models() {
        List<TeamCostModel> teams = List.of(
                new DedicatedTeamCost(Settings.defaultsOf(DedicatedTeamCost.Settings.class), Map.of()),
                new SharedTeamCost(Settings.defaultsOf(SharedTeamCost.Settings.class), Map.of()),
                new ChannelTeamCost(Settings.defaultsOf(ChannelTeamCost.Settings.class), Map.of()));
        return new Models(
                7,
                teams.stream().map(team -> provided(team, team.id())).toList(),
                List.of(Given.<ScoringModel>provided(new AttractivenessModel(), "attractiveness")),
                List.of());
    }

    private static <M> Provided<M> provided(M model, String id) {
        return new Provided<>(model, new ModelIdentity(id, "mainstay." + id, "1.0.0", "cd".repeat(32)));
    }

    static LiveResult result(Book book, Map<String, String> changes) {
        Models models = models();
        return Runner.run(book, models, Assumptions.of(book, models, changes, "test"), Batches.usual());
    }

    /** The same where people are paid by the rules that ship. */
    static LiveResult paid(Book book, Map<String, String> changes) {
        Models unpaid = models();
        IncentiveModel rules =
                new RuleSetReader().read(ShippedFile.text("bundles/models/scorecard.json"), "scorecard.json");
        Models models = new Models(
                unpaid.generation(),
                unpaid.teamCosts(),
                unpaid.scorings(),
                List.of(provided(rules, rules.id())),
                List.of(),
                List.of(),
                false);
        return Runner.run(book, models, Assumptions.of(book, models, changes, "test"), Batches.usual());
    }
}
