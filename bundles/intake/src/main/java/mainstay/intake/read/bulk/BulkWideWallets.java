package mainstay.intake.read.bulk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.book.DoubleColumn;
import mainstay.book.TextOrder;
import mainstay.book.WalletField;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.rows.CheckedWallets;
import mainstay.intake.read.rows.WalletsReader;

/**
 * Wallets whose product lines stand in columns: at first one an account and line, in the order of the lines' names. A line
 * of which an account has no cell is no wallet; such places are taken out at the end.
 */
final class BulkWideWallets implements BulkWallets {
    private final WalletsReader source;
    private final int rows;
    private final List<String> lines;
    private final Map<WalletField, double[]> values = new EnumMap<>(WalletField.class);
    /** Measures that have one column for all lines. */
    private final Map<WalletField, double[]> ofAllLines = new EnumMap<>(WalletField.class);

    private double[][] ofLine = new double[0][];
    private long[] absent = new long[0];
    private long absentCount;
    /** Where the wallets of each account begin, once places without a wallet are out; null when there are none. */
    private int[] starts;

    private int[] lineOf;

    BulkWideWallets(WalletsReader source, int rows, BulkColumns columns) {
        this.source = source;
        this.rows = rows;
        this.lines = source.lines().stream().sorted(TextOrder.BY_CODE_POINT).toList();
        source.measures().forEach((field, bindings) -> {
            boolean each = isOfLine(bindings);
            double[] all = new double[Math.multiplyExact(rows, lines.size())];
            values.put(field, all);
            if (!each) {
                double[] one = new double[rows];
                ofAllLines.put(field, one);
                columns.put(bindings[0].column(), source.numbers(bindings[0], one, 1, 0));
                return;
            }
            for (int slot = 0; slot < bindings.length; slot++) {
                int place = lines.indexOf(source.lines().get(slot));
                columns.put(bindings[slot].column(), source.numbers(bindings[slot], all, lines.size(), place));
            }
        });
    }

    private static boolean isOfLine(Binding[] bindings) {
        return bindings.length > 1 || bindings[0].mapping().text().contains("{line}");
    }

    @Override
    public boolean finish(Batches batches) {
        ofAllLines.forEach((field, one) -> spread(one, values.get(field), batches));
        ofLine = source.measures().entrySet().stream()
                .filter(measure -> isOfLine(measure.getValue()))
                .map(measure -> values.get(measure.getKey()))
                .toArray(double[][]::new);
        absent = new long[(size() + Long.SIZE - 1) / Long.SIZE];
        AtomicBoolean usable = new AtomicBoolean(ofLine.length > 0);
        AtomicLong missing = new AtomicLong();
        // Ranges of whole words of the bit set, so that two threads never write to one.
        batches.forRanges(absent.length, (from, to) -> {
            int end = Math.min(size(), to * Long.SIZE);
            missing.addAndGet(markAbsent(from * Long.SIZE, end));
            if (!fillIn(from * Long.SIZE, end)) {
                usable.set(false);
            }
        });
        absentCount = missing.get();
        if (usable.get() && absentCount > 0) {
            takeOut();
        }
        return usable.get() && absentCount < (long) rows * lines.size();
    }

    private int size() {
        return lineOf == null ? rows * lines.size() : lineOf.length;
    }

    private void spread(double[] one, double[] all, Batches batches) {
        int width = lines.size();
        batches.forRanges(rows, (from, to) -> {
            for (int row = from; row < to; row++) {
                for (int line = 0; line < width; line++) {
                    all[row * width + line] = one[row];
                }
            }
        });
    }

    private int markAbsent(int from, int to) {
        int count = 0;
        double[] first = ofLine[0];
        for (int wallet = from; wallet < to; wallet++) {
            if (Double.isNaN(first[wallet]) && lacksAll(wallet)) {
                absent[wallet / Long.SIZE] |= 1L << wallet;
                count++;
            }
        }
        return count;
    }

    private boolean lacksAll(int wallet) {
        for (double[] measure : ofLine) {
            if (!Double.isNaN(measure[wallet])) {
                return false;
            }
        }
        return true;
    }

