package mainstay.intake.template;

import static mainstay.intake.template.TemplateWords.phrase;

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
                    field.column(),
                    isId,
                    meaning(field),
                    isId ? "" : phrase("missing.unknown"),
                    field.words(),
                    field.range()));
        }
        return columns;
    }

    /** The columns of the wallets. */
    static List<TemplateColumn> wallets() {
        List<TemplateColumn> columns = new ArrayList<>();
        columns.add(text("account_id", phrase("common.account_id")));
        columns.add(text("line", phrase("wallet.line")));
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
        return range.map(TemplateWords::allowed)
                .orElse(words.isEmpty() ? phrase("allowed.text") : String.join(", ", words));
    }

    /** All of it in one text. */
    String explanation() {
        String capital = Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
        String plain = phrase("column.explanation", capital, allowed());
        String whole = missing.isEmpty() ? plain : phrase("column.empty", plain, missing);
        return required ? phrase("column.required", whole) : whole;
    }

    private static TemplateColumn text(String name, String meaning) {
        return new TemplateColumn(name, true, meaning, "", List.of(), Optional.empty());
    }

    private static String meaning(AccountField field) {
        return phrase("account." + field.column());
    }

    private static String meaning(WalletField field) {
        return phrase("wallet." + field.column());
    }

    private static String missing(WalletField field) {
        return switch (field) {
            case SPEND -> "";
            case ADDRESSABLE -> "1";
            case TIED, REVENUE -> "0";
            case MARGIN -> phrase("missing.margin");
            case EXPECTED_SHARE -> phrase("missing.revenue");
            case SPEND_3Y -> phrase("missing.unknown");
        };
    }
}
