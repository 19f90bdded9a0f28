package mainstay.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.WalletField;
import mainstay.intake.mapping.FieldMapping;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.source.FileSource;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.JsonTable;
import mainstay.intake.table.Table;
import mainstay.intake.table.ToldDialect;

/**
 * The two tables of a book, which may be one and the same.
 *
 * @param accounts the table with the accounts
 * @param wallets the table with the wallets
 * @param mapping how they are read
 */
public record Tables(Table accounts, Table wallets, Mapping mapping) {

    /** Finds the tables. */
    public static Tables of(Source source, Mapping mapping) {
        if (source instanceof FileSource single && single.isJson()) {
            return json(single.file(), mapping);
        }
        if (source instanceof FileSource single) {
            return mapping.isGiven() ? mapped(single, mapping) : wide(single.file());
        }
        SourceFile accounts = require(source, mapping.accounts().file().orElse("accounts.csv"), "accounts");
        SourceFile wallets = require(source, mapping.wallets().file().orElse("wallets.csv"), "wallets");
        return of(accounts, wallets, mapping);
    }

    /** Whether both tables are one. */
    boolean areOne() {
        return accounts == wallets;
    }

    /** How the tables are written, where that is not plain. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Table table : areOne() ? List.of(accounts) : List.of(accounts, wallets)) {
            String difference = table.dialect().difference();
            if (!difference.isEmpty()) {
                notes.add(table.file() + ": " + difference);
            }
        }
        List<String> lines = mapping.wallets().lines();
        if (!lines.isEmpty()) {
            notes.add(wallets.file() + ": every row spends on " + lines.size() + " product lines, its columns "
                    + Problems.shown(String.join(", ", lines)));
        }
        return notes;
    }

    private static Tables of(SourceFile accounts, SourceFile wallets, Mapping mapping) {
        if (accounts.name().equals(wallets.name())) {
            Set<String> wanted = wanted(mapping.accounts());
            wanted.addAll(wanted(mapping.wallets()));
            Table table = CsvTable.open(accounts, mapping.wallets().dialect(), wanted);
            return new Tables(table, table, mapping);
        }
        return new Tables(
                CsvTable.open(accounts, mapping.accounts().dialect(), wanted(mapping.accounts())),
                CsvTable.open(wallets, mapping.wallets().dialect(), wanted(mapping.wallets())),
                mapping);
    }

    private static Tables json(SourceFile file, Mapping mapping) {
        String accounts = mapping.accounts().file().orElse("accounts");
        String wallets = mapping.wallets().file().orElse("wallets");
        Table first = new JsonTable(file, accounts);
        return new Tables(first, accounts.equals(wallets) ? first : new JsonTable(file, wallets), mapping);
    }

    /** A single file with a mapping: it is the one table, whatever its name; or one of two that stand side by side. */
    private static Tables mapped(FileSource single, Mapping mapping) {
        String own = single.file().name();
        String accounts = mapping.accounts().file().orElse(own);
        String wallets = mapping.wallets().file().orElse(own);
        if (accounts.equals(wallets)) {
            return of(single.file(), single.file(), mapping);
        }
        return of(require(single, accounts, "accounts"), require(single, wallets, "wallets"), mapping);
    }

    /** One table without a mapping: a column for each product line beside the columns of the accounts. */
    private static Tables wide(SourceFile file) {
        Table table = CsvTable.open(file, ToldDialect.NOTHING, wanted(TableMapping.PLAIN));
        Headers headers = new Headers(table);
        if (headers.find("account_id").isEmpty()) {
            throw Source.bad(table.file() + " has no column account_id; it has "
                    + Problems.shown(String.join(", ", headers.names()))
                    + ". Rename a column, or read it with a mapping (--map FILE)");
        }
        Stream.concat(Stream.of("line"), Arrays.stream(WalletField.values()).map(WalletField::column))
                .filter(field -> headers.find(field).isPresent())
                .findFirst()
                .ifPresent(field -> {
                    throw Source.bad(table.file() + " has a column " + field + ", so it is a wallets table and not one"
                            + " with a column for each product line; import the folder with accounts.csv and wallets.csv,"
                            + " or read it with a mapping (--map FILE)");
                });
        List<String> lines = lines(table, headers);
        TableMapping wallets = new TableMapping(
                TableMapping.PLAIN.file(),
                TableMapping.PLAIN.dialect(),
                TableMapping.PLAIN.numbers(),
                List.of(),
                Map.of(WalletField.SPEND.column(), FieldMapping.column("{line}")),
                false,
                lines);
        Mapping none = Mapping.NONE;
        return new Tables(
                table, table, new Mapping("", none.name(), "", none.margin(), Map.of(), TableMapping.PLAIN, wallets));
    }

    private static List<String> lines(Table table, Headers headers) {
        List<String> lines = new ArrayList<>();
        for (String name : headers.names()) {
            boolean ofAccount = false;
            for (AccountField field : AccountField.values()) {
                ofAccount |= Headers.key(name).equals(Headers.key(field.column()));
            }
            if (!ofAccount && !name.isEmpty() && !name.equals(Rejected.COLUMN)) {
                lines.add(name);
            }
        }
        if (lines.isEmpty()) {
            throw Source.bad(table.file() + " has no column for a product line beside those of the accounts; add one,"
                    + " or import a folder with accounts.csv and wallets.csv");
        }
        return lines;
    }

    private static SourceFile require(Source source, String name, String table) {
        return source.find(name)
                .orElseThrow(() -> Source.bad(source.path() + " has no " + name + ", the table of the " + table
                        + (source.names().isEmpty()
                                ? " and no other file"
                                : "; it has " + Problems.shown(String.join(", ", source.names())))
                        + ". Add it, or name another file in a mapping (--map FILE)"));
    }

    /** The keys of the headers that a table should have. */
    private static Set<String> wanted(TableMapping mapping) {
        Set<String> wanted = new HashSet<>();
        for (AccountField field : AccountField.values()) {
            wanted.add(Headers.key(field.column()));
        }
        for (WalletField field : WalletField.values()) {
            wanted.add(Headers.key(field.column()));
        }
        wanted.add("line");
        mapping.fields().values().forEach(field -> wanted.add(Headers.key(field.text())));
        mapping.lines().forEach(line -> wanted.add(Headers.key(line)));
        return wanted;
    }
}
