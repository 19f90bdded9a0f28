package mainstay.plan.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.plan.map.MapGap.Kind;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class RelationshipMapsTest {
    private static final int FRESH = 90;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    @Test
    void theInsurersMapHasItsFigures() {
        RelationshipMap map = map("process/picc", "picc", DAY);

        JsonNode deciders = SharedData.expected("process/picc", "deciders reached");
        JsonNode purchasing = SharedData.expected("process/picc", "purchasing threads");
        assertThat(map.coverage().share()).isCloseTo(value("map coverage", "on=2026-12-31"), within(1e-9));
        assertThat(map.deciders().peopleReached())
                .isEqualTo(deciders.path("value").asInt());
        assertThat(map.deciders().people()).isEqualTo(deciders.path("of").asInt());
        assertThat(map.threads("purchasing")).isEqualTo(purchasing.path("value").asInt());
        assertThat(map.bySide().get("purchasing").people())
                .isEqualTo(purchasing.path("of").asInt());
        assertThat(map.support()).isCloseTo(value("support"), within(1e-9));
    }

    @Test
    void aQuarterLaterOthersAreReached() {
        JsonNode expected = SharedData.expected("process/picc", "map coverage", "on=2027-03-31");
        RelationshipMap map = map("process/picc", "picc", LocalDate.of(2027, 3, 31));

        assertThat(map.coverage().share()).isCloseTo(expected.path("value").asDouble(), within(1e-9));
        assertThat(map.people().stream().filter(KnownPerson::reached).map(KnownPerson::id))
                .containsExactlyElementsOf(texts(expected.path("reached")));
    }

    @Test
    void theChipPackagersThreadsAndGapsAreThoseExpected() {
        RelationshipMap map = map("process/bonder", "halvern", LocalDate.of(2002, 8, 30));

        SharedData.expected("process/bonder", "threads by side")
                .path("value")
                .properties()
                .forEach(side -> assertThat(map.threads(side.getKey()))
                        .as(side.getKey())
                        .isEqualTo(side.getValue().asInt()));
        assertThat(map.gaps().stream().map(RelationshipMapsTest::sentence))
                .containsExactlyElementsOf(texts(
                        SharedData.expected("process/bonder", "gaps of the map").path("value")));
    }

    private static String sentence(MapGap gap) {
        String people = String.join(", ", gap.contacts());
        return switch (gap.kind()) {
            case NO_DECIDER -> gap.side() + " side: no decider";
            case DECIDER_NOT_REACHED -> gap.side() + " side: decider " + people + " not reached";
            case SINGLE_THREADED -> gap.side() + " single-threaded";
            case BLOCKER_WITHOUT_ACTION -> "blocker " + people + " without an action";
            case NOBODY_OF_OURS -> "nobody of ours named: " + people;
        };
    }

    @Test
    void contactsWithOneMailAreOnePersonWhoCountsOnce() {
        RelationshipMap map = map("process/bonder", "halvern", LocalDate.of(2002, 8, 30));

        assertThat(map.people().stream().map(KnownPerson::contacts)).contains(List.of("h-buy", "h-buy2"));
        assertThat(map.omissions().merged()).isEqualTo(1);
        assertThat(map.coverage().people()).isEqualTo(6);
        assertThat(map.coverage().all()).isEqualTo(5 + 4 + 4 + 3 + 4 + 3);
    }

    @Test
    void aMeetingCountsOnItsLastDayAndNoLonger() {
        Book book = book(List.of("visit"), List.of("held"), DAY.minusDays(FRESH));

        assertThat(map(book, DAY).people().get(0).reached()).isTrue();
        assertThat(map(book, DAY.plusDays(1)).people().get(0).reached()).isFalse();
        assertThat(map(book, DAY.minusDays(FRESH + 1)).people().get(0).met()).isEmpty();
    }

    @Test
    void whatWasNotHeldOrIsNoMeetingReachesNobody() {
        assertThat(map(book(List.of("visit"), List.of("cancelled"), DAY), DAY)
                        .coverage()
                        .peopleReached())
                .isZero();
        assertThat(map(book(List.of("survey"), List.of("held"), DAY), DAY)
                        .coverage()
                        .peopleReached())
                .isZero();
    }

    @Test
    void aMeetingWithoutAnOutcomeIsLeftOutAndCounted() {
        RelationshipMap map = map(book(List.of("meeting", "meeting"), List.of("", "held"), DAY), DAY);

        assertThat(map.omissions().withoutOutcome()).isEqualTo(1);
        assertThat(map.omissions().withoutInfluence()).isEqualTo(1);
        assertThat(map.coverage().share()).isNaN();
        assertThat(map.support()).isNaN();
    }

    @Test
    void anAccountWithoutContactsKnowsNobodyWhoDecides() {
        Book nobody = BookBuilder.of("test", Map.of("a", List.of()));

        assertThat(map(nobody, DAY).gaps().stream().map(MapGap::kind))
                .containsExactly(Kind.NO_DECIDER, Kind.NO_DECIDER, Kind.NO_DECIDER);
        assertThat(map(nobody, DAY).coverage().share()).isNaN();
    }

    @Test
    void anActionForABlockerOrForWhatTheBlockerSpeaksOfClosesTheGap() {
        PlanRows.Draft contacts = new PlanRows.Draft(PlanTable.CONTACTS, new int[] {0, 0, 0})
                .put("contact_id", TextColumn.of("x", "y", "z"))
                .put("role", TextColumn.of("blocks", "blocks", "blocks"));
        PlanRows.Draft barriers = new PlanRows.Draft(PlanTable.BARRIERS, new int[] {0})
                .put("barrier_id", TextColumn.of("wall"))
                .put("says", TextColumn.of("y"));
        PlanRows.Draft actions = new PlanRows.Draft(PlanTable.ACTIONS, new int[] {0, 0})
                .put("action_id", TextColumn.of("a1", "a2"))
                .put("for", TextColumn.of("x", "wall"));

        List<MapGap> gaps = map(book(contacts, barriers, actions), DAY).gaps();

        assertThat(gaps.stream().filter(gap -> gap.kind() == Kind.BLOCKER_WITHOUT_ACTION))
                .extracting(MapGap::contacts)
                .containsExactly(List.of("z"));
    }

    /** Another way to the same: go through all events for each person, and add up by hand. */
    @Test
    void randomMapsAgreeWithCountingByHand() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int people = 1 + random.nextInt(8);
            int[] influence = random.ints(people, 0, 6).toArray();
            int[] stance = random.ints(people, -2, 3).toArray();
            int meetings = random.nextInt(20);
            int[] whom = random.ints(meetings, 0, people).toArray();
            int[] age = random.ints(meetings, -10, 200).toArray();
            boolean[] held = new boolean[meetings];
            IntStream.range(0, meetings).forEach(at -> held[at] = random.nextBoolean());
            RelationshipMap map = map(book(influence, stance, whom, age, held), DAY);

            Set<Integer> reached = new HashSet<>();
            for (int at = 0; at < meetings; at++) {
                if (held[at] && age[at] >= 0 && age[at] <= FRESH) {
                    reached.add(whom[at]);
                }
            }
            double all = IntStream.of(influence).sum();
            double sum = reached.stream().mapToInt(at -> influence[at]).sum();
            double support = IntStream.range(0, people)
                    .map(at -> influence[at] * stance[at])
                    .sum();
            assertThat(map.coverage().peopleReached()).isEqualTo(reached.size());
            assertThat(map.coverage().share()).isEqualTo(all == 0 ? Double.NaN : sum / all);
            assertThat(map.support()).isEqualTo(all == 0 ? Double.NaN : support / (2 * all), within(1e-12));
        }
    }

    private static Book book(int[] influence, int[] stance, int[] whom, int[] age, boolean[] held) {
        List<String> met = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        double[] on = new double[whom.length];
        for (int at = 0; at < whom.length; at++) {
            met.add("p" + whom[at]);
            outcomes.add(held[at] ? "held" : "cancelled");
            on[at] = DAY.minusDays(age[at]).toEpochDay() * 86_400.0;
        }
        return book(
                new PlanRows.Draft(PlanTable.CONTACTS, new int[influence.length])
                        .put("contact_id", ids(influence.length))
                        .put("influence", numbers(influence))
                        .put("stance", numbers(stance)),
                new PlanRows.Draft(PlanTable.EVENTS, new int[whom.length])
                        .put("on", DoubleColumn.of(on))
                        .put("kind", TextColumn.constant("meeting", whom.length))
                        .put("contact_id", TextColumn.of(met))
                        .put("outcome", TextColumn.of(outcomes)));
    }

    private static TextColumn ids(int count) {
        return TextColumn.of(IntStream.range(0, count).mapToObj(at -> "p" + at).toList());
    }

    private static DoubleColumn numbers(int[] values) {
        return DoubleColumn.of(IntStream.of(values).asDoubleStream().toArray());
    }

    /** Events of one day with one contact who has no influence. */
    private static Book book(List<String> kinds, List<String> outcomes, LocalDate on) {
        double[] days =
                kinds.stream().mapToDouble(kind -> on.toEpochDay() * 86_400.0).toArray();
        return book(
                new PlanRows.Draft(PlanTable.CONTACTS, new int[] {0}).put("contact_id", TextColumn.of("p")),
                new PlanRows.Draft(PlanTable.EVENTS, new int[kinds.size()])
                        .put("on", DoubleColumn.of(days))
                        .put("kind", TextColumn.of(kinds))
                        .put("contact_id", TextColumn.constant("p", kinds.size()))
                        .put("outcome", TextColumn.of(outcomes)));
    }

    private static Book book(PlanRows.Draft... tables) {
        return BookBuilder.of("test", Map.of("a", List.of())).withPlan(List.of(tables), Stages.USUAL);
    }

    private static RelationshipMap map(Book book, LocalDate day) {
        return new RelationshipMaps(book.plan(), day, FRESH).of(0);
    }

    private static RelationshipMap map(String data, String account, LocalDate day) {
        Book book = SharedData.book(data);
        int row = book.accounts().find(account).orElseThrow();
        return new RelationshipMaps(book.plan(), day, FRESH).of(row);
    }

    private static double value(String figure, String... further) {
        return SharedData.expected("process/picc", figure, further)
                .path("value")
                .asDouble();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
