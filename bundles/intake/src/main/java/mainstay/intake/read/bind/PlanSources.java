package mainstay.intake.read.bind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.mapping.Mapping;
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

    /** Finds the tables. */
    public static PlanSources of(Source source, Mapping mapping) {
        return new PlanTableFinder(source, mapping).find();
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

    /** The columns without which a table cannot be read, as the mapping names them. */
    static Set<String> required(PlanTable table, Mapping mapping) {
        Set<String> required = new LinkedHashSet<>();
        if (mapping.of(table).joins().isEmpty()) {
            table.columns().stream()
                    .filter(PlanField::required)
                    .map(PlanField::name)
                    .filter(name -> !mapping.of(table).fields().containsKey(name))
                    .forEach(required::add);
            mapping.of(table).fields().values().forEach(field -> required.addAll(field.headers("{line}")));
        }
        return required;
    }

    /** All columns that a table may have, as the mapping names them. */
    static Set<String> known(PlanTable table, Mapping mapping) {
        Set<String> known = new LinkedHashSet<>();
        Stream.concat(
                        table.columns().stream().map(PlanField::name),
                        mapping.of(table).fields().values().stream().flatMap(field -> field.headers("{line}").stream()))
                .forEach(known::add);
        return known;
    }
}
