package mainstay.models.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Budgets;
import mainstay.models.ModelFailure;
import mainstay.run.generation.ModelIdentity;
import mainstay.scoring.api.Figure;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import mainstay.testkit.BareInput;
import org.junit.jupiter.api.Test;

class TimedWorkTest {
    private static final ModelIdentity MODEL = new ModelIdentity("trial", "a.bundle", "1.2.0", "");
    private static final Budgets SHORT = new Budgets(0.05, 0.05, 0.05);
    private static final Budgets LONG = new Budgets(60, 60, 60);

    private static final ScoringInput NO_ACCOUNTS = new BareInput(0);

    private final CallMonitor watch = new CallMonitor();

    @Test
    void whatWorkReturnsIsWhatItReturned() {
        assertThat(TimedWork.run(watch::overdue, () -> 42)).isEqualTo(42);
    }

    @Test
    void aUsersErrorPassesThroughAsItIs() {
        MainstayException error = new MainstayException(Code.NOT_FOUND, "no such account");

        assertThatThrownBy(() -> TimedWork.run(watch::overdue, () -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    void aModelThatNeverEndsIsGivenUpWithItsStepNamed() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Scorer scorer = guarded(SHORT, (from, to, scores) -> awaitForgettingInterrupts(never))
                .prepare(NO_ACCOUNTS);

        assertThatThrownBy(() -> TimedWork.run(watch::overdue, () -> {
                    scorer.score(0, 64, new double[64]);
                    return "";
                }))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("trial@1.2.0 failed at scoring accounts 1 to 64")
                .hasMessageContaining("its thread is abandoned");
        never.countDown();
    }

    private static void awaitForgettingInterrupts(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aScoreOutsideTheScaleIsAFailureOfTheModel() {
        Scorer scorer =
                guarded(LONG, (from, to, scores) -> scores[from + 1] = 101).prepare(NO_ACCOUNTS);

        assertThatThrownBy(() -> scorer.score(10, 20, new double[30]))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("account 12 has the score 101.0");
    }

    @Test
    void anUndefinedScoreIsNone() {
        double[] scores = new double[1];

        guarded(LONG, (from, to, given) -> given[0] = Double.NaN)
                .prepare(NO_ACCOUNTS)
                .score(0, 1, scores);

        assertThat(scores[0]).isNaN();
    }

    @Test
    void whateverAModelThrowsIsAFailureThatDoesNotHoldItsClasses() {
        Scorer scorer = guarded(LONG, (from, to, scores) -> {
                    throw new StackOverflowError("deep");
                })
                .prepare(NO_ACCOUNTS);

        assertThatThrownBy(() -> scorer.score(0, 1, new double[1]))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("StackOverflowError: deep")
                .hasNoCause();
    }

    @Test
    void aModelThatKeepsItsArrayChangesNothingThatAnybodyReads() {
        double[][] kept = new double[1][];
        Scorer scorer = guarded(LONG, (from, to, scores) -> {
                    Arrays.fill(scores, from, to, 50);
                    kept[0] = scores.length == 4 ? scores : kept[0];
                })
                .prepare(NO_ACCOUNTS);
        double[] scores = new double[4];

        scorer.score(0, 2, scores);
        Arrays.fill(kept[0], 999);
        scorer.score(2, 4, scores);
        Arrays.fill(kept[0], 999);

        assertThat(scores).containsOnly(50);
    }

    @Test
    void aPlaceThatAModelLeavesOutHasNoScoreThatItsReceiptWouldHave() {
        Scorer scorer = guarded(LONG, (from, to, scores) -> Arrays.fill(scores, from, Math.min(to, from + 1), 50))
                .prepare(NO_ACCOUNTS);

        assertThatThrownBy(() -> scorer.score(0, 2, new double[2]))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("account 2 has the score NaN, but its receipt is for 50.0");
    }

    @Test
    void nothingIsOverdueWhenNothingIsUnderWay() {
        guarded(SHORT, (from, to, scores) -> scores[from] = 1)
                .prepare(NO_ACCOUNTS)
                .score(0, 1, new double[1]);

        assertThat(watch.overdue()).isEqualTo(Optional.empty());
    }

    @Test
    void aBookWithoutTheColumnThatAModelNeedsIsTheUsersToMend() {
        ScoringModel model =
                new GuardedScoring(new MonitoredModel<>(new Fake("fit", (from, to, scores) -> {}), MODEL, watch, LONG));

        assertThatThrownBy(() -> model.prepare(NO_ACCOUNTS))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("trial cannot score this book: there is no column fit");
    }

    @Test
    void figuresReachTheModelAndAFailureToTellThemIsTheModels() {
        ScoringModel failing = new FakeFigures(() -> {
            throw new IllegalStateException("no figures today");
        });
        Figure years = new Figure("years", 5, "years", 1, 50, "how long", "default");

        assertThat(guarded(new FakeFigures(() -> List.of(years))).figures()).containsExactly(years);
        assertThatThrownBy(() -> guarded(failing).figures())
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("failed at listing its figures");
    }

    @Test
    void aFigureThatAModelDoesNotHaveIsItsOwnFault() {
        ScoringModel asking = new FakeFigures(List::of);

        assertThatThrownBy(() -> guarded(asking).prepare(NO_ACCOUNTS))
                .isInstanceOf(ModelFailure.class)
                .hasMessageContaining("there is no figure years");
    }

    private ScoringModel guarded(ScoringModel model) {
        return new GuardedScoring(new MonitoredModel<>(model, MODEL, watch, LONG));
    }

    /** Asks for a figure, which need not be among those that it tells. */
    private record FakeFigures(Supplier<List<Figure>> told) implements ScoringModel {
        @Override
        public String id() {
            return "trial";
        }

        @Override
        public String description() {
            return "a model with figures";
        }

        @Override
        public List<Figure> figures() {
            return told.get();
        }

        @Override
        public Scorer prepare(ScoringInput input) {
            throw new AssertionError("there is a figure " + input.figure("years"));
        }
    }

    private interface Scoring {
        void score(int from, int to, double[] scores);
    }

    private ScoringModel guarded(Budgets budgets, Scoring scoring) {
        return new GuardedScoring(new MonitoredModel<>(new Fake("", scoring), MODEL, watch, budgets));
    }

    private record Fake(String column, Scoring scoring) implements ScoringModel, Scorer {
        @Override
        public String id() {
            return "trial";
        }

        @Override
        public String description() {
            return "a model on trial";
        }

        @Override
        public Scorer prepare(ScoringInput input) {
            if (!column.isEmpty()) {
                input.column(column);
            }
            return this;
        }

        @Override
        public void score(int from, int to, double[] scores) {
            scoring.score(from, to, scores);
        }

        @Override
        public Receipt receipt(int account) {
            double[] scores = new double[account + 1];
            scoring.score(account, account + 1, scores);
            return new Receipt(scores[account], List.of(), List.of());
        }
    }
}
