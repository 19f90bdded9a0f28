package mainstay.models.admission;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Refusal;
import mainstay.models.examination.ReportLine;

/** Looks on while a child process examines, and says what became of it. */
final class ChildMonitor {
    private static final long BETWEEN_LOOKS_MILLIS = 10;
    /** From the start of the process to its first step; no model has a say in it. */
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final ChildProcess child;
    private final ExaminationProgress progress;
    private final Budget budget;
    private long started = System.nanoTime();
    private long advanced = started;

    ChildMonitor(ChildProcess child, ExaminationProgress progress, Budget budget) {
        this.child = child;
        this.progress = progress;
        this.budget = budget;
    }

    /**
     * The line that ends the report.
     *
     * @throws Refusal if the process ends before, or uses up its budget
     */
    ReportLine verdict() throws Refusal, IOException {
        while (true) {
            // Asked before the report is read, so that nothing is missed that a process wrote last.
            boolean alive = child.isAlive();
            look();
            Optional<ReportLine> verdict = progress.verdict();
            if (verdict.isPresent()) {
                return verdict.get();
            }
            if (!alive) {
                throw ended();
            }
            refuseOverrun();
            pause();
        }
    }

    private void look() throws IOException {
        boolean waiting = !progress.hasBegun();
        if (progress.advance()) {
            advanced = System.nanoTime();
            started = waiting ? advanced : started;
        }
    }

    private void refuseOverrun() throws Refusal, IOException {
        if (!progress.hasBegun()) {
            if (since(started).compareTo(LONGEST_START) > 0) {
                throw cannotBegin("it did nothing for " + LONGEST_START.toSeconds() + " s");
            }
            return;
        }
        if (since(advanced).compareTo(budget.step()) > 0) {
            throw refusal("took longer than " + text(budget.step()) + " at " + progress.step());
        }
        if (since(started).compareTo(budget.all()) > 0) {
            throw refusal("took longer than " + text(budget.all()) + " in all and was not done at " + progress.step());
        }
        if (child.printsTooMuch()) {
            throw refusal("printed more than 10 MB at " + progress.step());
        }
    }

    private Refusal ended() throws IOException {
        if (!progress.hasBegun()) {
            throw cannotBegin("it ended with status " + child.status());
        }
        if (child.outOfMemory()) {
            return refusal("needed more than " + budget.megabytes() + " MB at " + progress.step());
        }
        String words = child.lastWords();
        return refusal("ended the process with status " + child.status() + " at " + progress.step()
                + (words.isEmpty() ? "" : "; the last it printed was: " + words));
    }

    private Refusal refusal(String cause) {
        return new Refusal(progress.step(), cause);
    }

    private MainstayException cannotBegin(String what) throws IOException {
        String words = child.lastWords();
        return new MainstayException(
                Code.MODEL,
                "the process that examines models could not start: " + what
                        + (words.isEmpty() ? "" : " and printed: " + words)
                        + "; correct that and admit the file again");
    }

    private static void pause() {
        Interruption.check();
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MainstayException(
                    Code.MODEL, "the examination was interrupted; nothing has changed, admit the file again", e);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static String text(Duration duration) {
        return duration.toSeconds() + " s";
    }
}
