package mainstay.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.review.History;
import mainstay.review.ReviewedAccounts;
import mainstay.review.Said;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What comes of what is said in a review. */
class DecisionsTest {
    private static final ReviewedAccounts OPENED = new History()
            .next(Map.of("a", new double[] {900, 800}, "b", new double[] {90, 80}))
            .accounts();

    private static final ReviewEvent PROPOSED = Said.proposed("a", ReviewField.TIER, "B");
    private static final ReviewEvent BY_SALES = Said.proposed("a", ReviewField.TIER, "C", "sales");
    private static final ReviewEvent SALES_AGREES = Said.agreed("a", ReviewField.TIER, "sales");
    private static final ReviewEvent SALES_CONTESTS = Said.contested("a", ReviewField.TIER, "sales");
    private static final ReviewEvent FINANCE_AGREES = Said.agreed("a", ReviewField.TIER, "finance");
    private static final ReviewEvent FINANCE_CONTESTS = Said.contested("a", ReviewField.TIER, "finance");

    private record Case(String name, String expected, List<ReviewEvent> events) {}

    private static Case when(String name, String expected, ReviewEvent... events) {
        return new Case(name, expected, List.of(events));
    }

    @TestFactory
    Stream<DynamicTest> aProposalTakesEffectWhenADepartmentAgreesAndNoneContests() {
        return Stream.of(
                        when("nobody responds", "tier B open no: ", PROPOSED),
                        when("who proposes for a department agrees", "tier C agreed yes: sales agrees", BY_SALES),
                        when("one agrees", "tier B agreed yes: sales agrees (because)", PROPOSED, SALES_AGREES),
                        when("one contests", "tier B contested no: sales contests (because)", PROPOSED, SALES_CONTESTS),
                        when(
                                "one agrees and one contests",
                                "tier B contested no: finance contests (because), sales agrees (because)",
                                PROPOSED,
                                SALES_AGREES,
                                FINANCE_CONTESTS),
                        when(
                                "both agree",
                                "tier B agreed yes: finance agrees (because), sales agrees (because)",
                                PROPOSED,
                                SALES_AGREES,
                                FINANCE_AGREES),
                        when(
                                "the latest word of a department counts",
                                "tier B agreed yes: sales agrees (because)",
                                PROPOSED,
                                SALES_CONTESTS,
                                SALES_AGREES),
                        when(
                                "a proposal in the place of another begins anew",
                                "tier B open no: ",
                                BY_SALES,
                                FINANCE_AGREES,
                                PROPOSED))
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> assertThat(described(each.events())).isEqualTo(each.expected())));
    }

    private static String described(List<ReviewEvent> events) {
        Proposal proposal = Decisions.of("q1", OPENED, events).proposals().get(0);
        return proposal.field().word() + " " + proposal.value() + " "
                + proposal.state().word() + (proposal.takesEffect() ? " yes: " : " no: ") + proposal.responseText();
    }

    @Test
    void tierAndCoverageOfAnAccountAreProposalsOfTheirOwn() {
        List<Proposal> proposals = Decisions.of(
                        "q1",
                        OPENED,
                        List.of(
                                PROPOSED,
                                Said.proposed("a", ReviewField.COVERAGE, "shared"),
                                Said.proposed("b", ReviewField.TIER, "A"),
                                new ReviewEvent.Agreed(
                                        Instant.EPOCH, "bob", "a", List.of(ReviewField.values()), "sales", "")))
                .proposals();

        assertThat(proposals)
                .extracting(proposal -> proposal.account() + " " + proposal.value() + " "
                        + proposal.state().word())
                .containsExactly("a B agreed", "a shared agreed", "b A open");
    }

    @Test
    void whoAgreesToWhatNobodyProposedMeansTheRemovalThatTheRulesPropose() {
        Proposal proposal =
                Decisions.of("q1", OPENED, List.of(SALES_AGREES)).proposals().get(0);

        assertThat(proposal.value()).isEqualTo("removed");
        assertThat(proposal.by()).isEqualTo("mainstay");
        assertThat(proposal.takesEffect()).isTrue();
    }

    @Test
    void theLatestOverrideCountsAndHasTheNameOfItsReview() {
        List<AccountOverride> overrides = Decisions.of(
                        "q1",
                        OPENED,
                        List.of(
                                Said.overridden("a", ReviewField.TIER, "A", "2026-12-31"),
                                Said.overridden("a", ReviewField.TIER, "B", "2027-12-31")))
                .overrides();

        assertThat(overrides)
                .containsExactly(new AccountOverride(
                        "a", ReviewField.TIER, "B", "because", LocalDate.of(2027, 12, 31), "ann", "q1"));
        assertThat(overrides.get(0).reason()).isEqualTo("tier B by override of ann in q1 until 2027-12-31: because");
    }

    @Test
    void overridesAreCarriedToTheirLastDayAndReplacedByLaterOnes() {
        AccountOverride old =
                new AccountOverride("a", ReviewField.TIER, "A", "old", LocalDate.of(2026, 6, 30), "bob", "q0");
        AccountOverride other =
                new AccountOverride("b", ReviewField.COVERAGE, "shared", "old", LocalDate.of(2026, 6, 30), "bob", "q0");
        Decisions decisions =
                Decisions.of("q1", OPENED, List.of(Said.overridden("a", ReviewField.TIER, "B", "2026-12-31")));
        AccountOverride replaced = decisions.overrides().get(0);

        assertThat(decisions.carried(List.of(old, other), LocalDate.of(2026, 6, 30)))
                .containsExactly(replaced, other);
        assertThat(decisions.carried(List.of(old, other), LocalDate.of(2026, 7, 1)))
                .containsExactly(replaced);
        assertThat(decisions.carried(List.of(old, other), LocalDate.of(2027, 1, 1)))
                .isEmpty();
    }

    @Test
    void openingAndClosingDecideNothing() {
        assertThat(Decisions.of(
                        "q1",
                        OPENED,
                        List.of(
                                new ReviewEvent.Opened(Instant.EPOCH, "ann", "q1"),
                                new ReviewEvent.Closed(Instant.EPOCH, "ann"),
                                new ReviewEvent.Imported(Instant.EPOCH, "ann", "q1.review"))))
                .isEqualTo(new Decisions(List.of(), List.of()));
    }
}
