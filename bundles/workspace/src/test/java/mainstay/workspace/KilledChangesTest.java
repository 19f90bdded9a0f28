package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.run.planning.PlanRequest;
import mainstay.store.file.FileSteps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed at any step of a change that the audit log tells of leaves it wholly made, with its line, or not at
 * all; and whoever comes next can read everything.
 */
class KilledChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final PlanRequest ANY = new PlanRequest(
            Map.of(), OptionalDouble.empty(), "none", Map.of(), OptionalInt.empty(), 0, false, List.of(), 0);

    private static final String BEGUN = "begun";

    @TempDir
    private Path folder;

    /** Killed: nothing of the program catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Counts steps, and ends the process at one of them. */
    private static final class Steps implements FileSteps {
        private final int last;
        private final List<String> seen = new ArrayList<>();

        Steps(int last) {
            this.last = last;
        }

        @Override
        public void before(String step) {
            seen.add(step);
            if (seen.size() == last) {
                throw new Killed();
            }
        }
    }

    private static Map<String, Consumer<UseCases>> changes() {
        Map<String, Consumer<UseCases>> changes = new LinkedHashMap<>();
        changes.put("a first import", cases -> cases.makeCurrent(book("first", 0.4)));
        changes.put("an import in the place of another", cases -> cases.makeCurrent(book("three", 0.45)));
        changes.put("a book brought back", cases -> cases.books.undo("", "ada", NOW));
        changes.put("a book dropped", cases -> cases.books.drop("other", "ada", NOW));
        changes.put("a book chosen", cases -> cases.books.use("other", "ada", NOW));
        changes.put("a parameter", cases -> cases.change("margin.default", "0.3"));
        changes.put("the first parameter of a book", cases -> {
            cases.workspace.choose("other");
            cases.change("margin.default", "0.3");
        });
        changes.put("a parameter taken back", cases -> cases.reset("policy"));
        changes.put("a parameter undone", cases -> cases.workspace.undo("policy", "ada", NOW));
        changes.put("a scenario", cases -> cases.scenarios.save("high", Map.of("margin.default", "0.4"), "ada", NOW));
        changes.put("a scenario applied", cases -> cases.scenarios.apply("low", "ada", NOW));
        changes.put("a scenario dropped", cases -> cases.scenarios.drop("low", "ada", NOW));
        changes.put("a row", cases -> plan(cases).set("list", Map.of("blocks", "0.3"), by()));
        changes.put("the first row of a book", cases -> {
            cases.workspace.choose("other");
            plan(cases).set("price", Map.of("blocks", "0.3"), by());
        });
        changes.put("a row added", cases -> plan(cases).add("actions", Map.of("action_id", "a9", "what", "ask"), by()));
        changes.put("a row taken back", cases -> plan(cases).undo("price", by()));
        changes.put("an action done", cases -> plan(cases).done(Map.of("a1", LocalDate.of(2026, 11, 30)), by()));
        changes.put(
                "a plan adopted", cases -> cases.plans.adopt(false, "ada", NOW.plusSeconds(60), WorkMonitor.none()));
        changes.put("another plan adopted", cases -> {
            cases.workspace.choose("other");
            cases.plans.adopt(false, "ada", NOW.plusSeconds(60), WorkMonitor.none());
        });
        return changes;
    }

    private static PlanChanges plan(UseCases cases) {
        return new PlanChanges(cases.workspace);
    }

    private static PlanChanges.Request by() {
        return new PlanChanges.Request("ada", "they said so", NOW, LocalDateTime.of(2026, 11, 30, 10, 0), false);
    }

    private static Book book(String name, double blocks) {
        return UseCases.three(name, 1_500_000)
                .withPlan(
                        List.of(
                                new PlanRows.Draft(PlanTable.BARRIERS, new int[] {0, 1})
                                        .put("barrier_id", TextColumn.of("price", "list"))
                                        .put("line", TextColumn.of("PC", "PC"))
                                        .put("what", TextColumn.of("too dear", "not listed"))
                                        .put("blocks", DoubleColumn.of(blocks, 0.5)),
                                new PlanRows.Draft(PlanTable.ACTIONS, new int[] {0, 0})
                                        .put("action_id", TextColumn.of("a1", "a2"))
                                        .put("what", TextColumn.of("build", "try"))),
                        Stages.USUAL);
    }

    /** Two books: one with a version before and something of each kind, and one with no more than an adopted plan and a new one. */
    @BeforeEach
    void thereIsSomethingOfEachKind() {
        UseCases cases = UseCases.in(folder.resolve(BEGUN));
        cases.makeCurrent(book("other", 0.4));
        cases.plans.plan(ANY, 5, WorkMonitor.none());
        cases.plans.adopt(false, "ada", NOW, WorkMonitor.none());
        cases.plans.plan(ANY.withHeads(1), 5, WorkMonitor.none());
        cases.makeCurrent(book("three", 0.35));
        cases.makeCurrent(book("three", 0.4));
        cases.change("policy", "max-profit");
        cases.scenarios.save("low", Map.of("margin.default", "0.1"), "ada", NOW);
        plan(cases).set("price", Map.of("blocks", "0.2"), by());
        cases.plans.plan(ANY, 5, WorkMonitor.none());
    }

    private UseCases begun(Path where) throws IOException {
        Path begun = folder.resolve(BEGUN);
        try (Stream<Path> files = Files.walk(begun)) {
            for (Path file : files.toList()) {
                Path to = where.resolve(begun.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return UseCases.in(where);
    }

    /** All that is kept, as the next process finds it. */
    private static String kept(UseCases before) {
        UseCases cases = before.again();
        StringBuilder kept = new StringBuilder();
        kept.append(cases.workspace.chosenBook())
                .append(cases.audit().lines().size())
                .append(cases.audit().verify(Optional.empty()));
        for (String name : cases.books.names()) {
            cases.workspace.choose(name);
            kept.append("\n")
                    .append(name)
                    .append(cases.workspace.book().digest())
                    .append(cases.books.hasBefore(name))
                    .append(plan(cases).log(""))
                    .append(cases.workspace.changes(name))
                    .append(cases.scenarios.list())
                    .append(cases.workspace.adopted(name))
                    .append(cases.coverages.latest(name))
                    .append(cases.coverages.before(name));
        }
        return kept.toString();
    }

    @TestFactory
    List<DynamicTest> aChangeIsMadeWithItsLineOrNotAtAll() {
        List<DynamicTest> tests = new ArrayList<>();
        changes().forEach((name, change) -> tests.add(DynamicTest.dynamicTest(name, () -> killed(name, change))));
        return tests;
    }

    private void killed(String name, Consumer<UseCases> change) throws IOException {
        Path place = folder.resolve(name.replace(' ', '-'));
        UseCases whole = begun(place.resolve("whole"));
        String before = kept(whole);
        Steps all = new Steps(0);
        change.accept(whole.again(all));
        String after = kept(whole);
        assertThat(after).isNotEqualTo(before);
        assertThat(all.seen).startsWith("begin", "write the line").endsWith("end");
        for (int last = 1; last <= all.seen.size(); last++) {
            UseCases cases = begun(place.resolve("killed-" + last));
            try {
                change.accept(cases.again(new Steps(last)));
            } catch (Killed e) {
                // as is wanted
            }
            String step = all.seen.get(last - 1);
            assertThat(kept(cases)).as("killed before: " + step).isEqualTo(last <= 2 ? before : after);
            cases.workspace.requireWritable();
            try (Stream<Path> files = Files.walk(cases.folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as("killed before: " + step)
                        .noneMatch(file -> file.equals("changing"));
            }
        }
    }
}
