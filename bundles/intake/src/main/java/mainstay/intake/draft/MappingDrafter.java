package mainstay.intake.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mainstay.book.AccountField;
import mainstay.intake.api.MappingDraft;
import mainstay.intake.source.FileSource;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.SheetFinder;
import mainstay.intake.table.SheetTable;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.DialectHint;
import mainstay.intake.workbook.Workbook;
import mainstay.intake.workbook.WorkbookKind;

/** Proposes a mapping for the tables of a source. */
public final class MappingDrafter {
    private static final int MOST_TABLES = 20;
    private static final List<String> RATIOS = List.of("addressable", "tied", "margin", "expected_share");

    private final Source source;
    private final HeaderWords words = new HeaderWords();
    private final List<String> notes = new ArrayList<>();
    private final List<ColumnProfile> differing = new ArrayList<>();

    /** Prepares to look at a source. */
    public MappingDrafter(Source source) {
        this.source = source;
    }

    /** Looks at headers and rows, and proposes. */
    public MappingDraft draft() {
        List<TableProfile> tables = tables();
        TableProfile wallets = tables.stream()
                .filter(table -> table.rows() > 0)
                .max(Comparator.comparingInt(MappingDrafter::walletScore).thenComparingLong(TableProfile::rows))
                .filter(table -> walletScore(table) > 0)
                .orElseThrow(() -> nothing(tables));
        TableProfile accounts = accounts(tables, wallets);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("draft", true);
        root.put("name", source.bookName());
        format(root, wallets);
        root.set("accounts", accounts(accounts));
        root.set("wallets", wallets(wallets, accounts));
        return new MappingDraft(text(root), reasons(tables, accounts, wallets));
    }

    private List<TableProfile> tables() {
        List<SourceFile> files = source instanceof FileSource single
                ? List.of(single.file())
                : source.names().stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv") || WorkbookKind.isNamed(name))
                        .flatMap(name -> source.find(name).stream())
                        .toList();
        if (source instanceof FileSource single && single.isJson()) {
            throw Source.bad(single.file().name()
                    + " is JSON; a draft is made from a CSV file, a workbook or a folder of" + " them");
        }
        List<TableProfile> tables = new ArrayList<>();
        for (SourceFile file : files) {
            for (SourceTable table : tables(file)) {
                if (tables.size() < MOST_TABLES) {
                    tables.add(new TableProfile(table, words));
                }
            }
        }
        return tables;
    }

    private List<? extends SourceTable> tables(SourceFile file) {
        if (WorkbookKind.isMeant(file)) {
            return new SheetFinder(Workbook.open(file)).guessed(words.all());
        }
        return List.of(CsvTable.open(
                file,
                DialectHint.NOTHING,
                words.all().stream().map(Headers::key).collect(Collectors.toSet())));
    }

    /** How much a table looks like one with amounts. */
    private static int walletScore(TableProfile table) {
        boolean amounts = table.has("spend") || table.has("revenue");
        int lines = table.unexplainedNumbers().size();
        int known = (table.has("account_id") || table.has("name") ? 2 : 0) + (table.has("line") ? 3 : 0);
        if (amounts) {
            return known > 0 ? 10 + known : 0;
        }
        return lines > 1 ? Math.min(lines, 4) + known : 0;
    }

    private static TableProfile accounts(List<TableProfile> tables, TableProfile wallets) {
        return tables.stream()
                .filter(table ->
                        table != wallets && table.rows() > 0 && accountId(table).isPresent())
                .filter(table -> accountId(table).orElseThrow().isUnique(table.rows()))
                .filter(table -> shared(table, wallets))
                .max(Comparator.comparingLong(TableProfile::rows))
                .orElse(wallets);
    }

    /** Whether the ids, or names, of the wallets are those of a table. */
    private static boolean shared(TableProfile accounts, TableProfile wallets) {
        ColumnProfile theirs = accountId(wallets).orElse(null);
        return theirs != null
                && (among(theirs, accountId(accounts).orElse(null))
                        || among(theirs, accounts.column("name").orElse(null)));
    }

    private static boolean among(ColumnProfile some, ColumnProfile all) {
        return all != null
                && some.distinct().stream().filter(all.distinct()::contains).count() * 2
                        > some.distinct().size();
    }

    private static Optional<ColumnProfile> accountId(TableProfile table) {
        return table.column("account_id").or(() -> table.column("name"));
    }

