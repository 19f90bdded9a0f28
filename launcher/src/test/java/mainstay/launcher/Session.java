package mainstay.launcher;

import java.util.ArrayList;
import java.util.List;
import mainstay.testkit.MainstayProcess.Ended;

/**
 * A recorded session: comments ({@code # }), and steps of a line typed at a system shell ({@code $ }) or at the shell that
 * the last such line has started ({@code > }), what it wrote to standard output, what it wrote to standard error ({@code ! })
 * and, where it is not 0, the exit status of the process ({@code ? }), which stands behind the last line typed at it. Lines
 * that need no process of their own are typed at one, as a process takes far longer to start than most lines to run.
 */
record Session(List<Step> steps) {
    private static final String AT_SYSTEM = "$ ";
    private static final String TYPED = "> ";

    /** The comments that stand before a line, the line with what it was typed at, and what came of it. */
    record Step(List<String> comments, String prompt, String line, Ended ended) {
        boolean typed() {
            return prompt.equals(TYPED);
        }
    }

    /** Runs one line at a system shell, and has what it starts read the lines typed at it. */
    interface SystemShell {
        /** What came of the line, and then of each that was typed. */
        List<Ended> run(String line, List<String> typed) throws Exception;
    }

    static Session parse(String text) {
        List<Step> steps = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        Recording recording = null;
        for (String line : text.lines().toList()) {
            if (line.startsWith("# ")) {
                comments.add(line);
            } else if (line.startsWith(AT_SYSTEM) || (recording != null && line.startsWith(TYPED))) {
                recording = new Recording();
                steps.add(new Step(List.copyOf(comments), line.substring(0, 2), line.substring(2), recording.ended()));
                comments.clear();
            } else if (recording == null) {
                throw new IllegalArgumentException("a session begins with a comment or a line to run: " + line);
            } else {
                recording.add(line);
                Step last = steps.remove(steps.size() - 1);
                steps.add(new Step(last.comments(), last.prompt(), last.line(), recording.ended()));
            }
        }
        return new Session(List.copyOf(steps));
    }

    /** The same lines, run again. */
    Session again(SystemShell shell) throws Exception {
        List<Step> again = new ArrayList<>();
        int next = 0;
        while (next < steps.size()) {
            int first = next++;
            while (next < steps.size() && steps.get(next).typed()) {
                next++;
            }
            List<Step> process = steps.subList(first, next);
            List<Ended> ended = shell.run(
                    process.get(0).line(),
                    process.stream().skip(1).map(Step::line).toList());
            for (int at = 0; at < process.size(); at++) {
                Step step = process.get(at);
                again.add(new Step(step.comments(), step.prompt(), step.line(), ended.get(at)));
            }
        }
        return new Session(List.copyOf(again));
    }

    /** As {@link #parse} reads it. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            step.comments().forEach(comment -> text.append(comment).append('\n'));
            text.append(step.prompt())
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
