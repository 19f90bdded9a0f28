package mainstay.shell.host;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Process;

/** A process whose lines are counted and not printed: what {@code grep -c} is, which Gogo's own gets wrong. */
final class CountedLines implements Process {
    private final Process process;
    private final PrintStream lines = new PrintStream(new Counter(), false, StandardCharsets.UTF_8);
    private long count;

    CountedLines(Process process) {
        this.process = process;
    }

    /**
     * The words of a call that counts lines, without what says so; empty for every other call.
     *
     * @param words the command and its arguments; what stands behind {@code --} is no option
     */
    static Optional<List<String>> withoutCount(List<String> words) {
        List<String> rest = new ArrayList<>();
        boolean counts = false;
        boolean options = words.get(0).equals("grep");
        for (String word : words) {
            options &= !word.equals("--");
            boolean here = options && (word.equals("--count") || word.matches("-[a-zA-Z]*c[a-zA-Z]*"));
            counts |= here;
            String left = here ? word.replaceFirst("--count|c", "") : word;
            if (!here || left.length() > 1) {
                rest.add(left);
            }
        }
        return counts ? Optional.of(rest) : Optional.empty();
    }

    /** Prints how many lines there were; none is a failure, whatever the command said. */
    void printCount() {
        process.out().println(count);
        process.error(count == 0 ? 1 : 0);
    }

    @Override
    public InputStream in() {
        return process.in();
    }

    @Override
    public PrintStream out() {
        return lines;
    }

    @Override
    public PrintStream err() {
        return process.err();
    }

    @Override
    public Job job() {
        return process.job();
    }

    @Override
    public boolean isTty(int stream) {
        return process.isTty(stream);
    }

    @Override
    public void error(int status) {
        process.error(status);
    }

    private final class Counter extends OutputStream {
        @Override
        public void write(int value) {
            count += value == '\n' ? 1 : 0;
        }
    }
}
