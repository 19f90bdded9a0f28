package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import mainstay.run.planning.PlanRequest;
import org.junit.jupiter.api.Test;

class PlanRequestJsonTest {

    @Test
    void aRequestIsReadAsItWasWritten() {
        Map<String, Double> heads = new LinkedHashMap<>();
        heads.put("support", 60.5);
        heads.put("sales", 0.1);
        PlanRequest request = new PlanRequest(
                heads,
                OptionalDouble.of(2e6),
                "region",
                Map.of("shared", "0.9", "channel", "loyalty"),
                OptionalInt.of(7),
                1000,
                true,
                List.of(
                        new PlanRequest.Pin("picc", "shared", false, "pins.csv, row 2"),
                        new PlanRequest.Pin("北岭", "none", true, "pins.csv, row 3")),
                0.01);

        PlanRequest read = PlanRequestJson.read(PlanRequestJson.write(request));

        assertThat(read).isEqualTo(request);
        assertThat(read.heads().keySet()).containsExactly("support", "sales");
    }

    @Test
    void aLimitThatIsNotSetStaysUnset() {
        PlanRequest request = new PlanRequest(
                Map.of(), OptionalDouble.empty(), "none", Map.of(), OptionalInt.empty(), 0, false, List.of(), 0);

        assertThat(PlanRequestJson.read(PlanRequestJson.write(request))).isEqualTo(request);
    }
}
