package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {

    @Test
    void aStageIsFoundWhateverItsCase() {
        assertThat(Stages.USUAL.place("prospecting")).hasValue(0);
        assertThat(Stages.USUAL.place("Prospect")).isEmpty();
        assertThat(Stages.USUAL
                        .all()
                        .get(Stages.USUAL.place("CLOSED WON").orElseThrow())
                        .outcome())
                .isEqualTo(Stage.Outcome.WON);
    }

    @Test
    void noStageIsListedTwice() {
        assertThatThrownBy(() ->
                        Stages.of(List.of(Stage.of("Won", Stage.Outcome.WON), Stage.of("won", Stage.Outcome.LOST))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }
}
