package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.DataProblem;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Range;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;
import mainstay.book.Wallets;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** The tables of a book, in the columns in which they are imported; and what was wrong with them. */
final class BookTables {
    private final Book book;

    BookTables(Book book) {
        this.book = book;
    }

    Table accounts() {
        Accounts accounts = book.accounts();
        List<Field> fields = new ArrayList<>();
        for (AccountField field : AccountField.values()) {
            if (accounts.has(field)) {
                fields.add(Field.of(column(field), field.column(), ""));
            }
        }
        for (Map.Entry<String, TextColumn> extra : accounts.extras().entrySet()) {
            TextColumn texts = extra.getValue();
            fields.add(Field.of(Column.text(extra.getKey(), texts::get), extra.getKey(), phrase("book.extra")));
        }
        return Table.of("accounts", phrase("book.accounts"), fields, accounts.size())
                .about(AccountField.ACCOUNT_ID.column());
    }

    private Column column(AccountField field) {
        Accounts accounts = book.accounts();
        return field.isNumber()
                ? number(field.column(), field.range().filter(Range::isFraction).isPresent(), accounts.number(field))
                : Column.text(field.column(), accounts.text(field)::get);
    }

    private static Column number(String name, boolean share, DoubleColumn values) {
        return Column.number(name, share ? Kind.RATIO : Kind.NUMBER, values::get);
    }

    Table wallets() {
        Wallets wallets = book.wallets();
        int[] account = accountOfWallet();
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(Column.text("account_id", row -> book.accounts().id(account[row])), "account_id", ""));
        fields.add(Field.of(Column.text("line", row -> wallets.lines().get(wallets.line(row))), "line", ""));
        for (WalletField field : WalletField.values()) {
            DoubleColumn values = wallets.column(field);
            boolean money = field == WalletField.SPEND || field == WalletField.REVENUE || field == WalletField.SPEND_3Y;
            fields.add(Field.of(
                    Column.number(field.column(), money ? Kind.MONEY : Kind.RATIO, values::get), field.column(), ""));
        }
        return Table.of("wallets", phrase("book.wallets"), fields, wallets.size())
                .about("account_id");
    }

    /** The plan tables that the book has, and the stages of deals where they are not the usual ones. */
    List<Table> plan() {
        List<Table> tables = new ArrayList<>();
        for (PlanTable table : book.plan().present()) {
            tables.add(planTable(book.plan().rows(table)));
        }
        if (!tables.isEmpty() && !book.plan().stages().equals(Stages.USUAL)) {
            tables.add(stages(book.plan().stages().all()));
        }
        return tables;
    }

    private static Table planTable(PlanRows rows) {
        List<Field> fields = new ArrayList<>();
        for (PlanField field : rows.table().columns()) {
            if (rows.has(field.name())) {
                fields.add(Field.of(column(rows, field), field.name(), ""));
            }
        }
        rows.extras()
                .forEach((header, texts) ->
                        fields.add(Field.of(Column.text(header, texts::get), header, phrase("book.extra"))));
        Table table =
                Table.of(rows.table().label(), phrase("book.plan", rows.table().label()), fields, rows.size());
        return rows.table().isOfAccounts() ? table.about(PlanField.ACCOUNT_ID) : table;
    }

    private static Column column(PlanRows rows, PlanField field) {
        return field.type() == PlanField.Type.NUMBER
                ? number(field.name(), field.range().filter(Range::isFraction).isPresent(), rows.numbers(field.name()))
                : Column.text(field.name(), row -> rows.cell(row, field.name()));
    }

    private static Table stages(List<Stage> stages) {
        return Table.of(
                "stages",
                phrase("book.stages"),
                List.of(
                        plain(Column.text("stage", row -> stages.get(row).name())),
                        plain(Column.text("label", row -> stages.get(row).label())),
                        plain(Column.text(
                                "outcome",
                                row -> stages.get(row).outcome().name().toLowerCase(Locale.ROOT))),
                        plain(Column.number("probability", Kind.RATIO, row -> stages.get(row)
                                .probability()))),
                stages.size());
    }

    /** A field that is headed by its name, as an import reads it. */
    private static Field plain(Column column) {
        return Field.of(column, column.name(), "");
    }

    private int[] accountOfWallet() {
        int[] accounts = new int[book.wallets().size()];
        for (int account = 0; account < book.accounts().size(); account++) {
            Arrays.fill(accounts, book.wallets().start(account), book.wallets().start(account + 1), account);
        }
        return accounts;
    }

    /** What the import found; nothing when it found nothing. */
    Optional<Table> problems() {
        List<DataProblem> problems = book.problems();
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Table.of(
                "problems",
                phrase("book.problems"),
                List.of(
                        Glossary.field(Column.text(
                                "severity",
                                row -> problems.get(row).severity().name().toLowerCase(Locale.ROOT))),
                        Glossary.field(
                                Column.text("file", row -> problems.get(row).file())),
                        Glossary.field(Column.number("row", Kind.COUNT, row ->
                                (double) problems.get(row).row())),
                        Glossary.field(
                                Column.text("column", row -> problems.get(row).column())),
                        Field.of(Column.text("value", row -> problems.get(row).value()), phrase("book.value"), ""),
                        Glossary.field(
                                Column.text("message", row -> problems.get(row).message()))),
                problems.size()));
    }

    /** What is told of the book beside its tables, as an import of a workbook reads it; nothing when nothing is. */
    Optional<Table> mappingTable() {
        List<MappingItem> given = new ArrayList<>();
        if (!book.currency().isEmpty()) {
            given.add(new MappingItem("currency", "", book.currency()));
        }
        if (!Double.isNaN(book.defaultMargin())) {
            given.add(new MappingItem("margin", "", Double.toString(book.defaultMargin())));
        }
        new TreeMap<>(book.lineMargins())
                .forEach((line, margin) -> given.add(new MappingItem("margin", line, Double.toString(margin))));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Table.of(
                "mapping",
                phrase("book.settings"),
                List.of(
                        Glossary.field(Column.text("item", row -> given.get(row).item())),
                        Glossary.field(Column.text("line", row -> given.get(row).line())),
                        Field.of(Column.text("value", row -> given.get(row).value()), phrase("book.value"), "")),
                given.size()));
    }

    /** One thing that the mapping tells: of a product line, or of the whole book. */
    private record MappingItem(String item, String line, String value) {}
}
