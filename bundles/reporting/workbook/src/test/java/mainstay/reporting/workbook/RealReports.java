package mainstay.reporting.workbook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Period;
import mainstay.book.PlanTable;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.scorecard.RuleSetReader;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.reporting.api.Report;
import mainstay.reporting.content.PlanReports;
import mainstay.reporting.content.ReportRequest;
import mainstay.reporting.content.Reports;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.Models.Provided;
import mainstay.run.parameters.Assumptions;
import mainstay.run.selling.ValueTreeList;
import mainstay.scoring.attractiveness.AttractivenessModel;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.teamcost.channel.ChannelTeamCost;
import mainstay.teamcost.dedicated.DedicatedTeamCost;
import mainstay.teamcost.shared.SharedTeamCost;
import mainstay.teamcost.tck.Settings;
import mainstay.testkit.ShippedFile;

/** Reports as users get them, of the book that is shipped as an example or of another. */
final class RealReports {
    private static final Path EXAMPLE = Path.of("../../../launcher/src/main/distribution/examples/computer-maker");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final ReportRequest ASKED =
            new ReportRequest("pat", Instant.parse("2026-03-01T09:30:00Z"), List.of());

    private RealReports() {}

    static Report priorityList() {
        return Reports.priorityList(result(example(), Map.of()), ASKED);
    }

    static Report book() {
        return bookOf(example());
    }

    static Report bookOf(Book book) {
        return Reports.book(result(book, Map.of()), ASKED);
    }

    /** Those of a book and of two of its accounts, under changed assumptions, the same ones in the same order. */
    static List<Report> all(Book book, Map<String, String> changes) {
        LiveResult result = result(book, changes);
        List<Report> all = new ArrayList<>(Reports.all(result, ASKED));
        int[] order = result(book, Map.of()).ranking().order();
        for (int place = 0; place < order.length; place += order.length / 2 + 1) {
            all.add(Reports.account(result, order[place], ASKED));
        }
        all.addAll(PlanReports.all(result, DAY, ASKED));
        if (book.plan().has(PlanTable.SALES)) {
            all.add(PlanReports.valueTree(result, sales(result), Optional.empty(), ASKED));
        }
        if (book.plan().has(PlanTable.PEOPLE)) {
            Period year = Period.parse("2027").orElseThrow();
            List.of("lin", "tech")
                    .forEach(person -> all.add(PlanReports.pay(result, person, year, year.last(), ASKED)));
        }
        return all;
    }

    private static ValueTreeList sales(LiveResult result) {
        return ValueTreeList.ofSales(
                result,
                Period.parse("2026-Q1").orElseThrow(),
                Period.parse("2026-Q2").orElseThrow(),
                OptionalInt.empty(),
                TreeVariant.SYMMETRIC,
                DAY);
    }

    static Book example() {
        return read(EXAMPLE, Optional.empty());
    }

    /** The book in a folder or file, under this name or its own. */
    static Book read(Path path, Optional<String> name) {
        return Intake.read(new ImportRequest(path, Optional.empty(), name, false))
                .book()
                .orElseThrow();
    }

    private static LiveResult result(Book book, Map<String, String> changes) {
        List<TeamCostModel> teams = List.of(
                new DedicatedTeamCost(Settings.defaultsOf(DedicatedTeamCost.Settings.class), Map.of()),
                new SharedTeamCost(Settings.defaultsOf(SharedTeamCost.Settings.class), Map.of()),
                new ChannelTeamCost(Settings.defaultsOf(ChannelTeamCost.Settings.class), Map.of()));
        IncentiveModel rules =
                new RuleSetReader().read(ShippedFile.text("bundles/models/scorecard.json"), "scorecard.json");
        Models models = new Models(
                7,
                teams.stream().map(team -> provided(team, team.id())).toList(),
                List.of(provided(new AttractivenessModel(), "attractiveness")),
                List.of(provided(rules, rules.id())),
                List.of(),
                List.of(),
                false);
        return Runner.run(book, models, Assumptions.of(book, models, changes, "test"), Batches.usual());
    }

    private static <M> Provided<M> provided(M model, String id) {
        return new Provided<>(model, new ModelIdentity(id, "mainstay." + id, "1.0.0", "cd".repeat(32)));
    }
}
