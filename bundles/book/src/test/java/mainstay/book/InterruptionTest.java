package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import mainstay.book.MainstayException.Code;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private final Interruption interruption = new Interruption();

    @Test
    void workEndsAtItsNextStepOnAnyNumberOfThreads() {
        for (int threads : new int[] {1, 3}) {
            Interruption asked = new Interruption();
            AtomicInteger done = new AtomicInteger();
            assertThatThrownBy(() -> asked.during(() -> {
                        new Batches(threads, 1).forRanges(1000, (from, to) -> {
                            done.incrementAndGet();
                            asked.ask();
                        });
                        return 0;
                    }))
                    .isInstanceOfSatisfying(
                            MainstayException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERRUPTED))
                    .hasMessage("interrupted; nothing was changed");
            assertThat(done).hasValueLessThan(1000);
        }
    }

    @Test
    void whatHasBegunToChangeSomethingGoesToItsEnd() {
        interruption.during(() -> {
            Interruption.beginChange();
            interruption.ask();
            Interruption.check();
            return 0;
        });
        assertThat(interruption.isAsked()).isFalse();
    }

    @Test
    void aChangeDoesNotBeginOnceSomebodyHasAsked() {
        interruption.ask();
        assertThatThrownBy(() -> interruption.during(() -> {
                    Interruption.beginChange();
                    return 0;
                }))
                .hasMessageStartingWith("interrupted");
    }

    @Test
    void aWishIsUsedUpByWorkThatEndsWithWhatItHas() {
        interruption.ask();
        assertThat(interruption.take()).isTrue();
        assertThat(interruption.take()).isFalse();
        assertThat(interruption.isAsked()).isFalse();
    }

    @Test
    void whatNobodyCanInterruptIsNot() {
        interruption.ask();
        Interruption.check();
        assertThat(Interruption.current().isAsked()).isFalse();
    }
}
