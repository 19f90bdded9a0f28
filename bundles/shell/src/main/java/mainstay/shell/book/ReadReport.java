package mainstay.shell.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mainstay.book.Book;
import mainstay.book.DataProblem.Severity;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.api.ImportResult;
import mainstay.shell.command.CommandContext;

/** What a person is told of files that were read. */
public final class ReadReport {
    private static final int PROBLEMS_SHOWN = 20;
    private static final int MEGABYTE_BITS = 20;

    private ReadReport() {}

    /** Tells how far files have been read. */
    public static ImportProgress progress(CommandContext context) {
        return (file, bytes, size) ->
                context.progress().at("reading " + file + " (MB)", bytes >> MEGABYTE_BITS, size >> MEGABYTE_BITS);
    }

    /**
     * The book that was read; what was found is reported.
     *
     * @throws MainstayException when there is none because of errors
     */
    public static Book usable(ImportResult read, CommandContext context) {
        read.notes().forEach(context.report());
        first(read, Severity.ERROR, read.errors()).forEach(context.report());
        first(read, Severity.WARNING, read.warnings()).forEach(context.report());
        return read.book().orElseThrow(() -> refused(read));
    }

    /** The first problems, one a line, and where the others are. */
    private static List<String> first(ImportResult read, Severity severity, long inAll) {
        List<String> lines = new ArrayList<>(read.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .limit(PROBLEMS_SHOWN)
                .map(ProblemRows::line)
                .toList());
        if (inAll > lines.size()) {
            lines.add("… and "
                    + NumberText.count(
                            inAll - lines.size(), "more " + severity.name().toLowerCase(Locale.ROOT))
                    + (severity == Severity.ERROR
                            ? " (--lenient writes every rejected row and its problem to a file)"
                            : " (book --problems lists them)"));
        }
        return lines;
    }

    private static MainstayException refused(ImportResult read) {
        return new MainstayException(
                Code.BAD_INPUT,
                "nothing was imported: " + NumberText.count(read.errors(), "error")
                        + "; correct the rows named above, or import the good rows with --lenient");
    }
}
