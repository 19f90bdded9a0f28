package mainstay.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.TextColumn;
import mainstay.coverage.Decision;
import mainstay.coverage.Valuation;
import mainstay.run.parameters.Parameter;
import mainstay.scoring.api.FigureValues;
import mainstay.scoring.api.ScoringInput;

/**
 * What a scoring model may look at: the numbers of the book and what the run has computed so far. Every column is one of
 * two kinds, an array or a constant, so that a model's loop over one is as fast as over an array.
 */
final class MeasuredInput implements ScoringInput {
    private final int accounts;
    private final FigureValues figures;
    private final Map<String, Supplier<DoubleColumn>> columns = new LinkedHashMap<>();
    private final Map<String, TextColumn> extras = new LinkedHashMap<>();
    private volatile boolean coverageWasRead;

    MeasuredInput(Book book, Valuation valuation, Decision decision, FigureValues figures) {
        this.figures = figures;
        this.accounts = book.accounts().size();
        columns.put("value", valuation::value);
        columns.put("addressable_wallet", valuation::addressableWallet);
        columns.put("revenue", valuation::revenue);
        columns.put("share_of_wallet", valuation::shareOfWallet);
        columns.put("white_space", valuation::whiteSpace);
        columns.put("expected_revenue", valuation::expectedRevenue);
        columns.put("gross_profit", valuation::grossProfit);
        columns.put("cost_to_serve", ofCoverage(decision::costToServe));
        columns.put("expected_profit", ofCoverage(decision::expectedProfit));
        for (AccountField field : AccountField.values()) {
            if (field.isNumber()) {
                columns.put(field.column(), () -> plain(book.accounts().number(field)));
            }
        }
        book.accounts().extras().forEach((header, column) -> {
            if (!columns.containsKey(header)) {
                extras.put(header, column);
            }
        });
    }

    private Supplier<DoubleColumn> ofCoverage(Supplier<DoubleColumn> column) {
        Lazy<DoubleColumn> made = Lazy.of(column);
        return () -> {
            coverageWasRead = true;
            return made.get();
        };
    }

    private static DoubleColumn plain(DoubleColumn column) {
        boolean plain = column instanceof DoubleColumn.Values || column instanceof DoubleColumn.Constant;
        return plain ? column : DoubleColumn.of(column.toArray());
    }

    /** Whether a column was asked for that depends on which coverage accounts get. */
    boolean coverageWasRead() {
        return coverageWasRead;
    }

    FigureValues figures() {
        return figures;
    }

    @Override
    public double figure(String name) {
        return figures.get(name);
    }

    @Override
    public int accounts() {
        return accounts;
    }

    @Override
    public Set<String> columns() {
        Set<String> names = new LinkedHashSet<>(columns.keySet());
        names.addAll(extras.keySet());
        return names;
    }

    @Override
    public DoubleColumn column(String name) {
        Supplier<DoubleColumn> column = columns.get(name);
        if (column != null) {
            return column.get();
        }
        TextColumn extra = extras.get(name);
        if (extra == null) {
            throw new IllegalArgumentException(MainstayException.unknown(Code.NOT_FOUND, "column", name, columns())
                    .getMessage());
        }
        return numbers(extra);
    }

    private static DoubleColumn numbers(TextColumn extra) {
        double[] numbers = new double[extra.size()];
        for (int row = 0; row < numbers.length; row++) {
            double number = Parameter.toNumber(extra.get(row));
            numbers[row] = Double.isFinite(number) ? number : Double.NaN;
        }
        return DoubleColumn.of(numbers);
    }
}
