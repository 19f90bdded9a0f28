package mainstay.launcher;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output as models and other code see it: lines go to standard error, as standard output is for the data alone. It
 * cannot be closed, and takes no more than a few lines.
 */
final class ModelPrints extends OutputStream {
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 1000;

    private final PrintStream errors;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int lines;

    private ModelPrints(PrintStream errors) {
        this.errors = errors;
    }

    /** Takes the places of the JDK's two streams. */
    static void takeOver(PrintStream errors) {
        System.setOut(new PrintStream(new ModelPrints(errors), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Unclosable(errors), true, StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void write(int value) {
        if (value != '\n') {
            line.write(value);
        }
        if (value == '\n' || line.size() >= LONGEST_LINE) {
            print(line.toString(StandardCharsets.UTF_8));
            line.reset();
        }
    }

    private void print(String text) {
        lines++;
        if (lines <= MOST_LINES) {
            errors.println("mainstay: printed by a model: " + text);
        } else if (lines == MOST_LINES + 1) {
            errors.println("mainstay: models print more than " + MOST_LINES + " lines; the rest is left out");
        }
    }

    /** Standard error, which one model could close for everybody. */
    private static final class Unclosable extends OutputStream {
        private final PrintStream out;

        private Unclosable(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) {
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            out.write(bytes, start, length);
        }

        @Override
        public void flush() {
            out.flush();
        }
    }
}
