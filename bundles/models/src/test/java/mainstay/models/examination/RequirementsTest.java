package mainstay.models.examination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (&(osgi.wiring.package=a)(version>=2.0.0)(!(version>=3.0.0)))       | [2,3)
            (&(osgi.wiring.package=a)(version>=1.2.0)(version<=1.3.1))          | [1.2,1.3.1]
            (&(osgi.wiring.package=a)(!(version<=1.0.0))(!(version>=2.0.0)))    | (1,2)
            (&(osgi.wiring.package=a)(!(version<=1.0.0))(version<=2.0.0))       | (1,2]
            (&(osgi.wiring.package=a)(version>=2.0.0))                          | 2 or newer
            (&(osgi.wiring.package=a)(!(version<=2.0.0)))                       | newer than 2
            (&(osgi.wiring.package=a)(version>=1.0.0.beta)(!(version>=2.10.0))) | [1.0.0.beta,2.10)
            """)
    void aRangeReadsAsInAManifest(String filter, String range) {
        assertThat(Requirements.range(filter)).isEqualTo(range);
    }
}
