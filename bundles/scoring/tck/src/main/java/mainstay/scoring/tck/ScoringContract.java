package mainstay.scoring.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.scoring.api.ScoringModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** The contract as a test: extend it and give it the model. */
public abstract class ScoringContract {

    /** The model under test; asked for anew for every rule. */
    protected abstract ScoringModel model();

    /** Columns that the model needs beyond those that every book has; they get numbers from 0 to 5. */
    protected Set<String> furtherColumns() {
        return Set.of();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return Arrays.stream(ScoringRule.values())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.text(), () -> assertThat(rule.violationBy(model(), furtherColumns()))
                                .isEmpty()));
    }

    /** Says in the report of the tests how fast the model is; slow is no breach of the contract. */
    @Test
    void tellsHowFastItScores(TestReporter report) {
        double speed = ScoringSpeed.accountsPerSecond(model(), furtherColumns());
        report.publishEntry("accounts scored in a second", String.format(Locale.ROOT, "%,.0f", speed));
        assertThat(speed).isPositive();
    }
}
