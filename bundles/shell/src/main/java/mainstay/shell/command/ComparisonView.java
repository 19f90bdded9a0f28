package mainstay.shell.command;

import java.util.List;
import mainstay.reporting.text.View;
import mainstay.run.Comparison;
import mainstay.run.ComparisonColumns;

/** Shows a comparison. */
final class ComparisonView {
    private static final List<String> SHOWN_IN_TABLE = List.of("section", "item", "before", "after", "moved", "detail");

    private ComparisonView() {}

    static View.Rows of(Comparison comparison) {
        return new View.Rows(
                ComparisonColumns.of(comparison.rows()),
                comparison.rows().size(),
                SHOWN_IN_TABLE,
                "section",
                List.of());
    }
}
