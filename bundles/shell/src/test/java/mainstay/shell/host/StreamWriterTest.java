package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where output goes, and what happens when nobody takes it. */
class StreamWriterTest {
    private static final String TEXT = "a北😀\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void textIsUtf8HoweverItIsCut() throws IOException {
        Random random = new Random(7);
        StringBuilder expected = new StringBuilder();
        try (StreamWriter writer = new StreamWriter(new PrintStream(bytes))) {
            char[] text = TEXT.repeat(10_000).toCharArray();
            for (int at = 0; at < text.length; ) {
                int length = Math.min(1 + random.nextInt(30), text.length - at);
                writer.write(text, at, length);
                expected.append(text, at, length);
                at += length;
                if (random.nextInt(50) == 0) {
                    writer.flush();
                }
                if (random.nextInt(50) == 0 && !Character.isHighSurrogate(text[at - 1])) {
                    writer.appendUtf8("né!".getBytes(StandardCharsets.UTF_8), 3);
                    expected.append("né");
                }
            }
        }

        assertThat(written()).isEqualTo(expected.toString());
    }

    @Test
    void aStreamThatTakesNoMoreIsNoticed() throws IOException {
        PrintStream full = new PrintStream(failing("No space left on device"));
        StreamWriter writer = new StreamWriter(full);
        writer.write("something");

        assertThatThrownBy(writer::flush).isInstanceOf(StreamWriter.Refused.class);
    }

    @Test
    void rowsAreCountedForWhoeverWaits() {
        long[] done = new long[1];

        new StreamWriter(new PrintStream(bytes), rows -> done[0] = rows).wroteRows(42);

        assertThat(done[0]).isEqualTo(42);
    }

    @Test
    void aDiskThatIsFullIsAFailureAndAReaderThatLeftIsNone() {
        ResultStream full = new ResultStream(failing("No space left on device"));
        ResultStream left = new ResultStream(failing("Broken pipe"));

        assertThatThrownBy(() -> full.write(65)).hasMessage("No space left on device");
        assertThatThrownBy(() -> full.write(new byte[3])).hasMessage("No space left on device");
        assertThatThrownBy(() -> left.write(65)).hasMessage("Broken pipe");

        assertThat(full.failure()).isPresent();
        assertThat(left.failure()).isEmpty();
    }

    @Test
    void resultsStayOpenToTheEndOfTheProcess() throws IOException {
        ResultStream results = new ResultStream(bytes);
        results.write(65);
        results.close();
        results.write(66);

        assertThat(written()).isEqualTo("AB");
        assertThat(results.failure()).isEmpty();
    }

    @Test
    void aQuestionIsAskedOnStandardErrorAndAnsweredByALine() {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        Streams streams = new Streams(
                InputStream.nullInputStream(), new PrintStream(bytes), new PrintStream(asked), true, true, false);
        ByteArrayInputStream typed = new ByteArrayInputStream(" yés \r\nno".getBytes(StandardCharsets.UTF_8));
        Window window = Window.stream(80, true, typed);

        assertThat(window.ask("Go?", streams)).contains("yés");
        assertThat(window.ask("Go?", streams)).contains("no");
        assertThat(window.ask("Go?", streams)).isEmpty();
        assertThat(asked.toString(StandardCharsets.UTF_8)).isEqualTo("Go? Go? Go? ");
        assertThat(bytes.size()).isZero();
        assertThat(Window.stream(0, true, new ByteArrayInputStream(new byte[] {'y', '\n'}))
                        .ask("Go?", streams))
                .isEmpty();
        assertThat(window.columns()).hasValue(80);
        assertThat(Window.stream(0, true, typed).columns()).isEmpty();
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
