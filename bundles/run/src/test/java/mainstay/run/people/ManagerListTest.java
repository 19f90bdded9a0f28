package mainstay.run.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.run.LiveResult;
import mainstay.run.SharedResults;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class ManagerListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @Test
    void whoFitsTheInsurerIsRatedAsWorked() {
        LiveResult result = SharedResults.of("process/picc");
        int picc = SharedResults.account(result, "picc")[0];

        assertThat(row(
                        ManagerList.of(result, DAY, Map.of(picc, "lin"), List.of()),
                        "picc",
                        "fit",
                        "weakest",
                        "shortfall"))
                .containsExactly("0.85", "leadership", "2.0");
        assertThat(row(
                        ManagerList.of(result, DAY, Map.of(picc, "wang"), List.of()),
                        "picc",
                        "fit",
                        "weakest",
                        "pinned"))
                .containsExactly("0.9", "relationship", "1.0");
    }

    @Test
    void theProofComesToTheValue() {
        LiveResult result = SharedResults.of("process/picc");
        List<String> sentences =
                ManagerList.of(result, DAY, Map.of(), List.of()).listing().conclusions();

        String value = sentences.get(0).replaceFirst(".*comes to ", "");
        assertThat(sentences.get(1)).contains("together " + value + ";");
    }

    @Test
    void someoneWithoutASeatCannotBePinned() {
        LiveResult result = SharedResults.of("process/picc");

        assertThatThrownBy(() -> ManagerList.of(result, DAY, Map.of(0, "lin", 1, "lin"), List.of()))
                .isInstanceOf(MainstayException.class)
                .hasMessage("lin has room for 1 accounts and is pinned to more; pin fewer, or raise the capacity");
        assertThatThrownBy(() -> ManagerList.of(result, DAY, Map.of(0, "lni"), List.of()))
                .hasMessage("there is no account manager \"lni\"; did you mean lin? Allowed: chen, lin, wang");
    }

    @Test
    void functionsThatNobodyIsNamedForAreSaid() {
        LiveResult result = SharedResults.of(SharedData.book("process/picc"), Map.of());

        assertThat(ManagerList.of(result, DAY, Map.of(), List.of()).listing().conclusions())
                .contains("nobody is named for: transport, manufacturing, R&D, finance");
    }

    @Test
    void aManagerServesOnlyAccountsThatHaveTheSameInAColumn() {
        Book book = SharedData.book("process/picc");
        PlanRows people = book.plan().rows(PlanTable.PEOPLE);
        List<String> regions = IntStream.range(0, people.size())
                .mapToObj(row -> people.text(row, "person").equals("wang") ? "North; east" : "central")
                .toList();
        LiveResult result = SharedResults.of(
                book.withPlan(List.of(people.draft().extra("region", TextColumn.of(regions))), Stages.USUAL), Map.of());
        PlanListing managers =
                ManagerList.of(result, DAY, Map.of(), List.of("region")).seats();

        assertThat(IntStream.range(0, 3)
                        .mapToObj(row -> managers.columns().column("manager").text(row) + ": "
                                + managers.columns().column("accounts").text(row)))
                .contains("wang: beiling-bank");
        assertThatThrownBy(() -> ManagerList.of(result, DAY, Map.of(), List.of("regoin")))
                .hasMessage("there is no column of both accounts and people \"regoin\"; did you mean region?");
    }

    private static List<String> row(ManagerList managers, String account, String... names) {
        PlanColumns columns = managers.listing().columns();
        int row = IntStream.range(0, columns.size())
                .filter(at -> columns.column("account_id").text(at).equals(account))
                .findFirst()
                .orElseThrow();
        return List.of(names).stream()
                .map(columns::column)
                .map(column -> column.kind() == Kind.TEXT ? column.text(row) : String.valueOf(column.number(row)))
                .toList();
    }
}
