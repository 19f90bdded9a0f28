package mainstay.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import mainstay.book.DoubleColumn;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Figure;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoringRuleTest {

    @Test
    void aGoodProviderKeepsEveryRule() {
        Map<ScoringRule, String> broken = new EnumMap<>(ScoringRule.class);
        Arrays.stream(ScoringRule.values()).forEach(rule -> check(rule, new Provider(), broken));

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBadProviderFailsItsRuleAndNoOther(ScoringRule bad) {
        Map<ScoringRule, String> broken = new EnumMap<>(ScoringRule.class);
        Arrays.stream(ScoringRule.values()).forEach(rule -> check(rule, badProvider(bad), broken));

        assertThat(broken).containsOnlyKeys(bad);
        assertThat(broken.get(bad)).startsWith(bad.text() + ": ");
    }

    @Test
    void aModelThatThrowsIsReportedRatherThanPassedOn() {
        ScoringModel throwing = new Altered((scorer, input) -> {
            throw new IllegalStateException("no scores today");
        });

        assertThat(ScoringRule.RANGE.violationBy(throwing, Set.of()))
                .hasValueSatisfying(found -> assertThat(found).contains("no scores today"));
    }

    @Test
    void checkingLeavesTheLocaleAsItWas() {
        Locale before = Locale.getDefault();
        ScoringRule.LOCALE.violationBy(new Provider(), Set.of());

        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    @Test
    void aThreadThatStaysIsNamed() {
        assertThat(ScoringRule.NO_THREADS.violationBy(badProvider(ScoringRule.NO_THREADS), Set.of()))
                .hasValueSatisfying(found -> assertThat(found).endsWith("the thread garage-worker is still running"));
    }

    @Test
    void theCommonPoolIsNobodysThread() {
        ScoringModel parallel = new Altered((scorer, input) -> {
            Arrays.parallelSetAll(new double[100_000], at -> Math.sqrt(at));
            return scorer;
        });

        assertThat(ScoringRule.NO_THREADS.violationBy(parallel, Set.of())).isEmpty();
    }

    @Test
    void aHeldColumnIsNamed() {
        assertThat(ScoringRule.LETS_GO.violationBy(new HoldsTheBook(), Set.of()))
                .hasValueSatisfying(found -> assertThat(found).endsWith("it still holds the column revenue"));
    }

    private static void check(ScoringRule rule, ScoringModel model, Map<ScoringRule, String> broken) {
        rule.violationBy(model, Set.of()).ifPresent(found -> broken.put(rule, found));
    }

    private static ScoringModel badProvider(ScoringRule rule) {
        return switch (rule) {
            case ID ->
                new Provider() {
                    @Override
                    public String id() {
                        return "Sales & Fit";
                    }
                };
            case DESCRIPTION ->
                new Provider() {
                    @Override
                    public String description() {
                        return "";
                    }
                };
            case RANGE -> new OutOfRange();
            case SMALL_BOOKS ->
                new Altered((scorer, input) -> {
                    input.column("revenue").get(input.accounts() == 0 ? 1 : 0);
                    return scorer;
                });
            case MISSING_INPUTS ->
                new Altered((scorer, input) -> {
                    if (input.accounts() > 0 && Double.isNaN(input.column("fit").get(0)) && allMissing(input)) {
                        throw new IllegalStateException("no fit");
                    }
                    return scorer;
                });
            case TIES -> new Altered((scorer, input) -> input.accounts() == 7 ? new ByRow(scorer) : scorer);
            case OWN_RANGE ->
                Altered.scores((from, to, scores) -> {
                    if (from > 0) {
                        scores[0] = 0;
                    }
                });
            case CUTS ->
                Altered.scores((from, to, scores) -> {
                    if (to - from == 1 && from == 3) {
                        scores[from] = 1;
                    }
                });
            case REPEATABLE -> new EveryFourth();
            case OWN_BOOK -> new LastBook();
            case THREADS -> new FirstThread();
            case LOCALE ->
                new Altered((scorer, input) ->
                        Locale.getDefault().getLanguage().equals("ar") ? Provider.halved(scorer) : scorer);
            case RECEIPT_SCORE ->
                Altered.receipts(receipt -> Double.isNaN(receipt.score()) || receipt.score() == 0
                        ? receipt
                        : new Receipt(receipt.score() - 1e-10, receipt.contributions(), receipt.notes()));
            case RECEIPT_SUM ->
                Altered.receipts(receipt -> new Receipt(
                        receipt.score(),
                        receipt.contributions().stream()
                                .map(part -> new Contribution(part.criterion(), part.inputs(), 50, part.weight()))
                                .toList(),
                        receipt.notes()));
            case RECEIPT_WEIGHTS ->
                Altered.receipts(receipt -> new Receipt(
                        receipt.score(),
                        receipt.contributions().stream()
                                .map(part -> new Contribution(
                                        part.criterion(), part.inputs(), part.normalised() / 2, part.weight() * 2))
                                .toList(),
                        receipt.notes()));
            case RECEIPT_SCALE -> Altered.receipts(ScoringRuleTest::splitAroundTheScale);
            case RECEIPT_REASON ->
                Altered.receipts(receipt -> new Receipt(receipt.score(), receipt.contributions(), List.of()));
            case LETS_GO -> new HoldsTheBook();
            case SCORES_ARRAY -> new Altered((scorer, input) -> new WritesAgain(scorer));
            case NO_THREADS ->
                new Altered((scorer, input) -> {
                    startThread("garage-worker");
                    return scorer;
                });
            case FIGURES -> withFigures(figure("discount", 0.1), figure("discount", 0.2));
        };
    }

    @Test
    void everyFaultOfAFigureIsFoundAndNamed() {
        assertThat(faultOf(figure("Discount Rate", 0.1))).endsWith("a figure is called \"Discount Rate\"");
        assertThat(faultOf(figure("discount", 1.5))).endsWith("discount is 1.5, allowed is 0.0 to 1.0");
        assertThat(faultOf(figure("discount", Double.NaN))).contains("discount is NaN");
        assertThat(faultOf(new Figure("discount", 0.1, "fraction", 0, 1, " ", "default")))
                .contains("its unit, description or origin is empty");
    }

    private static String faultOf(Figure figure) {
        return ScoringRule.FIGURES.violationBy(withFigures(figure), Set.of()).orElse("none");
    }

    private static Figure figure(String name, double value) {
        return new Figure(name, value, "fraction", 0, 1, "what a year of waiting costs", "default");
    }

    private static ScoringModel withFigures(Figure... figures) {
        return new Provider() {
            @Override
            public List<Figure> figures() {
                return Stream.concat(super.figures().stream(), Arrays.stream(figures))
                        .toList();
            }
        };
    }

    private static void startThread(String name) {
        Thread thread = new Thread(LockSupport::park, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean allMissing(ScoringInput input) {
        return input.columns().stream()
                .allMatch(column -> Double.isNaN(input.column(column).get(0)));
    }

    private static Receipt splitAroundTheScale(Receipt receipt) {
        if (Double.isNaN(receipt.score())) {
            return receipt;
        }
        List<Contribution> parts = List.of(
                new Contribution("above", List.of(), receipt.score() + 200, 0.5),
                new Contribution("below", List.of(), receipt.score() - 200, 0.5));
        return new Receipt(receipt.score(), parts, receipt.notes());
    }

    /** Scores beyond 100, with a receipt that adds up to them from contributions that are each in order. */
    private static final class OutOfRange extends Provider {
        @Override
        public Scorer prepare(ScoringInput input) {
            Scorer scorer = super.prepare(input);
            if (input.accounts() < 10) {
                return scorer;
            }
            return new Scorer() {
                @Override
                public void score(int from, int to, double[] scores) {
                    scorer.score(from, to, scores);
                    for (int account = from; account < to; account++) {
                        scores[account] = Double.isNaN(scores[account]) ? Double.NaN : 100 + 1e-10;
                    }
                }

                @Override
                public Receipt receipt(int account) {
                    Receipt whole = scorer.receipt(account);
                    return Double.isNaN(whole.score())
                            ? whole
                            : new Receipt(100 + 1e-10, List.of(new Contribution("all", List.of(), 100, 1)), List.of());
                }
            };
        }
    }

    /** Breaks ties by the row, which depends on the order of the book. */
    private record ByRow(Scorer scorer) implements Scorer {
        @Override
        public void score(int from, int to, double[] scores) {
            for (int account = from; account < to; account++) {
                scores[account] = account;
            }
        }

        @Override
        public Receipt receipt(int account) {
            return scorer.receipt(account);
        }
    }

    /** Changes its mind now and then. */
    private static final class EveryFourth extends Provider {
        private int prepared;

        @Override
        public Scorer prepare(ScoringInput input) {
            prepared++;
            return prepared % 4 == 0 ? Provider.halved(super.prepare(input)) : super.prepare(input);
        }
    }

    /** Keeps the last book in the model instead of in the scorer. */
    private static final class LastBook extends Provider {
        private int accounts;

        @Override
        public Scorer prepare(ScoringInput input) {
            accounts = input.accounts();
            int own = accounts;
            Scorer good = super.prepare(input);
            Scorer other = Provider.halved(good);
            return new Scorer() {
                @Override
                public void score(int from, int to, double[] scores) {
                    (accounts == own ? good : other).score(from, to, scores);
                }

                @Override
                public Receipt receipt(int account) {
                    return good.receipt(account);
                }
            };
        }
    }

    /** Remembers what it looked at last. */
    private static final class HoldsTheBook extends Provider {
        private final List<DoubleColumn> last = new ArrayList<>();

        @Override
        public Scorer prepare(ScoringInput input) {
            last.clear();
            last.add(input.column("revenue"));
            return super.prepare(input);
        }
    }

    /** Writes its scores once more into the array of the call before. */
    private static final class WritesAgain implements Scorer {
        private final Scorer scorer;
        private Runnable again = () -> {};

        WritesAgain(Scorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public synchronized void score(int from, int to, double[] scores) {
            again.run();
            again = () -> scorer.score(from, to, scores);
            again.run();
        }

        @Override
        public Receipt receipt(int account) {
            return scorer.receipt(account);
        }
    }

    /** Works on one thread only. */
    private static final class FirstThread extends Provider {
        @Override
        public Scorer prepare(ScoringInput input) {
            Thread first = Thread.currentThread();
            Scorer good = super.prepare(input);
            Scorer other = Provider.halved(good);
            return new Scorer() {
                @Override
                public void score(int from, int to, double[] scores) {
                    (Thread.currentThread() == first ? good : other).score(from, to, scores);
                }

                @Override
                public Receipt receipt(int account) {
                    return good.receipt(account);
                }
            };
        }
    }
}
