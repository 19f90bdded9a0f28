package mainstay.intake.read.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.NearestMatch;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.intake.mapping.ExchangeRates;
import mainstay.intake.mapping.HistoryMapping;
import mainstay.intake.mapping.JoinMapping;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.MappingReader;
import mainstay.intake.mapping.ShapeMapping;
import mainstay.intake.mapping.StageTableMapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.shape.ConvertedTable;
import mainstay.intake.shape.Shapes;
import mainstay.intake.shape.StageTable;
import mainstay.intake.source.FileSource;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.Headers;
import mainstay.intake.table.JsonTable;
import mainstay.intake.table.SheetFinder;
import mainstay.intake.table.SheetHint;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.Dialect;
import mainstay.intake.text.DialectHint;
import mainstay.intake.workbook.Workbook;
import mainstay.intake.workbook.WorkbookKind;

/** Finds plan tables in a source: by their names, or where the mapping says that they stand. */
final class PlanTableFinder {
    private static final String STAGES = "stages";
    private static final Set<String> BOTH = Set.of("accounts", "wallets");
    private static final Set<String> TOTALS = Set.of("line", "accounts", "spend");

    private final Source source;
    private final Mapping mapping;
    private final ExchangeRates rates;
    private final boolean alone;
    private final List<String> remarks = new ArrayList<>();

    /**
     * Prepares to look.
     *
     * @param rates what money of other currencies is in that of the book
     * @param alone whether nothing else is looked for, so that a single file may be one of the tables
     */
    PlanTableFinder(Source source, Mapping mapping, ExchangeRates rates, boolean alone) {
        this.source = source;
        this.mapping = mapping;
        this.rates = rates;
        this.alone = alone;
    }

    PlanSources find() {
        Optional<Stages> stages = stages();
        Shapes shapes = new Shapes(this::open, stages.orElse(Stages.USUAL));
        Map<PlanTable, SourceTable> found = new EnumMap<>(PlanTable.class);
        for (PlanTable table : PlanTable.values()) {
            (mapping.tables().containsKey(table) ? shaped(table, shapes) : ours(table))
                    .ifPresent(opened -> found.put(table, ConvertedTable.of(table, opened, rates)));
        }
        remarkNearNames(found.keySet());
        return new PlanSources(found, mapping, stages, List.copyOf(remarks));
    }

    private Optional<Stages> stages() {
        if (mapping.stageTable().isPresent()) {
            StageTableMapping told = mapping.stageTable().get();
            TableMapping written = TableMapping.PLAIN.at(Optional.of(told.file()), Optional.empty());
            return Optional.of(StageTable.read(open(written, Set.of(told.name())), told));
        }
        if (mapping.stages().isPresent()) {
            return mapping.stages();
        }
        if (source instanceof FileSource single) {
            return single.isJson() ? stagesInJson(single.file()) : stagesInWorkbook(single.file());
        }
        Optional<Stages> json = source.find(STAGES + ".json").map(MappingReader::stages);
        return json.or(() -> source.find(STAGES + ".csv")
                .map(file -> StageSheet.read(CsvTable.open(file, DialectHint.NOTHING, StageSheet.KEYS))));
    }

    private static Optional<Stages> stagesInJson(SourceFile file) {
        return JsonTable.keys(file).contains(STAGES) ? Optional.of(MappingReader.stagesIn(file)) : Optional.empty();
    }

    private static Optional<Stages> stagesInWorkbook(SourceFile file) {
        if (!WorkbookKind.isMeant(file)) {
            return Optional.empty();
        }
        SheetFinder sheets = new SheetFinder(Workbook.open(file));
        return sheets.has(STAGES)
                ? Optional.of(StageSheet.read(sheets.findOneOfMany(new SheetFinder.Wanted(
                        STAGES, SheetHint.NOTHING, StageSheet.REQUIRED, StageSheet.REQUIRED, Dialect.PLAIN))))
                : Optional.empty();
    }

    /** A table that the mapping makes of foreign ones; empty when none of them is there and none need be. */
    private Optional<SourceTable> shaped(PlanTable table, Shapes shapes) {
        List<ShapeMapping> there = new ArrayList<>();
        for (ShapeMapping shape : mapping.tables().get(table)) {
            String file = shape.table().file().orElseGet(() -> usualFile(table));
            if (shape.optional() && !isThere(file)) {
                remarks.add(file + " is not there; the " + table.label() + " are read without it");
            } else {
                there.add(shape.in(file, histories(shape)));
            }
        }
        return there.isEmpty() ? Optional.empty() : Optional.of(shapes.table(table, there));
    }

    private boolean isThere(String file) {
        return (source instanceof FileSource single && single.isJson())
                ? JsonTable.keys(single.file()).contains(file)
                : source.find(file).isPresent();
    }

    private String usualFile(PlanTable table) {
        if (source instanceof FileSource single) {
            return single.isJson() ? table.label() : single.file().name();
        }
        return table.label() + ".csv";
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
        if (source instanceof FileSource single && single.isJson()) {
            return Joins.of(source, new JsonTable(single.file(), name), given.joins());
        }
        SourceFile file = source.find(name).orElseThrow(() -> Source.bad(MissingFile.in(source, name, "plan")));
        SourceTable opened = WorkbookKind.isMeant(file)
                ? new SheetFinder(Workbook.open(file))
                        .findOneOfMany(new SheetFinder.Wanted("plan", given.sheet(), columns, columns, Dialect.PLAIN))
                : CsvTable.open(file, given.dialect(), given.sheet().headerRow(), keys(columns));
        return Joins.of(source, opened, given.joins());
    }

