package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.book.AccountField;
import mainstay.book.BookBuilder;
import mainstay.book.MainstayException;
import mainstay.book.NumberText;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.run.LiveResult;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.PlanRequest;
import mainstay.store.CoverageStore.Adopted;
import mainstay.testkit.FixedTeam;
import mainstay.testkit.RandomBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoveragePlansTest {
    private static final PlanRequest ANY = new PlanRequest(
            Map.of(), OptionalDouble.empty(), "none", Map.of(), OptionalInt.empty(), 0, false, List.of(), 0);

    @TempDir
    private Path folder;

    private UseCases cases;
    private CoveragePlans plans;

    @BeforeEach
    void aBookIsThere() {
        cases = UseCases.withBook(folder);
        plans = cases.plans;
    }

    private NamedPlan plan(PlanRequest request) {
        return plans.plan(request, 5, WorkMonitor.none()).planned();
    }

    private static List<String> coverages(NamedPlan plan) {
        List<String> coverages = new ArrayList<>();
        for (int account = 0; account < plan.book().accounts().size(); account++) {
            coverages.add(plan.book().accounts().id(account) + " " + plan.team(account));
        }
        return coverages;
    }

    @Test
    void theLatestPlanIsThatWhichWasMade() {
        assertThatThrownBy(() -> plans.latest(WorkMonitor.none()))
                .hasMessage("book three has no coverage plan yet; make one: coverage plan");

        NamedPlan made = plan(ANY);

        assertThat(plans.latest(WorkMonitor.none())).isSameAs(made);
        assertThat(plan(ANY.withHeads(0))).isNotSameAs(made);
        assertThat(plans.latest(WorkMonitor.none()).heads()).isZero();
    }

    @Test
    void anotherProcessMakesTheSamePlanOfTheRequestThatWasKept() {
        List<String> made = coverages(plan(ANY.withHeads(1)));
        UseCases next = cases.again();

        NamedPlan again = next.plans.latest(WorkMonitor.none());

        assertThat(coverages(again)).isEqualTo(made);
        assertThat(again.demands()).isEqualTo(ANY.withHeads(1));
        assertThat(next.plans.latest(WorkMonitor.none())).isSameAs(again);
        assertThat(next.workspace.<NamedPlan>withResult(next.plans::latest)).isSameAs(again);
    }

    @Test
    void aPlanOfOtherParametersModelsOrOfAnotherBookIsNotShown() {
        plan(ANY);
        String stale = "the latest coverage plan was made for run ";

        cases.change("margin.default", "0.3");
        assertThatThrownBy(() -> plans.latest(WorkMonitor.none()))
                .hasMessageStartingWith(stale)
                .hasMessageEndingWith("; plan again: coverage plan");
        assertThatThrownBy(() -> plans.adopt(false, "ada", Instant.EPOCH, WorkMonitor.none()))
                .hasMessageStartingWith(stale);
        cases.reset("margin.default");
        assertThat(plans.latest(WorkMonitor.none())).isNotNull();

        cases.models.knows("2.0.0", new FixedTeam("dedicated", 300, 90_000, 1));
        cases.models.serve("channel", "dedicated@2.0.0", "attractiveness");
        assertThatThrownBy(() -> plans.latest(WorkMonitor.none())).hasMessageStartingWith(stale);

        cases.makeCurrent(UseCases.three("other", 1));
        assertThatThrownBy(() -> plans.latest(WorkMonitor.none()))
                .hasMessageStartingWith("book other has no coverage plan yet");
    }

    @Test
    void aDemandThatCannotBeMetKeepsThePlanBefore() {
        NamedPlan made = plan(ANY);
        Map<String, String> before = cases.files();
        PlanRequest impossible = new PlanRequest(
                Map.of("sales", 0.0),
                OptionalDouble.empty(),
                "none",
                Map.of(),
                OptionalInt.empty(),
                0,
                false,
                List.of(new PlanRequest.Pin("big", "dedicated", false, "pins.csv, row 2")),
                0);

        assertThatThrownBy(() -> plan(impossible)).isInstanceOf(MainstayException.class);

        assertThat(cases.files()).isEqualTo(before);
        assertThat(plans.latest(WorkMonitor.none())).isSameAs(made);
    }

    @Test
    void whoeverInterruptsGetsTheBestPlanSoFar() {
        cases.makeCurrent(RandomBooks.named("random", 300, 3));
        List<String> said = new ArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        WorkMonitor impatient = new WorkMonitor() {
            @Override
            public boolean stopped() {
                asked.incrementAndGet();
                return !said.isEmpty();
            }

            @Override
            public void progress(String line) {
                said.add(line);
            }
        };

        CoveragePlans.Outcome outcome = plans.plan(ANY.withHeads(7), 60, impatient);

        assertThat(said).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("planning: profit "));
        assertThat(asked).as("how often the search and what it found asked").hasValueGreaterThan(1);
        assertThat(outcome.interrupted()).isTrue();
        assertThat(outcome.stopped()).isFalse();
        assertThat(outcome.planned().heads()).isLessThanOrEqualTo(7);
    }

    @Test
    void otherDemandsAreTriedWithoutKeepingThem() {
        NamedPlan made = plan(ANY);
        Map<String, String> before = cases.files();

        assertThat(plans.other(ANY.withHeads(0), WorkMonitor.none()).heads()).isZero();
        assertThat(cases.workspace
                        .<NamedPlan>withResult(result -> plans.others(result).apply(ANY.withHeads(0)))
                        .heads())
                .isZero();

        assertThat(plans.latest(WorkMonitor.none())).isSameAs(made);
        assertThat(cases.files()).isEqualTo(before);
    }

    @Test
    void movesAreCountedFromWhatWasAdopted() {
        assertThat(plan(ANY).today().isKnown()).isFalse();

        NamedPlan adopted = plans.adopt(false, "ada", Instant.EPOCH, WorkMonitor.none());

        Adopted kept = cases.coverages.adopted("three").orElseThrow();
        assertThat(kept.summary()).isEqualTo("adopted at 1970-01-01T00:00:00Z by ada");
        assertThat(kept.coverages()).containsEntry("big", adopted.coverage(0));
        assertThat(kept.teams()).containsEntry("big", adopted.team(0));
        assertThat(kept.demands()).containsEntry("pool", "none").containsEntry("heads", "no limit");
        NamedPlan next = plan(ANY.withHeads(0));
        assertThat(next.today().from()).isEqualTo("adopted at 1970-01-01T00:00:00Z by ada");
        assertThat(next.moved()).hasSize(3);
    }

    @Test
    void anAdoptedPlanStillMovesFromTheCoverageBefore() {
        plan(ANY);
        plans.adopt(false, "ada", Instant.EPOCH, WorkMonitor.none());
        assertThat(plans.latest(WorkMonitor.none()).today().isKnown()).isFalse();
        plan(ANY.withHeads(0));
        plans.adopt(false, "bob", Instant.EPOCH.plusSeconds(60), WorkMonitor.none());

        for (CoveragePlans each : List.of(plans, cases.again().plans)) {
            NamedPlan now = each.latest(WorkMonitor.none());
            assertThat(now.today().from()).isEqualTo("adopted at 1970-01-01T00:00:00Z by ada");
            assertThat(now.moved()).hasSize(3);
        }
        plans.adopt(false, "bob", Instant.EPOCH.plusSeconds(90), WorkMonitor.none());
        assertThat(plans.latest(WorkMonitor.none()).today().from()).endsWith("by ada");
        assertThat(plan(ANY.withHeads(0)).today().from()).isEqualTo("adopted at 1970-01-01T00:01:30Z by bob");
    }

    @Test
    void capturesOfAPlanBecomeThoseOfTheBookWhereTheyAreKept() {
        PlanRequest request = ANY.withCaptures(Map.of("channel", "70%"));
        NamedPlan planned = plan(request);
        assertThat(planned.captures().isWhatIf()).isTrue();
        assertThat(planned.captures().sentence())
                .isEqualTo(
                        "what-if: captures channel 70 % instead of 100 % (params); with those of the book this plan brings "
                                + NumberText.money(planned.captures().usualProfit()));
        assertThat(plan(ANY).captures().isWhatIf()).isFalse();
        assertThat(plan(ANY.withCaptures(Map.of("channel", "1"))).captures().isWhatIf())
                .isFalse();
        plan(request);

        plans.adopt(true, "ada", Instant.EPOCH, WorkMonitor.none());

        assertThat(cases.workspace.changes("three")).containsEntry("capture.channel", "0.7");
        for (CoveragePlans each : List.of(plans, cases.again().plans)) {
            NamedPlan now = each.latest(WorkMonitor.none());
            assertThat(now.captures().isWhatIf()).isFalse();
            assertThat(now.plan().value()).isEqualTo(planned.plan().value());
            assertThat(coverages(now)).isEqualTo(coverages(planned));
            assertThat(now.captures().usualProfit()).isEqualTo(planned.plan().value());
        }
    }

    @Test
    void whatAPlanBringsUnderTheCapturesOfTheBookIsAddedUp() {
        NamedPlan planned = plan(ANY.withCaptures(Map.of("channel", "0.7", "dedicated", "0.9")));

        double expected = planned.plan().value();
        for (int account = 0; account < 3; account++) {
            double capture = Map.of("channel", 0.7, "dedicated", 0.9).getOrDefault(planned.coverage(account), 1.0);
            expected += planned.gain(account) / capture - planned.gain(account);
        }

        assertThat(planned.captures().usualProfit()).isCloseTo(expected, within(0.001));
    }

    @Test
    void capturesOfAColumnAreKeptWithThePlan() {
        NamedPlan planned = plan(ANY.withCaptures(Map.of("channel", "share_of_wallet")));

        plans.adopt(true, "ada", Instant.EPOCH, WorkMonitor.none());

        assertThat(cases.workspace.changes("three")).isEmpty();
        assertThat(cases.coverages.adopted("three").orElseThrow().captures()).isNotEmpty();
        assertThat(cases.workspace.<Double>withResult(LiveResult::expectedProfit))
                .isCloseTo(planned.plan().value(), within(0.005));
    }

    @Test
    void anAdoptedPlanWhoseCapturesAreNotKeptStandsOnThoseOfTheBook() {
        NamedPlan planned = plan(ANY.withCaptures(Map.of("channel", "0.7")));

        plans.adopt(false, "ada", Instant.EPOCH, WorkMonitor.none());

        assertThat(cases.workspace.<Double>withResult(LiveResult::expectedProfit))
                .isCloseTo(planned.captures().usualProfit(), within(0.005));
    }

    @Test
    void whoMayMoveTooFewIsToldHowManyMovesWouldDo() {
        plan(ANY);
        plans.adopt(false, "ada", Instant.EPOCH, WorkMonitor.none());

        assertThatThrownBy(() -> plan(ANY.withHeads(0).withMostMoves(1)))
                .hasMessage("no plan meets all demands together (heads, moves), which is proved; 3 moves would do, and"
                        + " no fewer: --max-moves 3");
        assertThat(plan(ANY.withHeads(0).withMostMoves(3)).moved()).hasSize(3);
    }

    @Test
    void nineKindsOfTeamsArePlannedAndMoreThanThirtyAreRefusedByName() {
        List<String> kinds = new ArrayList<>();
        for (int kind = 1; kind <= 31; kind++) {
            cases.models.knows("1.0.0", new FixedTeam("kind-" + kind, 10 * kind, 20_000 + 1_000 * kind, 1 + kind % 4));
            kinds.add("kind-" + kind);
        }
        List<String> nine = new ArrayList<>(kinds.subList(0, 9));
        nine.add("attractiveness");
        cases.models.serve(nine.toArray(String[]::new));

        NamedPlan plan = plan(ANY.withHeads(2));

        assertThat(plan.coverages()).hasSize(10);
        assertThat(plan.heads()).isLessThanOrEqualTo(2);
        assertThat(plan.plan().gap()).isZero();

        kinds.add("attractiveness");
        cases.models.serve(kinds.toArray(String[]::new));
        assertThatThrownBy(() -> plan(ANY))
                .isInstanceOf(MainstayException.class)
                .hasMessageStartingWith("a coverage plan chooses from 30 kinds of teams at most, and 31 serve: ")
                .hasMessageContaining("kind-31")
                .hasMessageEndingWith("; have fewer team-cost models serve (models)");
    }

    @Test
    void aColumnOfTheBookIsTheCoverageBeforeAnyWasAdopted() {
        cases.makeCurrent(BookBuilder.small(
                        Map.of("a", List.of(Wallet.of("PC", 4_000_000, 1_500_000))),
                        new BookBuilder("one").defaultMargin(0.2))
                .accounts(AccountField.NAME, TextColumn.of("A"))
                .extra("coverage", TextColumn.of("dedicated"))
                .build());

        NamedPlan plan = plan(ANY);

        assertThat(plan.today().from()).isEqualTo("column coverage of the book");
        assertThat(plan.before(0)).isEqualTo("dedicated");
        plans.adopt(false, "ada", Instant.EPOCH, WorkMonitor.none());
        assertThat(plan(ANY).before(0)).isEqualTo(plan.coverage(0));
    }

    @Test
    void aKeptPlanThatIsDamagedIsNamedAndCanBeMadeAgain() throws IOException {
        plan(ANY);
        Path file = folder.resolve("books/three/1/coverage/plan.json");
        Files.writeString(file, Files.readString(file).replace("none", "nine"));
        CoveragePlans next = cases.again().plans;

        assertThatThrownBy(() -> next.latest(WorkMonitor.none()))
                .hasMessageContaining("plan.json")
                .hasMessageContaining("plan again: coverage plan");

        next.plan(ANY, 5, WorkMonitor.none());
        assertThat(next.latest(WorkMonitor.none()).plan().moves()).isZero();
    }
}
