package mainstay.book;

import static mainstay.book.Predecessor.Type.FF;
import static mainstay.book.Predecessor.Type.FS;
import static mainstay.book.Predecessor.Type.SF;
import static mainstay.book.Predecessor.Type.SS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PredecessorTest {
    @Test
    void predecessorsAreReadWithTheirTypesAndLags() {
        Set<String> known = Set.of("a", "b", "3", "7");

        assertThat(Predecessor.parse(" a; b+2 ;3FS+2d;7", known::contains))
                .containsExactly(
                        new Predecessor("a", FS, 0),
                        new Predecessor("b", FS, 2),
                        new Predecessor("3", FS, 2),
                        new Predecessor("7", FS, 0));
        assertThat(Predecessor.parse("3SS-1d,7ff, b sf + 3 days", known::contains))
                .containsExactly(
                        new Predecessor("3", SS, -1), new Predecessor("7", FF, 0), new Predecessor("b", SF, 3));
    }

    @Test
    void anIdMayItselfEndLikeALagOrAType() {
        Set<String> known = Set.of("c+1", "g-12", "STAFF", "x");

        assertThat(Predecessor.parse("c+1;g-12;STAFF;STAFF+2;STAFFSS-1;x-1", known::contains))
                .containsExactly(
                        new Predecessor("c+1", FS, 0),
                        new Predecessor("g-12", FS, 0),
                        new Predecessor("STAFF", FS, 0),
                        new Predecessor("STAFF", FS, 2),
                        new Predecessor("STAFF", SS, -1),
                        new Predecessor("x", FS, -1));
    }

    @Test
    void anIdThatNobodyKnowsIsNamedAsItWasMeant() {
        assertThat(Predecessor.parse("g1+2;g1SS+2;g-12;STAFF;", id -> false))
                .extracting(Predecessor::action)
                .containsExactly("g1", "g1", "g-12", "STAFF", "");
    }
}
