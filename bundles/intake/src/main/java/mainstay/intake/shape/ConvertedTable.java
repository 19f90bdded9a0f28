package mainstay.intake.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import mainstay.book.NumberText;
import mainstay.book.PlanTable;
import mainstay.intake.mapping.ExchangeRates;
import mainstay.intake.mapping.NumberFormat;
import mainstay.intake.table.DerivedTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/**
 * A table whose rows tell the currency of their money, with all of it in the currency of the book: amount × rate, and the
 * currency of the book in the place of the other. Money without a rate cannot be used.
 */
public final class ConvertedTable extends DerivedTable {
    /** The column of a plan table that tells the currency of its money. */
    public static final String CURRENCY = "currency";

    private static final Set<String> MONEY_MEASURES = Set.of("revenue", "margin", "net-margin");

    private final Function<Row, String> currency;
    private final int currencyColumn;
    private final int[] money;
    private final Predicate<Row> counts;
    private final NumberFormat numbers;
    private final ExchangeRates rates;
    private final Map<String, Long> converted = new TreeMap<>();

    /**
     * Prepares to convert.
     *
     * @param currency what a row tells of its currency; empty for that of the book
     * @param currencyColumn where it stands; -1 when it is in no column
     * @param money the headers of the columns with money
     * @param numbers how numbers are written
     */
    public ConvertedTable(
            SourceTable table,
            Function<Row, String> currency,
            int currencyColumn,
            Set<String> money,
            NumberFormat numbers,
            ExchangeRates rates) {
        this(table, currency, currencyColumn, columns(table, money), row -> true, numbers, rates);
    }

    private ConvertedTable(
            SourceTable table,
            Function<Row, String> currency,
            int currencyColumn,
            int[] money,
            Predicate<Row> counts,
            NumberFormat numbers,
            ExchangeRates rates) {
        super(table);
        this.currency = currency;
        this.currencyColumn = currencyColumn;
        this.money = money;
        this.counts = counts;
        this.numbers = numbers;
        this.rates = rates;
    }

    /** A plan table with its money in the currency of the book; the table itself where nothing tells another one. */
    public static SourceTable of(PlanTable plan, SourceTable table, ExchangeRates rates) {
        OptionalInt told = new Headers(table).find(CURRENCY);
        int[] money = columns(table, money(plan));
        if (told.isEmpty() || money.length == 0) {
            return table;
        }
        int column = told.getAsInt();
        return new ConvertedTable(
                table, row -> row.text(column), column, money, areMoney(plan, table), NumberFormat.PLAIN, rates);
    }

    private static Set<String> money(PlanTable plan) {
        return switch (plan) {
            case PEOPLE -> Set.of("target_pay");
            case SHARES, OPPORTUNITIES -> Set.of("amount");
            case BARRIERS, ACTIONS -> Set.of("cost");
            case TARGETS -> Set.of("value");
            case SALES -> Set.of("revenue", "cost");
            case LINES, FACTS, CONTACTS, EVENTS -> Set.of();
        };
    }

    /** Whether the amounts of a row are money: targets may be rates, and shares may be told in units. */
    private static Predicate<Row> areMoney(PlanTable plan, SourceTable table) {
        return switch (plan) {
            case TARGETS -> cell(table, "measure").andThen(MONEY_MEASURES::contains)::apply;
            case SHARES -> cell(table, "of").andThen(of -> !of.equals("units"))::apply;
            default -> row -> true;
        };
    }

    private static Function<Row, String> cell(SourceTable table, String header) {
        OptionalInt column = new Headers(table).find(header);
        return row -> column.isPresent() ? row.text(column.getAsInt()) : "";
    }

    private static int[] columns(SourceTable table, Set<String> headers) {
        Headers known = new Headers(table);
        return headers.stream()
                .flatMapToInt(header -> known.find(header).stream())
                .sorted()
                .toArray();
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        int width = header().size();
        Row shown = new Row();
        converted.clear();
        table.forEach(row -> {
            String told = row.cells() == width && counts.test(row) ? currency.apply(row) : "";
            OptionalDouble rate = rates.of(told);
            if (rates.isOfBook(told)) {
                reader.accept(row);
                return;
            }
            shown.begin(row.number(), row.ordinal());
            for (int cell = 0; cell < row.cells(); cell++) {
                write(row, cell, told, rate, shown);
            }
            rate.ifPresent(known ->
                    converted.merge(told + " × " + BigDecimal.valueOf(known).toPlainString(), 1L, Long::sum));
            reader.accept(shown);
        });
    }

    private void write(Row row, int cell, String told, OptionalDouble rate, Row shown) {
        boolean isMoney = Arrays.binarySearch(money, cell) >= 0 && !row.isEmpty(cell);
        if (isMoney && row.fault(cell) == null && rate.isPresent()) {
            convert(row, cell, rate.getAsDouble(), shown);
            return;
        }
        shown.add(cell == currencyColumn && rate.isPresent() ? rates.book() : row.raw(cell));
        if (row.isNumber(cell)) {
            shown.markNumber();
        }
        if (row.fault(cell) != null) {
            shown.markFault(row.fault(cell));
        } else if (isMoney && rate.isEmpty()) {
            shown.markFault(rates.lacking(told));
        }
    }

    /** Writes an amount × rate; the text as it stands where it is no number, which whoever reads it names. */
    private void convert(Row row, int cell, double rate, Row shown) {
        try {
            NumberFormat format = row.isNumber(cell) ? NumberFormat.PLAIN : numbers;
            double amount = format.parse(row.chars(), row.from(cell), row.to(cell));
            shown.add(BigDecimal.valueOf(amount)
                    .multiply(BigDecimal.valueOf(rate))
                    .toPlainString());
            shown.markNumber();
        } catch (NumberFormatException e) {
            shown.add(row.raw(cell));
        }
    }

    @Override
    public String shown(int column) {
        return table.shown(column);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(table.notes());
        converted.forEach((told, rows) -> notes.add(
                file() + ": " + NumberText.count(rows, "row") + " with money in " + told + " = " + rates.book()));
        return notes;
    }
}
