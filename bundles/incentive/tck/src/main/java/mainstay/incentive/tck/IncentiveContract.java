package mainstay.incentive.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import mainstay.incentive.api.IncentiveModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract as a test: extend it and give it the model. */
public abstract class IncentiveContract {

    /** The model under test; asked for anew for every rule. */
    protected abstract IncentiveModel model();

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return Arrays.stream(IncentiveRule.values())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.text(), () -> assertThat(rule.violationBy(model())).isEmpty()));
    }
}