    private ObjectNode accounts(TableProfile table) {
        ObjectNode node = place(table);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Optional<ColumnProfile> id = accountId(table);
        if (id.isPresent()) {
            fields.put("account_id", id.get().header);
            if (!id.get().isUnique(table.rows())) {
                node.put("distinct", true);
                notes.add(table.table.file() + ": " + id.get().header + " repeats, so several rows describe one account"
                        + " (distinct); fields that differ among its rows must be left out");
            }
        } else {
            String zeros = "0".repeat(Long.toString(table.rows()).length());
            fields.putObject("account_id").put("row_number", "C" + zeros);
            notes.add(table.table.file() + ": no column identifies the accounts, so their ids are row numbers");
        }
        for (AccountField field : AccountField.values()) {
            if (field != AccountField.ACCOUNT_ID) {
                field(table, field, id.orElse(null), node.has("distinct"), fields);
            }
        }
        node.set("fields", fields);
        return node;
    }

    private void field(TableProfile table, AccountField field, ColumnProfile id, boolean distinct, ObjectNode fields) {
        ColumnProfile column = table.column(field.column()).orElse(null);
        if (column == null) {
            return;
        }
        if (distinct && !isOne(table, id, column)) {
            fields.putNull(field.column());
            differing.add(column);
            notes.add(table.table.file() + ": " + column.header + " looks like " + field.column()
                    + ", but differs among the rows of one account; it is left out");
            return;
        }
        if (field == AccountField.PARENT_ID
                && table.column("name").isPresent()
                && among(column, table.column("name").get())) {
            fields.putObject(field.column()).put("column", column.header).put("match", "name");
            return;
        }
        if (!field.words().isEmpty() || field.isNumber()) {
            notes.add(table.table.file() + ": check that " + column.header + " holds what " + field.column()
                    + " allows: " + field.range().map(Object::toString).orElse(String.join(", ", field.words())));
        }
        fields.put(field.column(), column.header);
    }

    /** Whether every account has one value in a column. */
    private static boolean isOne(TableProfile table, ColumnProfile id, ColumnProfile column) {
        Map<String, String> seen = new HashMap<>();
        boolean[] one = {true};
        table.table.forEach(row -> {
            if (id.index < row.cells() && column.index < row.cells()) {
                String text = row.text(column.index);
                one[0] &= text.equals(seen.computeIfAbsent(row.text(id.index), added -> text));
            }
        });
        return one[0];
    }

    private ObjectNode wallets(TableProfile table, TableProfile accounts) {
        ObjectNode node = place(table);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        id(table, accounts, fields);
        Optional<ColumnProfile> line = table.column("line");
        boolean amounts = table.has("spend") || table.has("revenue");
        if (amounts && line.isPresent()) {
            accountId(table).filter(id -> table.repeats(id, line.get())).ifPresent(id -> {
                node.put("sum", true);
                notes.add(table.table.file()
                        + ": rows repeat an account and line, so they are taken for transactions that"
                        + " are summed; if only some count, add a \"where\""
                        + table.column("status")
                                .map(status -> " on " + status.header)
                                .orElse(""));
            });
            fields.put("line", line.get().header);
            amounts(table, fields);
        } else if (amounts) {
            fields.putObject("line").put("constant", "all");
            notes.add(table.table.file() + ": no column gives the product line, so there is one line, \"all\"");
            accountId(table).filter(id -> !id.isUnique(table.rows())).ifPresent(id -> node.put("sum", true));
            amounts(table, fields);
        } else {
            lines(table, node, fields);
        }
        node.set("fields", fields);
        return node;
    }

    private static void id(TableProfile table, TableProfile accounts, ObjectNode fields) {
        Optional<ColumnProfile> id = accountId(table);
        if (table == accounts || id.isEmpty()) {
            return;
        }
        if (among(id.get(), accountId(accounts).orElse(null))) {
            fields.put("account_id", id.get().header);
        } else {
            fields.putObject("account_id").put("column", id.get().header).put("match", "name");
        }
    }

    private void lines(TableProfile table, ObjectNode node, ObjectNode fields) {
        List<ColumnProfile> columns = table.unexplainedNumbers();
        columns.forEach(column -> {
            node.withArray("lines").add(column.header);
            table.take(
                    column,
                    "line " + column.header,
                    "it holds " + column.words() + ", and no word in its header is known");
        });
        fields.put("spend", "{line}");
        notes.add(table.table.file()
                + ": its columns of numbers are taken for product lines with the spend in them; remove"
                + " those that are not from \"lines\"");
    }

