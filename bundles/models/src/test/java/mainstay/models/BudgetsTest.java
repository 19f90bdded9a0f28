package mainstay.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetsTest {

    @Test
    void whatIsNotSetIsTenSecondsABatchAndAMinuteToPrepareOrToRender() {
        assertThat(Budgets.of(Map.of())).isEqualTo(new Budgets(10, 60, 60));
        assertThat(Budgets.of(Map.of("batch.seconds", "0.5")).batchNanos()).isEqualTo(500_000_000L);
        assertThat(Budgets.of(Map.of("report.seconds", "2")).reportNanos()).isEqualTo(2_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "ten", "1e9", "", "NaN"})
    void whatIsNoNumberOfSecondsIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> Budgets.of(Map.of("prepare.seconds", text)))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("conf/mainstay.models.cfg: prepare.seconds is \"" + text + "\"");
    }
}
