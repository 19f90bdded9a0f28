package mainstay.reporting.html;

import static mainstay.reporting.html.PageWords.phrase;

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
                phrase("assumptions.table"),
                List.of(
                        field("name", phrase("assumptions.name"), assumptions, Assumption::name),
                        field(
                                "value",
                                phrase("assumptions.value"),
                                assumptions,
                                one -> HtmlTexts.exactly(one.kind(), one.value(), one.text())),
                        field("origin", phrase("assumptions.origin"), assumptions, Assumption::origin),
                        field("meaning", phrase("assumptions.meaning"), assumptions, Assumption::description),
                        field("allowed", phrase("assumptions.allowed"), assumptions, Assumption::allowed),
                        field(
                                "computed from",
                                phrase("assumptions.computed-from"),
                                assumptions,
                                one -> HtmlTexts.of(one.formula()))),
                assumptions.size());
    }

    private static Field field(
            String name, String heading, List<Assumption> assumptions, Function<Assumption, String> text) {
        return Field.of(Column.text(name, row -> text.apply(assumptions.get(row))), heading, "");
    }
}
