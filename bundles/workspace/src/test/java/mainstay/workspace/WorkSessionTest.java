package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mainstay.book.MainstayException;
import mainstay.models.ModelRef;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewField;
import mainstay.run.LiveResult;
import mainstay.store.AuditLog;
import mainstay.store.journal.JournalEntry;
import mainstay.testkit.FixedTeam;
import mainstay.workspace.roles.RolesFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkSessionTest {
    private static final Instant AT = Instant.parse("2026-11-29T14:02:00Z");

    @TempDir
    private Path folder;

    private final WorkSession ann = new WorkSession();
    private final WorkSession bob = new WorkSession();
    private UseCases cases;
    private Workspace workspace;

    @BeforeEach
    void twoBooksAreThere() {
        cases = UseCases.in(folder);
        cases.makeCurrent(UseCases.three("iowa", 1_500_000));
        cases.makeCurrent(UseCases.three("ohio", 900_000));
        workspace = cases.workspace;
    }

    private String use(WorkSession session, String book) {
        return session.during(() -> {
            cases.books.use(book, "ada", Instant.EPOCH);
            return workspace.bookName();
        });
    }

    private LiveResult result(WorkSession session) {
        return session.during(() -> workspace.withResult(result -> result));
    }

    @Test
    void theBookThatOneChoosesMovesNobodyElse() {
        assertThat(ann.<String>during(workspace::bookName)).isEqualTo("ohio");
        assertThat(use(bob, "iowa")).isEqualTo("iowa");

        assertThat(ann.<String>during(workspace::bookName)).isEqualTo("ohio");
        assertThat(bob.<String>during(workspace::bookName)).isEqualTo("iowa");
        assertThat(new WorkSession().<String>during(workspace::bookName)).isEqualTo("iowa");
        assertThat(cases.again().workspace.bookName()).isEqualTo("iowa");
    }

    @Test
    void aBookIsInMemoryOnceForAll() {
        UseCases next = cases.again();

        assertThat(ann.<Object>during(next.workspace::book)).isSameAs(bob.during(next.workspace::book));
        assertThat(result(ann)).isSameAs(result(bob));
    }

    @Test
    void eachBookKeepsItsResult() {
        use(ann, "iowa");
        use(bob, "ohio");
        LiveResult iowa = result(ann);
        LiveResult ohio = result(bob);

        assertThat(result(ann)).isSameAs(iowa);
        assertThat(result(bob)).isSameAs(ohio);
    }

    @Test
    void anImportCountsForTheNextCommandOfTheOthers() {
        use(ann, "iowa");
        LiveResult before = result(ann);

        bob.during(() -> {
            cases.makeCurrent(UseCases.three("iowa", 3_000_000));
            return bob;
        });

        assertThat(result(ann).book().digest())
                .isNotEqualTo(before.book().digest())
                .isEqualTo(result(bob).book().digest());
    }

    @Test
    void oneParameterBackAndForthComputesNothingAnew() {
        LiveResult first = result(ann);
        cases.change("margin.default", "0.3");
        LiveResult second = result(ann);
        cases.change("margin.default", "0.2");
        cases.reset("margin.default");

        assertThat(result(ann)).isSameAs(first).isNotSameAs(second);
    }

    @Test
    void whatShadowsSaidOfARunIsSaidToWhoeverAsksForIt() {
        cases.models.shadows.add(new ModelRef("gone", "1"));
        use(ann, "iowa");
        use(bob, "ohio");
        WorkSession cleo = new WorkSession();
        use(cleo, "iowa");
        result(ann);
        result(cleo);
        cases.models.shadows.clear();
        result(bob);

        assertThat(List.of(ann, bob, cleo))
                .extracting(session -> session.during(workspace::shadowNotes).size())
                .containsExactly(1, 0, 1);
        assertThat(workspace.shadowNotes()).isEmpty();

        result(ann);
        assertThat(ann.during(workspace::shadowNotes))
                .as("the same run, when nothing is in shadow any more")
                .isEmpty();
    }

    @Test
    void aModelThatGoesIntoShadowFollowsAResultThatIsKnown() {
        use(ann, "iowa");
        result(ann);
        cases.models.shadows.add(new ModelRef("gone", "1"));

        result(ann);

        assertThat(ann.during(workspace::shadowNotes)).hasSize(1);
    }

    private void change(WorkSession session, String value, String user) {
        session.during(() -> {
            workspace.change("margin.default", value, user, AT);
            return session;
        });
    }

    @Test
    void aChangeOfWhatSomebodyElseHasChangedSinceOneLookedIsRefused() {
        result(ann);
        change(bob, "0.3", "bob");

        assertThatThrownBy(() -> change(ann, "0.4", "ann"))
                .isInstanceOf(MainstayException.class)
                .hasMessage("margin.default of book ohio is 0.3 and no longer its default, as you last saw it:"
                        + " bob, change at 2026-11-29T14:02:00Z; to see it: params margin.default;"
                        + " to do it all the same: --force");
        assertThat(workspace.changes("ohio")).isEqualTo(Map.of("margin.default", "0.3"));

        result(ann);
        change(ann, "0.4", "ann");
        assertThat(workspace.changes("ohio")).isEqualTo(Map.of("margin.default", "0.4"));
    }

    @Test
    void whoHasNotLookedOrLookedAtAnotherParameterIsNotRefused() {
        result(ann);
        change(bob, "0.3", "bob");

        change(new WorkSession(), "0.35", "cleo");
        ann.during(() -> {
            workspace.change("profit.target", "7", "ann", AT);
            return ann;
        });
        assertThat(workspace.changes("ohio")).isEqualTo(Map.of("margin.default", "0.35", "profit.target", "7"));
    }

    @Test
    void onesOwnChangesAreNoReasonToRefuse() {
        result(ann);
        change(ann, "0.3", "ann");
        change(ann, "0.4", "ann");
        ann.during(() -> {
            workspace.undo("margin.default", "ann", AT);
            workspace.reset("margin.default", "ann", AT);
            return ann;
        });

        assertThat(workspace.changes("ohio")).isEmpty();
    }

    @Test
    void whatIsDoneAllTheSameCountsAsSeenThen() {
        result(ann);
        change(bob, "0.3", "bob");

        ann.during(() -> workspace.allTheSame(() -> {
            workspace.change("margin.default", "0.4", "ann", AT);
            return ann;
        }));
        change(ann, "0.5", "ann");

        assertThat(workspace.changes("ohio")).isEqualTo(Map.of("margin.default", "0.5"));
    }

    @Test
    void whatHappensAsideIsNoLook() {
        result(ann);
        change(bob, "0.3", "bob");
        ann.aside().during(() -> workspace.withResult(result -> result));

        assertThatThrownBy(() -> change(ann, "0.4", "ann")).hasMessageContaining("as you last saw it: bob");
    }

    @Test
    void allOfAFileOrScenarioIsRefusedWhereOneOfItHasMoved() {
        result(ann);
        ann.during(
                () -> cases.scenarios.save("high", Map.of("profit.target", "7", "margin.default", "0.4"), "ann", AT));
        bob.during(() -> cases.scenarios.apply("high", "bob", AT));
        change(bob, "0.3", "bob");

        assertThatThrownBy(() -> ann.during(() -> cases.scenarios.apply("high", "ann", AT)))
                .hasMessageContaining("margin.default of book ohio is 0.3 and no longer its default")
                .hasMessageContaining("bob, change at");
        assertThat(ann.during(() -> cases.scenarios.applyAllTheSame("high", "ann", AT)))
                .containsOnlyKeys("margin.default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"activate", "update", "rollback", "retire", "pin", "unpin"})
    void modelsThatOthersHaveChangedSinceOneLookedAreNotReplacedUnseen(String what) {
        result(ann);
        cases.models.knows("2.0.0", new FixedTeam("dedicated", 300, 900_000, 1));
        cases.models.serve("channel", "dedicated@2.0.0", "attractiveness");
        ann.during(() -> {
            workspace.refuseMovedModels(List.of(new ModelRef("dedicated", "1.0.0"))); // nobody has decided on that
            return ann;
        });
        workspace.audit().append(JournalEntry.of(AT, "bob", what, "", Map.of()));

        assertThatThrownBy(() -> ann.during(() -> {
                    workspace.refuseMovedModels(List.of(new ModelRef("dedicated", "1.0.0")));
                    return ann;
                }))
                .hasMessageContaining(
                        "dedicated serves 2.0.0 and no longer 1.0.0, as you last saw it: bob, " + what + " at");
        assertThatThrownBy(() -> ann.during(() -> {
                    workspace.refuseMovedGeneration();
                    return ann;
                }))
                .hasMessageContaining("generation 2 serves and no longer 1, as you last saw it: ");
        ann.during(() -> {
            workspace.refuseMovedModels(List.of(new ModelRef("channel", "2.0.0")));
            workspace.look();
            workspace.refuseMovedGeneration();
            return ann;
        });
        bob.during(() -> {
            workspace.refuseMovedGeneration();
            return bob;
        });
    }

    private WorkSession served(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("roles"), line);
        return new WorkSession(RolesFile.read(file).of("cleo", Set.of()));
    }

    @Test
    void whoMayLookChangesNothingForOthers() throws IOException {
        WorkSession cleo = served("cleo look");

        assertThat(use(cleo, "iowa")).isEqualTo("iowa");
        assertThat(cases.again().workspace.bookName()).isEqualTo("ohio");
        assertThatThrownBy(() -> change(cleo, "0.3", "cleo"))
                .hasMessageContaining("to change parameters needs the role analyse, and cleo has look");
        assertThatThrownBy(() -> cleo.during(() -> cases.scenarios.save("high", Map.of(), "cleo", AT)))
                .hasMessageContaining("needs the role analyse");
        assertThatThrownBy(() -> change(cleo.aside(), "0.3", "cleo")).hasMessageContaining("needs the role analyse");
        change(served("cleo analyse"), "0.3", "cleo");
    }

    @Test
    void whoDecidesForADepartmentSpeaksForNoOther() throws IOException {
        cases.reviews.open("2026-Q4", "ann", AT);
        WorkSession cleo = served("cleo decide:finance");
        ReviewEvent.OnAccount sales =
                new ReviewEvent.Agreed(AT, "cleo", "small", List.of(ReviewField.TIER), "sales", "");
        ReviewEvent.OnAccount proposal = new ReviewEvent.Proposed(
                AT, "cleo", "small", ReviewField.TIER, "A", "a reason", Optional.of("finance"));

        assertThatThrownBy(() -> cleo.during(() -> {
                    cases.reviews.decide(List.of(sales));
                    return cleo;
                }))
                .hasMessageContaining("to speak in a review for sales needs the role decide:sales");
        cleo.during(() -> {
            cases.reviews.decide(List.of(proposal));
            return cleo;
        });
        assertThat(cases.reviews.current().decisions().proposals()).hasSize(1);
    }

    @Test
    void whatIsRefusedIsInTheAuditLog() {
        workspace.recordRefusal("models activate needs the role swap", "cleo", AT);

        assertThat(cases.audit().lines()).last().satisfies(line -> {
            assertThat(line.entry().who()).isEqualTo("cleo");
            assertThat(AuditLog.Area.of(line.entry())).isEqualTo(AuditLog.Area.ROLES);
            assertThat(line.entry().why()).contains("the role swap");
        });
    }

    private static ReviewEvent.OnAccount proposed(String who, String tier) {
        return new ReviewEvent.Proposed(AT, who, "small", ReviewField.TIER, tier, "a reason", Optional.empty());
    }

    private static ReviewEvent.OnAccount agreed(String who, String department) {
        return new ReviewEvent.Agreed(AT, who, "small", List.of(ReviewField.TIER), department, "");
    }

    private void decide(WorkSession session, ReviewEvent.OnAccount decision) {
        session.during(() -> {
            cases.reviews.decide(List.of(decision));
            return session;
        });
    }

    @Test
    void whatOthersHaveProposedSinceOneLookedIsNotAgreedToUnseen() {
        cases.reviews.open("2026-Q4", "ann", AT);
        decide(ann, proposed("ann", "A"));
        ann.during(() -> cases.reviews.look("2026-Q4"));
        decide(bob, proposed("bob", "B"));

        assertThatThrownBy(() -> decide(ann, agreed("ann", "sales")))
                .hasMessage("bob proposed tier=B for small at 2026-11-29T14:02:00Z, after you last saw review 2026-Q4;"
                        + " to see it: review proposals; to do it all the same: --force");
        ann.during(() -> {
            cases.reviews.decideAllTheSame(List.of(agreed("ann", "sales")));
            return ann;
        });
        decide(ann, agreed("ann", "marketing"));
    }

    @Test
    void departmentsAgreeSideBySideAndNobodyIsRefusedForWhatTheyDecidedThemselves() {
        cases.reviews.open("2026-Q4", "ann", AT);
        decide(ann, proposed("ann", "A"));
        ann.during(() -> cases.reviews.look("2026-Q4"));
        bob.during(() -> cases.reviews.look("2026-Q4"));

        decide(ann, agreed("ann", "sales"));
        decide(bob, agreed("bob", "finance"));
        decide(bob, agreed("bob", "finance"));
        assertThatThrownBy(() -> decide(bob, proposed("bob", "B")))
                .hasMessageStartingWith("ann agreed to what is proposed for small at");
        decide(new WorkSession(), proposed("cleo", "C"));
    }

    @Test
    void whatOneHasDecidedIsKnownByItsTimeHoweverFinelyTheClockTellsIt() {
        cases.reviews.open("2026-Q4", "ann", AT);
        ann.during(() -> cases.reviews.look("2026-Q4"));
        decide(
                ann,
                new ReviewEvent.Proposed(
                        AT.plusNanos(123_456), "ann", "small", ReviewField.TIER, "A", "a reason", Optional.empty()));

        decide(ann, agreed("ann", "finance"));
        decide(ann, proposed("ann", "B"));
    }
}