    /** A table that is called as ours is, else nothing; not one that the mapping reads as something else. */
    private Optional<SourceTable> ours(PlanTable table) {
        if (source instanceof FileSource single) {
            return ours(single, table);
        }
        Set<String> otherwise = usedOtherwise();
        List<String> names = endings()
                .flatMap(ending -> named(table.label() + "." + ending))
                .filter(name -> !otherwise.contains(name))
                .toList();
        names.stream()
                .skip(1)
                .forEach(other -> remarks.add(
                        names.get(0) + ": read; " + other + " has a table of that name too, and is not read"));
        return names.stream().findFirst().flatMap(source::find).flatMap(file -> ours(file, table));
    }

    private static Stream<String> endings() {
        return Stream.concat(Stream.of("csv"), WorkbookKind.ENDINGS.stream());
    }

    /** The files of this name, first the one that is written exactly so. */
    private Stream<String> named(String name) {
        return Stream.concat(
                        Stream.of(name).filter(source.names()::contains),
                        source.names().stream().filter(name::equalsIgnoreCase))
                .distinct();
    }

    /** Names files that are called almost as a table that is not there. */
    private void remarkNearNames(Set<PlanTable> found) {
        if (source instanceof FileSource || mapping.isGiven()) {
            return;
        }
        List<String> lacking = Arrays.stream(PlanTable.values())
                .filter(table -> !found.contains(table))
                .map(PlanTable::label)
                .toList();
        for (String name : source.names()) {
            int dot = name.lastIndexOf('.');
            String stem = dot < 0 ? name : name.substring(0, dot);
            boolean isTable = dot > 0 && endings().anyMatch(name.substring(dot + 1)::equalsIgnoreCase);
            if (isTable && !BOTH.contains(stem.toLowerCase(Locale.ROOT))) {
                NearestMatch.to(stem, lacking)
                        .ifPresent(nearest -> remarks.add(name + ": not read; if it is the table of " + nearest
                                + ", call it " + nearest + name.substring(dot)));
            }
        }
    }

    /** A table in a single file: under its key, in its sheet, or the file itself. */
    private Optional<SourceTable> ours(FileSource single, PlanTable table) {
        SourceFile file = single.file();
        if (single.isJson()) {
            boolean isThere = JsonTable.keys(file).contains(table.label())
                    && !usedOtherwise().contains(table.label());
            return isThere
                    ? accepted(file.name() + " " + table.label(), new JsonTable(file, table.label()), table)
                    : Optional.empty();
        }
        if (WorkbookKind.isMeant(file)) {
            SheetFinder sheets = new SheetFinder(Workbook.open(file));
            return sheets.has(table.label()) && !isUsedSheet(table.label())
                    ? Optional.of(sheets.findOneOfMany(wanted(table)))
                            .filter(opened -> !isTotals(table, opened))
                            .flatMap(opened -> accepted(file.name() + " " + table.label(), opened, table))
                    : Optional.empty();
        }
        int dot = file.name().lastIndexOf('.');
        String name = dot > 0 ? file.name().substring(0, dot) : file.name();
        return alone && Headers.key(name).equals(Headers.key(table.label())) ? ours(file, table) : Optional.empty();
    }

    /** Whether it is the table of totals that reports of earlier versions called lines. */
    private static boolean isTotals(PlanTable table, SourceTable opened) {
        Headers headers = new Headers(opened);
        return table == PlanTable.LINES
                && headers.names().containsAll(TOTALS)
                && table.columns().stream().skip(1).allMatch(field -> headers.find(field.name())
                        .isEmpty());
    }

    private boolean isUsedSheet(String name) {
        return Stream.of(mapping.accounts(), mapping.wallets())
                .flatMap(other -> other.sheet().name().stream())
                .anyMatch(sheet -> Headers.key(sheet).equals(Headers.key(name)));
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
        SourceTable opened = WorkbookKind.isMeant(file)
                ? new SheetFinder(Workbook.open(file)).find(wanted(table))
                : CsvTable.open(file, DialectHint.NOTHING, keys(PlanSources.known(table)));
        return accepted(file.name(), opened, table);
    }

    private static SheetFinder.Wanted wanted(PlanTable table) {
        return new SheetFinder.Wanted(
                table.label(), SheetHint.NOTHING, PlanSources.required(table), PlanSources.known(table), Dialect.PLAIN);
    }

    /** A table of that name in another shape is none of ours where a mapping is given. */
    private Optional<SourceTable> accepted(String name, SourceTable opened, PlanTable table) {
        Headers headers = new Headers(opened);
        Optional<String> lacking = PlanSources.required(table).stream()
                .filter(column -> headers.find(column).isEmpty())
                .findFirst();
        if (!mapping.isGiven() || lacking.isEmpty()) {
            return Optional.of(opened);
        }
        remarks.add(name + ": not read as the table of " + table.label() + ", as it has no column " + lacking.get()
                + "; the mapping may tell its columns under \"tables\"");
        return Optional.empty();
    }

    /** The names of the sheets that are plan tables. */
    static Set<String> sheets(Mapping mapping) {
        Set<String> names = Stream.concat(Arrays.stream(PlanTable.values()).map(PlanTable::label), Stream.of(STAGES))
                .collect(Collectors.toCollection(HashSet::new));
        mapping.tables()
                .values()
                .forEach(shapes ->
                        shapes.forEach(shape -> shape.table().sheet().name().ifPresent(names::add)));
        return names;
    }

    private static Set<String> keys(Set<String> names) {
        return names.stream().map(Headers::key).collect(Collectors.toSet());
    }
}
