package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.explain.Explanation;

/** The lines of an explanation. */
final class ExplanationTable {

    private ExplanationTable() {}

    static Table of(String id, List<Explanation.Line> lines) {
        return Table.of(
                        id,
                        phrase("explanation.table"),
                        List.of(
                                Glossary.field(Column.text(
                                        "section", row -> lines.get(row).section())),
                                Glossary.field(Column.text(
                                        "item", row -> lines.get(row).item())),
                                Field.of(
                                        Column.number("value", Kind.NUMBER, row -> lines.get(row)
                                                .value()),
                                        phrase("book.value"),
                                        ""),
                                Glossary.field(Column.text(
                                        "shown", row -> lines.get(row).shown())),
                                Glossary.field(
                                        Column.text("how", row -> lines.get(row).how())),
                                Glossary.field(Column.text(
                                        "from", row -> lines.get(row).from()))),
                        lines.size())
                .showing(List.of("section", "item", "shown", "how", "from"));
    }
}
