package mainstay.scoring.attractiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;
import java.util.Set;
import mainstay.book.DoubleColumn;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.ScoringInput;
import org.junit.jupiter.api.Test;

class AttractivenessModelTest {
    private static final double NONE = Double.NaN;

    /** Two accounts; percentiles of two different numbers are 25 and 75. */
    private static final Map<String, DoubleColumn> BOOK = Map.of(
            "revenue", DoubleColumn.of(10, 90),
            "white_space", DoubleColumn.of(500, 100),
            "growth", DoubleColumn.of(0.1, NONE),
            "share_of_wallet", DoubleColumn.of(0.02, 0.5),
            "fit", DoubleColumn.of(4, 2),
            "willingness", DoubleColumn.of(5, 1),
            "gross_profit", DoubleColumn.of(3, 30));

    @Test
    void fiveCriteriaCountTwentyPercentEach() {
        Receipt receipt = receipt(0);

        assertThat(receipt.contributions())
                .extracting(Contribution::criterion, Contribution::normalised, Contribution::weight)
                .containsExactly(
                        tuple("current-sales", 25.0, 0.2),
                        tuple("growth-potential", (75 + 50) / 2.0, 0.2),
                        tuple("competitive-position", (25 + 80) / 2.0, 0.2),
                        tuple("willingness", 100.0, 0.2),
                        tuple("profitability", 25.0, 0.2));
        assertThat(receipt.score()).isEqualTo(53);
        assertThat(receipt.notes()).isEmpty();
    }

    @Test
    void aCriterionThatLacksOneOfItsInputsIsLeftOut() {
        Receipt receipt = receipt(1);

        assertThat(receipt.score()).isEqualTo((75 + (75 + 40) / 2.0 + 20 + 75) / 4);
        assertThat(receipt.notes())
                .containsExactly("growth-potential is left out: growth is missing", "the other weights are rescaled");
    }

    private static Receipt receipt(int account) {
        return new AttractivenessModel()
                .prepare(new ScoringInput() {
                    @Override
                    public int accounts() {
                        return 2;
                    }

                    @Override
                    public Set<String> columns() {
                        return BOOK.keySet();
                    }

                    @Override
                    public DoubleColumn column(String name) {
                        return BOOK.get(name);
                    }

                    @Override
                    public double figure(String name) {
                        throw new IllegalArgumentException("there is no figure " + name);
                    }
                })
                .receipt(account);
    }
}
