package mainstay.plan.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class TargetChecksTest {
    private static final double CENT = 0.005;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final LocalDate AUGUST = LocalDate.of(2002, 8, 30);

    @Test
    void theTargetOfTheInsurerBreaksWhereItsFileSays() {
        TargetCheck check = Checks.check(Checks.of(picc(), DAY), "picc", "2027-06-30", "revenue", "PC server");

        assertThat(check.reach()).isCloseTo(figure("process/picc", "reach of PC server on 2027-06-30"), within(CENT));
        assertThat(check.holds()).isEqualTo(TargetCheck.Verdict.NO);
        BrokenLink broken = check.broken().orElseThrow();
        assertThat(broken.link()).isEqualTo(Link.REACH);
        assertThat(broken.amount()).isCloseTo(figure("process/picc", "target that breaks: by how much"), within(CENT));
        assertThat(broken.days())
                .isEqualTo(OptionalLong.of((long) figure("process/picc", "target that breaks: by how many days")));
        assertThat(broken.names()).containsExactly("not-on-list");
    }

    @Test
    void theYearOfTheInsurerHoldsAndItsLinesAddUp() {
        TargetChecks checks = Checks.of(picc(), DAY);

        TargetCheck revenue = Checks.check(checks, "picc", "2027", "revenue", "");
        TargetCheck margin = Checks.check(checks, "picc", "2027", "margin", "");

        assertThat(revenue.difference())
                .isCloseTo(figure("process/picc", "revenue targets 2027: lines − account"), within(CENT));
        assertThat(margin.difference())
                .isCloseTo(figure("process/picc", "margin targets 2027: lines − account"), within(CENT));
        assertThat(revenue.holds()).isEqualTo(TargetCheck.Verdict.YES);
        assertThat(revenue.reach()).isCloseTo(9_310_000, within(CENT));
        assertThat(Checks.check(checks, "insurance", "2027", "revenue", "").difference())
                .isCloseTo(0, within(CENT));
        assertThat(checks.sums()).containsExactly(new BookSum("2027", "revenue", 5_100_000, 5_100_000));
        assertThat(Checks.check(checks, "picc", "2027", "satisfaction", "").holds())
                .isEqualTo(TargetCheck.Verdict.UNKNOWN);
    }

    @Test
    void theTargetsOfTheChipPackagerDifferAsItsFileSays() {
        TargetChecks checks = Checks.of(SharedData.book("process/bonder"), AUGUST);

        TargetCheck account = Checks.check(checks, "halvern", "2002", "revenue", "");
        TargetCheck team = Checks.check(checks, "asia", "2002", "revenue", "");

        assertThat(account.difference())
                .isCloseTo(figure("process/bonder", "revenue targets 2002: Σ lines − account"), within(CENT));
        assertThat(account.broken().orElseThrow().link()).isEqualTo(Link.LINES);
        assertThat(team.difference())
                .isCloseTo(
                        figure("process/bonder", "revenue targets 2002: Σ accounts of team asia − team"), within(CENT));
        assertThat(team.broken().orElseThrow().link()).isEqualTo(Link.ACCOUNTS);
        assertThat(team.withoutTarget()).containsExactly("orrick-micro", "senlun-packaging");
        assertThat(account.sold()).isCloseTo(figure("process/bonder", "sold in 2002 to the day"), within(CENT));
        assertThat(checks.sums().get(0).difference()).isCloseTo(-5_500_000, within(CENT));
    }

    @Test
    void aReachThatPassesWhatIsContestableSaysWhichBarrierOpensTheRest() {
        TargetCheck check = Checks.check(
                Checks.of(SharedData.book("process/bonder"), AUGUST), "halvern", "2003", "share-of-wallet", "DA");

        assertThat(check.reach()).isCloseTo(12_440_000 / 10_200_000.0, within(1e-9));
        assertThat(check.beyond()).containsExactly("no-low-end");
    }

    @Test
    void theForecastIsWhatWasSoldAndTheOpenDealsOfThePeriod() {
        WeightedDeal within = new WeightedDeal(0, "DA", LocalDate.of(2002, 12, 20), 1_650_000, 0.4);
        WeightedDeal after = new WeightedDeal(0, "WB", LocalDate.of(2003, 2, 28), 960_000, 0.3);

        TargetCheck check = Checks.check(
                Checks.of(
                        SharedData.book("process/bonder"),
                        AUGUST,
                        List.of(within, after),
                        new HoursTerms(1600, 8, 2),
                        standing -> standing),
                "halvern",
                "2002",
                "revenue",
                "");

        assertThat(check.forecast()).isCloseTo(2_328_000 + 1_650_000, within(CENT));
        assertThat(check.gap()).isCloseTo(6_000_000 - 3_978_000, within(CENT));
    }

    @Test
    void targetsThatWereCutOtherwiseAreNotAddedUp() {
        Book book = book(
                new String[] {"", "PC", "PC", "notebook"},
                new String[] {"account", "account", "region", ""},
                new double[] {30, 20, 30, 10},
                "2027");

        TargetChecks checks = Checks.of(book, DAY);

        assertThat(Checks.check(checks, "a", "2027", "revenue", "").difference())
                .isZero();
        assertThat(checks.cutOtherwise()).isEqualTo(1);
    }

    @Test
    void whatEvenWithoutBarriersIsTooMuchIsSoSaid() {
        TargetCheck check = Checks.check(Checks.of(book(500, "2027"), DAY), "a", "2027", "revenue", "");

        BrokenLink broken = check.broken().orElseThrow();
        assertThat(broken.link()).isEqualTo(Link.CONTESTABLE);
        assertThat(broken.amount()).isCloseTo(300, within(CENT));
    }

    @Test
    void aQuarterHasThePartOfAYearThatItsWorkingDaysAre() {
        TargetChecks checks = Checks.of(book(40, "2027-Q1"), DAY);

        double reach = Checks.check(checks, "a", "2027-Q1", "revenue", "").reach();

        LocalDate first = LocalDate.of(2027, 1, 1);
        long working = first.datesUntil(LocalDate.of(2027, 4, 1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
        long year = first.datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .count();
        assertThat(reach).isCloseTo(200.0 * working / year, within(1e-9));
    }

    @Test
    void tooLittleCoverageBreaksATargetThatCouldBeReached() {
        TargetCheck check = Checks.check(
                Checks.of(
                        book(150, "2027"),
                        DAY,
                        List.of(),
                        new HoursTerms(1600, 8, 2),
                        standing -> new AccountStanding(standing.lines(), 0, "dedicated", "shared", false)),
                "a",
                "2027",
                "revenue",
                "");

        assertThat(check.broken().orElseThrow().link()).isEqualTo(Link.COVERAGE);
        assertThat(check.broken().orElseThrow().names()).containsExactly("a");
    }

    @Test
    void actionsThatTakeMoreHoursThanTheTeamHasBreakATarget() {
        TargetCheck enough = hours(1600);
        TargetCheck few = hours(160);

        assertThat(enough.hours()).isEqualTo(few.hours());
        assertThat(enough.holds()).isEqualTo(TargetCheck.Verdict.YES);
        assertThat(few.broken().orElseThrow().link()).isEqualTo(Link.HOURS);
        assertThat(few.hours()).isCloseTo(20 * 8 + 2, within(1e-9)); // the action a9, and a meeting
    }

    private static TargetCheck hours(double perPerson) {
        Book picc = SharedData.book("process/picc");
        return Checks.check(
                Checks.of(picc, DAY, List.of(), new HoursTerms(perPerson, 8, 2), standing -> standing),
                "insurance",
                "2027",
                "revenue",
                "");
    }

    @Test
    void aShareOfANetMarginCountsWhatServingCosts() {
        TargetCheck check = Checks.check(
                Checks.of(
                        picc(),
                        DAY,
                        List.of(),
                        new HoursTerms(1600, 8, 2),
                        standing -> new AccountStanding(standing.lines(), 288_000, "dedicated", "", true)),
                "lin",
                "2027",
                "net-margin",
                "");

        double margin = 3_325_000 * 0.11 + 2_660_000 * 0.12 + 1_995_000 * 0.16 + 1_330_000 * 0.18;
        assertThat(check.reach()).isCloseTo(margin - 288_000, within(CENT));
    }

    /** The reach of random lines, day by day, against a walk through the barriers. */
    @Test
    void theDayToWhichATargetMovesIsTheFirstOnWhichItHolds() {
        Random random = new Random(20);
        for (int round = 0; round < 200; round++) {
            double[] blocks = random.doubles(3, 0, 0.33).toArray();
            int[] due = random.ints(3, 0, 60).toArray();
            double target = 40 + 160 * random.nextDouble();
            Book book = barred(blocks, due, target);
            LocalDate period = LocalDate.of(2027, 1, 20);

            TargetCheck check = Checks.check(Checks.of(book, DAY), "a", "2027-01-20", "revenue", "");

            OptionalLong first = IntStream.range(0, 60)
                    .filter(days -> 40
                                    + 160 * (1 - Arrays.stream(blocks).sum())
                                    + IntStream.range(0, 3)
                                            .filter(at -> due[at] <= 19 + days)
                                            .mapToDouble(at -> 160 * blocks[at])
                                            .sum()
                            >= target - 1e-6)
                    .asLongStream()
                    .findFirst();
            assertThat(check.broken().isPresent()).isEqualTo(first.orElse(1) > 0);
            check.broken().ifPresent(broken -> assertThat(broken.days()).isEqualTo(first));
            assertThat(check.target().period().last()).isEqualTo(period);
        }
    }

    /** Sums of random targets, cut in several ways, against going through all pairs. */
    @Test
    void sumsAreThoseOfTheLinesOfTheSameTargetAlone() {
        Random random = new Random(21);
        for (int round = 0; round < 100; round++) {
            int size = 2 + random.nextInt(12);
            String[] lines = new String[size];
            String[] cuts = new String[size];
            double[] values = new double[size];
            for (int row = 0; row < size; row++) {
                lines[row] = List.of("", "PC", "notebook").get(random.nextInt(3));
                cuts[row] = List.of("", "account", "region").get(random.nextInt(3));
                values[row] = random.nextInt(40);
            }

            TargetChecks checks = Checks.of(book(lines, cuts, values, "2027"), DAY);

            for (Target target : checks.targets()) {
                double sum = 0;
                boolean any = false;
                for (int row = 0; row < size; row++) {
                    boolean below = target.line().isEmpty()
                            && !target.cut().equals("region")
                            && !lines[row].isEmpty()
                            && !cuts[row].equals("region");
                    any |= below;
                    sum += below ? values[row] : 0;
                }
                assertThat(checks.check(target).sum()).isEqualTo(Double.valueOf(any ? sum : Double.NaN));
            }
        }
    }

    private static Book barred(double[] blocks, int[] due, double target) {
        long first = LocalDate.of(2027, 1, 1).toEpochDay();
        PlanRows.Draft barriers = new PlanRows.Draft(PlanTable.BARRIERS, new int[] {0, 0, 0})
                .put("barrier_id", TextColumn.of("x", "y", "z"))
                .put("line", TextColumn.of("PC", "PC", "PC"))
                .put("what", TextColumn.of("x", "y", "z"))
                .put("blocks", DoubleColumn.of(blocks))
                .put(
                        "due",
                        DoubleColumn.of(Arrays.stream(due)
                                .mapToDouble(days -> (double) (first + days))
                                .toArray()));
        return with(targets(new String[] {""}, new String[] {""}, new double[] {target}, "2027-01-20"), barriers);
    }

    private static Book book(double target, String period) {
        return book(new String[] {""}, new String[] {""}, new double[] {target}, period);
    }

    /** An account {@code a} that spends 200 on PCs, 40 of it with us, and nothing on notebooks. */
    private static Book book(String[] lines, String[] cuts, double[] values, String period) {
        return with(targets(lines, cuts, values, period));
    }

    private static PlanRows.Draft targets(String[] lines, String[] cuts, double[] values, String period) {
        String[] all = new String[lines.length];
        String[] measure = new String[lines.length];
        Arrays.fill(all, period);
        Arrays.fill(measure, "revenue");
        return new PlanRows.Draft(PlanTable.TARGETS, new int[lines.length])
                .put("period", TextColumn.of(all))
                .put("measure", TextColumn.of(measure))
                .put("line", TextColumn.of(lines))
                .put("cut", TextColumn.of(cuts))
                .put("value", DoubleColumn.of(values));
    }

    private static Book with(PlanRows.Draft... tables) {
        Map<String, List<Wallet>> wallets = new TreeMap<>();
        wallets.put("a", List.of(Wallet.of("PC", 200, 40)));
        return BookBuilder.small(wallets, new BookBuilder("test"))
                .plan(List.of(tables), Stages.USUAL)
                .build();
    }

    private static Book picc() {
        return SharedData.book("process/picc");
    }

    private static double figure(String data, String figure) {
        return SharedData.expected(data, figure).path("value").asDouble();
    }
}
