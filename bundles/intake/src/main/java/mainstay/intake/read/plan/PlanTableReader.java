package mainstay.intake.read.plan;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.DoubleColumn;
import mainstay.book.NearestMatch;
import mainstay.book.NumberText;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.bind.Binder;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejected;
import mainstay.intake.read.reject.Rejects;
import mainstay.intake.read.rows.CellReader;
import mainstay.intake.read.rows.DoubleList;
import mainstay.intake.read.rows.IntList;
import mainstay.intake.read.rows.TextList;
import mainstay.intake.source.Source;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/** Reads the rows of one plan table, cell by cell. */
final class PlanTableReader {
    private final PlanTable table;
    private final SourceTable source;
    private final KnownAccounts known;
    private final AccountRules rules;
    private final Problems problems;
    private final CellReader cells;
    private final PlanCellReader planCells;
    private final PlanValues values;
    private final boolean isPlain;
    private final Optional<Binding> account;
    private final Map<PlanField, Binding> texts = new LinkedHashMap<>();
    private final Map<PlanField, Binding> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> extras;

    private final IntList accounts = new IntList();
    private final TextList accountIds = new TextList();
    private final IntList rows = new IntList();
    private final Map<PlanField, TextList> readTexts = new LinkedHashMap<>();
    private final Map<PlanField, DoubleList> readNumbers = new LinkedHashMap<>();
    private final Map<String, TextList> readExtras = new LinkedHashMap<>();
    private final BitSet bad = new BitSet();
    private long accountless;

    /**
     * How rows tell of which account they are.
     *
     * @param optional whether they need not
     * @param byStart whether ids are the same when their first 15 characters are
     */
    record AccountRules(boolean optional, boolean byStart) {}

    /** Finds the columns. */
    PlanTableReader(
            PlanTable table,
            SourceTable source,
            TableMapping mapping,
            KnownAccounts known,
            AccountRules rules,
            Stages stages,
            Problems problems,
            Rejects rejects) {
        this.table = table;
        this.source = source;
        this.known = known;
        this.rules = rules;
        this.problems = problems;
        Binder binder = new Binder(source, mapping);
        this.account = table.isOfAccounts() ? bind(binder, table.column(PlanField.ACCOUNT_ID)) : Optional.empty();
        for (PlanField field : table.columns()) {
            if (!field.name().equals(PlanField.ACCOUNT_ID)) {
                bind(binder, field)
                        .ifPresent(binding -> (field.type().isNumber() ? numbers : texts).put(field, binding));
            }
        }
        this.extras = extras(binder);
        this.cells = new CellReader(source, mapping, binder, problems, rejects, true);
        this.values = new PlanValues(stages);
        this.planCells = new PlanCellReader(cells, values);
        this.isPlain = mapping.where().isEmpty() && !rules.optional() && !rules.byStart();
    }

    private static Optional<Binding> bind(Binder binder, PlanField field) {
        return field.required() ? Optional.of(binder.require(field.name())) : binder.bind(field.name());
    }

    /** The columns that are not known, which are kept as texts. */
    private Map<String, Integer> extras(Binder binder) {
        Headers headers = binder.headers();
        List<String> free = table.columns().stream()
                .map(PlanField::name)
                .filter(name -> headers.find(name).isEmpty())
                .toList();
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int column = 0; column < headers.size(); column++) {
            String name = headers.name(column);
            if (binder.used().contains(column) || name.equals(Rejected.COLUMN)) {
                continue;
            }
            if (name.isEmpty()) {
                warn("", "column " + (column + 1) + " has no header; it is not kept");
            } else if (found.put(name, column) != null) {
                throw Source.bad(source.file() + " has more than one column " + name + "; rename or remove one");
            } else {
                NearestMatch.to(name, free)
                        .ifPresent(nearest -> warn(
                                name,
                                "column '" + name + "' is not known; did you mean " + nearest
                                        + "? It is kept as an extra column"));
            }
        }
        return found;
    }

    private void warn(String column, String message) {
        problems.warning(source.file(), source.headerRow(), column, column, message);
    }

    /** Reads all rows: in whole columns where nothing is odd, else one by one. */
    ReadPlanTable read() {
        PlanLayout columns = new PlanLayout(table, account, texts, numbers, extras);
        Optional<ReadPlanTable> whole = source instanceof CsvTable csv && isPlain
                ? BulkPlanTable.read(columns, csv, known, values)
                : Optional.empty();
        return whole.orElseGet(() -> readRows(columns.headers()));
    }

    private ReadPlanTable readRows(Map<String, String> headers) {
        texts.keySet().forEach(field -> readTexts.put(field, new TextList()));
        numbers.keySet().forEach(field -> readNumbers.put(field, new DoubleList()));
        extras.keySet().forEach(header -> readExtras.put(header, new TextList()));
        source.forEach(this::accept);
        if (accountless > 0) {
            problems.warning(
                    source.file(),
                    0,
                    account.map(Binding::header).orElse(""),
                    "",
                    NumberText.count(accountless, "row")
                            + " of no account; they count in sums of the book, and in those of" + " no account");
        }
        Map<String, TextColumn> textColumns = new LinkedHashMap<>();
        readTexts.forEach((field, list) -> textColumns.put(field.name(), list.toColumn()));
        Map<String, DoubleColumn> numberColumns = new LinkedHashMap<>();
        readNumbers.forEach((field, list) -> numberColumns.put(field.name(), DoubleColumn.of(list.toArray())));
        Map<String, TextColumn> extraColumns = new LinkedHashMap<>();
        readExtras.forEach((header, list) -> extraColumns.put(header, list.toColumn()));
        return new ReadPlanTable(
                table,
                source.file(),
                source,
                headers,
                accounts.toArray(),
                accountIds.toColumn(),
                rows.toArray(),
                textColumns,
                numberColumns,
                extraColumns,
                bad);
    }

    private void accept(Row row) {
        if (!cells.begin(row)) {
            return;
        }
        String id = account.map(binding -> accountId(row, binding)).orElse("");
        accountIds.add(id);
        accounts.add(id.isEmpty() ? -1 : account(id));
        texts.forEach((field, binding) -> readTexts.get(field).add(planCells.text(row, field, binding)));
        numbers.forEach((field, binding) -> readNumbers.get(field).add(planCells.number(row, field, binding)));
        extras.forEach((header, column) -> {
            cells.isFaulty(column);
            readExtras.get(header).add(row.raw(column));
        });
        if (cells.failed()) {
            bad.set(rows.size());
        }
        rows.add(Math.toIntExact(row.number()));
    }

    private String accountId(Row row, Binding binding) {
        if (rules.optional() && binding.text(row).isEmpty()) {
            accountless++;
            return "";
        }
        return planCells.text(row, table.column(PlanField.ACCOUNT_ID), binding);
    }

    /** The account with an id; -1 when there is none (then the row has failed). */
    private int account(String id) {
        int found = rules.byStart() ? known.findByStart(id) : known.find(id);
        if (found < 0) {
            cells.error(
                    account.orElseThrow(),
                    "there is no account with the account_id \"" + Problems.shown(id) + "\""
                            + known.nearest(id)
                                    .map(nearest -> "; did you mean " + nearest + "?")
                                    .orElse("; add it to the accounts, or take the row out"));
        }
        return found;
    }
}
