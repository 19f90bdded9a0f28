package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTablesTest {
    private static final String[] IDS = {"b", "a", "c"};

    @Test
    void rowsStandByAccountThenByKeyAndThoseWithoutAnAccountLast() {
        PlanRows actions = book(new PlanRows.Draft(PlanTable.ACTIONS, new int[] {-1, 0, 1, 0})
                        .put("action_id", TextColumn.of("w", "z", "x", "y"))
                        .put("what", TextColumn.of("1", "2", "3", "4")))
                .plan()
                .rows(PlanTable.ACTIONS);

        assertThat(List.of(0, 1, 2, 3).stream().map(row -> actions.text(row, "action_id")))
                .containsExactly("x", "y", "z", "w");
        assertThat(List.of(0, 1, 2, 3).stream().map(actions::accountId)).containsExactly("a", "b", "b", "");
        assertThat(actions.start(1)).isEqualTo(1);
        assertThat(actions.start(3)).isEqualTo(3);
        assertThat(actions.account(3)).isEqualTo(-1);
    }

    @Test
    void statesOfADealAtOneMomentStayInTheOrderInWhichTheyWereRead() {
        PlanRows deals = book(new PlanRows.Draft(PlanTable.OPPORTUNITIES, new int[] {1, 1, 1})
                        .put("opportunity_id", TextColumn.of("o", "o", "o"))
                        .put("at", DoubleColumn.of(86_400, 0, 0))
                        .put("stage", TextColumn.of("Won", "Proposal", "Negotiation")))
                .plan()
                .rows(PlanTable.OPPORTUNITIES);

        assertThat(List.of(0, 1, 2).stream().map(row -> deals.text(row, "stage")))
                .containsExactly("Proposal", "Negotiation", "Won");
        assertThat(deals.day(2, "at")).hasValue(LocalDate.of(1970, 1, 2));
    }

    @Test
    void aColumnIsMadeWhenItIsFirstAskedForAndOnlyThen() {
        List<String> made = new ArrayList<>();
        PlanRows deals = new PlanRows.Draft(PlanTable.OPPORTUNITIES, new int[] {0, 1})
                .putTexts("stage", () -> made("stage", TextColumn.of("Won", "Lost"), made))
                .putNumbers("amount", () -> made("amount", DoubleColumn.of(2, 3), made))
                .extra("colour", () -> made("colour", TextColumn.of("red", "blue"), made))
                .inOrder()
                .build(TextColumn.of("a", "b"));

        assertThat(deals.has("stage")).isTrue();
        assertThat(deals.start(1)).isEqualTo(1);
        assertThat(made).isEmpty();
        assertThat(deals.number(1, "amount")).isEqualTo(3);
        assertThat(made).containsExactly("amount");
        assertThat(deals.extras().get("colour").get(0)).isEqualTo("red");
        assertThat(deals.text(0, "stage")).isEqualTo("Won");
        assertThat(made).containsExactly("amount", "colour", "stage");
    }

    private static <T> T made(String name, T column, List<String> made) {
        made.add(name);
        return column;
    }

    @Test
    void rowsThatAreSaidToBeInOrderAreComparedOnceAColumnIsAnother() {
        PlanRows facts = facts("x", "y", 0, 1).plan().rows(PlanTable.FACTS);
        PlanRows.Draft draft = facts.draft();

        assertThat(draft.build(TextColumn.of("a", "b", "c")).text(0, "item")).isEqualTo(facts.text(0, "item"));

        TextColumn items = TextColumn.of("z", "w");
        PlanRows again = new PlanRows.Draft(PlanTable.FACTS, new int[] {0, 0})
                .put("item", TextColumn.of("a", "b"))
                .inOrder()
                .put("item", items)
                .build(TextColumn.of("a", "b", "c"));
        assertThat(again.text(0, "item")).isEqualTo("w");
    }

    @Test
    void aTableThatIsNotThereIsMadeOnceAsItIsAskedForAccountByAccount() {
        PlanTables none = book().plan();

        assertThat(none.rows(PlanTable.CONTACTS)).isSameAs(none.rows(PlanTable.CONTACTS));
        assertThat(none.has(PlanTable.CONTACTS)).isFalse();
    }

    @Test
    void theDigestKnowsEveryCellAndNoOrderOfRows() {
        String digest = facts("x", "y", 0, 1).digest();

        assertThat(facts("y", "x", 1, 0).digest()).isEqualTo(digest);
        assertThat(facts("x", "z", 0, 1).digest()).isNotEqualTo(digest);
        assertThat(facts("x", "y", 0, 2).digest()).isNotEqualTo(digest);
        assertThat(book().digest()).isNotEqualTo(digest);
    }

    @Test
    void cellsAreWrittenAsPeopleWriteThem() {
        PlanRows events = book(new PlanRows.Draft(PlanTable.EVENTS, new int[] {0})
                        .put("on", DoubleColumn.of(86_400 + 3_600))
                        .put("kind", TextColumn.of("visit"))
                        .put("hours", DoubleColumn.of(1.5)))
                .plan()
                .rows(PlanTable.EVENTS);

        assertThat(events.cell(0, "on")).isEqualTo("1970-01-02T01:00");
        assertThat(events.cell(0, "hours")).isEqualTo("1.5");
        assertThat(events.cell(0, "score")).isEmpty();
        assertThat(events.cell(0, "kind")).isEqualTo("visit");
    }

    @Test
    void aColumnThatTheTableDoesNotHaveIsACallersFault() {
        PlanRows none = book().plan().rows(PlanTable.SALES);

        assertThat(none.size()).isZero();
        assertThatThrownBy(() -> none.texts("supplier"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the table sales has no column supplier");
        assertThatThrownBy(() -> none.texts("revenue")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsOfABranchBelongToItsHeadOfficeWhereThatDecides() {
        BookBuilder builder = accounts()
                .accounts(AccountField.PARENT_ID, TextColumn.of("", "b", ""))
                .accounts(AccountField.PURCHASING, TextColumn.of("centralized", "", ""));

        Book rolled = Rollup.of(builder.plan(
                        List.of(new PlanRows.Draft(PlanTable.CONTACTS, new int[] {1, 0})
                                .put("contact_id", TextColumn.of("of-a", "of-b"))),
                        Stages.USUAL)
                .build());

        PlanRows contacts = rolled.plan().rows(PlanTable.CONTACTS);
        assertThat(contacts.start(1)).isEqualTo(2);
        assertThat(List.of(0, 1).stream().map(contacts::accountId)).containsOnly("b");
    }

    @Test
    void theTablesOfTheBookStandInAnOrderAndTellTheirIds() {
        assertThat(PlanTable.values()).hasSize(11);
        assertThat(PlanTable.named("shares")).hasValue(PlanTable.SHARES);
        assertThat(PlanTable.BARRIERS.id().map(PlanField::name)).hasValue("barrier_id");
        assertThat(PlanTable.CONTACTS.column("reports_to").refersTo()).hasValue(PlanTable.CONTACTS);
    }

    private static Book facts(String first, String second, int account, int other) {
        return book(new PlanRows.Draft(PlanTable.FACTS, new int[] {account, other})
                .put("topic", TextColumn.of("need", "need"))
                .put("item", TextColumn.of(first, second)));
    }

    private static Book book(PlanRows.Draft... tables) {
        return accounts().plan(List.of(tables), Stages.USUAL).build();
    }

    private static BookBuilder accounts() {
        Map<String, List<Wallet>> wallets = new LinkedHashMap<>();
        for (String id : IDS) {
            wallets.put(id, List.of());
        }
        return BookBuilder.small(wallets, new BookBuilder("test"));
    }
}
