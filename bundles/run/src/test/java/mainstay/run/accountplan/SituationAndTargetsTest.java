package mainstay.run.accountplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.plan.reach.LineReach;
import mainstay.run.LiveResult;
import mainstay.run.SharedResults;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.ReachByAccount;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class SituationAndTargetsTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final LocalDate AUGUST = LocalDate.of(2002, 8, 30);
    private static final double CENT = 0.005;

    @Test
    void theTargetThatBreaksSaysWhichBarrierMustGoFirstAndByHowMuchAndHowFarToMoveIt() {
        LiveResult result = SharedResults.of("process/picc");

        PlanListing checks = TargetList.of(result, SharedResults.account(result, "picc"), DECEMBER)
                .listing();

        int row = row(checks, Map.of("line", "PC server", "period", "2027-06-30"));
        assertThat(cells(checks, row, "account_id", "target", "reach", "holds", "link", "because"))
                .containsExactly(
                        "picc",
                        "1500000.0",
                        "1298500.0",
                        "no",
                        "reach",
                        "cannot be reached before not-on-list goes: lower the target by 201,500 or move it by 92 days");
        assertThat(checks.columns().names().subList(0, 8))
                .containsExactly("account_id", "line", "period", "target", "reach", "contestable", "holds", "because");
        assertThat(checks.conclusions())
                .contains("revenue 2027: teams add up to 5,100,000, accounts to 5,100,000; difference 0");
    }

    @Test
    void whatIsReachedIsThatOfTheFiles() {
        reaches("process/picc", "picc", DECEMBER, "reach on 2027-12-31 by line", " 2027-12-31");
        reaches("process/bonder", "halvern", AUGUST, "reach", "");
    }

    private static void reaches(String data, String id, LocalDate day, String figure, String suffix) {
        LiveResult result = SharedResults.of(data);
        List<LineReach> lines = ReachByAccount.of(result, day).lines(SharedResults.account(result, id)[0]);
        SharedData.expected(data, figure).path("value").properties().forEach(reach -> {
            String[] lineAndDay = (reach.getKey() + suffix).split(" (?=\\d)", 2);
            assertThat(lines.stream()
                            .filter(line -> line.line().equals(lineAndDay[0]))
                            .mapToDouble(line -> line.reach(LocalDate.parse(lineAndDay[1])))
                            .sum())
                    .as(reach.getKey())
                    .isCloseTo(reach.getValue().asDouble(), within(CENT));
        });
    }

    @Test
    void theTargetsOfTheChipPackagerDoNotAddUp() {
        LiveResult result = SharedResults.of("process/bonder");

        PlanListing checks = TargetList.of(result, SharedResults.account(result, "halvern"), AUGUST)
                .listing();

        assertThat(cells(
                        checks,
                        row(
                                checks,
                                Map.of("account_id", "halvern", "period", "2002", "line", "", "measure", "revenue")),
                        "because"))
                .containsExactly("its lines add up to 5,700,000, 300,000 less");
        assertThat(cells(checks, row(checks, Map.of("team", "asia")), "because"))
                .containsExactly("the accounts of the team add up to 6,000,000, 5,500,000 less;"
                        + " without a target: orrick-micro, senlun-packaging");
        assertThat(checks.notes()).contains("2 targets are not agreed");
    }

    @Test
    void theForecastWeighsTheDealsThatCloseInThePeriod() {
        LiveResult result =
                SharedResults.of(SharedData.book("process/bonder"), Map.of("pipeline.probability", "stated"));

        PlanListing checks = TargetList.of(result, SharedResults.account(result, "halvern"), AUGUST)
                .listing();

        int row = row(checks, Map.of("account_id", "halvern", "period", "2002", "line", "", "measure", "revenue"));
        double weighted = SharedData.expected("process/bonder", "weighted pipeline that closes in 2002")
                .path("value")
                .asDouble();
        assertThat(checks.columns().column("weighted").number(row)).isCloseTo(weighted, within(CENT));
        assertThat(checks.columns().column("forecast").number(row)).isCloseTo(2_328_000 + weighted, within(CENT));
    }

    @Test
    void theAssessmentIsARowALineWithTheHeaviestFirst() {
        LiveResult result = SharedResults.of("process/picc");

        PlanListing assessment = AssessmentList.of(result, SharedResults.account(result, "picc"), DECEMBER)
                .assessment();

        assertThat(cells(
                        assessment,
                        row(assessment, Map.of("line", "PC")),
                        "position",
                        "ahead",
                        "gained_by",
                        "barrier_id"))
                .containsExactly("follows", "Northbridge", "Northbridge", "price");
        assertThat(assessment.columns().size()).isEqualTo(7);
    }

    @Test
    void aGreaterThreatLeavesFewerThreats() {
        assertThat(threats("5")).containsExactly("PC");
        assertThat(threats("8")).isEmpty();
    }

    private static List<String> threats(String points) {
        LiveResult result = SharedResults.of(SharedData.book("process/picc"), Map.of("plan.threat", points));
        PlanListing findings = AssessmentList.of(result, SharedResults.account(result, "picc"), DECEMBER)
                .findings();
        return IntStream.range(0, findings.columns().size())
                .filter(row -> findings.columns().column("finding").text(row).equals("threat"))
                .mapToObj(row -> findings.columns().column("line").text(row))
                .toList();
    }

    @Test
    void theSheetHasAColumnForEachPeriodOfFactsAndShares() {
        LiveResult result = SharedResults.of("process/bonder");

        PlanListing sheet = ProfileSheet.of(result, SharedResults.account(result, "halvern")[0], AUGUST)
                .listing();

        assertThat(sheet.columns().names())
                .containsExactly(
                        "section", "item", "unit", "2000", "2001", "2002E", "2003", "2003E", "2004E", "text", "from");
        assertThat(cells(sheet, row(sheet, Map.of("section", "shares of DA", "item", "Asterbond")), "2001", "2002E"))
                .containsExactly("53 %", "48 %");
        assertThat(cells(sheet, row(sheet, Map.of("section", "how we stand", "item", "DA")), "text")
                        .get(0))
                .startsWith("follows, 27 points behind Asterbond; our share is 26 %, 34 points less than in 2000");
        assertThat(sheet.conclusions().get(0)).isEqualTo("[1] annual report (invented), 2002-04-15");
    }

    @Test
    void progressIsOfSalesAndSaysHowDepartmentsWorkTogether() {
        LiveResult result = SharedResults.of("process/picc");

        PlanListing progress = ProgressList.of(result, SharedResults.account(result, "picc"), LocalDate.of(2027, 3, 31))
                .targets();

        assertThat(cells(progress, row(progress, Map.of("period", "2027-Q1")), "target", "sold", "status", "basis"))
                .containsExactly("1200000.0", "879000.0", "late", "sales");
        assertThat(progress.conclusions())
                .contains("the strategy is integrated: sales, product, marketing and channel each have an action");
    }

    @Test
    void progressCanTakeLastYearsCourse() {
        LiveResult result = SharedResults.of(SharedData.book("process/picc"), Map.of("plan.course", "last-year"));

        PlanListing progress = ProgressList.of(result, SharedResults.account(result, "picc"), LocalDate.of(2027, 3, 31))
                .targets();

        assertThat(cells(
                        progress,
                        row(progress, Map.of("period", "2027", "line", "PC", "measure", "revenue")),
                        "course"))
                .containsExactly("last-year");
    }

    private static int row(PlanListing listing, Map<String, String> wanted) {
        return IntStream.range(0, listing.columns().size())
                .filter(row -> wanted.entrySet().stream().allMatch(cell -> listing.columns()
                        .column(cell.getKey())
                        .text(row)
                        .equals(cell.getValue())))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cells(PlanListing listing, int row, String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(at -> listing.columns().column(names[at]))
                .map(column -> cell(column, row))
                .toList();
    }

    private static String cell(Column column, int row) {
        return column.kind() == Kind.TEXT ? column.text(row) : String.valueOf(column.number(row));
    }
}
