package mainstay.intake.read.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mainstay.book.AccountField;
import mainstay.book.CellOrigin;
import mainstay.book.NearestMatch;
import mainstay.intake.bulk.NumberCells;
import mainstay.intake.mapping.FieldMapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.bind.Binder;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejected;
import mainstay.intake.read.reject.Rejects;
import mainstay.intake.source.Source;
import mainstay.intake.table.Headers;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/** Reads the accounts table. */
public final class AccountsReader {
    private final SourceTable table;
    private final TableMapping mapping;
    private final Problems problems;
    private final Rejects rejects;
    private final ReadAccounts accounts;
    private final CellReader cells;
    private final Binding id;
    private final Map<AccountField, Binding> fields = new EnumMap<>(AccountField.class);
    private final Map<String, Integer> extras;

    /**
     * Prepares to read.
     *
     * @param elsewhere the columns of the same file that the wallets table reads; empty when it stands elsewhere
     */
    public AccountsReader(
            SourceTable table, TableMapping mapping, Set<Integer> elsewhere, Problems problems, Rejects rejects) {
        this.table = table;
        this.mapping = mapping;
        this.problems = problems;
        this.rejects = rejects;
        this.accounts = new ReadAccounts(table);
        Binder binder = new Binder(table, mapping);
        this.id = binder.require(AccountField.ACCOUNT_ID.column());
        for (AccountField field : AccountField.values()) {
            if (field != AccountField.ACCOUNT_ID) {
                binder.bind(field.column()).ifPresent(binding -> fields.put(field, binding));
            }
        }
        Set<Integer> used = binder.used();
        this.extras = mapping.merged() ? Map.of() : extras(binder.headers(), used, elsewhere);
        this.cells = new CellReader(table, mapping, binder, problems, rejects, true);
    }

    /** Reads all rows. */
    public ReadAccounts read() {
        for (AccountField field : fields.keySet()) {
            if (field.isNumber()) {
                accounts.numbers.put(field, new DoubleList());
            } else {
                accounts.texts.put(field, new TextList());
            }
        }
        extras.keySet().forEach(header -> accounts.extras.put(header, new TextList()));
        table.forEach(this::accept);
        return accounts;
    }

    /** For each field, the header of its column. */
    public Map<String, String> columns() {
        Map<String, String> columns = new HashMap<>(Binder.columns(fields.values()));
        columns.putAll(Binder.columns(List.of(id)));
        extras.keySet().forEach(header -> columns.putIfAbsent(header, header));
        return columns;
    }

    /** How parents are named. */
    public boolean parentsByName() {
        Binding parent = fields.get(AccountField.PARENT_ID);
        return parent != null && parent.mapping().byName();
    }

    /** The header of a field's column; empty when it has none. */
    public String header(AccountField field) {
        Binding binding = fields.get(field);
        return binding == null ? "" : binding.header();
    }

    /** For each field that is the same in every row, what gave it its value. */
    Map<String, String> constants() {
        Map<String, String> constants = new HashMap<>();
        fields.forEach((field, binding) -> {
            if (binding.isConstant()) {
                constants.put(field.column(), "mapping: " + binding.mapping().text());
            }
        });
        if (id.mapping().kind() == FieldMapping.Kind.ROW_NUMBER) {
            constants.put(
                    AccountField.ACCOUNT_ID.column(),
                    "mapping: row number as " + id.mapping().text());
        }
        return constants;
    }

    /** Where the id is read. */
    public Binding id() {
        return id;
    }

    /** Where the other fields are read. */
    public Map<AccountField, Binding> fields() {
        return fields;
    }

    /** The further columns, by their header. */
    public Map<String, Integer> extraColumns() {
        return extras;
    }

    /** Has the cells of a field go to an array. */
    public NumberCells numbers(Binding binding, double[] values) {
        return new NumberCells(
                values, 1, 0, mapping.numbers(), binding.mapping().times());
    }

    /** Where accounts were read that have these rows. */
    public CellOrigin origin(int[] rows) {
        return new CellOrigin(table.file(), columns(), constants(), null, rows);
    }

