package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.reporting.api.Brief;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.Runner;
import mainstay.run.Totals;
import mainstay.run.explain.Explanation;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.inforce.AdoptedCoverage.Assignment;
import mainstay.run.parameters.Assumptions;
import mainstay.run.planning.CurrentCoverage;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.PlanRequest;
import mainstay.run.planning.PlanRequest.Pin;
import mainstay.run.planning.PlanningProblem;
import mainstay.run.planning.Reconciliation;
import mainstay.run.planning.Reconciliation.Step;
import mainstay.testkit.RandomBooks;
import org.junit.jupiter.api.Test;

/** An adopted plan is the coverage in force: accounts add up to it, and each step from the list to it is accounted for. */
class AdoptedPlanTest {
    private static final double CENT = 0.005;
    private static final Path IOWA = Path.of("../../../../shared/data/iowa-2020");

    /** A book, its list, a plan of it, and the result that stands on the plan. */
    private record Planned(LiveResult list, NamedPlan plan, CurrentCoverage today) {

        static Planned of(LiveResult list, PlanRequest request, CurrentCoverage today) {
            return new Planned(list, plan(list, request, today), today);
        }

        private static NamedPlan plan(LiveResult list, PlanRequest request, CurrentCoverage today) {
            return PlanningProblem.of(list, request, today)
                    .plan(10, () -> false, (value, bound) -> {}, Batches.usual());
        }

        AdoptedCoverage adopted() {
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

        LiveResult inForce() {
            return Runner.again(list, list.assumptions(), Optional.of(adopted()), Batches.usual());
        }

        Reconciliation reconciled() {
            return Reconciliation.of(list, plan, demands -> plan(list, demands, today));
        }
    }

    private static PlanRequest request(
            String pool, OptionalDouble heads, Map<String, String> captures, List<Pin> pins, OptionalInt moves) {
        return new PlanRequest(
                heads.isPresent() ? Map.of(PlanRequest.ALL, heads.getAsDouble()) : Map.of(),
                OptionalDouble.empty(),
                pool,
                captures,
                moves,
                moves.isPresent() ? 100 : 0,
                false,
                pins,
                0.001);
    }

    private static void accountsAddUp(Planned planned) {
        LiveResult inForce = planned.inForce();
        Totals totals = Totals.of(inForce);
        NamedPlan plan = planned.plan();
        double moves = plan.plan().moves() * plan.demands().moveCost();
        double heads = 0;
        for (int account = 0; account < inForce.book().accounts().size(); account++) {
            heads += inForce.heads(account);
            assertThat(inForce.coverage(account)).isEqualTo(plan.coverage(account));
            assertThat(inForce.planCoverage(account)).isEqualTo(plan.coverage(account));
            assertThat(inForce.team(account)).isEqualTo(plan.team(account));
        }
        assertThat(inForce.isOnAdopted()).isTrue();
        assertThat(totals.costToServe()).isCloseTo(plan.cost(), within(CENT));
        assertThat(totals.expectedProfit()).isCloseTo(plan.plan().value() + moves, within(CENT));
        assertThat(heads).isCloseTo(plan.heads(), within(1e-6));
        assertThat(inForce.notes().stream().filter(note -> note.contains("adopted plan")))
                .isEmpty();
    }

