package mainstay.intake.read.bind;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.NumberText;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.source.Source;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.SourceTable;

/**
 * The two tables of a book, which may be one and the same.
 *
 * @param accounts the table with the accounts
 * @param wallets the table with the wallets
 * @param mapping how they are read
 * @param remarks what was found out when they were looked for
 */
public record Tables(SourceTable accounts, SourceTable wallets, Mapping mapping, List<String> remarks) {

    /** Finds the tables. */
    public static Tables of(Source source, Mapping mapping) {
        return new TableFinder(source, mapping).find();
    }

    /** The same tables, which tell how far they have been read where that can be told. */
    public Tables watched(ImportProgress progress) {
        SourceTable first = watched(accounts, progress);
        return new Tables(first, areOne() ? first : watched(wallets, progress), mapping, remarks);
    }

    private static SourceTable watched(SourceTable table, ImportProgress progress) {
        return table instanceof CsvTable csv ? csv.watched(progress) : table;
    }

    /** Whether both tables are one. */
    public boolean areOne() {
        return accounts == wallets;
    }

    /** What was found out about the tables; all of it only when they have been read. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(remarks);
        notes.addAll(accounts.notes());
        notes.addAll(wallets.notes());
        List<String> lines = mapping.wallets().lines();
        if (!lines.isEmpty()) {
            notes.add(wallets.file() + ": every row spends on " + NumberText.count(lines.size(), "product line")
                    + (lines.size() == 1 ? ", its column " : ", its columns ")
                    + Problems.shown(String.join(", ", lines)));
        }
        return notes.stream().distinct().toList();
    }
}
