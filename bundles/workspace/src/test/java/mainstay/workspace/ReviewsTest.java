package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.ReviewState;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewTotals;
import mainstay.review.decision.Proposal;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewField;
import mainstay.review.diff.ChangeParts;
import mainstay.review.diff.ChangeSource;
import mainstay.review.diff.MeasureBridge;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.rules.Review;
import mainstay.run.LiveResult;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.PlanRequest;
import mainstay.store.AuditLog;
import mainstay.store.ReviewStore;
import mainstay.testkit.FixedTeam;
import mainstay.testkit.sample.SampleModel;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews from their opening to their close, and what can be made of them later. */
class ReviewsTest {
    private static final Instant AT = Instant.parse("2026-11-29T09:04:40.797123Z");
    private static final Instant LATER = AT.plus(90, ChronoUnit.DAYS);

    @TempDir
    private Path folder;

    private UseCases cases;
    private Reviews reviews;

    @BeforeEach
    void aBookIsThere() {
        cases = UseCases.withBook(folder);
        reviews = cases.reviews;
    }

    private static ReviewEvent.Proposed proposed(String account, String tier) {
        return new ReviewEvent.Proposed(AT, "ada", account, ReviewField.TIER, tier, "new plant", Optional.of("sales"));
    }

    private static ReviewEvent.OnAccount response(boolean agrees, String department) {
        List<ReviewField> tier = List.of(ReviewField.TIER);
        return agrees
                ? new ReviewEvent.Agreed(AT, "bob", "small", tier, department, "")
                : new ReviewEvent.Contested(AT, "bob", "small", tier, department, "too dear");
    }

    private static String text(Review review, ReviewTextColumn column, String account) {
        return review.accounts().text(column, review.accounts().find(account).orElseThrow());
    }

    private static String tier(Review review, String account) {
        return text(review, ReviewTextColumn.TIER, account);
    }

    private Review closed(String name, Instant at) {
        reviews.open(name, "ada", at);
        return reviews.close(name, "bob", at.plusSeconds(60));
    }

    @Test
    void anOpenedReviewSaysWhatTheRunSays() {
        Review review = reviews.open("first", "ada", AT);

        assertThat(review.state()).isEqualTo(ReviewState.OPEN);
        assertThat(review.openedBy()).isEqualTo("ada");
        assertThat(review.openedAt()).isEqualTo(AT.truncatedTo(ChronoUnit.MILLIS));
        assertThat(review.basis().run()).isEqualTo(cases.workspace.<String>withResult(result -> result.generation()
                .run()));
        assertThat(text(review, ReviewTextColumn.COVERAGE, "big"))
                .isEqualTo(cases.workspace.<String>withResult(result -> result.coverage(0)));
        assertThat(reviews.open()).contains("first");
        assertThat(cases.again().reviews.current().accounts().firstDifference(review.accounts()))
                .isEmpty();
    }

    @Test
    void aSecondReviewWaitsForTheFirstAndLeavesNothing() {
        reviews.open("first", "ada", AT);
        Map<String, String> before = cases.files();

        assertThatThrownBy(() -> reviews.open("second", "ada", AT))
                .isInstanceOf(MainstayException.class)
                .hasMessage("review first is still open; close it first: review close first");
        assertThatThrownBy(() -> reviews.open("first", "ada", AT))
                .hasMessage("there is a review first already; choose another name");
        assertThatThrownBy(() -> reviews.open("../first", "ada", AT))
                .hasMessageStartingWith("\"../first\" cannot be the name of a review");

        assertThat(cases.files()).isEqualTo(before);
    }

    @Test
    void withoutABookOrAReviewNothingIsOpenedDecidedOrClosed(@TempDir Path empty) {
        UseCases none = UseCases.in(empty);
        String open = "no review is open, and a closed review cannot change; open one: review open NAME";

        assertThatThrownBy(() -> none.reviews.open("first", "ada", AT))
                .hasMessageStartingWith("there is no account book yet");
        assertThatThrownBy(none.reviews::current).hasMessage(open);
        assertThatThrownBy(() -> none.reviews.decide(List.of(proposed("small", "A"))))
                .hasMessage(open);
        assertThatThrownBy(() -> none.reviews.close("", "ada", AT)).hasMessage(open);
        assertThatThrownBy(() -> none.reviews.review("frist")).hasMessageContaining("there is no review \"frist\"");
        assertThat(none.files()).isEmpty();
    }

