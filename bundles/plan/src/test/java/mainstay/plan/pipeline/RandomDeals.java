package mainstay.plan.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.book.Stage.Outcome;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;

/** Deals by a seeded die, as a book and as plain objects that tests count by hand. */
record RandomDeals(Book book, List<Deal> deals) {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final List<Stage> STAGES = List.of(
            Stage.of("a", Outcome.OPEN),
            Stage.of("b", Outcome.OPEN),
            Stage.of("won", Outcome.WON),
            Stage.of("c", Outcome.OPEN),
            Stage.of("lost", Outcome.LOST),
            Stage.of("ended", Outcome.ENDED));
    private static final int DAYS = 120;
    private static final long SECONDS = 86_400;

    /** A deal: its states in their order. */
    record Deal(String id, List<State> states) {
        /** The last state until a day; null when there is none. */
        State on(LocalDate day) {
            State last = null;
            for (State state : states) {
                last = state.day().isAfter(day) ? last : state;
            }
            return last;
        }
    }

    /** A state; no close date and no amount are null and NaN. */
    record State(long at, Stage stage, double amount, LocalDate closes) {
        LocalDate day() {
            return LocalDate.ofEpochDay(Math.floorDiv(at, SECONDS));
        }

        boolean isOpen() {
            return stage.outcome() == Outcome.OPEN;
        }
    }

    static RandomDeals of(long seed) {
        Random random = new Random(seed);
        return of(random, 1 + random.nextInt(60));
    }

    static RandomDeals of(Random random, int count) {
        List<Deal> deals = new ArrayList<>();
        for (int deal = 0; deal < count; deal++) {
            deals.add(new Deal("o" + (100_000 + deal), states(random)));
        }
        return new RandomDeals(book(deals), deals);
    }

    private static List<State> states(Random random) {
        List<State> states = new ArrayList<>();
        long at = (FIRST.toEpochDay() + random.nextInt(DAYS)) * SECONDS;
        int count = 1 + random.nextInt(7);
        for (int state = 0; state < count; state++) {
            Stage stage = STAGES.get(random.nextInt(4) > 0 ? random.nextInt(2) : random.nextInt(STAGES.size()));
            double amount = random.nextInt(8) == 0 ? Double.NaN : 10.0 * (1 + random.nextInt(20));
            LocalDate closes = random.nextInt(8) == 0 ? null : FIRST.plusDays(random.nextInt(DAYS + 60));
            states.add(new State(at, stage, amount, closes));
            at += random.nextInt(3) == 0 ? 0 : random.nextInt(30 * (int) SECONDS);
        }
        return states;
    }

    private static Book book(List<Deal> deals) {
        List<String> ids = new ArrayList<>();
        List<State> states = new ArrayList<>();
        for (Deal deal : deals) {
            deal.states().forEach(state -> {
                ids.add(deal.id());
                states.add(state);
            });
        }
        PlanRows.Draft draft = new PlanRows.Draft(PlanTable.OPPORTUNITIES, new int[states.size()])
                .put("opportunity_id", TextColumn.of(ids))
                .put("at", numbers(states, State::at))
                .put(
                        "stage",
                        TextColumn.of(states.stream()
                                .map(state -> state.stage().name())
                                .toList()))
                .put("amount", numbers(states, State::amount))
                .put(
                        "closes",
                        numbers(
                                states,
                                state -> state.closes() == null
                                        ? Double.NaN
                                        : (double) state.closes().toEpochDay()));
        return new BookBuilder("random")
                .accounts(AccountField.ACCOUNT_ID, TextColumn.of("account"))
                .wallets(new int[] {0}, new int[] {0}, List.of("line"))
                .wallets(WalletField.SPEND, DoubleColumn.of(1))
                .plan(List.of(draft), Stages.of(STAGES))
                .build();
    }

    private static DoubleColumn numbers(List<State> states, ToDoubleFunction<State> number) {
        return DoubleColumn.of(states.stream().mapToDouble(number).toArray());
    }
}
