package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {

    @Test
    void itIsComputedOnceAndNotBeforeItIsAskedFor() {
        AtomicInteger computed = new AtomicInteger();
        Lazy<Integer> lazy = Lazy.of(computed::incrementAndGet);

        assertThat(lazy.isKnown()).isFalse();
        assertThat(computed).hasValue(0);
        assertThat(lazy.get() + lazy.get()).isEqualTo(2);
        assertThat(lazy.isKnown()).isTrue();
    }

    @Test
    void whatFailsIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Lazy<String> lazy = Lazy.of(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
            }
            return "there";
        });

        assertThatIllegalStateException().isThrownBy(lazy::get);
        assertThat(lazy.get()).isEqualTo("there");
    }
}