    @Test
    void whatADepartmentAgreesToTakesEffectAtTheCloseAndIsSeenBefore() {
        String ofRun = tier(reviews.open("first", "ada", AT), "small");
        reviews.decide(List.of(proposed("small", "A")));

        assertThat(ofRun).isNotEqualTo("A");
        assertThat(tier(reviews.current(), "small")).isEqualTo("A");
        reviews.decide(List.of(response(false, "finance")));
        assertThat(tier(reviews.current(), "small")).isEqualTo(ofRun);
        reviews.decide(List.of(response(true, "finance")));

        Review closed = reviews.close("first", "bob", AT);

        assertThat(tier(closed, "small")).isEqualTo("A");
        assertThat(text(closed, ReviewTextColumn.REASON, "small")).contains("new plant");
        assertThat(closed.state()).isEqualTo(ReviewState.CLOSED);
        assertThat(closed.closedBy()).isEqualTo("bob");
        assertThat(reviews.open()).isEmpty();
        assertThat(reviews.heading("first").decisionCount()).isEqualTo(3);
    }

    @Test
    void whatOneContestsHasNoEffect() {
        String ofRun = tier(reviews.open("first", "ada", AT), "small");
        reviews.decide(List.of(proposed("small", "A")));
        reviews.decide(List.of(response(false, "finance")));

        assertThat(tier(reviews.close("", "bob", AT), "small")).isEqualTo(ofRun);
    }

    @Test
    void aClosedReviewCannotChange() {
        closed("first", AT);
        Map<String, String> before = cases.files();

        assertThatThrownBy(() -> reviews.decide(List.of(proposed("small", "A"))))
                .hasMessageStartingWith("no review is open");
        assertThatThrownBy(() -> reviews.close("first", "bob", AT)).hasMessageStartingWith("no review is open");
        assertThat(cases.files()).isEqualTo(before);

        reviews.open("second", "ada", LATER);
        Map<String, String> open = cases.files();
        assertThatThrownBy(() -> reviews.close("first", "bob", AT))
                .hasMessage("review first is not open: it is closed and cannot change; open is second");
        assertThatThrownBy(() -> reviews.close("third", "bob", AT))
                .hasMessage("review third is not open; open is second");
        assertThat(cases.files()).isEqualTo(open);
    }

    @Test
    void anOverrideIsCarriedUntilItsDay() {
        reviews.open("first", "ada", AT);
        LocalDate until = LocalDate.of(2027, 2, 27); // the day of the second review
        reviews.decide(
                List.of(new ReviewEvent.Overridden(AT, "ada", "small", ReviewField.TIER, "A", "a lighthouse", until)));
        assertThat(tier(reviews.close("", "bob", AT), "small")).isEqualTo("A");

        Review second = closed("second", LATER);
        Review third = closed("third", LATER.plus(2, ChronoUnit.DAYS));

        assertThat(tier(second, "small")).isEqualTo("A");
        assertThat(second.basis().overrides()).hasSize(1);
        assertThat(tier(third, "small"))
                .as(text(third, ReviewTextColumn.REASON, "small"))
                .isNotEqualTo("A");
        assertThat(third.basis().overrides()).isEmpty();
    }

    @Test
    void theReviewBeforeIsTheLatestClosedOneOfTheSameBook() {
        closed("zulu", AT);
        closed("alpha", LATER);
        cases.makeCurrent(UseCases.three("other", 1_500_000));
        assertThat(closed("other-first", LATER.plusSeconds(100)).basis().before())
                .isEmpty();
        cases.makeCurrent(UseCases.three("three", 1_500_000));

        assertThat(closed("next", LATER.plusSeconds(200)).basis().before()).isEqualTo("alpha");
    }

