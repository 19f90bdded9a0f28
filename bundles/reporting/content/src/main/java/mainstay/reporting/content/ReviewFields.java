package mainstay.reporting.content;

import java.util.List;
import mainstay.book.Column;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** What the columns of reviews mean. */
final class ReviewFields {
    /** The name of the column with the ids of accounts. */
    static final String ACCOUNT = "account_id";

    private ReviewFields() {}

    static Table table(String id, String title, List<Column> columns, int size) {
        return Table.of(id, title, columns.stream().map(ReviewFields::field).toList(), size);
    }

    private static Field field(Column column) {
        return Field.of(column, Glossary.heading(column.name()), Glossary.meaning("review.meaning", column.name()));
    }
}
