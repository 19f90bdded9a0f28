package mainstay.run.accountplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.plan.map.MapGap;
import mainstay.run.LiveResult;
import mainstay.run.SharedResults;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class ContactListTest {
    private static final LocalDate AUGUST = LocalDate.of(2002, 8, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    @Test
    void aReaderReadsTheGapsOfTheChipPackagerAsTheyAreExpected() {
        LiveResult result = SharedResults.of("process/bonder");
        List<String> expected = new ArrayList<>();
        SharedData.expected("process/bonder", "gaps of the map")
                .path("value")
                .forEach(gap -> expected.add(gap.asText()));

        PlanListing gaps = ContactList.of(result, SharedResults.account(result, "halvern"), AUGUST)
                .gaps();
        assertThat(texts(gaps, "meaning")).isEqualTo(expected);
        assertThat(gaps.notes())
                .containsExactly(
                        "1 contact is the same person as another, with the same mail, and counts once with it");
    }

    @Test
    void theMapOfOneAccountIsToldInSentences() {
        LiveResult result = SharedResults.of("process/picc");

        assertThat(ContactList.of(result, SharedResults.account(result, "picc"), DECEMBER)
                        .people()
                        .conclusions())
                .containsExactly(
                        "coverage: 9 of 15 of the influence is reached (60 %), 2 of 4 people; by side: purchasing 0 of 4,"
                                + " technical 4 of 6, executive 5 of 5",
                        "by level: 1: 5 of 5, 2: 4 of 8, 3: 0 of 2",
                        "people reached: purchasing 0, technical 1, executive 1",
                        "support: 36.6667 % (from −100 % against us to 100 % for us, weighted by influence)",
                        "gaps: purchasing side: decider p-buy not reached; technical single-threaded; executive single-threaded;"
                                + " nobody of ours named: p-branch");
    }

    @Test
    void howLongAMeetingCountsIsAParameter() {
        LiveResult result = SharedResults.of(SharedData.book("process/picc"), Map.of("map.fresh", "133"));
        PlanColumns people = ContactList.of(result, SharedResults.account(result, "picc"), DECEMBER)
                .people()
                .columns();

        assertThat(IntStream.range(0, people.size())
                        .boxed()
                        .collect(Collectors.toMap(
                                row -> people.column("contact_id").text(row),
                                row -> people.column("reached").number(row) == 1)))
                .isEqualTo(Map.of("p-branch", false, "p-buy", true, "p-cio", true, "p-dc", true));
    }

    @Test
    void theMapsOfAllAccountsAreAddedUp() {
        LiveResult result = SharedResults.of("process/picc");
        PlanListing people =
                ContactList.of(result, new int[] {0, 1, 2, 3}, DECEMBER).people();

        assertThat(people.columns().size()).isEqualTo(6);
        assertThat(people.conclusions().get(0))
                .startsWith("3 accounts have contacts; 9 of 25 of the influence is reached");
        assertThat(people.conclusions().get(1)).endsWith("; to see them: plan map --gaps");
    }

    @Test
    void everyKindOfGapHasAWordAndAMeaning() {
        for (MapGap.Kind kind : MapGap.Kind.values()) {
            assertThat(ContactList.sentence(new MapGap(kind, "technical", List.of("x"), 1)))
                    .isNotBlank();
        }
    }

    private static List<String> texts(PlanListing listing, String column) {
        return IntStream.range(0, listing.columns().size())
                .mapToObj(row -> listing.columns().column(column).text(row))
                .toList();
    }
}
