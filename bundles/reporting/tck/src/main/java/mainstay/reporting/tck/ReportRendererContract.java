package mainstay.reporting.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import mainstay.reporting.api.ReportRenderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract as a test: extend it and give it the renderer. */
public abstract class ReportRendererContract {

    /** The renderer under test; asked for anew for every rule. */
    protected abstract ReportRenderer renderer();

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return Arrays.stream(ReportRule.values())
                .map(rule -> DynamicTest.dynamicTest(rule.text(), () -> assertThat(rule.violationBy(renderer()))
                        .isEmpty()));
    }
}
