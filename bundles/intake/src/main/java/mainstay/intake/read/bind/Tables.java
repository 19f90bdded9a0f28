package mainstay.intake.read.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.book.NumberText;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.mapping.ExchangeRates;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.source.Source;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.SourceTable;

/**
 * The tables of a book: the two that it must have, which may be one and the same, and those of its plan.
 *
 * @param accounts the table with the accounts
 * @param wallets the table with the wallets
 * @param plan the plan tables
 * @param mapping how they are read
 * @param remarks what was found out when they were looked for
 */
public record Tables(
        SourceTable accounts, SourceTable wallets, PlanSources plan, Mapping mapping, List<String> remarks) {

    /** The two tables alone. */
    Tables(SourceTable accounts, SourceTable wallets, Mapping mapping, List<String> remarks) {
        this(accounts, wallets, new PlanSources(Map.of(), mapping, mapping.stages(), List.of()), mapping, remarks);
    }

    /** Finds the tables. */
    public static Tables of(Source source, Mapping mapping) {
        ExchangeRates rates = new ExchangeRates(mapping.currency(), mapping.fx());
        Tables both = new TableFinder(source, mapping, rates).find();
        rates.settle(both.mapping.currency());
        return new Tables(
                both.accounts, both.wallets, PlanSources.of(source, mapping, rates), both.mapping, both.remarks);
    }

    /** The same tables, which tell how far they have been read where that can be told. */
    public Tables watched(ImportProgress progress) {
        SourceTable first = watched(accounts, progress);
        return new Tables(
                first, areOne() ? first : watched(wallets, progress), plan.watched(progress), mapping, remarks);
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
        notes.addAll(plan.notes());
        return notes.stream().distinct().toList();
    }
}
