package mainstay.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** The books that other tests of this bundle read are read as they are written. */
class SharedDataTest {
    @Test
    void everyTableBesideTheCheckoutIsRead() {
        Book book = SharedData.book("process/picc");

        assertThat(book.plan().present()).containsExactly(PlanTable.values());
        assertThat(book.accounts().size()).isEqualTo(4);
        assertThat(book.plan().stages().all()).hasSize(6);
    }

    @Test
    void quotedCellsAreOne() {
        PlanRows facts = SharedData.book("process/picc").plan().rows(PlanTable.FACTS);

        assertThat(IntStream.range(0, facts.size()).mapToObj(row -> facts.text(row, "text")))
                .contains("Insurer with a head office, 31 provincial branches and some 4,000 service points");
    }

    @Test
    void aTimeStaysOnTheDayOfWhoWroteIt() {
        PlanRows deals = SharedData.book("process/picc").plan().rows(PlanTable.OPPORTUNITIES);

        assertThat(deals.size()).isEqualTo(43);
        assertThat(IntStream.range(0, deals.size())
                        .filter(row -> deals.text(row, "opportunity_id").equals("o-a"))
                        .mapToObj(row -> deals.day(row, "at").orElseThrow()))
                .contains(LocalDate.of(2027, 2, 26));
    }
}
