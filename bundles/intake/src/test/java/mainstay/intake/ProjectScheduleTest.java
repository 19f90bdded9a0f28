package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule as MS Project exports it, with the mapping that ships. */
class ProjectScheduleTest {
    private static final Path MAPPING =
            Data.root().resolve("launcher/src/main/distribution/examples/mappings/ms-project.json");
    private static final String HEADER =
            "ID,Name,Duration,Start,Finish,Predecessors,Resource Names,% Complete,Milestone,Summary\n";

    @TempDir
    private Path temporary;

    @Test
    void tasksAreActionsOfTheProgrammeAndSummariesAreLeftOut() {
        ImportResult result = read("""
                1,Assessment,15 days,1/5/2026,1/23/2026,,,0%,No,Yes
                3,Assemble,5 days,1/5/2026,1/9/2026,,,100%,No,No
                7,Review,1 day,1/12/2026,1/12/2026,3,,50%,No,No
                8,Decide,0 days,1/16/2026,1/16/2026,"3FS+2d,7",,0%,Yes,No
                9,Train,10 days,1/9/2026,1/22/2026,3SS-1d;8FF+2 days,,0%,No,No
                """);

        assertThat(result.problems().stream().filter(DataProblem::isError)).isEmpty();
        PlanRows actions = result.book().orElseThrow().plan().rows(PlanTable.ACTIONS);
        assertThat(IntStream.range(0, actions.size())
                        .mapToObj(row -> String.join(
                                " ",
                                Stream.of("action_id", "what", "days", "start", "after", "done", "milestone")
                                        .map(column -> actions.cell(row, column))
                                        .toList())))
                .containsExactly(
                        "3 Assemble 5 2026-01-05  1 false",
                        "7 Review 1 2026-01-12 3 0.5 false",
                        "8 Decide 0 2026-01-16 3FS+2d,7 0 true",
                        "9 Train 10 2026-01-09 3SS-1d;8FF+2 days 0 false");
    }

    @Test
    void aPredecessorThatIsNotThereIsNamed() {
        ImportResult result = read("3,Assemble,5 days,1/5/2026,1/9/2026,33FS+2d,,0%,No,No\n");

        assertThat(result.problems().stream().filter(DataProblem::isError).map(DataProblem::message))
                .singleElement()
                .asString()
                .contains("33");
    }

    private ImportResult read(String rows) {
        Folder folder = new Folder(temporary).accounts(Folder.ACCOUNTS).wallets(Folder.WALLETS);
        Book book = folder.read().book().orElseThrow();
        folder.with("tasks.csv", HEADER + rows);
        return Intake.readPlan(
                book,
                new ImportRequest(temporary.resolve("tasks.csv"), Optional.of(MAPPING), Optional.empty(), false),
                ImportProgress.NOBODY);
    }
}
