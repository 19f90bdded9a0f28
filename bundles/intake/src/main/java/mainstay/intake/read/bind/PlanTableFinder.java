package mainstay.intake.read.bind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.intake.mapping.HistoryMapping;
import mainstay.intake.mapping.JoinMapping;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.MappingReader;
import mainstay.intake.mapping.ShapeMapping;
import mainstay.intake.mapping.StageTableMapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.shape.Shapes;
import mainstay.intake.shape.StageTable;
import mainstay.intake.source.FileSource;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.SheetFinder;
import mainstay.intake.table.SheetHint;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.Dialect;
import mainstay.intake.text.DialectHint;
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
        Optional<Stages> stages = stages();
        Shapes shapes = new Shapes(this::open, stages.orElse(Stages.USUAL));
        Map<PlanTable, SourceTable> found = new EnumMap<>(PlanTable.class);
        for (PlanTable table : PlanTable.values()) {
            (mapping.tables().containsKey(table) ? shaped(table, shapes) : ours(table))
                    .ifPresent(opened -> found.put(table, opened));
        }
        return new PlanSources(found, mapping, stages, List.copyOf(remarks));
    }

    private Optional<Stages> stages() {
        if (mapping.stageTable().isPresent()) {
            StageTableMapping told = mapping.stageTable().get();
            TableMapping written = TableMapping.PLAIN.at(Optional.of(told.file()), Optional.empty());
            return Optional.of(StageTable.read(open(written, Set.of(told.name())), told));
        }
        if (mapping.stages().isPresent() || source instanceof FileSource) {
            return mapping.stages();
        }
        return source.find(STAGES).map(MappingReader::stages);
    }

    /** A table that the mapping makes of foreign ones; empty when none of them is there and none need be. */
    private Optional<SourceTable> shaped(PlanTable table, Shapes shapes) {
        List<ShapeMapping> there = new ArrayList<>();
        for (ShapeMapping shape : mapping.tables().get(table)) {
            String file = shape.table().file().orElse(table.label() + ".csv");
            if (shape.optional() && source.find(file).isEmpty()) {
                remarks.add(file + " is not there; the " + table.label() + " are read without it");
            } else {
                there.add(shape.in(file, histories(shape)));
            }
        }
        return there.isEmpty() ? Optional.empty() : Optional.of(shapes.table(table, there));
    }

    /** The first history whose file is there; none when none is and none need be. */
    private List<HistoryMapping> histories(ShapeMapping shape) {
        for (HistoryMapping history : shape.histories()) {
            if (history.file().isEmpty() || source.find(history.file().get()).isPresent()) {
                return List.of(history);
            }
        }
        if (!shape.histories().isEmpty() && shape.histories().get(0).optional()) {
            remarks.add(shape.histories().get(0).file().orElseThrow()
                    + " is not there; deals are read without their history");
            return List.of();
        }
        return shape.histories();
    }

    /** A file that a mapping names. */
    private SourceTable open(TableMapping given, Set<String> columns) {
        String name = given.file().orElseThrow();
        SourceFile file = source.find(name).orElseThrow(() -> Source.bad(MissingFile.in(source, name, "plan")));
        SourceTable opened = WorkbookKind.isMeant(file)
                ? new SheetFinder(Workbook.open(file))
                        .findOne(new SheetFinder.Wanted("plan", given.sheet(), columns, columns, Dialect.PLAIN))
                : CsvTable.open(file, given.dialect(), given.sheet().headerRow(), keys(columns));
        return Joins.of(source, opened, given.joins());
    }

    /** A table that is called as ours is, else nothing; not one that the mapping reads as something else. */
    private Optional<SourceTable> ours(PlanTable table) {
        if (source instanceof FileSource) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of("csv"), WorkbookKind.ENDINGS.stream())
                .flatMap(ending -> source.find(table.label() + "." + ending).stream())
                .filter(file -> !usedOtherwise().contains(file.name()))
                .findFirst()
                .flatMap(file -> ours(file, table));
    }

    private Set<String> usedOtherwise() {
        Set<String> used = Stream.of(mapping.accounts(), mapping.wallets())
                .flatMap(other -> Stream.concat(
                        other.file().stream(), other.joins().stream().map(JoinMapping::file)))
                .collect(Collectors.toCollection(HashSet::new));
        mapping.tables().values().forEach(shapes -> shapes.forEach(shape -> used.addAll(shape.files())));
        return used;
    }

    private Optional<SourceTable> ours(SourceFile file, PlanTable table) {
        Set<String> known = PlanSources.known(table);
        SourceTable opened = WorkbookKind.isMeant(file)
                ? new SheetFinder(Workbook.open(file))
                        .find(new SheetFinder.Wanted(
                                table.label(), SheetHint.NOTHING, PlanSources.required(table), known, Dialect.PLAIN))
                : CsvTable.open(file, DialectHint.NOTHING, keys(known));
        Headers headers = new Headers(opened);
        Optional<String> lacking = PlanSources.required(table).stream()
                .filter(name -> headers.find(name).isEmpty())
                .findFirst();
        if (!mapping.isGiven() || lacking.isEmpty()) {
            return Optional.of(opened);
        }
        remarks.add(file.name() + ": not read as the table of " + table.label() + ", as it has no column "
                + lacking.get() + "; the mapping may tell its columns under \"tables\"");
        return Optional.empty();
    }

    private static Set<String> keys(Set<String> names) {
        return names.stream().map(Headers::key).collect(Collectors.toSet());
    }
}
