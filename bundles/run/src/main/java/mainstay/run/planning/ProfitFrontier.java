package mainstay.run.planning;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;

/** What the best plan comes to with ever more heads, budget or moves: how much each step is worth. */
public final class ProfitFrontier {
    /** What can be stepped through. */
    public static final List<String> LIMITS = List.of("heads", "budget", "moves");

    /** As many steps as are seen at a glance. */
    public static final int USUAL_STEPS = 10;

    private final String by;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> coverages;

    private record Row(double limit, NamedPlan planned, String failed) {}

    private ProfitFrontier(String by, List<String> coverages) {
        this.by = by;
        this.coverages = coverages;
    }

    /**
     * Plans for several limits: from next to nothing to what the best plan without the limit takes.
     *
     * @param planned the plan whose other demands stay
     * @param by one of {@link #LIMITS}
     * @param steps how many steps
     * @param plans plans under other demands
     * @throws MainstayException if nothing can be stepped through so
     */
    public static ProfitFrontier of(NamedPlan planned, String by, int steps, Function<PlanRequest, NamedPlan> plans) {
        if (!LIMITS.contains(by)) {
            throw MainstayException.unknown(Code.WRONG_CALL, "limit", by, LIMITS);
        }
        if (by.equals("moves") && !planned.today().isKnown()) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "the current coverage of the accounts is not known, so moves cannot be counted; adopt a plan"
                            + " first: coverage adopt");
        }
        ProfitFrontier frontier = new ProfitFrontier(by, planned.coverages());
        NamedPlan free = plans.apply(planned.demands().without(by));
        double most =
                switch (by) {
                    case "heads" -> free.heads();
                    case "budget" -> free.cost();
                    default -> free.plan().moves();
                };
        double before = -1;
        for (int step = 0; step < steps; step++) {
            double limit = by.equals("budget") ? most * step / steps : Math.floor(most * step / steps);
            if (limit > before) {
                frontier.add(planned.demands(), limit, plans);
            }
            before = limit;
        }
        frontier.rows.add(new Row(most, free, ""));
        return frontier;
    }

    private void add(PlanRequest demands, double limit, Function<PlanRequest, NamedPlan> plans) {
        PlanRequest limited =
                switch (by) {
                    case "heads" -> demands.withHeads(limit);
                    case "budget" -> demands.withBudget(limit);
                    default -> demands.withMostMoves((int) limit);
                };
        try {
            rows.add(new Row(limit, plans.apply(limited), ""));
        } catch (MainstayException e) {
            rows.add(new Row(limit, null, e.getMessage()));
        }
    }

    /** What is stepped through. */
    public String by() {
        return by;
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** The limit of a row. */
    public double limit(int row) {
        return rows.get(row).limit();
    }

    /** What the best plan comes to; {@code NaN} where none meets all demands. */
    public double profit(int row) {
        NamedPlan planned = rows.get(row).planned();
        return planned == null ? Double.NaN : planned.plan().value();
    }

    private double of(int row, Function<NamedPlan, Double> number) {
        NamedPlan planned = rows.get(row).planned();
        return planned == null ? Double.NaN : number.apply(planned);
    }

    /** The columns. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.number(by, by.equals("budget") ? Kind.MONEY : Kind.NUMBER, this::limit),
                Column.number("profit", Kind.MONEY, this::profit),
                Column.number(
                        "bound",
                        Kind.MONEY,
                        row -> of(row, planned -> planned.plan().bound())),
                Column.number("heads_taken", Kind.NUMBER, row -> of(row, NamedPlan::heads)),
                Column.number("cost", Kind.MONEY, row -> of(row, NamedPlan::cost)),
                Column.number(
                        "moves_made",
                        Kind.COUNT,
                        row -> of(row, planned -> (double) planned.plan().moves()))));
        for (int kind = 0; kind < coverages.size() - 1; kind++) {
            int place = kind;
            columns.add(Column.number(
                    coverages.get(kind) + "_teams",
                    Kind.COUNT,
                    row -> of(row, planned -> (double) planned.teams(place))));
        }
        return columns;
    }

    /** What is to be said of it. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(phrase("frontier.last", phrase("limit." + by)));
        for (Row row : rows) {
            if (row.planned() == null) {
                notes.add(
                        phrase("frontier.failed", phrase("limit." + by), NumberText.number(row.limit()), row.failed()));
            }
        }
        return notes;
    }
}
