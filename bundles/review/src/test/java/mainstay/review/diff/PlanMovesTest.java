package mainstay.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.plan.profile.Assessment;
import mainstay.plan.profile.LinePosition;
import org.junit.jupiter.api.Test;

class PlanMovesTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    private static Book book(PlanRows.Draft... tables) {
        return BookBuilder.small(
                        new TreeMap<>(Map.of("alpha", List.of(Wallet.of("PC", 9, 1)), "beta", List.of())),
                        new BookBuilder("trial"))
                .plan(List.of(tables), Stages.USUAL)
                .build();
    }

    private static double day(String text) {
        return LocalDate.parse(text).toEpochDay();
    }

    private static double time(String text) {
        return day(text) * 86_400;
    }

    private static PlanRows.Draft barriers(String ids, double blocks, double gone) {
        String[] all = ids.split(" ", -1);
        return new PlanRows.Draft(PlanTable.BARRIERS, new int[all.length])
                .put("barrier_id", TextColumn.of(all))
                .put("line", TextColumn.constant("PC", all.length))
                .put("what", TextColumn.constant("too dear", all.length))
                .put("blocks", DoubleColumn.constant(blocks, all.length))
                .put("gone", DoubleColumn.constant(gone, all.length));
    }

    private static List<String> told(PlanMoves moves) {
        List<Column> columns = moves.columns();
        return IntStream.range(0, moves.size())
                .mapToObj(row -> columns.subList(0, 8).stream()
                        .map(column -> column.text(row))
                        .filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .toList();
    }

    @Test
    void barriersAreNewGoneAndChanged() {
        Book before = book(barriers("a b", 0.4, Double.NaN));
        Book after = book(barriers("b c", 0.3, Double.NaN));

        assertThat(told(PlanMoves.of(before, NOVEMBER, after, MARCH)))
                .containsExactly(
                        "alpha barrier a PC gone too dear",
                        "alpha barrier b PC changed blocks 0.4 0.3",
                        "alpha barrier c PC new too dear");
    }

    @Test
    void aBarrierIsGoneWhenItsDayHasCome() {
        Book planned = book(barriers("a", 0.4, day("2027-01-15")));

        assertThat(told(PlanMoves.of(planned, NOVEMBER, planned, NOVEMBER))).isEmpty();
        assertThat(told(PlanMoves.of(planned, NOVEMBER, planned, MARCH)))
                .containsExactly("alpha barrier a PC gone gone 2027-01-15 2027-01-15");
        assertThat(told(PlanMoves.of(planned, MARCH, book(barriers("a", 0.4, Double.NaN)), MARCH)))
                .containsExactly("alpha barrier a PC reopened gone 2027-01-15");
        assertThat(told(PlanMoves.of(planned, MARCH, book(barriers("z", 0.4, Double.NaN)), MARCH)))
                .containsExactly("alpha barrier z PC new too dear");
    }

    @Test
    void aDealIsInTheStateOfTheDayOfEachReview() {
        Book deals = book(new PlanRows.Draft(PlanTable.OPPORTUNITIES, new int[] {0, 0, 0, 0, 0, 0, 0})
                .put("opportunity_id", TextColumn.of("won", "won", "late", "late", "new", "back", "back"))
                .put(
                        "at",
                        DoubleColumn.of(
                                time("2026-10-01"),
                                time("2027-02-25"),
                                time("2026-10-01"),
                                time("2027-01-10"),
                                time("2027-02-01"),
                                time("2026-10-01"),
                                time("2027-03-01")))
                .put(
                        "stage",
                        TextColumn.of(
                                "Proposal",
                                "Closed Won",
                                "Proposal",
                                "Negotiation",
                                "Prospecting",
                                "Closed Lost",
                                "Proposal"))
                .put("amount", DoubleColumn.of(600, 600, 300, 250, 80, 10, 10))
                .put(
                        "closes",
                        DoubleColumn.of(
                                day("2027-03-05"),
                                day("2027-02-25"),
                                day("2027-02-15"),
                                day("2027-03-20"),
                                Double.NaN,
                                Double.NaN,
                                Double.NaN)));

        PlanMoves moves = PlanMoves.of(deals, NOVEMBER, deals, MARCH);

        assertThat(told(moves))
                .containsExactly(
                        "alpha opportunity back reopened stage Closed Lost Proposal",
                        "alpha opportunity late moved stage Proposal Negotiation",
                        "alpha opportunity late pushed closes 2027-02-15 2027-03-20",
                        "alpha opportunity late changed amount 300 250",
                        "alpha opportunity new new Prospecting",
                        "alpha opportunity won won stage Proposal Closed Won");
        assertThat(moves.columns().get(8).number(3)).isEqualTo(-50);
        assertThat(moves.count(PlanTable.OPPORTUNITIES, PlanChange.WON)).isEqualTo(1);
    }

    @Test
    void targetsAndActionsAreTold() {
        Book before = book(targets(500), actions(0.5, Double.NaN));
        Book after = book(targets(550), actions(1, day("2027-01-10")));

        assertThat(told(PlanMoves.of(before, NOVEMBER, after, MARCH)))
                .containsExactly(
                        "alpha target alpha/2027/revenue changed value 500 550", "action g1 done finished 2027-01-10");
    }

    private static PlanRows.Draft targets(double value) {
        return new PlanRows.Draft(PlanTable.TARGETS, new int[] {0})
                .put("period", TextColumn.of("2027"))
                .put("measure", TextColumn.of("revenue"))
                .put("value", DoubleColumn.of(value));
    }

    private static PlanRows.Draft actions(double done, double finished) {
        return new PlanRows.Draft(PlanTable.ACTIONS, new int[] {-1})
                .put("action_id", TextColumn.of("g1"))
                .put("what", TextColumn.of("gather"))
                .put("done", DoubleColumn.of(done))
                .put("finished", DoubleColumn.of(finished));
    }

    @Test
    void ofOtherTablesTheNumbersOfRowsAreTold() {
        Book after = book(new PlanRows.Draft(PlanTable.FACTS, new int[] {0, 1})
                .put("topic", TextColumn.of("need", "need"))
                .put("item", TextColumn.of("one", "two")));

        PlanMoves moves = PlanMoves.of(book(), NOVEMBER, after, MARCH);

        assertThat(moves.size()).isZero();
        assertThat(moves.sentences())
                .containsExactly(
                        "0 barriers gone, 0 new; deals: 0 new, 0 moved, 0 pushed, 0 won, 0 lost; 0 actions done",
                        "facts: 0 rows → 2");
    }

    @Test
    void theAssessmentOfALineIsToldWhereItChanged() {
        PlanMoves moves = PlanMoves.of(book(), NOVEMBER, book(), MARCH)
                .with(
                        Map.of("alpha", List.of(assessment("PC", LinePosition.FOLLOWS, "Northbridge", 0.15, 730))),
                        Map.of("alpha", List.of(assessment("PC", LinePosition.LEADS, "", 0.36, 0))));

        assertThat(told(moves))
                .containsExactly(
                        "alpha line PC PC changed position follows leads",
                        "alpha line PC PC changed ahead Northbridge",
                        "alpha line PC PC changed share 15 % 36 %",
                        "alpha line PC PC changed shut 730 0");
        assertThat(moves.columns().get(8).number(3)).isEqualTo(-730);
    }

    private static Assessment assessment(String line, LinePosition position, String ahead, double share, double shut) {
        return new Assessment(
                line, "2026", "2025", false, position, ahead, 20, share, 1, List.of(), 1_825, 730, shut, "", 100);
    }
}
