package mainstay.intake.read.bind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.intake.mapping.JoinMapping;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.MappingReader;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.source.FileSource;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.SheetFinder;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.Dialect;
import mainstay.intake.workbook.Workbook;
import mainstay.intake.workbook.WorkbookKind;

/** Finds plan tables in a source: by their names, or where the mapping says that they stand. */
final class PlanTableFinder {
    private static final String STAGES = "stages.json";

    private final Source source;
    private final Mapping mapping;
    private final List<String> remarks = new ArrayList<>();

    PlanTableFinder(Source source, Mapping mapping) {
        this.source = source;
        this.mapping = mapping;
    }

    PlanSources find() {
        Map<PlanTable, SourceTable> found = new EnumMap<>(PlanTable.class);
        for (PlanTable table : PlanTable.values()) {
            file(table).flatMap(file -> open(file, table)).ifPresent(opened -> found.put(table, opened));
        }
        return new PlanSources(found, mapping, stages(), List.copyOf(remarks));
    }

    private Optional<Stages> stages() {
        if (mapping.stages().isPresent() || source instanceof FileSource) {
            return mapping.stages();
        }
        return source.find(STAGES).map(MappingReader::stages);
    }

    private Optional<SourceFile> file(PlanTable table) {
        Optional<String> told = mapping.of(table).file();
        if (told.isPresent()) {
            return Optional.of(source.find(told.get())
                    .orElseThrow(() -> Source.bad(MissingFile.in(source, told.get(), table.label()))));
        }
        return source instanceof FileSource ? Optional.empty() : byDefault(table);
    }

    /** The CSV file of a table, else the workbook; not one that the mapping reads as something else. */
    private Optional<SourceFile> byDefault(PlanTable table) {
        return Stream.concat(Stream.of("csv"), WorkbookKind.ENDINGS.stream())
                .flatMap(ending -> source.find(table.label() + "." + ending).stream())
                .filter(file -> !usedOtherwise().contains(file.name()))
                .findFirst();
    }

    private Set<String> usedOtherwise() {
        return Stream.of(mapping.accounts(), mapping.wallets())
                .flatMap(other -> Stream.concat(
                        other.file().stream(), other.joins().stream().map(JoinMapping::file)))
                .collect(Collectors.toSet());
    }

    private Optional<SourceTable> open(SourceFile file, PlanTable table) {
        SourceTable opened = WorkbookKind.isMeant(file)
                ? new SheetFinder(Workbook.open(file)).find(wanted(table))
                : csv(file, table);
        opened = Joins.of(source, opened, mapping.of(table).joins());
        boolean isOurs = !mapping.isGiven() || mapping.tables().containsKey(table);
        Headers headers = new Headers(opened);
        Optional<String> lacking = PlanSources.required(table, mapping).stream()
                .filter(name -> headers.find(name).isEmpty())
                .findFirst();
        if (isOurs || lacking.isEmpty()) {
            return Optional.of(opened);
        }
        remarks.add(file.name() + ": not read as the table of " + table.label() + ", as it has no column "
                + lacking.get() + "; the mapping may tell its columns under \"tables\"");
        return Optional.empty();
    }

    private SourceTable csv(SourceFile file, PlanTable table) {
        TableMapping given = mapping.of(table);
        Set<String> keys =
                PlanSources.known(table, mapping).stream().map(Headers::key).collect(Collectors.toSet());
        return CsvTable.open(file, given.dialect(), given.sheet().headerRow(), keys);
    }

    private SheetFinder.Wanted wanted(PlanTable table) {
        return new SheetFinder.Wanted(
                table.label(),
                mapping.of(table).sheet(),
                PlanSources.required(table, mapping),
                PlanSources.known(table, mapping),
                Dialect.PLAIN);
    }
}
