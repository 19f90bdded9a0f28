package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewField;
import mainstay.store.journal.JournalEntry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReviewEventCodecTest {
    private static final Instant AT = Instant.parse("2026-11-29T09:04:40.797Z");
    private static final String TEXTS = "aZ09 =\"\\\n,北岭😀İ-";

    /** One of each kind, with texts that anybody may type. */
    private static final Map<String, Function<Random, ReviewEvent>> KINDS = Map.of(
            "opened", random -> new ReviewEvent.Opened(at(random), text(random), text(random)),
            "closed", random -> new ReviewEvent.Closed(at(random), text(random)),
            "imported", random -> new ReviewEvent.Imported(at(random), text(random), text(random)),
            "proposed",
                    random -> new ReviewEvent.Proposed(
                            at(random),
                            text(random),
                            text(random),
                            field(random),
                            text(random),
                            text(random),
                            random.nextBoolean() ? Optional.empty() : Optional.of("x" + text(random))),
            "agreed",
                    random -> new ReviewEvent.Agreed(
                            at(random), text(random), text(random), fields(random), text(random), text(random)),
            "contested",
                    random -> new ReviewEvent.Contested(
                            at(random), text(random), text(random), fields(random), text(random), text(random)),
            "overridden",
                    random -> new ReviewEvent.Overridden(
                            at(random),
                            text(random),
                            text(random),
                            field(random),
                            text(random),
                            text(random),
                            LocalDate.ofEpochDay(random.nextInt(40_000))));

    private static Instant at(Random random) {
        return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    }

    private static ReviewField field(Random random) {
        return random.nextBoolean() ? ReviewField.TIER : ReviewField.COVERAGE;
    }

    private static List<ReviewField> fields(Random random) {
        return random.nextBoolean() ? List.of(ReviewField.values()) : List.of(field(random));
    }

    private static String text(Random random) {
        int[] letters = TEXTS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    @TestFactory
    Stream<DynamicTest> anEventComesBackFromItsEntry() {
        return KINDS.entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    Random random = new Random(29);
                    for (int round = 0; round < 500; round++) {
                        ReviewEvent event = kind.getValue().apply(random);
                        assertThat(decoded(ReviewEventCodec.encode(event))).isEqualTo(event);
                    }
                }));
    }

    @Test
    void thereIsAnExampleOfEveryEvent() {
        List<String> events = Stream.of(ReviewEvent.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .map(Class::getSimpleName)
                .toList();

        assertThat(KINDS.values())
                .extracting(kind -> kind.apply(new Random(1)).getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(events);
    }

    /** These words stand in the journals of every data directory there is. */
    @Test
    void entriesHaveTheWordsOfTheJournalsThatAreThere() {
        List<ReviewField> both = List.of(ReviewField.TIER, ReviewField.COVERAGE);
        LocalDate day = LocalDate.of(2030, 1, 1);

        assertThat(Stream.of(
                                new ReviewEvent.Opened(AT, "ada", "q1"),
                                new ReviewEvent.Proposed(
                                        AT, "ada", "picc", ReviewField.TIER, "B", "late", Optional.of("sales")),
                                new ReviewEvent.Proposed(
                                        AT, "ada", "picc", ReviewField.COVERAGE, "shared", "", Optional.empty()),
                                new ReviewEvent.Agreed(AT, "ada", "picc", both, "finance", ""),
                                new ReviewEvent.Contested(AT, "ada", "picc", List.of(ReviewField.TIER), "sales", "no"),
                                new ReviewEvent.Overridden(
                                        AT, "ada", "picc", ReviewField.COVERAGE, "shared", "trial", day),
                                new ReviewEvent.Closed(AT, "ada"),
                                new ReviewEvent.Imported(AT, "ada", "q1.review"))
                        .map(ReviewEventCodec::encode))
                .containsExactly(
                        entry("open", "", Map.of("review", "q1")),
                        entry(
                                "propose",
                                "late",
                                Map.of("account", "picc", "field", "tier", "value", "B", "department", "sales")),
                        entry("propose", "", Map.of("account", "picc", "field", "coverage", "value", "shared")),
                        entry(
                                "agree",
                                "",
                                Map.of("account", "picc", "field", "tier coverage", "department", "finance")),
                        entry("contest", "no", Map.of("account", "picc", "field", "tier", "department", "sales")),
                        entry(
                                "override",
                                "trial",
                                Map.of(
                                        "account", "picc",
                                        "field", "coverage",
                                        "value", "shared",
                                        "until", "2030-01-01")),
                        entry("close", "", Map.of()),
                        entry("import", "", Map.of("file", "q1.review")));
    }

    @Test
    void journalsKeepMilliseconds() {
        Instant precise = Instant.parse("2026-11-29T09:04:40.797123456Z");

        assertThat(ReviewEventCodec.encode(new ReviewEvent.Closed(precise, "ada"))
                        .at())
                .isEqualTo(AT);
    }

    @Test
    void anOpeningWithoutANameHasThatOfItsReview() {
        assertThat(decoded(entry("open", "", Map.of()))).isEqualTo(new ReviewEvent.Opened(AT, "ada", "q7"));
    }

    @Test
    void whatBecameOfTheJournalItselfIsNoEvent() {
        assertThat(ReviewEventCodec.decode(
                        "q7", List.of(entry("recover", "the last line is incomplete", Map.of("bytes", "3")))))
                .isEmpty();
    }

    @Test
    void anEntryThatNobodyKnowsIsRefusedWithItsWord() {
        assertThatThrownBy(() -> decoded(entry("escalate", "", Map.of("account", "picc"))))
                .isInstanceOfSatisfying(
                        MainstayException.class, e -> assertThat(e.code()).isEqualTo(MainstayException.Code.STORAGE))
                .hasMessage("the journal of review q7 has an entry \"escalate\" of 2026-11-29T09:04:40.797Z that this"
                        + " version of Mainstay cannot read; use the version that wrote it");
    }

    @Test
    void aFieldOrDayThatIsNoneIsRefused() {
        assertThatThrownBy(() -> decoded(entry("propose", "", Map.of("account", "picc", "field", "colour"))))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("\"propose\"")
                .hasMessageContaining("no field colour");
        assertThatThrownBy(() -> decoded(entry("agree", "", Map.of("account", "picc", "field", "tier  coverage"))))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("\"agree\"");
        assertThatThrownBy(
                        () -> decoded(entry("override", "", Map.of("account", "a", "field", "tier", "until", "soon"))))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("'soon'");
    }

    private static ReviewEvent decoded(JournalEntry entry) {
        return ReviewEventCodec.decode("q7", List.of(entry)).get(0);
    }

    private static JournalEntry entry(String what, String why, Map<String, String> detail) {
        return JournalEntry.of(AT, "ada", what, why, detail);
    }
}
