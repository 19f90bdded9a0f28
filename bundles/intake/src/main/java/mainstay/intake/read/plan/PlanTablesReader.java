package mainstay.intake.read.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.Stages;
import mainstay.intake.mapping.ShapeMapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.bind.PlanSources;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejected;
import mainstay.intake.read.reject.Rejects;
import mainstay.intake.table.SheetTable;

/** Reads the plan tables of a book and checks them against each other and against its accounts and lines. */
public final class PlanTablesReader {
    private final PlanSources sources;
    private final Problems problems;
    private final Rejects rejects;
    private Stages stages;
    private final Map<PlanTable, ReadPlanTable> read = new EnumMap<>(PlanTable.class);

    public PlanTablesReader(PlanSources sources, Problems problems, Rejects rejects) {
        this.sources = sources;
        this.problems = problems;
        this.rejects = rejects;
        this.stages = sources.stages().orElse(Stages.USUAL);
    }

    /** Takes the tables that a book has already and that are not read anew, so that all are checked together. */
    public void keep(PlanTables before) {
        before.present().stream()
                .filter(table -> !sources.tables().containsKey(table))
                .forEach(table -> read.put(table, ReadPlanTable.kept(before.rows(table))));
        stages = sources.stages().orElse(before.stages());
    }

    /**
     * Reads and checks all tables.
     *
     * @param accounts the accounts that they may be about
     * @param lines the product lines of the wallets
     * @param lenient whether the good rows are taken, so that rows which refer to bad ones must be left out too
     */
    public void read(KnownAccounts accounts, List<String> lines, boolean lenient) {
        sources.tables().forEach((table, source) -> {
            PlanTableReader reader = new PlanTableReader(
                    table, source, TableMapping.PLAIN, accounts, rules(table), stages, problems, rejects);
            read.put(table, reader.read());
            source.problems().forEach(problems::add);
        });
        PlanFaults faults = new PlanFaults(problems, rejects);
        read.values().forEach(table -> Duplicates.check(table, faults));
        References references = new References(read, lines, faults);
        references.check();
        checkRows(references, faults);
        if (lenient) {
            references.leaveOutFollowers();
        }
    }

    private PlanTableReader.AccountRules rules(PlanTable table) {
        List<ShapeMapping> shapes = sources.mapping().tables().getOrDefault(table, List.of());
        return new PlanTableReader.AccountRules(
                shapes.stream().anyMatch(ShapeMapping::withoutAccount),
                shapes.stream().anyMatch(ShapeMapping::salesforceIds));
    }

    private void checkRows(References references, PlanFaults faults) {
        RowChecks checks = new RowChecks(faults);
        read.values().forEach(checks::check);
        read.values().forEach(table -> Circles.check(table, faults));
        Optional.ofNullable(read.get(PlanTable.SALES)).ifPresent(new Credits(references, faults)::check);
        Optional.ofNullable(read.get(PlanTable.ACTIONS)).ifPresent(actions -> {
            new Predecessors(actions, references, faults).check();
            new Purposes(read, references, faults).check(actions);
        });
    }

    /**
     * Warns of what is odd in rows that can be used.
     *
     * @param book the book that they are beside; empty when there is none because of errors
     * @param on the day for which it is told; empty when what depends on it is not told
     */
    public void warn(Optional<Book> book, Optional<LocalDate> on) {
        Warnings warnings = new Warnings(read, stages, new PlanFaults(problems, rejects), on);
        warnings.give();
        book.ifPresent(warnings::shares);
    }

    /**
     * The book with the good rows of the tables, without those that have no rows at all, as those of a template; the accounts that they were read for must be its own.
     *
     * @param found what was found wrong with the book, the tables included
     */
    public Book addTo(Book book, List<DataProblem> found) {
        List<PlanRows.Draft> drafts = new ArrayList<>();
        read.values().stream().filter(table -> table.size() > 0).forEach(table -> drafts.add(table.draft()));
        return book.withPlan(drafts, stages, found);
    }

    /** The files of the tables that are in the place of others, and those of the tables that stay. */
    public Set<String> files() {
        return read.values().stream().map(ReadPlanTable::file).collect(Collectors.toSet());
    }

    /** What was found out about the tables, and which of the files that were read have no rows. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(sources.notes());
        read.values().stream()
                .filter(table -> table.size() == 0 && !table.isKept() && !(table.source() instanceof SheetTable))
                .map(table -> table.file() + ": a header without rows, so the book has no "
                        + table.table().label())
                .forEach(notes::add);
        return notes;
    }

    /** The rows that were left out, by the file that they go to. */
    public Map<String, byte[]> rejected() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        read.forEach((table, rows) -> {
            if (!rows.isKept() && rejects.has(rows.source())) {
                files.put(
                        rows.source().rejectsFile(),
                        Rejected.rows(rows.source(), sources.mapping().written(table), rejects, problems.kept()));
            }
        });
        return files;
    }
}
