package mainstay.incentive.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.api.MeasurePay;
import mainstay.incentive.api.PayReceipt;
import mainstay.incentive.api.PayStatement;
import mainstay.incentive.api.Performance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncentiveRuleTest {

    @Test
    void aGoodProviderKeepsEveryRule() {
        assertThat(broken(new GrossProfitPay())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBadProviderFailsItsRuleAndNoOther(IncentiveRule rule) {
        assertThat(broken(badProvider(rule)).keySet()).containsExactly(rule);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureReadsAsTheRuleAndWhatWasFound(IncentiveRule rule) {
        assertThat(rule.violationBy(badProvider(rule)))
                .hasValueSatisfying(found -> assertThat(found).startsWith(rule.text() + ": "));
    }

    @Test
    void aModelThatThrowsIsReportedRatherThanPassedOn() {
        IncentiveModel throwing = new GrossProfitPay() {
            @Override
            public List<Figure> figures() {
                throw new IllegalStateException("no figures today");
            }
        };

        assertThat(IncentiveRule.PAY.violationBy(throwing))
                .hasValueSatisfying(found -> assertThat(found).contains("no figures today"));
    }

    private static Map<IncentiveRule, String> broken(IncentiveModel model) {
        Map<IncentiveRule, String> broken = new EnumMap<>(IncentiveRule.class);
        Arrays.stream(IncentiveRule.values())
                .forEach(rule -> rule.violationBy(model).ifPresent(found -> broken.put(rule, found)));
        return broken;
    }

    private static IncentiveModel badProvider(IncentiveRule rule) {
        return switch (rule) {
            case ID ->
                new GrossProfitPay() {
                    @Override
                    public String id() {
                        return "Gross Profit";
                    }
                };
            case DESCRIPTION ->
                new GrossProfitPay() {
                    @Override
                    public String description() {
                        return " ";
                    }
                };
            case FIGURE_NAMES -> withFigures(GrossProfitPay.most(), GrossProfitPay.most());
            case FIGURE_WORDS -> withFigures(GrossProfitPay.figure("most", 1.5, "", 0));
            case FIGURE_RANGES -> withFigures(GrossProfitPay.figure("most", 1.5, "a factor", 2));
            case PAY -> changed(IncentiveRuleTest::owing);
            case AMOUNTS -> changed(statement -> with(statement, 1.01 * statement.pay(), List.of()));
            case RECEIPTS -> changed(statement -> with(statement, statement.pay(), List.of(extra(statement, 1))));
            case ONCE -> changed(statement -> with(statement, statement.pay(), List.of(extra(statement, 0))));
            case RETURNS -> new ForgetsReturns();
            case ORDER -> new PaysTheFirstOnly();
            case GIVEN_FIGURES ->
                new GrossProfitPay() {
                    @Override
                    public PayStatement statement(Performance performance, FigureValues values) {
                        values.get("most");
                        return super.statement(performance, FigureValues.usual(figures()));
                    }
                };
            case PURE -> new PaysByThread();
            case MISSING_FIGURE ->
                new GrossProfitPay() {
                    @Override
                    public PayStatement statement(Performance performance, FigureValues values) {
                        boolean known = values.values().containsKey("most");
                        return super.statement(performance, known ? values : FigureValues.usual(figures()));
                    }
                };
        };
    }

    private static IncentiveModel withFigures(Figure... figures) {
        return new GrossProfitPay() {
            @Override
            public List<Figure> figures() {
                return List.of(figures);
            }
        };
    }

    private static IncentiveModel changed(UnaryOperator<PayStatement> change) {
        return new GrossProfitPay() {
            @Override
            public PayStatement statement(Performance performance, FigureValues values) {
                return change.apply(super.statement(performance, values));
            }
        };
    }

    private static PayStatement owing(PayStatement statement) {
        MeasurePay measure = statement.measures().get(0);
        return new PayStatement(
                List.of(new MeasurePay(
                        measure.measure(),
                        1,
                        measure.actual(),
                        measure.target(),
                        measure.attainment(),
                        -measure.payout(),
                        -measure.amount(),
                        measure.counted(),
                        0,
                        measure.receipt())),
                List.of());
    }

    private static PayStatement with(PayStatement statement, double amount, List<PayReceipt> more) {
        MeasurePay measure = statement.measures().get(0);
        List<PayReceipt> rows = new ArrayList<>(measure.receipt());
        rows.addAll(measure.receipt().isEmpty() ? List.of() : more);
        return new PayStatement(
                List.of(new MeasurePay(
                        measure.measure(),
                        1,
                        measure.actual(),
                        measure.target(),
                        measure.attainment(),
                        measure.payout(),
                        amount,
                        rows.size(),
                        0,
                        rows)),
                List.of());
    }

    /** A row beyond those of the statement: that of its first sale again when it adds nothing. */
    private static PayReceipt extra(PayStatement statement, double adds) {
        List<PayReceipt> rows = statement.measures().get(0).receipt();
        PayReceipt first = rows.isEmpty() ? null : rows.get(0);
        String when = adds == 0 && first != null ? first.when() : "1999";
        return first == null
                ? new PayReceipt(PayReceipt.Source.SALE, "", "", when, 0, adds)
                : new PayReceipt(first.source(), first.account(), first.what(), when, 0, adds);
    }

    private static final class ForgetsReturns extends GrossProfitPay {
        @Override
        List<PayReceipt> rows(Performance performance) {
            return super.rows(performance).stream()
                    .filter(row -> row.adds() > 0)
                    .toList();
        }
    }

    private static final class PaysTheFirstOnly extends GrossProfitPay {
        @Override
        List<PayReceipt> rows(Performance performance) {
            List<PayReceipt> rows = super.rows(performance);
            return rows.subList(0, Math.min(1, rows.size()));
        }
    }

    private static final class PaysByThread extends GrossProfitPay {
        private final Thread first = Thread.currentThread();

        @Override
        public PayStatement statement(Performance performance, FigureValues values) {
            PayStatement statement = super.statement(performance, values);
            List<String> notes = Thread.currentThread() == first ? List.of() : List.of("on another thread");
            return new PayStatement(statement.measures(), notes);
        }
    }
}