    /** Plans without any demand, and adopts that. */
    private void adoptAPlan() {
        cases.plans.plan(
                new PlanRequest(
                        Map.of(),
                        OptionalDouble.empty(),
                        "none",
                        Map.of(),
                        OptionalInt.empty(),
                        0,
                        false,
                        List.of(),
                        0),
                5,
                WorkMonitor.none());
        cases.plans.adopt(true, "ada", Instant.EPOCH, WorkMonitor.none());
    }

    @Test
    void anAdoptedPlanIsTheCoverageOfTheReview() {
        adoptAPlan();

        NamedPlan plan = cases.plans.latest(WorkMonitor.none());

        Review review = reviews.open("first", "ada", AT);

        assertThat(review.totals().get("heads")).isEqualTo(plan.heads());
        assertThat(review.totals().get("cost_to_serve")).isCloseTo(plan.cost(), within(0.005));
        assertThat(review.totals().get("expected_profit")).isCloseTo(plan.plan().value(), within(0.005));
        assertThat(review.basis().adopted()).isEqualTo("adopted at 1970-01-01T00:00:00Z by ada");
        assertThat(review.basis().demands())
                .containsEntry("pool", "none")
                .containsEntry("capture, channel", "100 % (params capture.channel)")
                .containsEntry("search time", "at most 5 s");
        assertThat(text(review, ReviewTextColumn.TEAM, "big")).isEqualTo("channel/all/1");
        reviews.close("", "ada", AT);
        assertThat(cases.replay.replay("first")).hasSize(2);
    }

    /** Three accounts of a team that costs 100,000 and has room for more; one of them is taken out of it. */
    @Test
    void aWholeTeamIsPaidByThoseThatAreLeftInIt() {
        adoptAPlan();
        Review opened = reviews.open("first", "ada", AT);
        double cost = opened.totals().get("cost_to_serve");
        double heads = opened.totals().get("heads");

        reviews.decide(List.of(new ReviewEvent.Overridden(
                AT, "ada", "small", ReviewField.COVERAGE, "none", "too small", LocalDate.parse("2030-01-01"))));
        Review now = reviews.current();

        assertThat(text(now, ReviewTextColumn.TEAM, "small")).isEqualTo("none");
        assertThat(now.totals().get("cost_to_serve")).isCloseTo(cost, within(0.005));
        assertThat(now.totals().get("heads")).isCloseTo(heads, within(1e-9));
    }

    @Test
    void anotherAdoptedPlanIsAPartOfItsOwnOfWhatChanged() {
        closed("first", AT);
        adoptAPlan();
        closed("second", LATER);

        MeasureBridge bridge =
                cases.comparison.diff("first", "second", note -> {}).bridge();

        for (String measure : List.of(ReviewTotals.PROFIT, ReviewTotals.HEADS)) {
            ChangeParts change = bridge.change(measure);
            assertThat(change.part(ChangeSource.TEAMS)).as(measure).isCloseTo(change.change(), within(1e-6));
            assertThat(change.part(ChangeSource.DECISIONS)).as(measure).isCloseTo(0, within(1e-6));
        }
        assertThat(bridge.change(ReviewTotals.HEADS).change()).isNotZero();
    }

    @Test
    void whereTheBookSaysWhatCoveragesRealisePlanListAndReviewAgree() {
        cases.makeCurrent(UseCases.three("three", 1_500_000)
                .with(Map.of(AccountField.CAPTURE_CHANNEL, DoubleColumn.of(0.2, 0.9, Double.NaN)), Map.of()));
        adoptAPlan();
        NamedPlan plan = cases.plans.latest(WorkMonitor.none());
        assertThat(plan.coverage(0)).isEqualTo("dedicated");
        assertThat(plan.coverage(1)).isEqualTo("channel");

        Review review = reviews.open("first", "ada", AT);

        assertThat(cases.workspace.<Double>withResult(LiveResult::expectedProfit))
                .isCloseTo(plan.plan().value(), within(0.005));
        assertThat(review.totals().get("expected_profit")).isCloseTo(plan.plan().value(), within(0.005));
        assertThat(review.profitTerms().accountsWithOwn()).isEqualTo(2);
        reviews.close("", "ada", AT);
        assertThat(cases.again().replay.replay("first")).hasSize(2);
    }

