package mainstay.intake.read.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.intake.mapping.ExchangeRates;
import mainstay.intake.mapping.JoinMapping;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.shape.ConvertedTable;
import mainstay.intake.source.FileSource;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.JsonTable;
import mainstay.intake.table.SheetFinder;
import mainstay.intake.table.SheetHint;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.Dialect;
import mainstay.intake.text.DialectHint;
import mainstay.intake.workbook.Workbook;
import mainstay.intake.workbook.WorkbookKind;

/** Finds the two tables of a book in a source. */
final class TableFinder {
    private static final String ACCOUNTS = "accounts";
    private static final String WALLETS = "wallets";

    private final Source source;
    private final Mapping mapping;
    private final ExchangeRates rates;
    private final List<String> remarks = new ArrayList<>();
    /** Rejected rows of workbooks, which the mapping of the workbook still tells the sheet of. */
    private final Set<String> standIns = new HashSet<>();

    TableFinder(Source source, Mapping mapping, ExchangeRates rates) {
        this.source = source;
        this.mapping = mapping;
        this.rates = rates;
    }

    Tables find() {
        if (source instanceof FileSource single && single.isJson()) {
            return json(single.file());
        }
        if (source instanceof FileSource single) {
            return mapping.isGiven() ? mapped(single) : single(single.file());
        }
        return of(require(mapping.accounts(), ACCOUNTS), require(mapping.wallets(), WALLETS));
    }

    /** A file on its own, without a mapping. */
    private Tables single(SourceFile file) {
        if (!WorkbookKind.isMeant(file)) {
            return UnmappedWideTable.of(
                    CsvTable.open(file, DialectHint.NOTHING, keys(ExpectedColumns.all(TableMapping.PLAIN))));
        }
        SheetFinder sheets = new SheetFinder(Workbook.open(file));
        if (!sheets.has(ACCOUNTS) || !sheets.has(WALLETS)) {
            return UnmappedWideTable.of(sheets.findOne(wanted(mapping.accounts(), ACCOUNTS)));
        }
        List<SourceTable> both =
                sheets.find(wanted(mapping.accounts(), ACCOUNTS), wanted(mapping.wallets(), WALLETS), readToo());
        return new Tables(both.get(0), both.get(1), MappingSheet.of(sheets, mapping), List.copyOf(remarks));
    }

    private Set<String> readToo() {
        Set<String> names = PlanTableFinder.sheets(mapping);
        names.add(MappingSheet.NAME);
        return names;
    }

    private Tables json(SourceFile file) {
        for (TableMapping given : List.of(mapping.accounts(), mapping.wallets())) {
            if (!given.sheet().equals(SheetHint.NOTHING)) {
                throw Source.bad(file.name() + " is JSON, which has no sheets and no header; take \"sheet\" and"
                        + " \"header_row\" out of the mapping");
            }
        }
        String accounts = mapping.accounts().file().orElse(ACCOUNTS);
        String wallets = mapping.wallets().file().orElse(WALLETS);
        SourceTable first = new JsonTable(file, accounts);
        return tables(List.of(first, accounts.equals(wallets) ? first : new JsonTable(file, wallets)));
    }

    /** A single file with a mapping: it is the one table, whatever its name; or one of two that stand side by side. */
    private Tables mapped(FileSource single) {
        String own = single.file().name();
        String accounts = mapping.accounts().file().orElse(own);
        String wallets = mapping.wallets().file().orElse(own);
        if (accounts.equals(wallets)) {
            return of(single.file(), single.file());
        }
        return of(found(accounts, ACCOUNTS), found(wallets, WALLETS));
    }

    private Tables of(SourceFile accounts, SourceFile wallets) {
        boolean isOne = accounts.name().equals(wallets.name());
        if (isOne && WorkbookKind.isMeant(accounts)) {
            return tables(new SheetFinder(Workbook.open(accounts))
                    .find(
                            wanted(mapping.accounts(), ACCOUNTS),
                            wanted(mapping.wallets(), WALLETS),
                            PlanTableFinder.sheets(mapping)));
        }
        if (isOne) {
            Set<String> columns = ExpectedColumns.all(mapping.accounts());
            columns.addAll(ExpectedColumns.all(mapping.wallets()));
            SourceTable table = csv(accounts, mapping.wallets(), columns);
            return tables(List.of(table, table));
        }
        return tables(List.of(open(accounts, mapping.accounts(), ACCOUNTS), open(wallets, mapping.wallets(), WALLETS)));
    }

    private SourceTable open(SourceFile file, TableMapping given, String table) {
        return WorkbookKind.isMeant(file)
                ? new SheetFinder(Workbook.open(file)).find(wanted(given, table))
                : csv(file, given, ExpectedColumns.all(given));
    }

