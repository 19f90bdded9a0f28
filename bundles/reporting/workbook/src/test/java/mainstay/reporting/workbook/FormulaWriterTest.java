package mainstay.reporting.workbook;

import static mainstay.reporting.api.Expression.cell;
import static mainstay.reporting.api.Expression.choose;
import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.number;
import static mainstay.reporting.api.Expression.word;
import static org.assertj.core.api.Assertions.assertThat;

import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.CountWhere;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Expression.TotalWhereBoth;
import mainstay.reporting.api.Report;
import mainstay.reporting.tck.SampleReports;
import org.junit.jupiter.api.Test;

class FormulaWriterTest {
    private static final Expression GROSS_PROFIT = cell("gross_profit");

    private final Report report = SampleReports.plain();

    @Test
    void anAssumptionGoesByItsName() {
        assertThat(written(given("margin.default").times(number(2)))).isEqualTo("margin.default*2");
    }

    @Test
    void arithmeticLooksAtNumbersAlone() {
        assertThat(written(GROSS_PROFIT.times(given("capture.shared")).minus(number(-5))))
                .isEqualTo("IF(ISNUMBER($F3),$F3*capture.shared-(-5),\"\")");
        assertThat(written(GROSS_PROFIT.minus(cell("score").minus(number(1)))))
                .isEqualTo("IF(COUNT($F3,$L3)=2,$F3-($L3-1),\"\")");
    }

    @Test
    void aDivisionByZeroComesToNothing() {
        assertThat(written(number(1).dividedBy(given("capture.none")))).isEqualTo("IFERROR(1/capture.none,\"\")");
        assertThat(written(given("capture.none").dividedBy(number(4)))).isEqualTo("capture.none/4");
    }

    @Test
    void aComparisonWithNothingDoesNotHold() {
        assertThat(written(GROSS_PROFIT.atLeast(given("profit.target"))))
                .isEqualTo("IF(IF(ISNUMBER($F3),$F3>=profit.target,FALSE()),1,0)");
    }

    @Test
    void aChoiceIsAnIf() {
        assertThat(written(choose(cell("coverage").equalTo(word("shared")), word("a \"b\""), cell("name"))))
                .isEqualTo("IF(EXACT(T($D3),\"shared\"),\"a \"\"b\"\"\",T($C3))");
        assertThat(written(choose(cell("large"), number(1), number(2)))).isEqualTo("IF(N($M3)=1,1,2)");
    }

    @Test
    void truthsAreJoined() {
        assertThat(written(cell("large").and(cell("large")).and(cell("large").or(cell("large")))))
                .isEqualTo("IF(AND(N($M3)=1,N($M3)=1,OR(N($M3)=1,N($M3)=1)),1,0)");
    }

    @Test
    void aTotalIsASumOfAllCells() {
        assertThat(written(new Total("wallets", "spend"))).isEqualTo("SUM('wallets'!$C$2:$C$6)");
    }

    @Test
    void aPlainWordIsACondition() {
        assertThat(written(new TotalWhere("priority-list", "score", "coverage", word("none"))))
                .isEqualTo("SUMIF('Priority list'!$D$2:$D$6,\"none\",'Priority list'!$L$2:$L$6)");
        assertThat(written(new CountWhere("priority-list", "coverage", word("none"))))
                .isEqualTo("COUNTIF('Priority list'!$D$2:$D$6,\"none\")");
    }

    @Test
    void anyOtherTextIsComparedExactly() {
        assertThat(written(new TotalWhere("wallets", "spend", "line", word("ser*"))))
                .isEqualTo("SUMPRODUCT(--EXACT('wallets'!$B$2:$B$6,\"ser*\"),'wallets'!$C$2:$C$6)");
        assertThat(written(new CountWhere("wallets", "account_id", cell("account_id"))))
                .isEqualTo("SUMPRODUCT(--EXACT('wallets'!$A$2:$A$6,T($B3)))");
    }

    @Test
    void twoKeysAreComparedExactly() {
        assertThat(written(new TotalWhereBoth(
                        "wallets", "spend", "line", word("servers"), "account_id", cell("account_id"))))
                .isEqualTo("SUMPRODUCT(--EXACT('wallets'!$B$2:$B$6,\"servers\"),"
                        + "--EXACT('wallets'!$A$2:$A$6,T($B3)),'wallets'!$C$2:$C$6)");
    }

    @Test
    void aNameThatLooksLikeACellIsReplacedByItsAddress() {
        Report tricky = TrickyReport.report();
        Layout layout = new Layout(tricky);

        assertThat(layout.names().reference("weight.strategic-fit")).isEqualTo("'Parameters'!$B$2");
        assertThat(layout.names().reference("tier.a1")).isEqualTo("'Parameters'!$B$3");
        assertThat(layout.names().reference("r1")).isEqualTo("'Parameters'!$B$4");
        assertThat(layout.names().defined()).containsOnlyKeys("nothing", "policy", "derived");
    }

    @Test
    void whatIsTooLongOrTooDeepForAWorkbookIsNotWritten() {
        Layout layout = new Layout(report);
        Expression deep = number(1);
        for (int depth = 0; depth < 70; depth++) {
            deep = choose(cell("large"), deep, number(0));
        }
        Expression wide = number(1);
        for (int width = 0; width < 300; width++) {
            wide = wide.plus(given("teamcost.dedicated.cost_per_account"));
        }

        assertThat(FormulaWriter.inRowsOf(layout.sheets().get(0), layout, deep)).isEmpty();
        assertThat(FormulaWriter.alone(layout, wide)).isEmpty();
        assertThat(FormulaWriter.alone(layout, word("x".repeat(256)))).isEmpty();
        assertThat(FormulaWriter.alone(layout, word("\u0001"))).isEmpty();
        assertThat(FormulaWriter.alone(layout, number(Double.NaN))).isEmpty();
    }

    /** The formula in row 3 of the priority list. */
    private String written(Expression expression) {
        Layout layout = new Layout(report);
        return FormulaWriter.inRowsOf(layout.sheets().get(0), layout, expression)
                .orElseThrow()
                .in(2);
    }
}