    private Map<String, Integer> extras(Headers headers, Set<Integer> used, Set<Integer> elsewhere) {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<String> free = new ArrayList<>();
        for (AccountField field : AccountField.values()) {
            if (!fields.containsKey(field) && field != AccountField.ACCOUNT_ID) {
                free.add(field.column());
            }
        }
        for (int column = 0; column < headers.size(); column++) {
            String name = headers.name(column);
            if (used.contains(column) || elsewhere.contains(column) || name.equals(Rejected.COLUMN)) {
                continue;
            }
            if (name.isEmpty()) {
                problems.warning(
                        table.file(),
                        table.headerRow(),
                        "",
                        "",
                        "column " + (column + 1) + " has no header; it is not kept");
                continue;
            }
            if (found.put(name, column) != null) {
                throw Source.bad(table.file() + " has more than one column " + name + "; rename or remove one");
            }
            NearestMatch.to(name, free)
                    .ifPresent(nearest -> problems.warning(
                            table.file(),
                            table.headerRow(),
                            name,
                            name,
                            "column '" + name + "' is not known; did you mean " + nearest
                                    + "? It is kept as an extra column"));
        }
        return found;
    }

    private void accept(Row row) {
        if (!cells.begin(row)) {
            return;
        }
        if (cells.isFaulty(id)) {
            return;
        }
        String text = id.text(row);
        String fault = Ids.fault(text);
        if (fault != null) {
            cells.error(id, AccountField.ACCOUNT_ID.column() + " " + fault);
            return;
        }
        int known = accounts.ids.find(text);
        if (known >= 0 && !mapping.merged()) {
            cells.error(id, "account " + text + " appears twice, first in row " + accounts.rows.get(known));
            return;
        }
        if (known >= 0) {
            compare(row, known);
            return;
        }
        add(row, text);
    }

    private void add(Row row, String text) {
        int account = accounts.ids.add(text.toCharArray(), 0, text.length());
        accounts.rows.add(Math.toIntExact(row.number()));
        fields.forEach((field, binding) -> {
            if (field.isNumber()) {
                accounts.numbers
                        .get(field)
                        .add(cells.number(binding, field.range().orElseThrow()));
            } else {
                accounts.texts.get(field).add(text(row, field, binding));
            }
        });
        extras.forEach((header, column) -> {
            cells.isFaulty(column);
            accounts.extras.get(header).add(row.raw(column));
        });
        if (cells.failed()) {
            accounts.bad.set(account);
        }
    }

    /** A further row of an account must say the same as its first. */
    private void compare(Row row, int account) {
        fields.forEach((field, binding) -> {
            boolean same = field.isNumber()
                    ? Double.compare(
                                    accounts.numbers.get(field).get(account),
                                    cells.number(binding, field.range().orElseThrow()))
                            == 0
                    : accounts.texts.get(field).get(account).equals(text(row, field, binding));
            if (!same && !cells.failed()) {
                cells.error(
                        binding,
                        field.column() + " of account " + accounts.ids.get(account) + " differs from row "
                                + accounts.rows.get(account) + "; an account has only one");
            }
        });
        if (cells.failed()) {
            accounts.reject(account, rejects);
        }
    }

    private String text(Row row, AccountField field, Binding binding) {
        String text = cells.isFaulty(binding) ? "" : binding.text(row);
        if (text.isEmpty() || field.words().isEmpty()) {
            return text;
        }
        String word = field == AccountField.STRATEGIC ? truth(text) : text.toLowerCase(Locale.ROOT);
        if (!field.words().contains(word)) {
            cells.error(
                    binding,
                    "\"" + Problems.shown(text) + "\" is not allowed; allowed: " + String.join(", ", field.words())
                            + NearestMatch.to(text, field.words())
                                    .map(nearest -> "; did you mean " + nearest + "?")
                                    .orElse(""));
        }
        return word;
    }

    /** The word for true or false, in whatever way it was written. */
    public static String truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> "true";
            case "false", "no", "0" -> "false";
            default -> text;
        };
    }
}
