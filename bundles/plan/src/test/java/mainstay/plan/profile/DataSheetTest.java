package mainstay.plan.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.plan.reach.Reaches;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class DataSheetTest {
    private static final LocalDate AUGUST = LocalDate.of(2002, 8, 30);

    @Test
    void anItemHasAColumnForEachPeriodAndItsSourcesAtTheFoot() {
        DataSheet sheet = sheet("process/bonder", "halvern", AUGUST);

        DataSheet.Item revenue = sheet.items().get(0);
        assertThat(revenue.item()).isEqualTo("1 total revenue");
        assertThat(revenue.values()).containsExactlyInAnyOrderEntriesOf(Map.of("2000", 2.3, "2001", 1.5));
        assertThat(sheet.periods()).containsExactly("2000", "2001", "2003");
        assertThat(sheet.sources().get(revenue.sources().get(0) - 1))
                .isEqualTo(new DataSheet.Source("annual report (invented)", Optional.of(LocalDate.of(2002, 4, 15))));
        assertThat(sheet.items().stream().map(DataSheet.Item::topic).distinct())
                .containsExactlyElementsOf(PlanTable.FACTS.column("topic").words());
    }

    @Test
    void everyValueStandsSomewhereOrIsCounted() {
        Book book = SharedData.book("process/bonder");
        PlanRows facts = book.plan().rows(PlanTable.FACTS);
        int account = Reaches.account(book, "halvern");

        DataSheet sheet = DataSheet.of(facts, account, AUGUST);

        long values = 0;
        for (int row = facts.start(account); row < facts.start(account + 1); row++) {
            values += Double.isNaN(facts.number(row, "value")) ? 0 : 1;
        }
        assertThat(sheet.items().stream().mapToInt(item -> item.values().size()).sum() + sheet.superseded())
                .isEqualTo((int) values);
    }

    @Test
    void whatBecameKnownLaterIsNotSeen() {
        assertThat(sheet("process/picc", "picc", LocalDate.of(2026, 12, 31)).later())
                .isEqualTo(2);
        assertThat(sheet("process/picc", "picc", LocalDate.of(2027, 3, 31)).later())
                .isZero();
    }

    @Test
    void theLatestValueOfAPeriodCountsAndTheOthersAreCounted() {
        Book book = BookBuilder.small(Map.of("a", List.of()), new BookBuilder("test"))
                .plan(
                        List.of(new PlanRows.Draft(PlanTable.FACTS, new int[] {0, 0})
                                .put("topic", TextColumn.of("need", "need"))
                                .put("item", TextColumn.of("n", "n"))
                                .put("period", TextColumn.of("2026", "2026"))
                                .put("text", TextColumn.of("new", "old"))
                                .put("value", DoubleColumn.of(2, 1))
                                .put("as_of", DoubleColumn.of(20, 10))),
                        Stages.USUAL)
                .build();

        DataSheet sheet = DataSheet.of(book.plan().rows(PlanTable.FACTS), 0, AUGUST);

        assertThat(sheet.items().get(0).values()).containsEntry("2026", 2.0);
        assertThat(sheet.items().get(0).text()).isEqualTo("old; new");
        assertThat(sheet.superseded()).isEqualTo(1);
    }

    private static DataSheet sheet(String data, String id, LocalDate day) {
        Book book = SharedData.book(data);
        return DataSheet.of(book.plan().rows(PlanTable.FACTS), Reaches.account(book, id), day);
    }
}
