package mainstay.book.edit;

import static mainstay.book.edit.Planned.book;
import static mainstay.book.edit.Planned.cell;
import static mainstay.book.edit.Planned.edit;
import static mainstay.book.edit.Planned.set;
import static mainstay.book.edit.Planned.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.PlanTable;
import org.junit.jupiter.api.Test;

class CarriedEditsTest {
    private static final String COLUMNS = "barrier_id,account_id,line,what,blocks,due,cost";
    private static final Book BOOK = barriers("price,alpha,PC,too dear,0.4,2027-06-30,50");

    private static Book barriers(String... rows) {
        return book(
                table(PlanTable.BARRIERS, COLUMNS, rows),
                table(
                        PlanTable.OPPORTUNITIES,
                        "opportunity_id,account_id,at,stage,amount",
                        "big,beta,2026-10-01,Proposal,600"));
    }

    private static Book deal(String... rows) {
        return book(table(PlanTable.OPPORTUNITIES, "opportunity_id,account_id,at,stage,amount", rows));
    }

    private final NewEdit.Made due = set(BOOK, List.of(), "price", "due", "2027-04-30");

    @Test
    void aChangeIsKeptWhereTheRowWasImportedAsBefore() {
        CarriedEdits carried = CarriedEdits.onto(BOOK, due.edits());

        assertThat(carried.kept()).isEqualTo(1);
        assertThat(carried.conflicts()).isEmpty();
        assertThat(EditedBook.of(BOOK, carried.edits()).digest())
                .isEqualTo(due.book().digest());
    }

    @Test
    void aChangeHasAConflictWhereTheImportChangedTheSameCell() {
        Book other = barriers("price,alpha,PC,too dear,0.4,2027-05-31,50");

        CarriedEdits carried = CarriedEdits.onto(other, due.edits());

        assertThat(carried.kept()).isZero();
        assertThat(carried.conflicts())
                .containsExactly(
                        new CarriedEdits.Conflict(due.last(), "due", "2027-06-30", "2027-05-31", "2027-04-30"));
        assertThat(carried.edits().get(0).isInConflict()).isTrue();
        assertThat(EditedBook.of(other, carried.edits())).isSameAs(other);
        NewEdit.Made again = set(other, carried.edits(), "price", "due", "2027-04-30");
        assertThat(CarriedEdits.onto(other, again.edits()).kept()).isEqualTo(1);
    }

    @Test
    void aChangeThatCameInWithTheImportIsNeededNoMore() {
        Book other = barriers("price,alpha,PC,too dear,0.4,2027-04-30,50");

        CarriedEdits carried = CarriedEdits.onto(other, due.edits());

        assertThat(carried.imported()).isEqualTo(1);
        assertThat(carried.edits().get(0).cells()).extracting(EditedCell::state).containsExactly(EditState.IMPORTED);
    }

    @Test
    void whatWasChangedAfterWhatTheImportTookOverIsKept() {
        NewEdit.Made later = set(due.book(), due.edits(), "price", "due", "2027-03-31");
        Book other = barriers("price,alpha,PC,too dear,0.4,2027-04-30,50");

        CarriedEdits carried = CarriedEdits.onto(other, later.edits());

        assertThat(carried.conflicts()).isEmpty();
        assertThat(cell(EditedBook.of(other, carried.edits()), PlanTable.BARRIERS, "price", "due"))
                .isEqualTo("2027-03-31");
        assertThat(CarriedEdits.onto(other, carried.edits()).kept()).isEqualTo(1);
    }

    @Test
    void anotherCellOfTheRowThatTheImportChangedIsToldAndTheChangeIsKept() {
        Book other = barriers("price,alpha,PC,too dear,0.4,2027-06-30,45");

        CarriedEdits carried = CarriedEdits.onto(other, due.edits());

        assertThat(carried.changedBeside())
                .containsExactly(new CarriedEdits.ChangedBeside(PlanTable.BARRIERS, "price", "cost", "50", "45"));
        assertThat(carried.kept()).isEqualTo(1);
        assertThat(CarriedEdits.onto(other, carried.edits()).changedBeside()).isEmpty();
    }

    @Test
    void aRowThatIsGoneTakesItsChangesWithIt() {
        Book other = barriers();

        CarriedEdits carried = CarriedEdits.onto(other, due.edits());

        assertThat(carried.conflicts())
                .extracting(CarriedEdits.Conflict::column)
                .containsExactly("");
        assertThat(EditedBook.of(other, carried.edits())).isSameAs(other);
        CarriedEdits again = CarriedEdits.onto(other, carried.edits());
        assertThat(again.conflicts()).as("told once").isEmpty();
        CarriedEdits back = CarriedEdits.onto(BOOK, again.edits());
        assertThat(back.kept()).isEqualTo(1);
        assertThat(EditedBook.of(BOOK, back.edits()).digest())
                .isEqualTo(due.book().digest());
        assertThat(CarriedEdits.onto(barriers("price,alpha,PC,too dear,0.4,2027-05-31,50"), again.edits())
                        .conflicts())
                .hasSize(1);
    }

