package mainstay.plan.pipeline;

import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.book.Period;
import mainstay.book.PlanTables;
import mainstay.book.Stage;
import mainstay.book.TextColumn;

/**
 * The deals that are open on a day, each with its own probability, how often it was put off, how long it is in its stage and what
 * it lacks. Rows are from 0, in the order of the book.
 */
public final class OpenDeals {
    private static final String[] FLAGS = DealFlag.texts();

    private final DealStates states;
    private final StageRates rates;
    private final StageDays days;
    private final PipelineTerms terms;
    private final int[] open;
    private final DoubleColumn stated;
    private final NextActions actions;
    private final SingleThreads threads;
    private final TextColumn ids;

    private OpenDeals(DealStates states, StageRates rates, PlanTables tables, PipelineTerms terms) {
        this.states = states;
        this.rates = rates;
        this.days = StageDays.of(states);
        this.terms = terms;
        this.open = states.open();
        this.stated = states.deals().rows().numbers("probability");
        this.actions = new NextActions(tables, states.day());
        this.threads = new SingleThreads(tables, states.day(), (int) terms.fresh());
        this.ids = states.deals().rows().texts("opportunity_id");
    }

    /**
     * The deals of a book that are open.
     *
     * @param rates how often deals were won
     * @param tables the tables in which the deals, the actions for them and the persons who were met stand
     */
    public static OpenDeals of(DealStates states, StageRates rates, PlanTables tables, PipelineTerms terms) {
        return new OpenDeals(states, rates, tables, terms);
    }

    /** How many there are. */
    public int size() {
        return open.length;
    }

    /** The state of a deal, as a row of the opportunities. */
    public int state(int row) {
        return states.row(open[row]);
    }

    /** The deal of a row, as a number of {@link Deals}. */
    public int deal(int row) {
        return open[row];
    }

    /** The states on the day. */
    public DealStates states() {
        return states;
    }

    /** The amount; {@code NaN} where there is none. */
    public double amount(int row) {
        return states.amount(open[row]);
    }

    /** The probability that the deal is won, from 0 to 1; {@code NaN} where its basis tells none. */
    public double probability(int row) {
        int place = place(row);
        return switch (terms.basis()) {
            case HISTORY -> rates.drawn(place, terms.least(), terms.prior());
            case STATED -> stated.get(state(row));
            case STAGE ->
                place == Deals.UNKNOWN_STAGE
                        ? Double.NaN
                        : states.deals().stages().get(place).probability();
        };
    }

    /**
     * Where the probability comes from: {@code history}, {@code drawn} for a history of few deals that is drawn to the rate of the
     * book, {@code stated} or {@code stage}; empty where there is none.
     */
    public String basis(int row) {
        if (Double.isNaN(probability(row))) {
            return "";
        }
        return terms.basis() == ProbabilityBasis.HISTORY && rates.isDrawn(place(row), terms.least())
                ? "drawn"
                : terms.basis().word();
    }

    /** How many decided deals the probability rests on; {@code NaN} where it does not come from history. */
    public double decided(int row) {
        return terms.basis() == ProbabilityBasis.HISTORY ? (double) rates.decided(place(row)) : Double.NaN;
    }

    /** Amount × probability; {@code NaN} where one of them is missing. */
    public double weighted(int row) {
        return amount(row) * probability(row);
    }

    /** How often the close date was put off. */
    public ClosePushes pushes(int row) {
        return ClosePushes.of(states, open[row], terms.push());
    }

    /** For how many days the deal is in its stage; {@code NaN} where it is not known since when. */
    public double daysInStage(int row) {
        return days.inStage(open[row]);
    }

    /** How long deals are in their stages. */
    public StageDays days() {
        return days;
    }

    /** The words of the {@linkplain DealFlag flags} of a deal, separated by commas; empty where it has none. */
    public String flags(int row) {
        int deal = open[row];
        int flags = bit(
                        DealFlag.OVERDUE,
                        states.closes(deal) < (double) states.day().toEpochDay())
                | bit(DealFlag.NO_AMOUNT, !(amount(row) > 0))
                | bit(DealFlag.NO_ACTION, actions.lacks(ids.get(state(row))))
                | bit(DealFlag.SINGLE_THREADED, threads.has(states.deals().account(deal)))
                | bit(DealFlag.OLD, days.isOld(deal));
        return FLAGS[flags];
    }

    private static int bit(DealFlag flag, boolean set) {
        return set ? flag.bit() : 0;
    }

    /** The stage, as people call it; as the book calls it where that is not known. */
    public String stage(int row) {
        int place = place(row);
        Stage stage =
                place == Deals.UNKNOWN_STAGE ? null : states.deals().stages().get(place);
        return stage == null ? states.deals().rows().text(state(row), "stage") : stage.label();
    }

    private int place(int row) {
        return states.deals().place(state(row));
    }

    /** The rows whose close date lies in a period. */
    public int[] closingIn(Period period) {
        double first = (double) period.first().toEpochDay();
        double last = (double) period.last().toEpochDay();
        return IntStream.range(0, open.length)
                .filter(row -> states.isOpenWithin(open[row], first, last))
                .toArray();
    }
}
