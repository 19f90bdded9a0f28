package mainstay.intake.read.bulk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import mainstay.book.Batches;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.book.DoubleColumn;
import mainstay.book.WalletField;
import mainstay.intake.bulk.KeyCells;
import mainstay.intake.bulk.RowOfId;
import mainstay.intake.bulk.TextCells;
import mainstay.intake.read.rows.CheckedWallets;
import mainstay.intake.read.rows.Ids;
import mainstay.intake.read.rows.WalletsReader;

/** Wallets that have a row each. */
final class BulkLongWallets implements BulkWallets {
    private final WalletsReader source;
    private final int rows;
    private final int[] accounts;
    private final TextCells lines;
    private final Map<WalletField, double[]> values = new EnumMap<>(WalletField.class);
    private List<String> lineNames = List.of();

    BulkLongWallets(WalletsReader source, int rows, RowOfId ids, BulkColumns columns) {
        this.source = source;
        this.rows = rows;
        this.accounts = new int[rows];
        this.lines = TextCells.texts(rows, true);
        columns.put(source.id().column(), new KeyCells(ids, accounts));
        columns.put(source.line().column(), lines);
        source.measures().forEach((field, bindings) -> {
            double[] cells = new double[rows];
            values.put(field, cells);
            columns.put(bindings[0].column(), source.numbers(bindings[0], cells, 1, 0));
        });
    }

    @Override
    public boolean finish(Batches batches) {
        if (lines.different().isEmpty()) {
            return false;
        }
        lineNames = lines.different().get();
        AtomicBoolean usable = new AtomicBoolean(lineNames.stream().allMatch(line -> Ids.fault(line) == null));
        batches.forRanges(rows, (from, to) -> {
            if (!fillIn(from, to)) {
                usable.set(false);
            }
        });
        return usable.get();
    }

    /** Puts what counts when a cell is empty; false when one is that must not be. */
    private boolean fillIn(int from, int to) {
        for (Map.Entry<WalletField, double[]> measure : values.entrySet()) {
            WalletField field = measure.getKey();
            double[] cells = measure.getValue();
            for (int wallet = from; wallet < to; wallet++) {
                if (Double.isNaN(cells[wallet])) {
                    if (field.required()) {
                        return false;
                    }
                    cells[wallet] = field.whenMissing();
                }
            }
        }
        return true;
    }

    @Override
    public boolean[] served(int accountCount) {
        boolean[] served = new boolean[accountCount];
        for (int account : accounts) {
            served[account] = true;
        }
        return served;
    }

    @Override
    public CheckedWallets toCheck() {
        return new CheckedWallets() {
            @Override
            public String file() {
                return source.table().file();
            }

            @Override
            public int size() {
                return rows;
            }

            @Override
            public double[] values(WalletField field) {
                return values.get(field);
            }

            @Override
            public int account(int wallet) {
                return accounts[wallet];
            }

            @Override
            public int lineNumber(int wallet) {
                return lines.codes()[wallet];
            }

            @Override
            public int lines() {
                return lineNames.size();
            }

            @Override
            public String line(int wallet) {
                return lineNames.get(lines.codes()[wallet]);
            }

            @Override
            public int row(int wallet) {
                return wallet + 2;
            }
        };
    }

    @Override
    public void addTo(BookBuilder builder) {
        builder.wallets(accounts, lines.codes(), lineNames);
        values.forEach((field, cells) -> builder.wallets(field, DoubleColumn.of(cells)));
        source.addConstants(builder, rows);
    }

    @Override
    public CellOrigin origin() {
        int[] fileRows = new int[rows];
        Arrays.setAll(fileRows, row -> row + 2);
        return source.origin(null, fileRows);
    }
}
