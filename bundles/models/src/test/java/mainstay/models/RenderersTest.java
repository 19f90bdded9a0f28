package mainstay.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.reporting.api.ReportRenderer;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models.Provided;
import org.junit.jupiter.api.Test;

class RenderersTest {
    private final Renderers renderers =
            new Renderers(List.of(provided("xlsx"), provided("html")), Map.of("md", "bundle a.bundle is stopped"));

    @Test
    void theFormatsAreInOrder() {
        assertThat(renderers.ids()).containsExactly("html", "xlsx");
        assertThat(renderers.get("xlsx").identity().id()).isEqualTo("xlsx");
    }

    @Test
    void aMistypedFormatIsMetByTheNearestOne() {
        assertThatThrownBy(() -> renderers.get("htlm"))
                .isInstanceOf(MainstayException.class)
                .hasMessage("there is no format \"htlm\"; did you mean html?");
    }

    @Test
    void anUnknownFormatIsMetByThoseThatThereAre() {
        assertThatThrownBy(() -> renderers.get("powerpoint"))
                .hasMessage("there is no format \"powerpoint\"; there are html, xlsx");
    }

    @Test
    void aFormatThatIsOutOfServiceIsMetByTheReason() {
        assertThatThrownBy(() -> renderers.get("md"))
                .hasMessage("the format md is not offered: bundle a.bundle is stopped");
    }

    private static Provided<ReportRenderer> provided(String id) {
        return new Provided<>(new FakeRenderer(), new ModelIdentity(id, "a.bundle", "1.0.0", ""));
    }
}
