package mainstay.reporting.workbook;

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

/** Reports as users get them, of the book that is shipped as an example or of another. */
final class RealReports {
    private static final Path EXAMPLE = Path.of("../../../launcher/src/main/distribution/examples/computer-maker");
    private static final ReportRequest ASKED =
            new ReportRequest("pat", Instant.parse("2026-03-01T09:30:00Z"), List.of());

    private RealReports() {}

    static Report priorityList() {
        return Reports.priorityList(result(example()), ASKED);
    }

    /** The first account of the list. */
    static Report account() {
        LiveResult result = result(example());
        return Reports.account(result, result.ranking().order()[0], ASKED);
    }

    static Report matrix() {
        LiveResult result = result(example());
        return Reports.matrix(result, Reports.matrices(result).get(0), ASKED);
    }

    /** What the plan tables of the example bring. */
    static List<Report> plans() {
        return PlanReports.all(result(example()), LocalDate.of(2026, 11, 30), ASKED);
    }

    static Report book() {
        return bookOf(example());
    }

    static Report bookOf(Book book) {
        return Reports.book(result(book), ASKED);
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

    private static LiveResult result(Book book) {
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