    @Test
    void aRowThatWasAddedIsKeptUntilTheImportHasOneOfItsName() {
        NewEdit.Made added = edit(BOOK, List.of())
                .add(
                        PlanTable.BARRIERS,
                        Map.of(
                                "barrier_id",
                                "list",
                                "account_id",
                                "beta",
                                "line",
                                "server",
                                "what",
                                "not listed",
                                "blocks",
                                "0.5"));

        CarriedEdits kept = CarriedEdits.onto(BOOK, added.edits());
        Book same = barriers("price,alpha,PC,too dear,0.4,2027-06-30,50", "list,beta,server,not listed,0.5,,");
        CarriedEdits imported = CarriedEdits.onto(same, added.edits());
        Book other = barriers("price,alpha,PC,too dear,0.4,2027-06-30,50", "list,beta,server,not listed,0.6,,");
        CarriedEdits conflict = CarriedEdits.onto(other, added.edits());

        assertThat(cell(EditedBook.of(BOOK, kept.edits()), PlanTable.BARRIERS, "list", "blocks"))
                .isEqualTo("0.5");
        assertThat(imported.imported()).isEqualTo(1);
        assertThat(EditedBook.of(same, imported.edits())).isSameAs(same);
        assertThat(conflict.conflicts())
                .extracting(
                        CarriedEdits.Conflict::column, CarriedEdits.Conflict::imported, CarriedEdits.Conflict::edited)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("blocks", "0.6", "0.5"));
        assertThat(EditedBook.of(other, conflict.edits())).isSameAs(other);
    }

    @Test
    void aStateOfADealIsKeptUntilTheImportKnowsBetter() {
        NewEdit.Made state = edit(BOOK, List.of())
                .set(RowSearch.find(BOOK, "big"), Map.of("stage", "Won"))
                .orElseThrow();
        String before = "big,beta,2026-10-01,Proposal,600";

        assertThat(CarriedEdits.onto(deal(before), state.edits()).kept()).isEqualTo(1);
        CarriedEdits same = CarriedEdits.onto(deal(before, "big,beta,2026-12-02,Won,600"), state.edits());
        assertThat(same.imported()).isEqualTo(1);
        assertThat(same.edits().get(0).isInForce()).isFalse();
        CarriedEdits lost = CarriedEdits.onto(deal(before, "big,beta,2026-12-02,Lost,600"), state.edits());
        assertThat(lost.conflicts())
                .extracting(CarriedEdits.Conflict::column, CarriedEdits.Conflict::imported)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("stage", "Lost"));
        assertThat(lost.edits().get(0).isInForce()).isFalse();
    }

    @Test
    void aChangeThatNamesWhatIsGoneHasAConflict() {
        NewEdit.Made one =
                edit(BOOK, List.of()).add(PlanTable.CONTACTS, Map.of("contact_id", "cio", "account_id", "beta"));
        NewEdit.Made two = set(one.book(), one.edits(), "price", "says", "cio");
        PlanEdit gone = two.edits().get(0).undone();

        CarriedEdits carried = CarriedEdits.onto(
                book(
                        table(PlanTable.BARRIERS, COLUMNS, "price,alpha,PC,too dear,0.4,2027-06-30,50"),
                        table(PlanTable.CONTACTS, "contact_id,account_id", "cto,beta")),
                List.of(gone, two.edits().get(1)));

        assertThat(carried.conflicts()).hasSize(1);
        assertThat(carried.kept()).isZero();
    }

    @Test
    void anActionThatWasAddedWaitsForTheBarrierThatItIsFor() {
        NewEdit.Made added = edit(BOOK, List.of())
                .add(
                        PlanTable.ACTIONS,
                        Map.of("action_id", "a9", "account_id", "alpha", "what", "ask", "for", "price"));
        Book without = barriers("list,alpha,PC,not listed,0.4,2027-06-30,50");

        CarriedEdits carried = CarriedEdits.onto(without, added.edits());

        assertThat(carried.conflicts()).hasSize(1);
        assertThat(EditedBook.of(without, carried.edits())).isSameAs(without);
        assertThat(CarriedEdits.onto(BOOK, carried.edits()).kept()).isEqualTo(1);
    }
}
