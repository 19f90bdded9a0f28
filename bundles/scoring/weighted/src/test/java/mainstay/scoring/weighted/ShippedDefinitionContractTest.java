package mainstay.scoring.weighted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mainstay.scoring.api.ScoringModel;
import mainstay.scoring.tck.ScoringContract;
import org.junit.jupiter.api.Test;

class ShippedDefinitionContractTest extends ScoringContract {
    private static final Path SHIPPED = Path.of("../../../launcher/src/main/distribution/conf/scoring/weighted.json");

    @Override
    protected ScoringModel model() {
        try {
            return new WeightedModel(new Configured(Files.readString(SHIPPED), "conf/scoring/weighted.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isCalledWeighted() {
        assertThat(model().id()).isEqualTo("weighted");
    }
}
