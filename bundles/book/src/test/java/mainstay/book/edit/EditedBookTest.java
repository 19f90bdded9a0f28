package mainstay.book.edit;

import static mainstay.book.edit.Planned.book;
import static mainstay.book.edit.Planned.cell;
import static mainstay.book.edit.Planned.edit;
import static mainstay.book.edit.Planned.set;
import static mainstay.book.edit.Planned.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.PlanTable;
import org.junit.jupiter.api.Test;

class EditedBookTest {
    private static final Book BOOK = book(
            table(PlanTable.PEOPLE, "person,team", "lin,north", "wang,south"),
            table(
                    PlanTable.BARRIERS,
                    "barrier_id,account_id,line,what,blocks,due,owner",
                    "price,alpha,PC,too dear,0.4,2027-06-30,lin",
                    "delivery,alpha,PC,too slow,0.2,,",
                    "list,beta,server,not listed,0.7,2027-09-30,wang"),
            table(
                    PlanTable.OPPORTUNITIES,
                    "opportunity_id,account_id,at,stage,amount,closes",
                    "big,beta,2026-10-01,Proposal,600,2027-03-05",
                    "big,beta,2027-02-01,Negotiation,600,2027-03-15"),
            table(
                    PlanTable.TARGETS,
                    "account_id,team,period,measure,line,cut,value",
                    "alpha,,2027,revenue,,account,500",
                    "alpha,,2027,revenue,PC,account,300",
                    ",north,2027,revenue,,account,500"),
            table(
                    PlanTable.ACTIONS,
                    "action_id,account_id,what,start,due,after",
                    "a1,alpha,build,2026-11-02,2026-11-20,",
                    "a2,alpha,try,2026-12-01,,a1+5",
                    "g1,,gather,,,"));

    @Test
    void aCellThatWasChangedCountsAndAllElseIsAsItWas() {
        NewEdit.Made made = set(BOOK, List.of(), "price", "due", "2027-04-30");

        assertThat(cell(made.book(), PlanTable.BARRIERS, "price", "due")).isEqualTo("2027-04-30");
        assertThat(cell(made.book(), PlanTable.BARRIERS, "price", "blocks")).isEqualTo("0.4");
        assertThat(cell(made.book(), PlanTable.BARRIERS, "list", "due")).isEqualTo("2027-09-30");
        assertThat(made.last().imported()).containsEntry("due", "2027-06-30").doesNotContainKey("win");
        assertThat(made.last().cells())
                .containsExactly(new EditedCell("due", "2027-06-30", "2027-04-30", EditState.IN_FORCE));
    }

    @Test
    void anActionIsForWhatIsThereAndThatCannotGo() {
        Map<String, String> ask = Map.of("action_id", "a9", "account_id", "alpha", "what", "ask", "for", "prize");
        assertThatThrownBy(() -> edit(BOOK, List.of()).add(PlanTable.ACTIONS, ask))
                .hasMessage("there is no barrier, opportunity, need or contact \"prize\"; did you mean price?");

        NewEdit.Made barrier = edit(BOOK, List.of())
                .add(
                        PlanTable.BARRIERS,
                        Map.of("barrier_id", "prize", "account_id", "beta", "line", "PC", "what", "none"));
        NewEdit.Made action = edit(barrier.book(), barrier.edits()).add(PlanTable.ACTIONS, ask);
        assertThatThrownBy(() -> edit(action.book(), action.edits())
                        .undo(new RowSearch.Found(PlanTable.BARRIERS, "prize"), BOOK))
                .hasMessage("prize cannot go, as for of a9 in actions names it; change that first");
    }

    @Test
    void theDigestIsThatOfABookThatWasImportedSo() {
        Book changed = set(BOOK, List.of(), "price", "blocks", "30%").book();
        Book back = set(changed, List.of(), "price", "blocks", "0.4").book();

        assertThat(changed.digest()).isNotEqualTo(BOOK.digest());
        assertThat(back.digest()).isEqualTo(BOOK.digest());
    }