    private void amounts(TableProfile table, ObjectNode fields) {
        ColumnProfile spend =
                table.column("spend").or(() -> table.column("revenue")).orElseThrow();
        fields.put("spend", spend.header);
        table.column("revenue").ifPresent(revenue -> {
            fields.put("revenue", revenue.header);
            if (revenue == spend) {
                notes.add(table.table.file() + ": only our own sales are known (" + revenue.header
                        + "), so they are also used as the customer's spend");
            }
        });
        table.column("spend_3y").ifPresent(column -> fields.put("spend_3y", column.header));
        for (String ratio : RATIOS) {
            table.column(ratio).ifPresent(column -> ratio(table, ratio, column, fields));
        }
        if (!table.has("margin") && table.has("profit") && table.has("revenue")) {
            fields.putObject("margin")
                    .put("column", table.column("profit").orElseThrow().header)
                    .put("per", table.column("revenue").orElseThrow().header);
        }
    }

    private void ratio(TableProfile table, String ratio, ColumnProfile column, ObjectNode fields) {
        if (column.hasPercents() || column.most() <= 1) {
            fields.put(ratio, column.header);
            return;
        }
        fields.putObject(ratio).put("column", column.header).put("times", 0.01);
        notes.add(table.table.file() + ": " + column.header + " goes up to " + column.most()
                + ", so it is taken for percent and multiplied by 0.01");
    }

    private ObjectNode place(TableProfile table) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", table.fileName());
        if (table.table instanceof SheetTable sheet) {
            node.put("sheet", sheet.sheet());
            node.put("header_row", sheet.headerRow());
        }
        return node;
    }

    private static void format(ObjectNode root, TableProfile table) {
        List<ColumnProfile> numbers =
                table.columns.stream().filter(ColumnProfile::isNumeric).toList();
        boolean commas = numbers.stream().anyMatch(ColumnProfile::hasDecimalCommas);
        boolean percents = numbers.stream().anyMatch(ColumnProfile::hasPercents);
        if (commas) {
            root.withObject("/format").put("decimal", ",").put("thousands", ".");
        }
        if (!commas
                && numbers.stream()
                        .anyMatch(column -> column.distinct().stream().anyMatch(cell -> cell.indexOf(',') >= 0))) {
            root.withObject("/format").put("thousands", ",");
        }
        if (percents) {
            root.withObject("/format").put("percent", true);
        }
        for (String sign : List.of("€", "$", "£", "¥", "￥")) {
            if (numbers.stream().anyMatch(column -> column.distinct().stream().anyMatch(cell -> cell.contains(sign)))) {
                root.withObject("/format").withArray("currency_signs").add(sign);
            }
        }
    }

    private List<String> reasons(List<TableProfile> tables, TableProfile accounts, TableProfile wallets) {
        List<String> reasons = new ArrayList<>();
        for (TableProfile table : tables) {
            boolean used = table == accounts || table == wallets;
            if (!used) {
                reasons.add(table.table.file() + ": left out; it is not taken for accounts or wallets");
                continue;
            }
            for (ColumnProfile column : table.columns) {
                String role = table.role(column)
                        .filter(found -> !differing.contains(column))
                        .filter(found -> isUsed(found, table, accounts, wallets))
                        .orElse("");
                reasons.add(table.table.file() + " column " + column.header + ": "
                        + (role.isEmpty() ? "left out" : "taken for " + role) + "; " + table.reason(column));
            }
        }
        reasons.addAll(notes);
        reasons.add("this is a draft: correct it, remove \"draft\", and import with --map");
        return reasons;
    }

    private static boolean isUsed(String role, TableProfile table, TableProfile accounts, TableProfile wallets) {
        boolean ofAccount = AccountField.named(role).isPresent();
        if (role.equals("profit")) {
            return table == wallets && table.has("revenue") && !table.has("margin");
        }
        boolean foreign = List.of("rate", "quantity", "date", "status", "contact", "record")
                .contains(role);
        return !foreign
                && (ofAccount
                        ? table == accounts
                                || accountId(table)
                                        .filter(id -> table.role(id).equals(Optional.of(role)))
                                        .isPresent()
                        : table == wallets);
    }

    private RuntimeException nothing(List<TableProfile> tables) {
        return Source.bad(
                source.path() + " has no table that looks like accounts with amounts; a column that identifies the"
                        + " account and one with numbers are needed. Seen were "
                        + (tables.isEmpty()
                                ? "no tables"
                                : tables.stream()
                                        .map(table -> table.table.file() + " ("
                                                + table.columns.stream()
                                                        .map(column -> column.header)
                                                        .limit(20)
                                                        .collect(Collectors.joining(", "))
                                                + ")")
                                        .collect(Collectors.joining("; ")))
                        + ". Write the mapping by hand, or name the columns as they are called in import --template");
    }

    private static String text(ObjectNode root) {
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