    private static void stepsAddUp(Planned planned) {
        List<Step> steps = planned.reconciled().steps();
        double sum = steps.get(0).profit();
        for (Step step : steps) {
            sum += step.moved();
            assertThat(sum).isCloseTo(step.profit(), within(CENT));
            assertThat(step.counts().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(planned.list().book().accounts().size());
        }
        Step last = steps.get(steps.size() - 1);
        assertThat(steps.get(0).profit()).isCloseTo(planned.list().expectedProfit(), within(CENT));
        assertThat(last.profit()).isEqualTo(planned.plan().plan().value());
        assertThat(last.cost()).isEqualTo(planned.plan().cost());
        assertThat(last.heads()).isEqualTo(planned.plan().heads());
    }

    @Test
    void accountsAddUpToThePlanAndStepsLeadToItInRandomBooks() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Book book = RandomBooks.named("random", 3 + random.nextInt(40), seed);
            LiveResult list = Given.result(
                    book,
                    Map.of(
                            "margin.default", "0.3",
                            "policy", random.nextBoolean() ? "max-profit" : "affordable",
                            "teamcost.dedicated.sales.salary", "9000",
                            "teamcost.shared.sales.salary", "9000",
                            "teamcost.channel.sales.salary", "9000"));
            CurrentCoverage today = new CurrentCoverage(
                    Map.of(book.accounts().id(0), "shared", book.accounts().id(1), "none"), "a test");
            Map<String, String> captures = random.nextBoolean()
                    ? Map.of()
                    : Map.of("shared", Double.toString(random.nextDouble()), "channel", "0.7", "none", "0.1");
            List<Pin> pins = random.nextBoolean()
                    ? List.of()
                    : List.of(new Pin(book.accounts().id(2), "channel", random.nextBoolean(), "a test"));
            Planned planned = Planned.of(
                    list,
                    request(
                            random.nextBoolean() ? "region" : PlanRequest.NO_POOL,
                            random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(4 + random.nextInt(20)),
                            captures,
                            pins,
                            random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(2)),
                    today);

            accountsAddUp(planned);
            stepsAddUp(planned);
        }
    }

    @Test
    void accountsAddUpToThePlanOfTheComputerMaker() {
        LiveResult list = Given.result(Given.computerMaker(), Map.of());
        Planned planned = Planned.of(
                list,
                request(
                        "region",
                        OptionalDouble.of(40),
                        Map.of("shared", "0.9", "channel", "0.7"),
                        List.of(),
                        OptionalInt.empty()),
                CurrentCoverage.UNKNOWN);

        accountsAddUp(planned);
        stepsAddUp(planned);
    }

