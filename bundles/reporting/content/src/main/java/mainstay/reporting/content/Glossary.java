package mainstay.reporting.content;

import java.util.Locale;
import mainstay.book.Column;
import mainstay.reporting.api.Table.Field;

/** What the columns of reports are called and mean. */
final class Glossary {

    private Glossary() {}

    /** The heading of a column; of a stranger's its name, made readable. */
    static String heading(String column) {
        return ReportWords.PHRASES.find("heading." + column.replace(' ', '_')).orElseGet(() -> readable(column));
    }

    private static String readable(String column) {
        String words = column.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What a column of the prioritised list means; empty where its heading says it. */
    static String meaning(String column) {
        return meaning("meaning", column);
    }

    /** What a column means in tables of one kind, whose meanings have keys that begin alike. */
    static String meaning(String tables, String column) {
        return ReportWords.PHRASES.find(tables + "." + column).orElse("");
    }

    /** A column under its heading, which says enough. */
    static Field field(Column column) {
        return Field.of(column, heading(column.name()), "");
    }
}
