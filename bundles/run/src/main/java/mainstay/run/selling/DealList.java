package mainstay.run.selling;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.Period;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.book.TextColumn;
import mainstay.plan.pipeline.DealStates;
import mainstay.plan.pipeline.Deals;
import mainstay.plan.pipeline.OpenDeals;
import mainstay.plan.pipeline.StageRates;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;

/** The deals that are open on a day as a list, the greatest weighted amount first, and what they come to. */
public final class DealList {
    private final LiveResult result;
    private final DealStates states;
    private final StageRates rates;
    private final OpenDeals open;
    private final ChosenAccounts wanted;
    private final int[] rows;

    private DealList(LiveResult result, int[] accounts, LocalDate day) {
        Book book = result.book();
        this.result = result;
        this.states = Deals.of(book.plan()).on(day);
        this.rates = StageRates.of(states);
        this.open = OpenDeals.of(states, rates, book.plan(), DealTerms.of(result.assumptions()));
        this.wanted = ChosenAccounts.of(accounts, book.accounts().size());
        this.rows = IntStream.range(0, open.size())
                .filter(row -> wanted.test(states.deals().account(open.deal(row))))
                .toArray();
    }

    /**
     * The open deals of accounts.
     *
     * @param accounts the accounts, by their rows in the book
     * @param day states after it are not seen
     * @param period the period whose coverage is told
     */
    public static PlanListing of(LiveResult result, int[] accounts, LocalDate day, Period period) {
        DealList list = new DealList(result, accounts, day);
        boolean known = result.book().plan().has(PlanTable.OPPORTUNITIES);
        return new PlanListing(
                list.columns(),
                List.of(
                        "opportunity_id",
                        "account_id",
                        "stage",
                        "amount",
                        "probability",
                        "weighted",
                        "closes",
                        "flags"),
                List.of("weighted", "amount"),
                known ? list.conclusions(period) : List.of(),
                known ? list.notes() : List.of(phrase("pipeline.none")));
    }

    private PlanColumns columns() {
        TextColumn ids = states.deals().rows().texts("opportunity_id");
        TextColumn lines = states.deals().rows().texts("line");
        double[] weighted = new double[open.size()];
        Arrays.setAll(weighted, open::weighted);
        return PlanColumns.of(
                        open.size(),
                        List.of(
                                Column.text("opportunity_id", row -> ids.get(open.state(row))),
                                Column.text(
                                        "account_id",
                                        row -> states.deals().rows().accountId(open.state(row))),
                                Column.text("line", row -> lines.get(open.state(row))),
                                Column.text("stage", open::stage),
                                Column.number("amount", Kind.MONEY, open::amount),
                                Column.number("probability", Kind.RATIO, open::probability),
                                Column.text("basis", open::basis),
                                Column.number("n", Kind.COUNT, open::decided),
                                Column.number("weighted", Kind.MONEY, DoubleColumn.of(weighted)),
                                Column.text("closes", row -> day(states.closes(open.deal(row)))),
                                Column.number("pushed", Kind.COUNT, row -> open.pushes(row)
                                        .count()),
                                Column.number("pushed_days", Kind.COUNT, row -> open.pushes(row)
                                        .days()),
                                Column.number("days_in_stage", Kind.COUNT, open::daysInStage),
                                Column.text("flags", open::flags)))
                .allowing(
                        "stage",
                        states.deals().stages().stream()
                                .map(Stage::label)
                                .distinct()
                                .toList())
                .inOrder(heaviestFirst(weighted));
    }

    /** By weighted amount, those without one last, and in the order of the book where it is the same. */
    private int[] heaviestFirst(double[] weighted) {
        return IntStream.of(rows)
                .boxed()
                .sorted((one, other) -> Double.compare(orLeast(weighted[other]), orLeast(weighted[one])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double orLeast(double weighted) {
        return Double.isNaN(weighted) ? Double.NEGATIVE_INFINITY : weighted;
    }

    static String day(double day) {
        return Double.isNaN(day) ? "" : LocalDate.ofEpochDay((long) day).toString();
    }

    private List<String> conclusions(Period period) {
        return new DealSentences(states, rates, open, rows)
                .all(period, wanted, result.book().plan().rows(PlanTable.TARGETS));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, "pipeline.without-amount", count(row -> Double.isNaN(open.amount(row))));
        note(notes, "pipeline.without-probability", count(row -> Double.isNaN(open.probability(row))));
        note(notes, "pipeline.without-closes", count(row -> Double.isNaN(states.closes(open.deal(row)))));
        note(notes, "pipeline.without-stages", rates.withoutStages());
        note(notes, "pipeline.ended", rates.ended());
        note(notes, "pipeline.unseen", (int) IntStream.range(0, states.deals().count())
                .filter(deal -> states.row(deal) == DealStates.NONE)
                .count());
        if (rates.book().lost() == 0 && rates.book().won() > 0) {
            notes.add(phrase("pipeline.no-lost"));
        }
        return notes;
    }

    private int count(IntPredicate what) {
        return (int) IntStream.of(rows).filter(what).count();
    }

    static void note(List<String> notes, String phrase, int count) {
        if (count > 0) {
            notes.add(counted(phrase, count));
        }
    }
}
