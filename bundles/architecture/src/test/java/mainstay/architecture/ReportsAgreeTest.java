package mainstay.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.content.ReportRequest;
import mainstay.reporting.content.Reports;
import mainstay.reporting.html.HtmlRenderer;
import mainstay.reporting.table.CsvRenderer;
import mainstay.reporting.table.JsonRenderer;
import mainstay.reporting.table.MarkdownRenderer;
import mainstay.reporting.table.TableRenderer;
import mainstay.reporting.workbook.WorkbookRenderer;
import mainstay.review.ReviewedAccounts;
import mainstay.review.decision.Decisions;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;
import mainstay.review.rules.ReviewOpening;
import mainstay.review.trend.ReviewTrend;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.Models.Provided;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.inforce.AdoptedCoverage.Assignment;
import mainstay.run.parameters.Assumptions;
import mainstay.run.planning.CurrentCoverage;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.PlanRequest;
import mainstay.run.planning.PlanningProblem;
import mainstay.run.planning.ProfitFrontier;
import mainstay.run.planning.Reconciliation;
import mainstay.scoring.attractiveness.AttractivenessModel;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;
import org.junit.jupiter.api.Test;

/** Whichever report of one run one opens, and in whichever format: the same word has the same figure. */
class ReportsAgreeTest {
    /** A team of two people with all of its cost as salary. */
    private record TwoPeople(String id, int richness, double cost, double accounts) implements TeamCostModel {
        @Override
        public String description() {
            return "a team for tests";
        }

        @Override
        public List<mainstay.teamcost.api.Figure> figures() {
            return List.of();
        }

        @Override
        public Team team(FigureValues values) {
            return new Team(List.of(new Position("sales", 2, cost / 2)), 0, 0, accounts);
        }
    }

    private static final Path EXAMPLE = Path.of("../../launcher/src/main/distribution/examples/computer-maker");
    private static final ReportRequest ASKED =
            new ReportRequest("pat", Instant.parse("2026-03-01T09:30:00Z"), List.of());
    private static final PlanRequest DEMANDS = new PlanRequest(
            Map.of(PlanRequest.ALL, 8.0),
            OptionalDouble.empty(),
            "region",
            Map.of("shared", "0.9", "channel", "0.7"),
            OptionalInt.empty(),
            0,
            false,
            List.of(),
            0);
    private static final Pattern SHEET_ROW =
            Pattern.compile("<row [^>]*>(?:(?!</row>).)*?<t[^>]*>([^<]*)</t>(?:(?!</row>).)*?<v>([^<]*)</v>");

    private final Map<String, Report> reports = reports();

    private static Map<String, Report> reports() {
        Book book = Intake.read(new ImportRequest(EXAMPLE, Optional.empty(), Optional.empty(), false))
                .book()
                .orElseThrow();
        Models models = new Models(
                1,
                List.of(
                        provided(new TwoPeople("dedicated", 300, 288_000, 1), "dedicated"),
                        provided(new TwoPeople("shared", 200, 340_000, 5), "shared"),
                        provided(new TwoPeople("channel", 100, 216_000, 100), "channel")),
                List.of(provided(new AttractivenessModel(), "attractiveness")),
                List.of());
        LiveResult list = Runner.run(book, models, Assumptions.of(book, models, Map.of(), "test"), Batches.usual());
        NamedPlan plan = plan(list, DEMANDS);
        AdoptedCoverage adopted = adopted(list, plan);
        LiveResult inForce = Runner.again(list, list.assumptions(), Optional.of(adopted), Batches.usual());
        Map<String, Report> reports = new LinkedHashMap<>();
        Reports.all(inForce, ASKED).forEach(report -> reports.put(report.id(), report));
        Reconciliation reconciled = Reconciliation.of(list, plan, demands -> plan(list, demands));
        ProfitFrontier frontier = ProfitFrontier.of(plan, "heads", 2, demands -> plan(list, demands));
        reports.put(
                "coverage",
                Reports.coverage(
                        inForce, plan, reconciled, plan.worths(demands -> plan(list, demands)), frontier, ASKED));
        Review review = review(inForce, adopted);
        reports.put("review", Reports.review(review, ASKED));
        ReviewTrend trend = ReviewTrend.of(List.of(review), note -> {});
        reports.put("trend", Reports.trend(trend, Optional.empty(), List.of(), ASKED));
        return reports;
    }

    private static <M> Provided<M> provided(M model, String id) {
        return new Provided<>(model, new ModelIdentity(id, "mainstay." + id, "1.0.0", "cd".repeat(32)));
    }

    private static NamedPlan plan(LiveResult list, PlanRequest demands) {
        return PlanningProblem.of(list, demands, CurrentCoverage.UNKNOWN)
                .plan(10, () -> false, (value, bound) -> {}, Batches.usual());
    }

    private static AdoptedCoverage adopted(LiveResult list, NamedPlan plan) {
        Map<String, Assignment> accounts = new LinkedHashMap<>();
        for (int account = 0; account < list.book().accounts().size(); account++) {
            double capture = plan.ownCapture(account);
            accounts.put(
                    list.book().accounts().id(account),
                    new Assignment(
                            plan.coverage(account),
                            plan.team(account),
                            Double.isNaN(capture) ? OptionalDouble.empty() : OptionalDouble.of(capture)));
        }
        return new AdoptedCoverage("adopted at noon by ada", list.book().digest(), accounts);
    }

    private static Review review(LiveResult inForce, AdoptedCoverage adopted) {
        ReviewBasis basis = ReviewBasis.of(
                inForce, Map.of(), LocalDate.parse("2026-03-01"), "", List.of(), adopted.from(), Map.of());
        ReviewedAccounts opened = ReviewOpening.open(inForce, basis, Optional.empty(), Optional.of(adopted));
        Decisions decisions = Decisions.of("2026-Q1", opened, List.of());
        return new Review("2026-Q1", basis, ASKED.at(), "ada", Optional.empty(), "", "", opened, decisions);
    }