    @Test
    void aReviewIsComputedAgainByTheNextProcessWhateverHasChangedSince() {
        cases.change("margin.default", "0.25");
        reviews.open("first", "ada", AT);
        reviews.decide(List.of(proposed("small", "A")));
        assertThat(cases.replay.replay("first")).singleElement().asString().startsWith("opened.table: ");
        reviews.close("first", "bob", AT);

        cases.change("margin.default", "0.5");
        cases.makeCurrent(UseCases.three("three", 10));
        cases.models.knows("2.0.0", new FixedTeam("dedicated", 300, 1, 1));
        cases.models.knows("1.0.0", new FixedTeam("shared", 200, 1, 1));
        cases.models.serve("channel", "dedicated@2.0.0", "shared", "attractiveness");

        assertThat(cases.again().replay.replay("first")).hasSize(2).allSatisfy(same -> assertThat(same)
                .endsWith(" bytes, the same"));
    }

    @Test
    void aReviewWhoseModelIsGoneSaysWhichFileItNeeds() {
        closed("first", AT);
        cases.models.knows("2.0.0", new FixedTeam("dedicated", 300, 1, 1));
        cases.models.serve("channel", "dedicated@2.0.0", "attractiveness");
        cases.models.forget("dedicated@1.0.0");

        assertThatThrownBy(() -> cases.replay.replay("first"))
                .isInstanceOfSatisfying(
                        MainstayException.class, e -> assertThat(e.code()).isEqualTo(Code.MODEL))
                .hasMessage("review first needs the model dedicated@1.0.0 of test.dedicated with the SHA-256"
                        + " digest of dedicated@1.0.0, which is not installed; admit its file: models admit FILE");
    }

    /** A model of the same id and version may be another. */
    @Test
    void aModelThatCountsOtherwiseThanItSaysIsFoundByTheReplay() {
        closed("first", AT);
        cases.models.knows("1.0.0", new SampleModel("attractiveness", 3, ""));
        cases.models.serve("channel", "dedicated", "attractiveness");

        assertThatThrownBy(() -> cases.replay.replay("first"))
                .hasMessageStartingWith("review first gave another result when computed again: ");
    }

    @Test
    void theChangesBetweenTwoReviewsHaveTheirCauses() {
        closed("first", AT);
        cases.change("margin.default", "0.3");
        cases.makeCurrent(UseCases.three("three", 2_500_000));
        cases.models.knows("2.0.0", new FixedTeam("dedicated", 300, 90_000, 1));
        cases.models.serve("channel", "dedicated@2.0.0", "attractiveness");
        closed("second", LATER);
        List<String> notes = new ArrayList<>();

        ReviewDiff diff = cases.comparison.diff("first", "second", notes::add);

        assertThat(notes).isEmpty();
        ChangeParts profit = diff.bridge().change(ReviewTotals.PROFIT);
        for (ChangeSource source : List.of(ChangeSource.DATA, ChangeSource.MODEL, ChangeSource.PARAMETERS)) {
            assertThat(profit.part(source)).as(source.word()).isNotNaN().isNotZero();
        }
        assertThat(cases.comparison
                        .diff("first", "first", notes::add)
                        .accounts()
                        .size())
                .isZero();
    }

    /** The model is the same, and its figure is another: as when a file of the configuration was edited. */
    @Test
    void aFigureThatTheConfigurationSetsIsAParameterAlsoWhenTheBookIsAnother() {
        closed("first", AT);
        cases.makeCurrent(UseCases.three("three", 2_500_000));
        cases.models.knows("1.0.0", new FixedTeam("dedicated", 300, 90_000, 1));
        cases.models.serve("channel", "dedicated", "attractiveness");
        closed("second", LATER);

        ChangeParts profit =
                cases.comparison.diff("first", "second", note -> {}).bridge().change(ReviewTotals.PROFIT);

        assertThat(profit.part(ChangeSource.PARAMETERS)).isEqualTo(10_000);
        assertThat(profit.part(ChangeSource.DATA)).isEqualTo(200_000);
        assertThat(profit.part(ChangeSource.MODEL)).isZero();
    }

