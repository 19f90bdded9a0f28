package mainstay.run.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mainstay.run.ScoredBy;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;
import org.junit.jupiter.api.Test;

class ReceiptDifferenceTest {

    @Test
    void theGreatestDifferenceComesFirstAndShowsBothComputations() {
        Receipt before = receipt(points("profitability", 50, 0.8), points("growth-potential", 45, 0.2));
        Receipt after = receipt(points("profitability", 51, 0.75), points("growth-potential", 61, 0.25));

        assertThat(text(before, after))
                .isEqualTo("growth-potential +6.25 (45 × 20 % → 61 × 25 %); "
                        + "profitability -1.75 (50 × 80 % → 51 × 75 %)");
    }

    @Test
    void aCriterionThatIsNewOrGoneIsMarked() {
        Receipt before = receipt(points("fit", 40, 0.5), points("growth", 10, 0.5));
        Receipt after = receipt(points("growth", 10, 0.5), points("reach", 60, 0.5));

        assertThat(text(before, after)).isEqualTo("reach NEW +30 (60 × 50 %); fit GONE -20 (40 × 50 %)");
    }

    @Test
    void whatMakesNoDifferenceIsLeftOut() {
        Receipt same = receipt(points("fit", 40, 0.5), points("growth", 10, 0.5));

        assertThat(text(same, same)).isEmpty();
    }

    @Test
    void twoContributionsOfOneCriterionAreMatchedInTheirOrder() {
        Receipt before = receipt(points("fit", 40, 0.5), points("fit", 10, 0.5));
        Receipt after = receipt(points("fit", 40, 0.5), points("fit", 30, 0.5));

        assertThat(text(before, after)).isEqualTo("fit +10 (10 × 50 % → 30 × 50 %)");
    }

    @Test
    void manyDifferencesAreSummedUpAfterTheFifth() {
        Receipt after = receipt(
                points("a", 70, 0.1),
                points("b", 60, 0.1),
                points("c", 50, 0.1),
                points("d", 40, 0.1),
                points("e", 30, 0.1),
                points("f", 20, 0.1),
                points("g", 10, 0.1));

        assertThat(text(receipt(), after)).endsWith("e NEW +3 (30 × 10 %); 2 more +3");
    }

    @Test
    void aNoteThatTheReceiptDidNotHaveBeforeIsTold() {
        Receipt before = receipt(points("fit", 40, 1));
        Receipt after = new Receipt(Double.NaN, List.of(), List.of("no score: fit is missing"));

        assertThat(text(before, after)).isEqualTo("fit GONE -40 (40 × 100 %); no score: fit is missing");
    }

    private static String text(Receipt before, Receipt after) {
        return String.join("; ", ReceiptDifference.of(before, after).texts());
    }

    private static Contribution points(String criterion, double normalised, double weight) {
        return ScoredBy.points(criterion, normalised, weight);
    }

    private static Receipt receipt(Contribution... contributions) {
        return new Receipt(0, List.of(contributions), List.of());
    }
}
