package mainstay.intake.read.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.intake.mapping.ShapeMapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.bind.PlanSources;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejected;
import mainstay.intake.read.reject.Rejects;

/** Reads the plan tables of a book and checks them against each other and against its accounts and lines. */
public final class PlanTablesReader {
    private final PlanSources sources;
    private final Problems problems;
    private final Rejects rejects;
    private final Map<PlanTable, ReadPlanTable> read = new EnumMap<>(PlanTable.class);

    public PlanTablesReader(PlanSources sources, Problems problems, Rejects rejects) {
        this.sources = sources;
        this.problems = problems;
        this.rejects = rejects;
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
                    table, source, TableMapping.PLAIN, accounts, rules(table), stages(), problems, rejects);
            read.put(table, reader.read());
            source.problems().forEach(problems::add);
        });
        PlanFaults faults = new PlanFaults(problems, rejects);
        read.values().forEach(table -> Duplicates.check(table, faults));
        References references = new References(read, lines, faults);
        references.check();
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

    /** The stages of deals: those that are told, else the usual ones. */
    private Stages stages() {
        return sources.stages().orElse(Stages.USUAL);
    }

    /** The book with the good rows of the tables; the accounts that they were read for must be its own. */
    public Book addTo(Book book) {
        List<PlanRows.Draft> drafts = new ArrayList<>();
        read.values().forEach(table -> drafts.add(table.draft()));
        return book.withPlan(drafts, stages(), problems.kept());
    }

    /** The rows that were left out, by the file that they go to. */
    public Map<String, byte[]> rejected() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        read.forEach((table, rows) -> {
            if (!rows.bad().isEmpty() || rejects.has(rows.source())) {
                files.put(
                        rows.source().rejectsFile(),
                        Rejected.rows(rows.source(), sources.mapping().written(table), rejects, problems.kept()));
            }
        });
        return files;
    }
}
