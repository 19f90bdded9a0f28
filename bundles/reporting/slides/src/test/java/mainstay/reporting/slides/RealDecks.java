package mainstay.reporting.slides;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
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
import mainstay.scoring.api.ScoringModel;
import mainstay.scoring.attractiveness.AttractivenessModel;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.teamcost.dedicated.DedicatedTeamCost;
import mainstay.teamcost.shared.SharedTeamCost;
import mainstay.teamcost.tck.Settings;

/** Reports as users get them, of the book that is shipped as an example. */
final class RealDecks {
    private static final Path EXAMPLE = Path.of("../../../launcher/src/main/distribution/examples/computer-maker");
    private static final ReportRequest ASKED =
            new ReportRequest("pat", Instant.parse("2026-03-01T09:30:00Z"), List.of());

    private RealDecks() {}

    static Report priorityList() {
        return Reports.priorityList(result(), ASKED);
    }

    static Report account() {
        return Reports.account(result(), 3, ASKED);
    }

    static Report book() {
        return Reports.book(result(), ASKED);
    }

    static Report barriers() {
        return PlanReports.barriers(result(), LocalDate.of(2026, 11, 30), ASKED);
    }

    private static LiveResult result() {
        Book book = Intake.read(new ImportRequest(EXAMPLE, Optional.empty(), Optional.empty(), false))
                .book()
                .orElseThrow();
        List<Provided<TeamCostModel>> teams = List.of(
                provided(
                        new DedicatedTeamCost(Settings.defaultsOf(DedicatedTeamCost.Settings.class), Map.of()),
                        "dedicated"),
                provided(new SharedTeamCost(Settings.defaultsOf(SharedTeamCost.Settings.class), Map.of()), "shared"));
        List<Provided<ScoringModel>> scoring = List.of(provided(new AttractivenessModel(), "attractiveness"));
        Models models = new Models(7, teams, scoring, List.of());
        return Runner.run(book, models, Assumptions.of(book, models, Map.of(), "test"), Batches.usual());
    }

    private static <M> Provided<M> provided(M model, String id) {
        return new Provided<>(model, new ModelIdentity(id, "mainstay." + id, "1.0.0", "cd".repeat(32)));
    }
}