    private SourceTable csv(SourceFile file, TableMapping given, Set<String> columns) {
        if (given.sheet().name().isPresent() && !standIns.contains(file.name())) {
            throw Source.bad(file.name() + " is no workbook, so it has no sheet \""
                    + given.sheet().name().get() + "\"; take \"sheet\" out of the mapping, or out of \"format\" into"
                    + " the table that stands in a workbook");
        }
        return CsvTable.open(file, given.dialect(), given.sheet().headerRow(), keys(columns));
    }

    private Tables tables(List<SourceTable> both) {
        SourceTable accounts = both.get(0);
        SourceTable wallets = both.get(1);
        if (accounts == wallets) {
            List<JoinMapping> joins = mapping.wallets().joins();
            SourceTable one = converted(
                    joined(accounts, joins.isEmpty() ? mapping.accounts().joins() : joins));
            return new Tables(one, one, mapping, List.copyOf(remarks));
        }
        return new Tables(
                joined(accounts, mapping.accounts().joins()),
                converted(joined(wallets, mapping.wallets().joins())),
                mapping,
                List.copyOf(remarks));
    }

    private SourceTable joined(SourceTable table, List<JoinMapping> joins) {
        return Joins.of(source, table, joins);
    }

    /** The wallets with their money in the currency of the book, where the mapping tells of others. */
    private SourceTable converted(SourceTable wallets) {
        boolean isTold = mapping.wallets().fields().containsKey(ConvertedTable.CURRENCY)
                || !mapping.fx().isEmpty();
        Optional<Binding> currency =
                isTold ? new Binder(wallets, mapping.wallets()).bind(ConvertedTable.CURRENCY) : Optional.empty();
        return currency.<SourceTable>map(binding -> new ConvertedTable(
                        wallets,
                        binding::text,
                        -1,
                        MoneyHeaders.of(mapping.wallets()),
                        mapping.wallets().numbers(),
                        rates))
                .orElse(wallets);
    }

    private static SheetFinder.Wanted wanted(TableMapping given, String table) {
        Set<String> required =
                table.equals(ACCOUNTS) ? ExpectedColumns.ofAccounts(given) : ExpectedColumns.ofWallets(given);
        Dialect rejects = new Dialect(
                given.dialect().charset().orElse(Dialect.PLAIN.charset()),
                given.dialect().delimiter().orElse(Dialect.PLAIN.delimiter()),
                given.dialect().quote().orElse(Dialect.PLAIN.quote()));
        return new SheetFinder.Wanted(table, given.sheet(), required, ExpectedColumns.all(given), rejects);
    }

    private SourceFile require(TableMapping given, String table) {
        return given.file().isPresent() ? found(given.file().get(), table) : byDefault(table);
    }

    /** The CSV file of a table, else the workbook. */
    private SourceFile byDefault(String table) {
        Optional<SourceFile> csv = source.find(table + ".csv");
        List<SourceFile> workbooks = WorkbookKind.ENDINGS.stream()
                .flatMap(ending -> source.find(table + "." + ending).stream())
                .toList();
        if (csv.isPresent()) {
            workbooks.forEach(other -> remarks.add(
                    csv.get().name() + ": read; " + other.name() + " has a table of that name too, and is not read"));
            return csv.get();
        }
        if (workbooks.size() > 1) {
            throw Source.bad(source.path() + " holds the table of the " + table + " more than once: "
                    + workbooks.stream().map(SourceFile::name).collect(Collectors.joining(", "))
                    + "; keep one of them");
        }
        return workbooks.isEmpty() ? found(table + ".csv", table) : workbooks.get(0);
    }

    /** The file of this name; the rejected rows of a workbook stand in for it, so that they can be imported again. */
    private SourceFile found(String name, String table) {
        Optional<SourceFile> file = source.find(name);
        if (file.isPresent()) {
            return file.get();
        }
        Optional<SourceFile> rejects = WorkbookKind.isNamed(name)
                ? Stream.of(name.substring(0, name.lastIndexOf('.')) + ".csv", table + ".csv")
                        .flatMap(other -> source.find(other).stream())
                        .findFirst()
                : Optional.empty();
        rejects.ifPresent(other -> {
            standIns.add(other.name());
            remarks.add(other.name() + ": read instead of " + name);
        });
        return rejects.orElseThrow(() -> Source.bad(MissingFile.in(source, name, table)));
    }

    private static Set<String> keys(Set<String> names) {
        return names.stream().map(Headers::key).collect(Collectors.toSet());
    }
}
