package mainstay.scoring.profitcontribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import mainstay.book.DoubleColumn;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import org.junit.jupiter.api.Test;

class ProfitContributionModelTest {

    @Test
    void theScoreIsTheMidRankPercentileOfExpectedProfit() {
        DoubleColumn profit = DoubleColumn.of(-5, 10, 10, 100, Double.NaN);
        Scorer scorer = new ProfitContributionModel().prepare(new ScoringInput() {
            @Override
            public int accounts() {
                return profit.size();
            }

            @Override
            public Set<String> columns() {
                return Set.of("expected_profit");
            }

            @Override
            public DoubleColumn column(String name) {
                return profit;
            }

            @Override
            public double figure(String name) {
                throw new IllegalArgumentException("there is no figure " + name);
            }
        });
        double[] scores = new double[5];
        scorer.score(0, 5, scores);

        assertThat(scores).containsExactly(12.5, 50, 50, 87.5, Double.NaN);
        assertThat(scorer.receipt(4).notes()).contains("expected-profit is left out: expected_profit is missing");
    }
}
