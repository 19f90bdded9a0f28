package mainstay.teamcost.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import mainstay.teamcost.api.TeamCostModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract as a test: extend it and give it the model. */
public abstract class TeamCostContract {

    /** The model under test; asked for anew for every rule. */
    protected abstract TeamCostModel model();

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return Arrays.stream(TeamCostRule.values())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.text(), () -> assertThat(rule.violationBy(model())).isEmpty()));
    }
}
