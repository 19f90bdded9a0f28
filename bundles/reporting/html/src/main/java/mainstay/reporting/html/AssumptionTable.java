package mainstay.reporting.html;

import java.util.List;
import java.util.function.Function;
import mainstay.book.Column;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** Assumptions as a table like any other, so that they are sorted and filtered like any other. */
final class AssumptionTable {
    private AssumptionTable() {}

    static Table of(List<Assumption> assumptions) {
        return Table.of(
                "assumptions",
                "All assumptions",
                List.of(
                        field("name", assumptions, Assumption::name),
                        field("value", assumptions, one -> HtmlTexts.exactly(one.kind(), one.value(), one.text())),
                        field("origin", assumptions, Assumption::origin),
                        field("meaning", assumptions, Assumption::description),
                        field("allowed", assumptions, Assumption::allowed),
                        field("computed from", assumptions, one -> HtmlTexts.of(one.formula()))),
                assumptions.size());
    }

    private static Field field(String name, List<Assumption> assumptions, Function<Assumption, String> text) {
        return Field.of(Column.text(name, row -> text.apply(assumptions.get(row))));
    }
}