    @Test
    void changesOfManyRowsAndTablesCountTogether() {
        NewEdit.Made one = set(BOOK, List.of(), "price", "due", "2027-04-30");
        NewEdit.Made two = set(one.book(), one.edits(), "price", "win", "0.5");
        NewEdit.Made three = set(two.book(), two.edits(), "a1", "finished", "2026-11-18");
        NewEdit.Made four = edit(three.book(), three.edits())
                .add(
                        PlanTable.BARRIERS,
                        Map.of("barrier_id", "none", "account_id", "beta", "line", "PC", "what", "none"));

        Book all = EditedBook.of(BOOK, four.edits());

        assertThat(all.digest()).isEqualTo(four.book().digest());
        assertThat(cell(all, PlanTable.BARRIERS, "price", "due")).isEqualTo("2027-04-30");
        assertThat(cell(all, PlanTable.BARRIERS, "price", "win")).isEqualTo("0.5");
        assertThat(cell(all, PlanTable.BARRIERS, "none", "account_id")).isEqualTo("beta");
        assertThat(cell(all, PlanTable.ACTIONS, "a1", "finished")).isEqualTo("2026-11-18");
        assertThat(four.edits()).extracting(PlanEdit::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aChangeOfADealIsAFurtherStateOfItAtItsTime() {
        NewEdit.Made made = edit(BOOK, List.of())
                .set(RowSearch.find(BOOK, "big"), Map.of("stage", "closed won", "at", "2026-12-07"))
                .orElseThrow();
        var deals = made.book().plan().rows(PlanTable.OPPORTUNITIES);

        assertThat(List.of(0, 1, 2))
                .extracting(row -> deals.cell(row, "at") + " " + deals.cell(row, "stage") + " "
                        + deals.cell(row, "closes") + " " + deals.cell(row, "closed"))
                .containsExactly(
                        "2026-10-01 Proposal 2027-03-05 ",
                        "2026-12-07 Closed Won 2027-03-05 2026-12-07",
                        "2027-02-01 Negotiation 2027-03-15 ");
    }

    @Test
    void aRowWithoutAnIdIsNamedByItsKey() {
        Book changed = set(BOOK, List.of(), "targets/alpha/2027/revenue/PC", "value", "250")
                .book();

        assertThat(cell(changed, PlanTable.TARGETS, "alpha/2027/revenue/PC", "value"))
                .isEqualTo("250");
        assertThat(cell(changed, PlanTable.TARGETS, "alpha/2027/revenue", "value"))
                .isEqualTo("500");
        assertThat(cell(
                        set(BOOK, List.of(), "targets/north/2027/revenue", "value", "1")
                                .book(),
                        PlanTable.TARGETS,
                        "north/2027/revenue",
                        "value"))
                .isEqualTo("1");
    }

    @Test
    void whatIsNotAllowedIsRefusedWithWhatIs() {
        refused("prise", "due", "2027-01-01", "there is no row \"prise\"; did you mean price?");
        refused("price", "dua", "2027-01-01", "there is no column of barriers \"dua\"; did you mean due?");
        refused("price", "due", "soon", "due cannot be \"soon\", which is no day; it must be a day such as 2026-06-14");
        refused("price", "blocks", "1.4", "blocks cannot be \"1.4\"; allowed: a fraction (0.35 for 35 %) from 0 to 1");
        refused("price", "blocks", "0.9", "blocks of alpha, PC would come to 110 % in all; at most 100 % can be");
        refused("price", "line", "PCs", "there is no line \"PCs\"; did you mean PC?");
        refused("price", "owner", "lim", "there is no person \"lim\"; did you mean lin?");
        refused(
                "price",
                "barrier_id",
                "x",
                "barrier_id tells this row from others, and cannot be changed; to have"
                        + " another row: plan add barriers");
        refused("price", "what", " ", "what must not be empty");
        refused(
                "big",
                "stage",
                "Won it",
                "stage cannot be \"Won it\"; allowed: Prospecting, Qualification, Needs Analysis, Value Proposition,"
                        + " Id. Decision Makers, Perception Analysis, Proposal, Proposal/Price Quote, Negotiation,"
                        + " Negotiation/Review, Closed Won, Won, Closed Lost, Lost");
        refused("a1", "due", "2026-11-01", "due 2026-11-01 is before start 2026-11-02 of a1");
        refused("a1", "after", "a2", "after would go in a circle: a1 → a2 → a1");
        refused("a2", "after", "a9", "there is no action \"a9\"; did you mean a1?");
        refused(
                "targets/alpha/2027/revenue",
                "team",
                "north",
                "team tells this row from others, and cannot be changed; to have another row: plan add targets");
    }

    private static void refused(String row, String column, String value, String message) {
        assertThatThrownBy(() -> set(BOOK, List.of(), row, column, value))
                .isInstanceOf(MainstayException.class)
                .hasMessageStartingWith(message.substring(0, Math.min(message.length(), 60)))
                .hasMessage(message);
    }

    @Test
    void aRowThatIsAddedNeedsWhatAnImportNeeds() {
        assertThatThrownBy(() -> edit(BOOK, List.of()).add(PlanTable.BARRIERS, Map.of("barrier_id", "new")))
                .hasMessage("a new barrier needs account_id, line, what; plan add barriers account_id=… line=… what=…");
        assertThatThrownBy(
                        () -> edit(BOOK, List.of()).add(PlanTable.ACTIONS, Map.of("action_id", "a1", "what", "again")))
                .hasMessage("action a1 is there already; to change it: plan set a1 COLUMN=VALUE");
        assertThatThrownBy(() -> edit(BOOK, List.of())
                        .add(PlanTable.TARGETS, Map.of("period", "2027", "measure", "mix", "value", "1")))
                .hasMessage("a target is of one account, one team or one person; this one is of none");
        assertThatThrownBy(() -> edit(BOOK, List.of())
                        .add(
                                PlanTable.SALES,
                                Map.of("account_id", "alpa", "line", "PC", "period", "2027", "revenue", "1")))
                .hasMessage("there is no account \"alpa\"; did you mean alpha?");
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        assertThat(edit(BOOK, List.of()).set(RowSearch.find(BOOK, "price"), Map.of("due", "2027-06-30")))
                .isEmpty();
    }

    @Test
    void theLatestChangeOfARowCanBeTakenBack() {
        NewEdit.Made one = set(BOOK, List.of(), "price", "due", "2027-04-30");
        NewEdit.Made two = set(one.book(), one.edits(), "price", "due", "2027-05-31");
        NewEdit.Made back = edit(two.book(), two.edits()).undo(RowSearch.find(two.book(), "price"), BOOK);
        NewEdit.Made all = edit(back.book(), back.edits()).undo(RowSearch.find(back.book(), "price"), BOOK);

        assertThat(cell(back.book(), PlanTable.BARRIERS, "price", "due")).isEqualTo("2027-04-30");
        assertThat(all.book().digest()).isEqualTo(BOOK.digest());
        assertThatThrownBy(() -> edit(all.book(), all.edits()).undo(RowSearch.find(BOOK, "price"), BOOK))
                .hasMessage("no change of price applies, so there is nothing to take back; plan log shows all changes");
    }

    @Test
    void aRowThatOthersNameIsNotTakenBack() {
        NewEdit.Made one = edit(BOOK, List.of()).add(PlanTable.ACTIONS, Map.of("action_id", "a3", "what", "look"));
        NewEdit.Made two = set(one.book(), one.edits(), "a2", "after", "a1;a3+2");

        assertThatThrownBy(() -> edit(two.book(), two.edits()).undo(RowSearch.find(two.book(), "a3"), BOOK))
                .hasMessage("a3 cannot go, as after of a2 in actions names it; change that first");
    }
}
