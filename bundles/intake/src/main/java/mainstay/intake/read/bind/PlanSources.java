package mainstay.intake.read.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.mapping.ExchangeRates;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.source.Source;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.SourceTable;

/**
 * The plan tables that lie beside accounts and wallets.
 *
 * @param tables those that were found, in their order
 * @param mapping how they are read
 * @param stages the stages of deals; empty when nothing tells them
 * @param remarks what was found out when they were looked for
 */
public record PlanSources(
        Map<PlanTable, SourceTable> tables, Mapping mapping, Optional<Stages> stages, List<String> remarks) {

    /** Finds the tables that lie beside accounts and wallets. */
    public static PlanSources of(Source source, Mapping mapping, ExchangeRates rates) {
        return new PlanTableFinder(source, mapping, rates, false).find();
    }

    /**
     * Finds the tables where nothing else is looked for.
     *
     * @throws mainstay.book.MainstayException when there is none
     */
    public static PlanSources alone(Source source, Mapping mapping, ExchangeRates rates) {
        PlanSources found = new PlanTableFinder(source, mapping, rates, true).find();
        if (found.tables.isEmpty()) {
            throw Source.bad(source.path() + " has no plan table"
                    + (source.names().isEmpty() ? "" : "; it has " + Problems.shown(String.join(", ", source.names())))
                    + ". A file, sheet or key is called "
                    + Arrays.stream(PlanTable.values()).map(PlanTable::label).collect(Collectors.joining(", "))
                    + ", or named in a mapping (--map FILE) under \"tables\"");
        }
        return found;
    }

    /** Whether there is nothing of a plan. */
    public boolean isEmpty() {
        return tables.isEmpty() && stages.isEmpty();
    }

    /** The same tables, which tell how far they have been read where that can be told. */
    public PlanSources watched(ImportProgress progress) {
        Map<PlanTable, SourceTable> watched = new EnumMap<>(PlanTable.class);
        tables.forEach(
                (table, source) -> watched.put(table, source instanceof CsvTable csv ? csv.watched(progress) : source));
        return new PlanSources(watched, mapping, stages, remarks);
    }

    /** What was found out about the tables; all of it only when they have been read. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(remarks);
        tables.values().forEach(table -> notes.addAll(table.notes()));
        return notes.stream().distinct().toList();
    }

    /** The columns without which a table of ours cannot be read. */
    static Set<String> required(PlanTable table) {
        return names(table.columns().stream().filter(PlanField::required));
    }

    /** All columns that a table of ours may have. */
    static Set<String> known(PlanTable table) {
        return names(table.columns().stream());
    }

    private static Set<String> names(Stream<PlanField> fields) {
        Set<String> names = new LinkedHashSet<>();
        fields.map(PlanField::name).forEach(names::add);
        return names;
    }
}