    private static Map<String, Figures.Figure> figures(Report report) {
        Map<String, Figures.Figure> figures = new LinkedHashMap<>();
        report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Figures.class::isInstance)
                .flatMap(block -> ((Figures) block).figures().stream())
                .filter(figure -> figure.kind().isNumber() && figure.kind() != Kind.FLAG)
                .forEach(figure -> figures.put(figure.label(), figure));
        return figures;
    }

    @Test
    void theSameWordHasTheSameFigureInEachReport() {
        Map<String, Double> known = new LinkedHashMap<>();
        Map<String, Integer> met = new LinkedHashMap<>();
        reports.forEach((id, report) -> figures(report).forEach((label, figure) -> {
            double first = known.computeIfAbsent(label, any -> figure.value());
            assertThat(figure.value()).as(label + " in " + id).isCloseTo(first, within(0.005));
            met.merge(label, 1, Integer::sum);
        }));
        assertThat(met.get("Expected profit")).isGreaterThan(2);
        assertThat(known.get("Heads (full-time equivalents)")).isCloseTo(8, within(1e-9));
    }

    @Test
    void aTrendEndsWithWhatTheListComesTo() {
        Map<String, Figures.Figure> list = figures(reports.get("priority-list"));

        assertThat(reports.get("trend").brief().orElseThrow().measures())
                .extracting(Measure::figure)
                .filteredOn(figure -> list.containsKey(figure.label()))
                .hasSizeGreaterThan(3)
                .allSatisfy(figure -> assertThat(figure.value())
                        .as(figure.label())
                        .isCloseTo(list.get(figure.label()).value(), within(0.005)));
    }

    @Test
    void theRegionsOfTheListAddUpToItsProfit() {
        Report list = reports.get("priority-list");
        double sum = list.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof Bars bars && bars.panels())
                .flatMap(block -> ((Bars) block).bars().stream())
                .flatMap(bar -> bar.values().stream())
                .mapToDouble(Double::doubleValue)
                .sum();

        assertThat(sum)
                .isPositive()
                .isCloseTo(figures(list).get("Expected profit").value(), within(0.005));
    }

    @Test
    void theListAddsUpToItsFigures() throws IOException {
        JsonNode list = json(reports.get("priority-list"));
        Map<String, Figures.Figure> figures = figures(reports.get("priority-list"));
        for (String column : List.of("expected_profit", "cost_to_serve", "heads")) {
            JsonNode table = list.get("tables").findParents("id").stream()
                    .filter(each -> each.get("id").asText().equals("priority-list"))
                    .findFirst()
                    .orElseThrow();
            String heading = table.get("fields").findParents("name").stream()
                    .filter(field -> field.get("name").asText().equals(column))
                    .findFirst()
                    .orElseThrow()
                    .get("heading")
                    .asText();
            double sum = 0;
            for (JsonNode row : table.get("rows")) {
                sum += row.get(column).asDouble();
            }
            assertThat(sum).as(column).isCloseTo(figures.get(heading).value(), within(0.005));
        }
    }

    @Test
    void theSameWordHasTheSameFigureInEachFormat() throws IOException {
        for (Report report : reports.values()) {
            JsonNode json = json(report);
            String text = text(new TableRenderer(), report);
            String markdown = text(new MarkdownRenderer(), report);
            String page = text(new HtmlRenderer(), report);
            Map<String, Double> cells = cells(report);
            Map<String, Figures.Figure> figures = figures(report);
            for (JsonNode figure : json.get("figures")) {
                Figures.Figure given = figures.get(figure.get("label").asText());
                if (given == null || Double.isNaN(given.value())) {
                    continue;
                }
                String what = given.label() + " in " + report.id();
                assertThat(figure.get("value").asDouble()).as(what + ", json").isEqualTo(given.value());
                assertThat(cells.get(given.label())).as(what + ", xlsx").isEqualTo(given.value());
                String shown = shown(given);
                for (String read : List.of(text, markdown, page)) {
                    assertThat(read).as(what).contains(given.label()).contains(shown);
                }
            }
            assertThat(text(new CsvRenderer(), report).lines().count())
                    .as(report.id())
                    .isGreaterThan(1);
        }
    }

    /** As all formats for people write it. */
    private static String shown(Figures.Figure figure) {
        return switch (figure.kind()) {
            case MONEY ->
                NumberText.money(Math.floor(Math.abs(figure.value())))
                        .replaceFirst("\\.\\d+$", "")
                        .replaceFirst("\\d$", "");
            case RATIO -> "";
            default -> NumberText.number(Math.floor(figure.value()));
        };
    }

    private static JsonNode json(Report report) throws IOException {
        return new ObjectMapper().readTree(text(new JsonRenderer(), report));
    }

    /** What is read: a number and its per cent stay together in a line, which no reader sees. */
    private static String text(ReportRenderer renderer, Report report) throws IOException {
        return new String(bytes(renderer, report), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static byte[] bytes(ReportRenderer renderer, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(report, Page.FILE, out);
        return out.toByteArray();
    }

    /** By label the numbers of the first sheet of a workbook. */
    private static Map<String, Double> cells(Report report) throws IOException {
        Map<String, Double> cells = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(new WorkbookRenderer(), report)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    Matcher row = SHEET_ROW.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    while (row.find()) {
                        cells.putIfAbsent(row.group(1), Double.valueOf(row.group(2)));
                    }
                }
            }
        }
        return cells;
    }
}