    @Test
    void accountsAddUpToThePlanOfTheShopsOfIowa() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(IOWA), "there is no " + IOWA);
        Book book = Intake.read(new ImportRequest(IOWA, Optional.empty(), Optional.empty(), false))
                .book()
                .orElseThrow();
        Planned planned = Planned.of(
                Given.result(book, Map.of("margin.default", "0.25")),
                request(
                        "region",
                        OptionalDouble.of(60),
                        Map.of("shared", "0.9", "channel", "0.7"),
                        List.of(),
                        OptionalInt.empty()),
                CurrentCoverage.UNKNOWN);

        accountsAddUp(planned);
        stepsAddUp(planned);
    }

    @Test
    void theBriefOfAnAdoptedPlanSaysNothingOfWhatThePolicyGivesUp() {
        LiveResult inForce =
                planned(Given.result(Given.computerMaker(), Map.of())).inForce();

        Brief brief = Reports.brief(inForce, LocalDate.of(2026, 11, 30), Given.ASKED)
                .brief()
                .orElseThrow();
        int picc = inForce.book().accounts().find("picc").orElseThrow();
        Brief account = ReportBriefs.account(inForce, picc, Given.ASKED);

        assertThat(brief.title()).contains("of 60 accounts bring 80 % of the expected profit");
        assertThat(brief.table().orElseThrow().title()).isEqualTo("The 10 accounts that bring most, a year");
        assertThat(brief.table().orElseThrow().field("left_on_table")).isEmpty();
        for (Brief each : List.of(brief, account)) {
            assertThat(each.text()).doesNotContain("more");
            assertThat(each.measures())
                    .noneMatch(measure -> measure.figure().label().equals("Left on the table"));
        }
    }

    @Test
    void theListStandsOnTheRecommendationWhereThatIsAskedFor() {
        LiveResult list = Given.result(Given.computerMaker(), Map.of());
        Planned planned = planned(list);
        Assumptions recommended = list.assumptions().with(Map.of("coverage", "recommended"), "test");

        LiveResult result = Runner.again(planned.inForce(), recommended, Batches.usual());

        assertThat(result.isOnAdopted()).isFalse();
        assertThat(result.generation().run()).isEqualTo(list.generation().run());
        assertThat(planned.inForce().generation().run())
                .isNotEqualTo(list.generation().run());
        assertThat(planned.inForce().generation().recommended().run())
                .isEqualTo(list.generation().run());
        for (int account = 0; account < list.book().accounts().size(); account++) {
            assertThat(result.coverage(account)).isEqualTo(list.coverage(account));
            assertThat(result.planCoverage(account)).isEqualTo(planned.plan().coverage(account));
            assertThat(result.decision().expectedProfit().get(account))
                    .isEqualTo(list.decision().expectedProfit().get(account));
        }
    }

    private static Planned planned(LiveResult list) {
        return Planned.of(
                list,
                request("region", OptionalDouble.of(40), Map.of(), List.of(), OptionalInt.empty()),
                CurrentCoverage.UNKNOWN);
    }

    @Test
    void aRunThatIsMadeAgainIsTheSameAsOneThatIsMadeAnew() {
        LiveResult list = Given.result(Given.computerMaker(), Map.of());
        Planned planned = planned(list);
        LiveResult again = planned.inForce();
        LiveResult anew = Runner.run(
                list.book(), list.models(), list.assumptions(), Optional.of(planned.adopted()), new Batches(1, 7));

        assertThat(cells(again)).isEqualTo(cells(anew));
        assertThat(again.generation()).isEqualTo(anew.generation());
    }

    private static List<String> cells(LiveResult result) {
        List<String> cells = new ArrayList<>();
        for (Column column : RankColumns.listed(result)) {
            for (int account = 0; account < result.book().accounts().size(); account++) {
                cells.add(column.name() + "=" + Double.doubleToLongBits(column.number(account)) + column.text(account));
            }
        }
        return cells;
    }

    @Test
    void anExplanationShowsWhatOfAWholeTeamAnAccountPays() {
        LiveResult inForce =
                planned(Given.result(Given.computerMaker(), Map.of())).inForce();
        int account = 0;
        while (inForce.team(account).isEmpty()) {
            account++;
        }
        List<String> lines = Explanation.of(inForce, account).stream()
                .map(line -> line.item() + ": " + line.shown() + " (" + line.how() + ")")
                .toList();

        assertThat(lines)
                .anyMatch(line -> line.startsWith("adopted plan: " + "channel") && line.contains("served by team"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("cost to serve: ") && line.contains("(the whole team costs "));
        assertThat(lines).anyMatch(line -> line.startsWith("heads: ") && line.contains("people of the whole team ÷ "));
    }

    @Test
    void whatDoesNotFitBetweenPlanAndBookIsSaidAndStandsOnTheRecommendation() {
        LiveResult list = Given.result(Given.computerMaker(), Map.of());
        AdoptedCoverage whole = planned(list).adopted();
        String first = list.book().accounts().id(0);
        String second = list.book().accounts().id(1);
        Map<String, Assignment> accounts = new TreeMap<>(whole.accounts());
        accounts.remove(first);
        accounts.put(second, new Assignment("embassy", "embassy/all/1", OptionalDouble.empty()));
        accounts.put("nobody", new Assignment("shared", "shared/moon/1", OptionalDouble.empty()));
        AdoptedCoverage other = new AdoptedCoverage("adopted at noon by ada", "0".repeat(64), accounts);

        LiveResult inForce = Runner.again(list, list.assumptions(), Optional.of(other), Batches.usual());

        assertThat(inForce.notes())
                .contains(
                        "the adopted plan (adopted at noon by ada) was made of another version of the book: who serves whom is"
                                + " the plan's, amounts are of this book",
                        "1 account is not in the adopted plan and stands on its recommended coverage, at the price of a seat: "
                                + first,
                        "1 account has a coverage in the adopted plan that is not offered now, and stands on its recommended"
                                + " one: " + second,
                        "1 account of the adopted plan is not in the book: nobody; the rest of its team pays for its seat"
                                + " (teams without any account, which nobody pays: 1)");
        for (int account = 0; account < 2; account++) {
            assertThat(inForce.coverage(account)).isEqualTo(list.coverage(account));
            assertThat(inForce.planCoverage(account)).isEmpty();
            assertThat(inForce.decision().costToServe(account))
                    .isEqualTo(list.decision().costToServe(account));
            assertThat(inForce.heads(account)).isEqualTo(list.heads(account));
        }
    }
}
