package mainstay.shell.models;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.compare.Comparison;
import mainstay.run.compare.ComparisonColumns;

/** Shows a comparison. */
final class ComparisonView {
    private static final List<String> SHOWN_IN_TABLE = List.of("section", "item", "before", "after", "moved", "detail");

    private ComparisonView() {}

    static CommandOutput.Rows of(Comparison comparison) {
        return new CommandOutput.Rows(
                ComparisonColumns.of(comparison.rows()),
                comparison.rows().size(),
                SHOWN_IN_TABLE,
                "section",
                List.of());
    }
}
