package mainstay.intake.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.intake.api.MappingDraft;
import mainstay.intake.draft.ProposedMapping.NumberStyle;
import mainstay.intake.source.FileSource;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.SheetFinder;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.DialectHint;
import mainstay.intake.workbook.Workbook;
import mainstay.intake.workbook.WorkbookKind;

/** Proposes a mapping for the tables of a source. */
public final class MappingDrafter {
    private static final int MOST_TABLES = 20;
    private static final List<String> CURRENCY_SIGNS = List.of("€", "$", "£", "¥", "￥");

    private final Source source;
    private final HeaderWords words = new HeaderWords();

    /** Prepares to look at a source. */
    public MappingDrafter(Source source) {
        this.source = source;
    }

    /**
     * Looks at headers and rows, and proposes.
     *
     * @return the mapping as JSON, marked as a draft, with a reason for each column and what a person should check
     * @throws mainstay.book.MainstayException if no table looks like accounts with amounts
     */
    public MappingDraft draft() {
        return KnownSystems.draft(source).orElseGet(this::guessed);
    }

    private MappingDraft guessed() {
        TableRoles roles = TableRoles.of(tables(), source);
        AccountsDraft accounts = new AccountsDraft(roles.accounts());
        WalletsDraft wallets = new WalletsDraft(roles, accounts);
        ProposedMapping mapping =
                new ProposedMapping(source.bookName(), numberStyle(roles.wallets()), accounts.table(), wallets.table());
        List<String> reasons = Stream.of(
                        new DraftReasons(roles, accounts.differing()).lines(),
                        accounts.notes(),
                        wallets.notes(),
                        List.of("this is a draft: correct it, remove \"draft\", and import with --map"))
                .flatMap(List::stream)
                .toList();
        return new MappingDraft(ProposedMappingJson.text(mapping), reasons);
    }

    private List<TableProfile> tables() {
        List<SourceFile> files = source instanceof FileSource single
                ? List.of(single.file())
                : source.names().stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv") || WorkbookKind.isNamed(name))
                        .flatMap(name -> source.find(name).stream())
                        .toList();
        if (source instanceof FileSource single && single.isJson()) {
            throw Source.bad(
                    single.file().name() + " is JSON; a draft is made from a CSV file, a workbook or a folder of them");
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

    private static NumberStyle numberStyle(TableProfile table) {
        List<ColumnProfile> numbers =
                table.columns.stream().filter(ColumnProfile::isNumeric).toList();
        Predicate<String> inSomeCell = sign ->
                numbers.stream().anyMatch(column -> column.distinct().stream().anyMatch(cell -> cell.contains(sign)));
        boolean commas = numbers.stream().anyMatch(ColumnProfile::hasDecimalCommas);
        Optional<String> thousands =
                commas ? Optional.of(".") : Optional.of(",").filter(inSomeCell);
        return new NumberStyle(
                commas ? Optional.of(",") : Optional.empty(),
                thousands,
                numbers.stream().anyMatch(ColumnProfile::hasPercents),
                CURRENCY_SIGNS.stream().filter(inSomeCell).toList());
    }
}
