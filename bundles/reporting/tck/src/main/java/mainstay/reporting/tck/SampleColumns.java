package mainstay.reporting.tck;

import mainstay.book.Column;
import mainstay.book.ColumnKind;

/** Columns of few cells. */
final class SampleColumns {

    private SampleColumns() {}

    static Column texts(String name, String... texts) {
        return Column.text(name, row -> texts[row]);
    }

    static Column numbers(String name, ColumnKind kind, double... numbers) {
        return Column.number(name, kind, row -> numbers[row]);
    }
}
