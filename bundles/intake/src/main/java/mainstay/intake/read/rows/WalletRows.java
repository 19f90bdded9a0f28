package mainstay.intake.read.rows;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import mainstay.book.WalletField;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.table.Row;

/** Turns the rows of a wallets table into records, one a row, or one a row and product line. */
final class WalletRows {
    private final Binding id;
    private final Binding line;
    private final boolean summed;
    private final ReadAccounts accounts;
    private final WalletTable wallets;
    private final CellReader cells;
    private final boolean lenient;
    private final boolean sameTable;
    private final WalletField[] fields;
    private final Binding[][] bindings;
    private final DoubleList[] values;
    private final DoubleList[] divisors;
    private final double[] read;
    private final double[] readDivisors;
    private long unknown;

    WalletRows(
            Binding id,
            Binding line,
            Map<WalletField, Binding[]> measures,
            boolean summed,
            ReadAccounts accounts,
            WalletTable wallets,
            CellReader cells,
            boolean lenient) {
        this.sameTable = wallets.table == accounts.table;
        this.id = id;
        this.line = line;
        this.summed = summed;
        this.accounts = accounts;
        this.wallets = wallets;
        this.cells = cells;
        this.lenient = lenient;
        Map<WalletField, Binding[]> ordered = new EnumMap<>(WalletField.class);
        ordered.putAll(measures);
        this.fields = ordered.keySet().toArray(new WalletField[0]);
        this.bindings = ordered.values().toArray(new Binding[0][]);
        this.values = new DoubleList[fields.length];
        this.divisors = new DoubleList[fields.length];
        for (int at = 0; at < fields.length; at++) {
            values[at] = wallets.values.get(fields[at]);
            divisors[at] = wallets.divisors.get(fields[at]);
        }
        this.read = new double[fields.length];
        this.readDivisors = new double[fields.length];
    }

    void accept(Row row) {
        // What is wrong with the account of a row is not said again of its wallets.
        if ((sameTable && cells.isRejected(row)) || !cells.begin(row)) {
            return;
        }
        int account = account(row);
        if (account < 0) {
            return;
        }
        if (line != null) {
            int lineNumber = line(row);
            if (lineNumber >= 0) {
                record(row, account, lineNumber, 0);
            }
            return;
        }
        for (int at = 0; at < wallets.lines.size(); at++) {
            if (!isEmpty(row, at)) {
                record(row, account, at, at);
            }
        }
    }

    /** The number of the row's account; -1 when it has none that can be used. */
    private int account(Row row) {
        if (cells.isFaulty(id)) {
            return -1;
        }
        int account = find(row);
        if (account < 0) {
            cells.error(id, unknown(id.text(row), account));
            return -1;
        }
        if (lenient && accounts.bad.get(account)) {
            cells.error(id, "account " + accounts.ids.get(account) + " was rejected (" + accounts.place(account) + ")");
            return -1;
        }
        return account;
    }

    private int find(Row row) {
        if (id.mapping().byName()) {
            return accounts.named(id.text(row));
        }
        if (id.isPlainCell()) {
            return accounts.ids.find(row.chars(), row.from(id.column()), row.to(id.column()));
        }
        return accounts.ids.find(id.text(row));
    }

    private String unknown(String text, int found) {
        String what = id.mapping().byName() ? "name" : "account_id";
        if (text.isEmpty()) {
            return what + " is missing";
        }
        if (found < -1) {
            return "several accounts have the name \"" + Problems.shown(text) + "\"; use the account_id instead";
        }
        boolean searched = unknown++ < Ids.NEAREST_SEARCHES;
        return "there is no account with the " + what + " \"" + Problems.shown(text) + "\""
                + (searched ? Ids.nearest(text, accounts) : Optional.<String>empty())
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("");
    }

    /** The number of the row's product line; -1 when it has none that can be used. */
    private int line(Row row) {
        if (cells.isFaulty(line)) {
            return -1;
        }
        if (line.isPlainCell()) {
            int known = wallets.lines.find(row.chars(), row.from(line.column()), row.to(line.column()));
            if (known >= 0 && !row.isEmpty(line.column())) {
                return known;
            }
        }
        String text = line.text(row);
        String fault = Ids.fault(text);
        if (fault != null) {
            cells.error(line, "line " + fault);
            return -1;
        }
        return wallets.lines.add(text.toCharArray(), 0, text.length());
    }

    /** Whether a product line's cell is empty: then the account has no wallet of it. */
    private boolean isEmpty(Row row, int lineNumber) {
        for (int at = 0; at < fields.length; at++) {
            boolean ofLine =
                    bindings[at].length > 1 || bindings[at][0].mapping().text().contains("{line}");
            Binding binding = bindings[at][bindings[at].length > 1 ? lineNumber : 0];
            boolean isEmpty = row.isEmpty(binding.column()) && row.fault(binding.column()) == null;
            if (ofLine && !isEmpty) {
                return false;
            }
        }
        return true;
    }

    private void record(Row row, int account, int lineNumber, int slot) {
        cells.beginRecord();
        for (int at = 0; at < fields.length; at++) {
            Binding binding = bindings[at][bindings[at].length > 1 ? slot : 0];
            read(at, binding);
        }
        boolean failed = cells.failed();
        if (failed && !summed) {
            return;
        }
        if (failed) {
            wallets.bad.set(wallets.size());
        }
        wallets.accounts.add(account);
        wallets.lineOf.add(lineNumber);
        wallets.rows.add(Math.toIntExact(row.number()));
        for (int at = 0; at < fields.length; at++) {
            values[at].add(read[at]);
            if (divisors[at] != null) {
                divisors[at].add(readDivisors[at]);
            }
        }
    }

    private void read(int at, Binding binding) {
        WalletField field = fields[at];
        if (summed && binding.isRatio()) {
            read[at] = cells.dividend(binding);
            readDivisors[at] = cells.divisor(binding);
            return;
        }
        double value =
                summed && SummedWallets.adds(field) ? cells.finite(binding) : cells.number(binding, field.range());
        if (Double.isNaN(value) && field.required() && !cells.failed()) {
            cells.error(binding, field.column() + " is missing; it must be " + field.range());
        }
        read[at] = Double.isNaN(value) ? field.whenMissing() : value;
    }
}
