package mainstay.shell.book;

import java.util.List;
import java.util.Locale;
import mainstay.book.Column;
import mainstay.book.DataProblem;
import mainstay.book.Kind;
import mainstay.reporting.text.CommandOutput;

/** Problems of an import as rows. */
final class ProblemRows {

    private ProblemRows() {}

    static CommandOutput of(List<DataProblem> problems) {
        return CommandOutput.Rows.of(
                List.of(
                        Column.text("severity", row -> severity(problems.get(row))),
                        Column.text("file", row -> problems.get(row).file()),
                        Column.number("row", Kind.COUNT, row -> {
                            long at = problems.get(row).row();
                            return at == 0 ? Double.NaN : (double) at;
                        }),
                        Column.text("column", row -> problems.get(row).column()),
                        Column.text("value", row -> problems.get(row).value()),
                        Column.text("message", row -> problems.get(row).message())),
                problems.size());
    }

    /** One problem in one line: {@code error: wallets.csv row 7, column tied: "35": …}. */
    static String line(DataProblem problem) {
        StringBuilder line = new StringBuilder(severity(problem)).append(": ").append(problem.file());
        if (problem.row() > 0) {
            line.append(" row ").append(problem.row());
        }
        if (!problem.column().isEmpty()) {
            line.append(", column ").append(problem.column());
        }
        if (!problem.message().contains(problem.value())) {
            line.append(": \"").append(problem.value()).append('"');
        }
        return line.append(": ").append(problem.message()).toString();
    }

    private static String severity(DataProblem problem) {
        return problem.severity().name().toLowerCase(Locale.ROOT);
    }
}
