package mainstay.intake.read.reject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mainstay.book.DataProblem;
import mainstay.intake.api.ImportResult;

/** What is wrong with the input: all of it counted, the first of each kind kept. */
public final class Problems {
    /** How many of each kind are kept. */
    public static final int KEPT = 1000;

    private static final int LONGEST_VALUE = 100;

    private final List<DataProblem> errors = new ArrayList<>();
    private final List<DataProblem> warnings = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private int errorsKept = KEPT;
    private int warningsKept = KEPT;
    private long errorCount;
    private long warningCount;

    /** Problems that follow those of an import; of them too the first are kept, however many came before. */
    public static Problems after(ImportResult read) {
        Problems problems = new Problems();
        for (DataProblem problem : read.problems()) {
            (problem.isError() ? problems.errors : problems.warnings).add(problem);
            problems.named(problem.file());
        }
        problems.errorsKept += problems.errors.size();
        problems.warningsKept += problems.warnings.size();
        problems.errorCount = read.errors();
        problems.warningCount = read.warnings();
        return problems;
    }

    /** The row cannot be used. */
    public void error(String file, long row, String column, String value, String message) {
        errorCount++;
        if (errors.size() < errorsKept) {
            errors.add(DataProblem.error(named(file), row, column, shown(value), message));
        }
    }

    /** The row is used as it is. */
    public void warning(String file, long row, String column, String value, String message) {
        warningCount++;
        if (warnings.size() < warningsKept) {
            warnings.add(DataProblem.warning(named(file), row, column, shown(value), message));
        }
    }

    /** Adds what was found elsewhere. */
    public void add(DataProblem problem) {
        if (problem.isError()) {
            error(problem.file(), problem.row(), problem.column(), problem.value(), problem.message());
        } else {
            warning(problem.file(), problem.row(), problem.column(), problem.value(), problem.message());
        }
    }

    /** Counts warnings that stand behind so many others that they would not be kept. */
    public void furtherWarnings(long count) {
        warningCount += count;
    }

    public long errors() {
        return errorCount;
    }

    public long warnings() {
        return warningCount;
    }

    /** What was kept, in the order of the files and rows. */
    public List<DataProblem> kept() {
        List<DataProblem> all = new ArrayList<>(errors);
        all.addAll(warnings);
        all.sort(Comparator.comparingInt((DataProblem problem) -> files.indexOf(problem.file()))
                .thenComparingLong(DataProblem::row));
        return List.copyOf(all);
    }

    /** A value cut to a length that can be shown. */
    public static String shown(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end) + "…";
    }

    private String named(String file) {
        if (!files.contains(file)) {
            files.add(file);
        }
        return file;
    }
}
