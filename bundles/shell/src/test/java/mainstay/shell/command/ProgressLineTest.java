package mainstay.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private long now;
    private final ProgressLine progress =
            new ProgressLine(new PrintStream(terminal, true, StandardCharsets.UTF_8), () -> now);

    @Test
    void whatIsQuickSaysNothing() {
        progress.at("writing rows", 1, 10);
        now = SECOND / 2;
        progress.at("writing rows", 10, 10);
        progress.close();
        assertThat(written()).isEmpty();
    }

    @Test
    void saysHowFarItIsHowFastAndHowLongItTakes() {
        progress.at("writing rows", 0, 10_000_000);
        now = 2 * SECOND;
        progress.at("writing rows", 4_000_000, 10_000_000);
        assertThat(written()).isEqualTo("\rwriting rows: 4,000,000 of 10,000,000, 2,000,000 a second, 3 s left");
        progress.close();
    }

    @Test
    void writesOverItsLineAndTakesItAway() {
        progress.at("reading", 0, 100);
        now = SECOND;
        progress.at("reading", 10, 100);
        now += SECOND;
        progress.at("reading", 100, 100);
        String first = "\rreading: 10 of 100, 10 a second, 9 s left";
        String second = "\rreading: 100 of 100, 50 a second, 0 s left";
        assertThat(written()).isEqualTo(first + second);
        progress.close();
        progress.close();
        assertThat(written()).isEqualTo(first + second + "\r" + " ".repeat(second.length() - 1) + "\r");
    }

    @Test
    void isSilentOnceTheProcessEndsHoweverLongOthersWork() {
        progress.at("reading", 0, 100);
        now = SECOND;
        progress.at("reading", 10, 100);
        progress.end();
        String before = written();
        now += SECOND;
        progress.at("reading", 100, 100);
        assertThat(written()).isEqualTo(before).endsWith(" \r");
        progress.close();
    }

    @Test
    void showsALineFiveTimesASecondAtMost() {
        progress.at("reading", 0, 100);
        for (now = SECOND; now < 2 * SECOND; now += SECOND / 100) {
            progress.at("reading", 1, 100);
        }
        assertThat(written().chars().filter(character -> character == '\r').count())
                .isEqualTo(5);
        progress.close();
    }

    private String written() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
