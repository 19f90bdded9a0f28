package mainstay.reporting.tck;

import mainstay.book.Column;
import mainstay.book.Kind;

/** Columns of few cells. */
final class SampleColumns {

    private SampleColumns() {}

    static Column texts(String name, String... texts) {
        return Column.text(name, row -> texts[row]);
    }

    static Column numbers(String name, Kind kind, double... numbers) {
        return Column.number(name, kind, row -> numbers[row]);
    }
}
