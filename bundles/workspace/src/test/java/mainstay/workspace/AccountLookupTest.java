package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AccountLookupTest {
    private static final List<String> IDS = List.of("a", "b", "twin-1", "twin-2");
    private static final List<String> NAMES = List.of("Alpha", "", "Twin", "Twin");

    private final AccountLookup lookup = new AccountLookup(
            IDS.size(), IDS::get, NAMES::get, AccountLookupTest::exact, " of the list", "the list has them");

    private static OptionalInt exact(String id) {
        return IDS.contains(id) ? OptionalInt.of(IDS.indexOf(id)) : OptionalInt.empty();
    }

    @Test
    void anAccountIsFoundByIdOrNameInAnyCase() {
        assertThat(lookup.find("b")).isEqualTo(1);
        assertThat(lookup.find("B")).isEqualTo(1);
        assertThat(lookup.find("alpha")).isZero();
    }

    @Test
    void severalOfOneNameAreNamedByTheirIds() {
        assertThatThrownBy(() -> lookup.find("twin"))
                .hasMessage("2 accounts of the list are called \"twin\": twin-1, twin-2; give the account id");
    }

    @Test
    void anUnknownAccountIsAnsweredWithTheNearestOrTheNextStep() {
        assertThatThrownBy(() -> lookup.find("Alphq"))
                .hasMessage("there is no account of the list \"Alphq\"; did you mean Alpha?");
        assertThatThrownBy(() -> lookup.find("something else"))
                .hasMessage("there is no account of the list \"something else\"; the list has them");
    }
}
