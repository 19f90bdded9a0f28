package mainstay.intake.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.PlanTable;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import mainstay.intake.read.bind.PlanSources;
import mainstay.intake.read.plan.KnownAccounts;
import mainstay.intake.read.plan.PlanTablesReader;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejects;

/** Reads plan tables beside a book that is there already. */
public final class PlanBookReader {
    private final PlanSources sources;
    private final ImportRequest request;

    public PlanBookReader(PlanSources sources, ImportRequest request) {
        this.sources = sources;
        this.request = request;
    }

    /** The book with the tables; those that were not read stay, and must fit to the others. */
    public ImportResult read(Book book) {
        Problems problems = new Problems();
        Rejects rejects = new Rejects();
        PlanTablesReader plan = new PlanTablesReader(sources, problems, rejects);
        plan.keep(book.plan());
        plan.read(KnownAccounts.of(book.accounts().ids()), book.wallets().lines(), request.lenient());
        plan.warn(Optional.of(book), request.on());
        boolean usable = problems.errors() == 0 || request.lenient();
        return new ImportResult(
                usable ? Optional.of(plan.addTo(book, found(book, plan, problems))) : Optional.empty(),
                problems.kept(),
                problems.errors(),
                problems.warnings(),
                request.lenient() ? plan.rejected() : Map.of(),
                plan.notes());
    }

    /** What was found wrong with the book before, without what was said of tables that are told of anew. */
    private static List<DataProblem> found(Book book, PlanTablesReader plan, Problems problems) {
        Set<String> replaced = new TreeSet<>(plan.files());
        for (PlanTable table : book.plan().present()) {
            replaced.add(book.plan().rows(table).origin().file());
        }
        List<DataProblem> found = new ArrayList<>(book.problems().stream()
                .filter(problem -> !replaced.contains(problem.file()))
                .toList());
        found.addAll(problems.kept());
        return found;
    }
}
