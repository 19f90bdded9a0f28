package mainstay.intake.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.AccountField;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.book.Range;
import mainstay.book.WalletField;

/**
 * A column of the template.
 *
 * @param name its header
 * @param required whether a row without it cannot be used
 * @param meaning what it is
 * @param missing what counts when a cell is empty
 * @param words the words that are allowed; empty when any text or a number is
 * @param range the numbers that are allowed; empty when it is a text
 */
record TemplateColumn(
        String name, boolean required, String meaning, String missing, List<String> words, Optional<Range> range) {

    /** The columns of the accounts. */
    static List<TemplateColumn> accounts() {
        List<TemplateColumn> columns = new ArrayList<>();
        for (AccountField field : AccountField.values()) {
            boolean isId = field == AccountField.ACCOUNT_ID;
            columns.add(new TemplateColumn(
                    field.column(), isId, meaning(field), isId ? "" : "not known", field.words(), field.range()));
        }
        return columns;
    }

    /** The columns of the wallets. */
    static List<TemplateColumn> wallets() {
        List<TemplateColumn> columns = new ArrayList<>();
        columns.add(text("account_id", "the account_id, as in the sheet accounts"));
        columns.add(text("line", "the product line; one row for each account and line"));
        for (WalletField field : WalletField.values()) {
            columns.add(new TemplateColumn(
                    field.column(),
                    field.required(),
                    meaning(field),
                    missing(field),
                    List.of(),
                    Optional.of(field.range())));
        }
        return columns;
    }

    /** The columns of a plan table. */
    static List<TemplateColumn> of(PlanTable table) {
        return table.columns().stream()
                .map(field -> new TemplateColumn(
                        field.name(),
                        field.required(),
                        PlanMeaning.of(table, field),
                        field.required() ? "" : PlanMeaning.missing(field),
                        field.type() == PlanField.Type.FLAG ? List.of("true", "false") : field.words(),
                        field.range()))
                .toList();
    }

    /** What is allowed, in words. */
    String allowed() {
        return range.map(Range::toString).orElse(words.isEmpty() ? "text" : String.join(", ", words));
    }

    /** All of it in one text. */
    String explanation() {
        return (required ? "Required. " : "") + Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1)
                + ". Allowed: " + allowed() + "."
                + (missing.isEmpty() ? "" : " When empty: " + missing + ".");
    }

    private static TemplateColumn text(String name, String meaning) {
        return new TemplateColumn(name, true, meaning, "", List.of(), Optional.empty());
    }

    private static String meaning(AccountField field) {
        return switch (field) {
            case ACCOUNT_ID -> "the identifier of the account; each appears once";
            case NAME -> "its name";
            case PARENT_ID -> "the account_id of the account above it, such as head office";
            case INDUSTRY -> "its industry";
            case REGION -> "its region";
            case PURCHASING -> "who buys: head office (centralized) or each branch (decentralized)";
            case STRATEGIC -> "whether it is strategic, that is, matters beyond its profit";
            case RELATIONSHIP -> "the state of our relationship with it";
            case GROWTH -> "expected yearly growth of its spend";
            case FIT -> "how well we fit its needs";
            case WILLINGNESS -> "how willing it is to work with us as a partner";
            case FEASIBILITY -> "how feasible it is to serve it as a large account";
            case SATISFACTION -> "how satisfied it is";
            case RETENTION -> "the share of customers like it that we keep from year to year";
            case CAPTURE_DEDICATED -> "the share of its gross profit that a dedicated team realises";
            case CAPTURE_SHARED -> "the share of its gross profit that a shared team realises";
            case CAPTURE_CHANNEL -> "the share of its gross profit that the channel realises";
        };
    }

    private static String meaning(WalletField field) {
        return switch (field) {
            case SPEND -> "yearly spend of the customer on the line, with all suppliers, in the currency of the book";
            case ADDRESSABLE -> "the share of it that our products can serve";
            case TIED -> "the share of the addressable part that is bound to a competitor";
            case REVENUE -> "our current yearly revenue from it";
            case MARGIN -> "our gross margin, which may be negative";
            case EXPECTED_SHARE -> "the share of the contestable wallet that we expect to hold";
            case SPEND_3Y -> "projected yearly spend in three years";
        };
    }

    private static String missing(WalletField field) {
        return switch (field) {
            case SPEND -> "";
            case ADDRESSABLE -> "1";
            case TIED, REVENUE -> "0";
            case MARGIN -> "the margin of the line or of the book";
            case EXPECTED_SHARE -> "our current revenue";
            case SPEND_3Y -> "not known";
        };
    }
}
