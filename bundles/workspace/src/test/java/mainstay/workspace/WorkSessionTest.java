package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import mainstay.models.ModelRef;
import mainstay.run.LiveResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkSessionTest {
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
        result(ann);
        cases.models.shadows.clear();
        result(bob);

        WorkSession cleo = new WorkSession();
        use(cleo, "iowa");
        result(cleo);

        assertThat(List.of(ann, bob, cleo))
                .extracting(session -> session.during(workspace::shadowNotes).size())
                .containsExactly(1, 0, 1);
        assertThat(workspace.shadowNotes()).isEmpty();
    }
}
