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
    private static final Path SHIPPED = Path.of("../../../launcher/src/main/distribution/bundles/models/weighted.json");

    @Override
    protected ScoringModel model() {
        try {
            return new WeightedModelReader().read(Files.readString(SHIPPED), "weighted.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isCalledWeighted() {
        assertThat(model().id()).isEqualTo("weighted");
    }
}
