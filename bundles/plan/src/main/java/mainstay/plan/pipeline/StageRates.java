package mainstay.plan.pipeline;

import mainstay.book.Stage.Outcome;

/**
 * How often deals were won of those that reached a stage or a later one. Skipped stages count as reached, and a deal that was
 * won has reached all; rates of single steps are never multiplied. A deal of which no open state is known tells nothing of
 * stages: it counts in the rate of the book alone.
 */
public final class StageRates {
    private final WinRate book;
    private final int wonFromStages;
    private final int[] lostFrom;
    private final int ended;
    private final int withoutStages;

    private StageRates(WinRate book, int wonFromStages, int[] lostFrom, int ended, int withoutStages) {
        this.book = book;
        this.wonFromStages = wonFromStages;
        this.lostFrom = lostFrom;
        this.ended = ended;
        this.withoutStages = withoutStages;
    }

    /** The rates of what is known on a day. */
    public static StageRates of(DealStates states) {
        Deals deals = states.deals();
        int[] outcomes = new int[Outcome.values().length];
        int[] lost = new int[deals.stages().size() + 1];
        int won = 0;
        int withoutStages = 0;
        for (int deal = 0; deal < deals.count(); deal++) {
            if (states.row(deal) == DealStates.NONE) {
                continue;
            }
            Outcome outcome = deals.outcome(states.row(deal));
            outcomes[place(outcome)]++;
            if (outcome == Outcome.WON || outcome == Outcome.LOST) {
                int furthest = furthest(states, deal);
                withoutStages += furthest == Deals.UNKNOWN_STAGE ? 1 : 0;
                won += furthest != Deals.UNKNOWN_STAGE && outcome == Outcome.WON ? 1 : 0;
                lost[furthest + 1] += outcome == Outcome.LOST ? 1 : 0;
            }
        }
        for (int place = lost.length - 2; place > 0; place--) {
            lost[place] += lost[place + 1];
        }
        WinRate book =
                new WinRate(outcomes[place(Outcome.WON)], outcomes[place(Outcome.LOST)], outcomes[place(Outcome.OPEN)]);
        return new StageRates(book, won, lost, outcomes[place(Outcome.ENDED)], withoutStages);
    }

    private static int place(Outcome outcome) {
        return switch (outcome) {
            case OPEN -> 0;
            case WON -> 1;
            case LOST -> 2;
            case ENDED -> 3;
        };
    }

    /** The latest stage in which a deal ever was open; -1 when it is not known to have been open in any. */
    private static int furthest(DealStates states, int deal) {
        Deals deals = states.deals();
        int furthest = Deals.UNKNOWN_STAGE;
        for (int row = deals.start(deal); row <= states.row(deal); row++) {
            if (deals.outcome(row) == Outcome.OPEN) {
                furthest = Math.max(furthest, deals.place(row));
            }
        }
        return furthest;
    }

    /** The rate of all deals. */
    public WinRate book() {
        return book;
    }

    /** How many deals ended neither won nor lost; they are in no rate. */
    public int ended() {
        return ended;
    }

    /** How many decided deals are not known to have been open in any stage: they count in the rate of the book alone. */
    public int withoutStages() {
        return withoutStages;
    }

    /** How many of the deals that reached a stage were won. */
    public int won(int place) {
        return place == Deals.UNKNOWN_STAGE ? 0 : wonFromStages;
    }

    /** How many of the deals that reached a stage were won or lost. */
    public int decided(int place) {
        return place == Deals.UNKNOWN_STAGE ? 0 : wonFromStages + lostFrom[place + 1];
    }

    /** Won ÷ decided of the deals that reached a stage; {@code NaN} when none did. */
    public double rate(int place) {
        return decided(place) == 0 ? Double.NaN : (double) won(place) / decided(place);
    }

    /**
     * The rate from a stage, where few deals count drawn to the rate of the book: (won + prior × rate of the book) ÷ (decided
     * + prior).
     *
     * @param least from how many decided deals on the rate is taken as it is
     * @param prior as how many deals the rate of the book counts; 0 or more
     * @return {@code NaN} when no deal of the book is decided
     */
    public double drawn(int place, double least, double prior) {
        return isDrawn(place, least) && decided(place) + prior > 0
                ? (won(place) + prior * book.rate()) / (decided(place) + prior)
                : rate(place);
    }

    /** Whether too few deals count for the rate from a stage to be taken as it is. */
    public boolean isDrawn(int place, double least) {
        return decided(place) < least;
    }
}
