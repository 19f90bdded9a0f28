package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.edit.CarriedEdits;
import mainstay.book.edit.PlanEdit;
import mainstay.review.diff.PlanChange;
import mainstay.review.diff.PlanMoves;
import mainstay.store.AuditLog;
import mainstay.store.BookStore;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.journal.JournalEntry;
import mainstay.workspace.roles.Rights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @TempDir
    private Path folder;

    private UseCases cases;
    private PlanChanges changes;

    @BeforeEach
    void aBookWithPlanTables() {
        cases = UseCases.in(folder);
        cases.makeCurrent(book(0.4));
        changes = new PlanChanges(cases.workspace);
    }

    private static Book book(double blocks) {
        Book three = UseCases.three("three", 1_500_000);
        return three.withPlan(
                List.of(
                        new PlanRows.Draft(PlanTable.BARRIERS, new int[] {0, 1})
                                .put("barrier_id", TextColumn.of("price", "list"))
                                .put("line", TextColumn.of("PC", "PC"))
                                .put("what", TextColumn.of("too dear", "not listed"))
                                .put("blocks", DoubleColumn.of(blocks, 0.5)),
                        new PlanRows.Draft(PlanTable.ACTIONS, new int[] {0, 0, -1})
                                .put("action_id", TextColumn.of("a1", "a2", "g1"))
                                .put("what", TextColumn.of("build", "try", "gather"))
                                .put("start", DoubleColumn.of(20_000, 20_800, Double.NaN))),
                Stages.USUAL);
    }

    private static PlanChanges.Request by(String user) {
        return new PlanChanges.Request(user, "they said so", NOW, LocalDateTime.of(2026, 11, 30, 10, 0), false);
    }

    private String cell(UseCases where, PlanTable table, int row, String column) {
        return where.workspace.book().plan().rows(table).cell(row, column);
    }

    private PlanEdit set(String row, String column, String value) {
        return changes.set(row, Map.of(column, value), by("ada")).orElseThrow();
    }

    @Test
    void aChangeCountsHereAndInOtherProcessesAndIsRecorded() {
        set("price", "blocks", "0.3");

        assertThat(cell(cases, PlanTable.BARRIERS, 0, "blocks")).isEqualTo("0.3");
        assertThat(cell(cases.again(), PlanTable.BARRIERS, 0, "blocks")).isEqualTo("0.3");
        assertThat(cases.again().workspace.book().digest())
                .isEqualTo(cases.workspace.book().digest())
                .isNotEqualTo(cases.workspace.importedBook().digest());
        JournalEntry entry = cases.audit().latest(AuditLog.Area.PLAN).orElseThrow();
        assertThat(entry.who()).isEqualTo("ada");
        assertThat(entry.why()).isEqualTo("they said so");
        assertThat(entry.what()).isEqualTo("set");
        assertThat(entry.get("row")).isEqualTo("price");
        assertThat(entry.get("changes")).isEqualTo("blocks: 0.4 → 0.3");
    }

    @Test
    void aChangeIsKeptOverANewImportOfTheSameBook() {
        set("price", "blocks", "0.3");

        CarriedEdits carried = cases.workspace.makeCurrent(book(0.4), "a test", "bob", NOW);

        assertThat(carried.kept()).isEqualTo(1);
        assertThat(cell(cases, PlanTable.BARRIERS, 0, "blocks")).isEqualTo("0.3");
        assertThat(cell(cases.again(), PlanTable.BARRIERS, 0, "blocks")).isEqualTo("0.3");
    }

    @Test
    void anImportThatChangedTheRowCountsAndTheConflictIsNamed() {
        set("price", "blocks", "0.3");

        CarriedEdits carried = cases.workspace.makeCurrent(book(0.45), "a test", "bob", NOW);

        assertThat(carried.conflicts()).hasSize(1);
        assertThat(cell(cases, PlanTable.BARRIERS, 0, "blocks")).isEqualTo("0.45");
        assertThat(changes.log("price").get(0).isInConflict()).isTrue();
        cases.books.undo("", "ada", NOW);
        assertThat(cell(cases, PlanTable.BARRIERS, 0, "blocks")).isEqualTo("0.3");
    }

    @Test
    void whatOthersHaveChangedSinceTheLastLookIsNotOverwritten() {
        WorkSession ada = new WorkSession();
        WorkSession bob = new WorkSession();
        ada.during(() -> cases.workspace.withModels((models, assumptions) -> ""));
        bob.during(() -> changes.set("price", Map.of("blocks", "0.3"), by("bob")));

        assertThatThrownBy(() -> ada.during(() -> changes.set("price", Map.of("blocks", "0.2"), by("ada"))))
                .isInstanceOf(MainstayException.class)
                .hasMessage("blocks of price is 0.3 and no longer 0.4, as you last saw it: bob at 2026-11-30T09:00:00Z;"
                        + " to see it: plan log price; to do it all the same: --force");
        assertThat(ada.during(() -> changes.set("price", Map.of("what", "dear"), by("ada"))))
                .isPresent();
        assertThat(ada.during(() -> changes.set("price", Map.of("what", "very dear"), by("ada"))))
                .isPresent();
        assertThat(ada.during(() -> changes.set(
                        "price",
                        Map.of("blocks", "0.2"),
                        new PlanChanges.Request("ada", "", NOW, LocalDateTime.MIN, true))))
                .isPresent();
    }

    @Test
    void whoeverHasLookedAtTheLogOfARowMayChangeIt() {
        WorkSession ada = new WorkSession();
        WorkSession bob = new WorkSession();
        ada.during(() -> cases.workspace.withModels((models, assumptions) -> ""));
        bob.during(() -> changes.set("price", Map.of("blocks", "0.3"), by("bob")));
        bob.during(() -> changes.set("list", Map.of("blocks", "0.4"), by("bob")));

        ada.during(() -> changes.log("price"));

        assertThat(ada.during(() -> changes.set("price", Map.of("blocks", "0.2"), by("ada"))))
                .isPresent();
        assertThatThrownBy(() -> ada.during(() -> changes.set("list", Map.of("blocks", "0.2"), by("ada"))))
                .hasMessageStartingWith("blocks of list is 0.4 and no longer 0.5");
    }

    @Test
    void severalChangesOfOthersAreToldAsOneAndThoseThatCameToNothingAreNot() {
        WorkSession ada = new WorkSession();
        WorkSession bob = new WorkSession();
        ada.during(() -> cases.workspace.withModels((models, assumptions) -> ""));
        bob.during(() -> changes.set("price", Map.of("blocks", "0.3"), by("bob")));
        bob.during(() -> changes.set("price", Map.of("blocks", "0.25"), by("bob")));

        assertThatThrownBy(() -> ada.during(() -> changes.set("price", Map.of("blocks", "0.2"), by("ada"))))
                .hasMessageStartingWith("blocks of price is 0.25 and no longer 0.4, as you last saw it: bob");

        bob.during(() -> changes.undo("price", by("bob")));
        bob.during(() -> changes.undo("price", by("bob")));
        assertThat(ada.during(() -> changes.set("price", Map.of("blocks", "0.2"), by("ada"))))
                .isPresent();
    }

    @Test
    void aConflictIsToldWithWhoChangedWhatAndTheWayToMakeTheChangeAgain() {
        set("price", "what", "far too dear");
        set("price", "blocks", "0.3");

        CarriedEdits carried = cases.workspace.makeCurrent(book(0.45), "a test", "bob", NOW);

        assertThat(PlanChanges.told(carried, book(0.45).plan()))
                .containsExactly(
                        "conflict: ada changed blocks of barrier price from 0.4 to 0.3 on 2026-11-30T09:00:00Z (they said"
                                + " so), and this import has 0.45, which applies; to make the change again: plan set price"
                                + " blocks=0.3 --why …",
                        "1 change made here to plan tables still applies; plan log shows it");
    }

    @Test
    void changesOfTablesThatAnImportDoesNotHaveWaitAndAreNoConflict() {
        set("price", "what", "far too dear");
        set("price", "blocks", "0.3");
        Book without = UseCases.three("three", 1_500_000);

        CarriedEdits carried = cases.workspace.makeCurrent(without, "a test", "bob", NOW);

        assertThat(PlanChanges.told(carried, without.plan()))
                .containsExactly(
                        "1 row of tables that this import does not have was changed here; the changes are kept,"
                                + " and apply again when the tables are read: plan log");
        assertThat(cases.workspace.hasLostItsPlan(without.name())).isTrue();
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        WorkSession guest = new WorkSession(Rights.toLook("guest"));

        assertThatThrownBy(() -> guest.during(() -> changes.set("price", Map.of("blocks", "0.3"), by("guest"))))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("to change plan tables");
        assertThat(changes.log("")).isEmpty();
    }

    @Test
    void actionsAreMarkedAsDoneAllOrNone() {
        assertThatThrownBy(() -> changes.done(Map.of("a1", DAY, "a9", DAY), by("ada")))
                .hasMessage("there is no action \"a9\"; did you mean a1?");
        assertThatThrownBy(() -> changes.done(Map.of("a1", DAY, "a2", DAY), by("ada")))
                .hasMessage("finished 2026-11-30 is before start 2026-12-13 of a2");

        assertThat(changes.done(Map.of("a1", DAY, "g1", DAY), by("ada"))).hasSize(2);

        assertThat(cell(cases, PlanTable.ACTIONS, 0, "done")).isEqualTo("1");
        assertThat(cell(cases, PlanTable.ACTIONS, 0, "finished")).isEqualTo("2026-11-30");
        assertThat(cell(cases, PlanTable.ACTIONS, 1, "done")).isEmpty();
        assertThat(cell(cases, PlanTable.ACTIONS, 2, "done")).isEqualTo("1");
        assertThat(changes.done(Map.of("a1", DAY), by("ada"))).isEmpty();
        assertThat(cases.audit().lines(AuditLog.Area.PLAN)).hasSize(1);
    }

    @Test
    void aChangeIsTakenBackAndBothStandInTheLog() {
        set("price", "blocks", "0.3");
        String before = cases.workspace.importedBook().digest();

        changes.undo("price", by("bob"));

        assertThat(cases.workspace.book().digest()).isEqualTo(before);
        assertThat(changes.log("")).extracting(PlanEdit::kind).containsExactly(PlanEdit.Kind.SET, PlanEdit.Kind.UNDO);
        assertThat(changes.log("list")).isEmpty();
        assertThatThrownBy(() -> changes.log("lost")).hasMessage("there is no row \"lost\"; did you mean list?");
    }

    @Test
    void aFileOfChangesThatIsGoneOrDamagedIsFound() throws IOException {
        set("price", "blocks", "0.3");
        Path file = new BookStore(FolderDataDirectory.in(folder))
                .version("three")
                .orElseThrow()
                .edits();
        assertThat(new BookStore(FolderDataDirectory.in(folder)).checkEdits("three"))
                .isEqualTo(1);

        String written = Files.readString(file);
        Files.writeString(file, written.replace("0.3", "0.2"));
        assertThatThrownBy(() -> cases.again().workspace.book()).hasMessageContaining("edits.json is damaged");
        Files.delete(file);
        assertThatThrownBy(() -> cases.again().workspace.book())
                .hasMessageContaining("the change of a plan table of book three")
                .hasMessageContaining("is gone");
        Files.writeString(file, written);
        assertThat(cell(cases.again(), PlanTable.BARRIERS, 0, "blocks")).isEqualTo("0.3");
    }

    @Test
    void aReviewFreezesTheTablesWithTheirChanges() {
        set("price", "blocks", "0.3");
        String digest = cases.workspace.book().digest();
        cases.reviews.open("first", "ada", NOW);
        cases.reviews.close("first", "ada", NOW.plusSeconds(60));
        set("price", "blocks", "0.2");

        Path frozen = folder.resolve("books/three/reviews/first/book.mainstay");
        assertThat(frozen).exists();
        assertThat(cases.reviews.review("first").basis().digest()).isEqualTo(digest);
        assertThat(cases.again().replay.replay("first")).hasSize(2).allSatisfy(same -> assertThat(same)
                .endsWith(" bytes, the same"));
    }

    @Test
    void aReviewThatGoesToAnotherInstallationKeepsTheTables(@TempDir Path elsewhere) {
        set("price", "blocks", "0.3");
        cases.reviews.open("first", "ada", NOW);
        cases.reviews.close("first", "ada", NOW.plusSeconds(60));
        Path file = elsewhere.resolve("first.review");
        cases.reviews.export("first", file);
        UseCases other = UseCases.in(elsewhere.resolve("data"));
        other.makeCurrent(book(0.4));

        other.reviews.importFrom(file, Optional.of("theirs"), "bob", NOW);

        other.reviews.open("second", "bob", NOW.plusSeconds(120));
        assertThat(other.replay.replay("theirs")).hasSize(2);
        PlanMoves moves = other.comparison.planMoves("theirs", "second", note -> {});
        assertThat(moves.count(PlanTable.BARRIERS, PlanChange.CHANGED)).isEqualTo(1);
        assertThat(moves.columns().get(7).text(1))
                .as("the assessment of its line")
                .isNotEmpty();
        assertThat(moves.columns().get(6).text(0)).isEqualTo("0.3");
        assertThat(moves.columns().get(7).text(0)).isEqualTo("0.4");
    }
}