    @Test
    void withoutItsModelsADiffSaysWhyTheCausesAreNotKnown() {
        closed("first", AT);
        cases.models.knows("2.0.0", new FixedTeam("dedicated", 300, 900_000, 1));
        cases.models.serve("channel", "dedicated@2.0.0", "attractiveness");
        closed("second", LATER);
        cases.models.forget("dedicated@1.0.0");
        List<String> notes = new ArrayList<>();

        ReviewDiff diff = cases.comparison.diff("first", "second", notes::add);

        assertThat(diff.accounts().size()).isPositive();
        assertThat(notes)
                .singleElement()
                .asString()
                .startsWith("the causes of the changes are not known: review first");
        assertThatThrownBy(() -> cases.comparison.diff("first", "thrid", notes::add))
                .hasMessageContaining("there is no review \"thrid\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opening.json", "opened.table", "closed.table", "book.mainstay", "journal.jsonl"})
    void aFlippedBitInAnyFileOfAReviewIsFoundAndNamed(String file) throws IOException {
        closed("first", AT);
        closed("second", LATER);
        assertThat(reviews.check("first")).isEqualTo(new Reviews.Checked(5, List.of()));
        Path path = folder.resolve("books/three/reviews/first").resolve(file);
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);

        assertThatThrownBy(() -> reviews.check("first"))
                .isInstanceOfSatisfying(
                        MainstayException.class, e -> assertThat(e.code()).isEqualTo(Code.STORAGE))
                .hasMessageStartingWith("review first is damaged: ")
                .hasMessageContaining(file);
        assertThatThrownBy(() -> cases.replay.replay("first")).hasMessageContaining(file);
        assertThat(reviews.check("second").files()).isPositive();
        if (file.equals("journal.jsonl")) {
            assertThat(reviews.check("second").remarks())
                    .containsExactly("review first, on which it was opened, is damaged, and was not compared");
        }
    }

    /** Also when nothing in the review itself shows it: everything was made anew, and so was the audit log. */
    @Test
    void aReviewThatWasClosedAgainOtherwiseIsFoundByTheNextOne() throws IOException {
        reviews.open("first", "ada", AT);
        reviews.decide(List.of(proposed("small", "A")));
        byte[] open = Files.readAllBytes(folder.resolve("books/three/reviews/first/journal.jsonl"));
        byte[] log = Files.readAllBytes(folder.resolve("models/audit.jsonl"));
        reviews.close("first", "bob", AT);
        closed("second", LATER);

        Files.write(folder.resolve("books/three/reviews/first/journal.jsonl"), open);
        Files.delete(folder.resolve("books/three/reviews/first/closed.table"));
        Files.write(folder.resolve("models/audit.jsonl"), log);
        UseCases forger = cases.again();
        forger.reviews.decide(
                List.of(new ReviewEvent.Agreed(AT, "eve", "small", List.of(ReviewField.TIER), "sales", "")));
        forger.reviews.close("first", "eve", AT);

        UseCases later = cases.again();
        assertThat(later.reviews.check("first").remarks()).isEmpty();
        for (ThrowingCallable look :
                List.<ThrowingCallable>of(() -> later.reviews.check("second"), () -> later.replay.replay("second"))) {
            assertThatThrownBy(look)
                    .hasMessageContaining("it was changed after it was closed")
                    .hasMessageContaining("put its folder back from a backup");
        }
    }

    @Test
    void everyLineOfAReviewIsInTheAuditLog() {
        reviews.open("first", "ada", AT);
        reviews.decide(List.of(proposed("small", "A")));
        reviews.close("first", "bob", AT);

        assertThat(cases.audit().lines())
                .filteredOn(line -> AuditLog.Area.of(line.entry()) == AuditLog.Area.REVIEW)
                .extracting(line -> line.entry().who() + ": " + line.entry().what())
                .containsExactly("ada: review open", "ada: review propose", "bob: review close");
    }

    @Test
    void aDamagedReviewIsNotOpenSoThatOthersGoOn() throws IOException {
        reviews.open("first", "ada", AT);
        Path journal = folder.resolve("books/three/reviews/first/journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replace("ada", "eve"));

        assertThat(reviews.open()).isEmpty();
        assertThatThrownBy(() -> reviews.heading("first")).hasMessageStartingWith("review first is damaged: ");
    }

    @Test
    void aReviewGoesToAnotherDataDirectoryAndIsReadOnlyThere(@TempDir Path elsewhere) throws IOException {
        reviews.open("first", "ada", AT);
        reviews.decide(List.of(proposed("small", "A")));
        Review sent = reviews.close("", "bob", AT);
        Path file = folder.resolve("q4.review");
        reviews.export("first", file);
        UseCases others = UseCases.withBook(elsewhere);

        assertThat(others.reviews.importFrom(file, Optional.of("copy"), "eve", LATER))
                .isEqualTo(new ReviewStore.Arrived("three", "copy"));

        Review copy = others.reviews.review("copy");
        assertThat(copy.state()).isEqualTo(ReviewState.IMPORTED);
        assertThat(copy.importedFrom()).isEqualTo("q4.review");
        assertThat(copy.accounts().firstDifference(sent.accounts())).isEmpty();
        assertThat(tier(copy, "small")).isEqualTo("A");
        assertThat(others.replay.replay("copy")).hasSize(2);
        assertThat(others.reviews.open("here", "eve", LATER).basis().before()).isEmpty();
        assertThatThrownBy(() -> others.reviews.importFrom(file, Optional.of("copy"), "eve", LATER))
                .hasMessageContaining("there is a review copy already")
                .hasMessageEndingWith("; nothing was imported");
    }

    @Test
    void aFileThatIsNoReviewOrWasChangedImportsNothing() throws IOException {
        closed("first", AT);
        Path file = folder.resolve("q4.review");
        reviews.export("first", file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        Map<String, String> before = cases.files();

        Stream.of(file, folder.resolve("notes.txt"), folder.resolve("nowhere"))
                .forEach(path -> assertThatThrownBy(() -> reviews.importFrom(path, Optional.of("copy"), "eve", LATER))
                        .isInstanceOf(MainstayException.class)
                        .hasMessageContaining(path.getFileName().toString()));

        assertThat(cases.files()).isEqualTo(before);
        assertThat(reviews.names()).containsExactly("first");
    }

    /** However far a kill let the line come, the decision is there for all accounts or for none, and the next one is taken. */
    @Test
    void aDecisionOnManyAccountsIsMadeForAllOrForNone() throws IOException {
        reviews.open("first", "ada", AT);
        Path journal = fileNamed("journal.jsonl");
        Path audit = fileNamed("audit.jsonl");
        byte[] before = Files.readAllBytes(journal);
        byte[] recorded = Files.readAllBytes(audit);
        List<ReviewEvent.Proposed> many =
                List.of(proposed("big", "B"), proposed("middle", "B"), proposed("small", "B"));
        reviews.decide(many);
        byte[] after = Files.readAllBytes(journal);
        List<Proposal> made = reviews.current().decisions().proposals();
        assertThat(made).extracting(Proposal::account).containsExactly("big", "middle", "small");

        for (int length = before.length; length <= after.length; length++) {
            Files.write(journal, Arrays.copyOf(after, length));
            Files.write(audit, recorded);
            Reviews later = cases.again().reviews;

            assertThat(later.current().decisions().proposals())
                    .as("of %d bytes", length)
                    .isEqualTo(length == after.length ? made : List.of());
            if (length % 100 == 0 || length == after.length) {
                later.decide(List.of(proposed("small", "A")));
                assertThat(later.current().decisions().proposals())
                        .hasSize(length == after.length ? 3 : 1)
                        .last()
                        .extracting(Proposal::value)
                        .isEqualTo("A");
            }
        }
    }

    @Test
    void aDecisionThatTheAuditLogDoesNotTakeIsMadeForNone() throws IOException {
        reviews.open("first", "ada", AT);
        Map<String, String> before = cases.files();
        Path audit = fileNamed("audit.jsonl");
        byte[] recorded = Files.readAllBytes(audit);
        Files.write(audit, "damaged\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

        assertThatThrownBy(() -> reviews.decide(List.of(proposed("big", "B"), proposed("small", "B"))))
                .isInstanceOf(MainstayException.class);

        Files.write(audit, recorded);
        assertThat(cases.files()).isEqualTo(before);
    }

    private Path fileNamed(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
