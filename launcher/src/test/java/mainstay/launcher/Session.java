package mainstay.launcher;

import java.util.ArrayList;
import java.util.List;
import mainstay.launcher.Shell.Ended;

/**
 * A recorded session: comments ({@code # }), and steps of a line typed at a system shell ({@code $ }), what it wrote to
 * standard output, what it wrote to standard error ({@code ! }) and, where it is not 0, its exit status ({@code ? }).
 */
record Session(List<Step> steps) {

    /** The comments that stand before a line, the line, and what came of it. */
    record Step(List<String> comments, String line, Ended ended) {}

    /** Runs one line at a system shell. */
    interface SystemShell {
        Ended run(String line) throws Exception;
    }

    static Session parse(String text) {
        List<Step> steps = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        Recording recording = null;
        for (String line : text.lines().toList()) {
            if (line.startsWith("# ")) {
                comments.add(line);
            } else if (line.startsWith("$ ")) {
                recording = new Recording();
                steps.add(new Step(List.copyOf(comments), line.substring(2), recording.ended()));
                comments.clear();
            } else if (recording == null) {
                throw new IllegalArgumentException("a session begins with a comment or a line to run: " + line);
            } else {
                recording.add(line);
                Step last = steps.remove(steps.size() - 1);
                steps.add(new Step(last.comments(), last.line(), recording.ended()));
            }
        }
        return new Session(List.copyOf(steps));
    }

    /** The same lines, run again. */
    Session again(SystemShell shell) throws Exception {
        List<Step> again = new ArrayList<>();
        for (Step step : steps) {
            again.add(new Step(step.comments(), step.line(), shell.run(step.line())));
        }
        return new Session(List.copyOf(again));
    }

    /** As {@link #parse} reads it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            step.comments().forEach(comment -> text.append(comment).append('\n'));
            text.append("$ ")
                    .append(step.line())
                    .append('\n')
                    .append(step.ended().out());
            step.ended().err().lines().forEach(line -> text.append("! ")
                    .append(line)
                    .append('\n'));
            if (step.ended().status() != 0) {
                text.append("? ").append(step.ended().status()).append('\n');
            }
        }
        return text.toString();
    }

    /** What the lines after a step say of its end. */
    private static final class Recording {
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder err = new StringBuilder();
        private int status;

        void add(String line) {
            if (line.startsWith("! ")) {
                err.append(line, 2, line.length()).append('\n');
            } else if (line.startsWith("? ")) {
                status = Integer.parseInt(line.substring(2));
            } else {
                out.append(line).append('\n');
            }
        }

        Ended ended() {
            return new Ended(status, out.toString(), err.toString());
        }
    }
}