    private boolean isAbsent(int wallet) {
        return ((absent[wallet / Long.SIZE] >>> wallet) & 1) != 0;
    }

    /** Puts what counts when a cell is empty; false when one is that must not be. */
    private boolean fillIn(int from, int to) {
        for (Map.Entry<WalletField, double[]> measure : values.entrySet()) {
            WalletField field = measure.getKey();
            double[] cells = measure.getValue();
            if (Double.isNaN(field.whenMissing()) && !field.required()) {
                continue;
            }
            for (int wallet = from; wallet < to; wallet++) {
                if (Double.isNaN(cells[wallet]) && !isAbsent(wallet)) {
                    if (field.required()) {
                        return false;
                    }
                    cells[wallet] = field.whenMissing();
                }
            }
        }
        return true;
    }

    private void takeOut() {
        int width = lines.size();
        int kept = (int) ((long) rows * width - absentCount);
        int[] keptStarts = new int[rows + 1];
        int[] keptLines = new int[kept];
        int[] places = new int[kept];
        int next = 0;
        for (int row = 0; row < rows; row++) {
            for (int line = 0; line < width; line++) {
                int place = row * width + line;
                if (!isAbsent(place)) {
                    keptLines[next] = line;
                    places[next++] = place;
                }
            }
            keptStarts[row + 1] = next;
        }
        values.replaceAll((field, all) -> {
            double[] some = new double[kept];
            for (int at = 0; at < kept; at++) {
                some[at] = all[places[at]];
            }
            return some;
        });
        starts = keptStarts;
        lineOf = keptLines;
    }

    private int row(int wallet) {
        if (starts == null) {
            return wallet / lines.size();
        }
        int low = 0;
        int high = rows - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= wallet) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public boolean[] served(int accounts) {
        boolean[] served = new boolean[accounts];
        for (int account = 0; account < accounts; account++) {
            served[account] = starts == null || starts[account + 1] > starts[account];
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
                return BulkWideWallets.this.size();
            }

            @Override
            public double[] values(WalletField field) {
                return values.get(field);
            }

            @Override
            public int account(int wallet) {
                return BulkWideWallets.this.row(wallet);
            }

            @Override
            public int lineNumber(int wallet) {
                return lineOf == null ? wallet % lines.size() : lineOf[wallet];
            }

            @Override
            public int lines() {
                return lines.size();
            }

            @Override
            public String line(int wallet) {
                return lines.get(lineNumber(wallet));
            }

            @Override
            public int row(int wallet) {
                return BulkWideWallets.this.row(wallet) + 2;
            }
        };
    }

    @Override
    public void addTo(BookBuilder builder) {
        boolean[] used = new boolean[lines.size()];
        if (lineOf == null) {
            Arrays.fill(used, true);
        } else {
            for (int line : lineOf) {
                used[line] = true;
            }
        }
        List<String> kept = IntStream.range(0, used.length)
                .filter(line -> used[line])
                .mapToObj(lines::get)
                .toList();
        if (kept.size() < lines.size()) {
            renumber(kept);
        }
        builder.walletsInOrder(starts, lineOf, kept);
        values.forEach((field, cells) -> builder.wallets(field, DoubleColumn.of(cells)));
        source.addConstants(builder, size());
    }

    /** A line that no account has is no line of the book. */
    private void renumber(List<String> kept) {
        Map<String, Integer> numbers = new HashMap<>();
        kept.forEach(line -> numbers.put(line, numbers.size()));
        for (int wallet = 0; wallet < lineOf.length; wallet++) {
            lineOf[wallet] = numbers.get(lines.get(lineOf[wallet]));
        }
    }

    @Override
    public CellOrigin origin() {
        int[] fileRows = new int[size()];
        if (starts == null) {
            int width = lines.size();
            for (int row = 0, wallet = 0; row < rows; row++) {
                for (int line = 0; line < width; line++) {
                    fileRows[wallet++] = row + 2;
                }
            }
        } else {
            for (int row = 0; row < rows; row++) {
                Arrays.fill(fileRows, starts[row], starts[row + 1], row + 2);
            }
        }
        return source.origin(null, fileRows);
    }
}
