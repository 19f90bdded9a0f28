package mainstay.teamcost.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void aTeamMustServeAccounts(double accounts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Team(List.of(), 0, 0, accounts))
                .withMessageContaining("" + accounts);
    }

    @Test
    void aTeamKeepsItsPositionsWhateverHappensToTheList() {
        List<Position> positions = new ArrayList<>(List.of(new Position("sales", 1.5, 100)));
        Team team = new Team(positions, 0.1, 5, 2);
        positions.clear();

        assertThat(team.heads()).isEqualTo(1.5);
        assertThat(team.cost()).isEqualTo(150 * 1.1 + 5);
    }

    @Test
    void noInfiniteValueIsAllowedEvenWithoutALimit() {
        Figure figure = new Figure("fixed", 0, "money a year", 0, Double.POSITIVE_INFINITY, "fixed costs", "default");

        assertThat(figure.allows(1e300)).isTrue();
        assertThat(figure.allows(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(figure.allows(Double.NaN)).isFalse();
        assertThat(figure.allows(-0.1)).isFalse();
    }
}
