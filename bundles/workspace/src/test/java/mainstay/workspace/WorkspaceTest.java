package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.models.ModelRef;
import mainstay.run.LiveResult;
import mainstay.run.generation.Models;
import mainstay.store.journal.JournalEntry;
import mainstay.testkit.FixedTeam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path folder;

    private UseCases cases;
    private Workspace workspace;

    @BeforeEach
    void aBookIsThere() {
        cases = UseCases.withBook(folder);
        workspace = cases.workspace;
    }

    private LiveResult result() {
        return workspace.withResult(result -> result);
    }

    @Test
    void aRemarkThatStandsIsNewOnceAndAgainWhenItHasComeAnew() {
        WorkSession session = new WorkSession();
        session.stands(List.of("a model failed"));

        assertThat(session.unsaid(List.of("a model failed", "2 rows"))).containsExactly("a model failed", "2 rows");
        assertThat(session.unsaid(List.of("a model failed", "2 rows"))).containsExactly("2 rows");
        session.stands(List.of());
        assertThat(session.unsaid(List.of("2 rows"))).containsExactly("2 rows");
        session.stands(List.of("a model failed"));
        assertThat(session.unsaid(List.of("a model failed"))).containsExactly("a model failed");
    }

    @Test
    void withoutABookItIsSaidHowToGetOne(@TempDir Path empty) {
        Workspace none = UseCases.in(empty).workspace;
        String message =
                "there is no account book yet; import one: import PATH (to try: import examples/computer-maker)";

        assertThatThrownBy(none::book).isInstanceOf(MainstayException.class).hasMessage(message);
        assertThatThrownBy(none::bookName).hasMessage(message);
        assertThatThrownBy(() -> none.withResult(result -> result)).hasMessage(message);
        assertThatThrownBy(() -> none.change("margin.default", "0.3", "ada", Instant.EPOCH))
                .hasMessage(message);
        assertThat(none.hasBook()).isFalse();
        assertThat(none.assumptions().parameter("teamcost.dedicated.cost").value())
                .isEqualTo("100000");
    }

    @Test
    void theLogHasTheDigestOfEveryBookThatWasImported() {
        cases.makeCurrent(UseCases.three("three", 2_000_000));

        assertThat(workspace.audit().lines())
                .extracting(line -> line.entry().get(JournalEntry.DIGEST))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .endsWith(workspace.book().digest());
    }

    @Test
    void theNameOfABookIsKnownWithoutReadingItsTables() throws IOException {
        Path file = folder.resolve("books/three/1/book.mainstay");
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 4;
        Files.write(file, bytes);
        Workspace next = cases.again().workspace;

        assertThat(next.bookName()).isEqualTo("three");
        assertThat(next.hasBook()).isTrue();
        assertThatThrownBy(next::book).hasMessageContaining("book.mainstay");
    }

    @Test
    void aBookIsReadOnceAndServedByTheNextProcess() throws IOException {
        assertThat(workspace.book()).isSameAs(workspace.book());
        Workspace next = cases.again().workspace;
        assertThat(next.book().digest()).isEqualTo(workspace.book().digest());

        assertThat(next.book()).isSameAs(next.book());
    }

    @Test
    void aBookWhoseFileIsChangedUnderThoseWhoHaveReadItIsSaid() throws IOException {
        assertThat(workspace.book()).isSameAs(workspace.book());

        Files.write(folder.resolve("books/three/1/book.mainstay"), new byte[0]);

        assertThatThrownBy(workspace::book).hasMessageContaining("book.mainstay is damaged; import the book again");
    }

    @Test
    void aResultIsComputedOnceUntilItsBookIsReplaced() {
        LiveResult first = result();
        assertThat(result()).isSameAs(first);

        cases.makeCurrent(UseCases.three("three", 2_000_000));

        assertThat(result()).isNotSameAs(first);
        assertThat(result().generation().run()).isNotEqualTo(first.generation().run());
        assertThat(result().book().name()).isEqualTo("three");
    }

    @Test
    void aChangedParameterCountsForItsBookUntilItIsTakenBack() {
        LiveResult first = result();

        cases.change("margin.default", "0.3");

        assertThat(result().assumptions().defaultMargin()).isEqualTo(0.3);
        assertThat(workspace.assumptions().parameter("margin.default").origin()).isEqualTo("changed for book three");
        assertThat(cases.again().workspace.changes("three")).isEqualTo(Map.of("margin.default", "0.3"));
        assertThat(workspace.changes("other")).isEmpty();

        cases.reset("margin.default");

        assertThat(result().generation().run()).isEqualTo(first.generation().run());
        assertThat(workspace.changes("three")).isEmpty();
    }

    /** The log grows for years, and is asked at each start: that other lines are damaged shows that they are not parsed. */
    @Test
    void ofTheLogOnlyTheLastWordOnTheParametersOfTheBookIsParsed() throws IOException {
        cases.reviews.open("spring", "ada", Instant.EPOCH);
        cases.makeCurrent(UseCases.three("other", 1_500_000));
        cases.change("margin.default", "0.3");
        Path log = folder.resolve("models/audit.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(log));
        lines.subList(0, lines.size() - 1).replaceAll(line -> "damaged " + line);
        Files.write(log, lines);

        Workspace next = cases.again().workspace;

        assertThat(next.changes("three")).isEmpty();
        assertThat(next.changes("other")).containsKey("margin.default");
        Files.delete(folder.resolve("books/other/1/parameters.json"));
        assertThatThrownBy(() -> next.changes("other"))
                .hasMessageContaining("the parameter that was changed for book other")
                .hasMessageContaining("is gone");
        assertThat(next.changes("three")).isEmpty();
    }

    @Test
    void otherModelsComputeAnewAndTheOldResultIsLetGo() {
        LiveResult first = result();
        cases.models.knows("2.0.0", new FixedTeam("dedicated", 300, 900_000, 1));

        cases.models.serve("channel", "dedicated@2.0.0", "attractiveness");

        assertThat(result()).isNotSameAs(first);
        assertThat(result().models().teamCosts())
                .anySatisfy(team -> assertThat(team.identity().version()).isEqualTo("2.0.0"));
        assertThat(result().coverage(0)).isNotEqualTo(first.coverage(0));
    }

    /** It holds models, which could not be let go otherwise. */
    @Test
    void aResultIsForgottenWheneverOthersBeginToServe() {
        LiveResult first = result();

        cases.models.serveAgain(cases.models.serving(), true);

        assertThat(result()).isNotSameAs(first);
    }

    /** Else it would hold models that are to go, and be shown as what serves. */
    @Test
    void aResultWhoseModelsWereReplacedMeanwhileIsNotKept() {
        Models replaced = cases.models.serving();
        cases.models.duringNextWork(() -> cases.models.serve("channel", "attractiveness"));

        LiveResult late = result();
        assertThat(late.models()).isEqualTo(replaced);
        cases.models.serveAgain(replaced, false);

        assertThat(result()).isNotSameAs(late);
        assertThat(result()).isSameAs(result());
    }

    @Test
    void workIsDoneUnderALeaseAndEndsItWhateverComes() {
        assertThat(workspace.<Integer>withResult(result -> cases.models.leases)).isEqualTo(1);
        assertThat(workspace.<Integer>withModels((models, assumptions) -> cases.models.leases))
                .isEqualTo(1);
        assertThatThrownBy(() -> workspace.withResult(result -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(cases.models.leases).isZero();
    }

    @Test
    void aReportThatNeedsNoResultComputesNone() {
        workspace.reporting((result, renderers) -> renderers.ids());
        cases.models.shadows.add(new ModelRef("nobody", "1"));
        workspace.reporting((result, renderers) -> renderers.ids());

        assertThat(workspace.shadowNotes()).isEmpty();
        assertThat(workspace.<LiveResult>reporting((result, renderers) -> result.get()))
                .isSameAs(result());
        assertThat(workspace.shadowNotes()).hasSize(1);
    }

    @Test
    void whatIfChangesNothingThatIsKept() {
        Map<String, String> before = cases.files();

        var whatIf = workspace.withResult(now -> workspace.whatIf(now, Map.of("teamcost.dedicated.cost", "900000")));

        assertThat(whatIf.moved()).isPositive();
        assertThat(cases.files()).isEqualTo(before);
        assertThat(result().assumptions().parameter("teamcost.dedicated.cost").value())
                .isEqualTo("100000");
        assertThatThrownBy(() -> workspace.withResult(now -> workspace.whatIf(now, Map.of("margin.defualt", "1"))))
                .hasMessageContaining("did you mean margin.default?");
    }

    @Test
    void branchesCountForTheirHeadOfficeWhereThatIsAskedForOnce() {
        assertThat(workspace.<Boolean>withResult(
                        Map.of("rollup", "yes"), result -> result.assumptions().rollup()))
                .isTrue();
        assertThat(workspace.<Boolean>withResult(
                        Map.of(), result -> result.assumptions().rollup()))
                .isFalse();
        assertThat(workspace.changes("three")).isEmpty();
    }

    @Test
    void modelsWithoutALifeCycleHaveNoDoorsOfIt() {
        assertThatThrownBy(workspace::modelRuns).hasMessage("these models have no life cycle");
        assertThatThrownBy(workspace::modelInventory).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rejectedRowsAreKeptInAFolderOfTheirBook() throws IOException {
        Path rejects = workspace.keepRejects("a/b", Map.of("wallets.csv", new byte[] {65}));

        assertThat(rejects).startsWith(folder);
        assertThat(Files.readString(rejects.resolve("wallets.csv"))).isEqualTo("A");
    }
}
