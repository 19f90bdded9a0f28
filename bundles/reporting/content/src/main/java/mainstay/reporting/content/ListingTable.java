package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.List;
import java.util.Locale;
import mainstay.book.Column;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;

/** Lists about account plans in reports: the same rows and columns as those of the commands, and what they come to. */
final class ListingTable {

    private ListingTable() {}

    static Table of(String id, String title, PlanListing listing) {
        PlanColumns columns = listing.columns();
        List<Field> fields = columns.names().stream()
                .map(columns::column)
                .map(ListingTable::field)
                .toList();
        Table table = Table.of(id, title, fields, columns.size()).showing(listing.shown());
        return columns.names().contains("account_id") ? table.about("account_id") : table;
    }

    /** A column under its heading, with what it means where the heading does not say it. */
    static Field field(Column column) {
        return Field.of(column, heading(column.name()), Glossary.meaning("plan.row", column.name()));
    }

    /** A word may say another thing here than in lists of accounts. */
    private static String heading(String column) {
        return ReportWords.PHRASES.find("plan.heading." + column).orElseGet(() -> Glossary.heading(column));
    }

    /** What a list comes to, in sentences that begin with a capital and end with a stop. */
    static String text(List<String> conclusions) {
        return ReportWords.sentences(sentences(conclusions));
    }

    /** The same, one by one. */
    static List<String> sentences(List<String> conclusions) {
        return conclusions.stream()
                .map(ListingTable::sentence)
                .map(ReportWords::inWholeUnits)
                .toList();
    }

    private static String sentence(String phrase) {
        String whole = phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        return whole.endsWith(".") || whole.endsWith("。") ? whole : phrase("sentence", whole);
    }
}
