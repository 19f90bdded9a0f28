package mainstay.intake.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.book.MainstayException;
import mainstay.intake.source.Source;
import mainstay.intake.text.Dialect;
import mainstay.intake.workbook.Workbook;
import mainstay.intake.workbook.Workbook.Sheet;

/**
 * Finds a table in a workbook: its sheet, and the row of its header, by the columns that the table must have.
 *
 * @param workbook where it stands
 */
public record SheetFinder(Workbook workbook) {
    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 100;
    private static final String TELL = "name the sheet and the row of the header in a mapping (--map FILE), such as"
            + " \"sheet\": \"Sheet1\", \"header_row\": 3";

    /**
     * What is looked for.
     *
     * @param table {@code accounts} or {@code wallets}; a sheet of that name is taken before others
     * @param given what the mapping tells
     * @param required the columns that it must have
     * @param wanted all columns that it may have
     * @param dialect how rejected rows are written
     */
    public record Wanted(String table, SheetHint given, Set<String> required, Set<String> wanted, Dialect dialect) {

        private Wanted with(Wanted other) {
            return new Wanted(
                    table, given, union(required, other.required), union(wanted, other.wanted), other.dialect);
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            Set<String> all = new LinkedHashSet<>(some);
            all.addAll(others);
            return all;
        }
    }

    /** Whether there is a visible sheet of this name, which is matched as headers are. */
    public boolean has(String name) {
        return visible().stream().anyMatch(sheet -> isNamed(sheet, name));
    }

    /** The table that was asked for; an error when it is not found or could be more than one. */
    public SourceTable find(Wanted wanted) {
        Sheet sheet = sheet(wanted);
        return table(sheet, wanted, wanted.table() + ".csv", List.of(sheet));
    }

    /** One of many tables in a workbook, which says nothing of the sheets that are not read. */
    public SourceTable findOneOfMany(Wanted wanted) {
        return table(sheet(wanted), wanted, wanted.table() + ".csv", workbook.sheets());
    }

    /** The table of a workbook that has but one. */
    public SourceTable findOne(Wanted wanted) {
        Sheet sheet = sheet(wanted);
        return table(sheet, wanted, rejectsOfOne(), List.of(sheet));
    }

    /** Two tables, which are one and the same when they stand in one sheet. */
    public List<SourceTable> find(Wanted first, Wanted second) {
        return find(first, second, Set.of());
    }

    /** The same in a workbook of which sheets with these names are read too. */
    public List<SourceTable> find(Wanted first, Wanted second, Set<String> readToo) {
        Sheet ofFirst = sheet(first);
        Sheet ofSecond = sheet(second);
        List<Sheet> taken = new ArrayList<>(List.of(ofFirst, ofSecond));
        readToo.forEach(
                name -> visible().stream().filter(sheet -> isNamed(sheet, name)).forEach(taken::add));
        if (!ofFirst.equals(ofSecond)) {
            return List.of(
                    table(ofFirst, first, first.table() + ".csv", taken),
                    table(ofSecond, second, second.table() + ".csv", taken));
        }
        if (!first.given().headerRow().equals(second.given().headerRow())) {
            throw Source.bad(SheetTable.name(workbook, ofFirst)
                    + " holds both tables, so the mapping must give one header_row for both");
        }
        SourceTable both = table(ofFirst, first.with(second), rejectsOfOne(), taken);
        return List.of(both, both);
    }

    private String rejectsOfOne() {
        String file = workbook.file();
        int dot = file.lastIndexOf('.');
        return (dot > 0 ? file.substring(0, dot) : file) + ".csv";
    }

    private SourceTable table(Sheet sheet, Wanted wanted, String rejectsFile, List<Sheet> taken) {
        SheetHeader header = header(sheet, wanted).sound(SheetTable.name(workbook, sheet));
        return new SheetTable(workbook, sheet, header, rejectsFile, wanted.dialect(), notes(taken));
    }

    private Sheet sheet(Wanted wanted) {
        if (wanted.given().name().isPresent()) {
            return named(wanted.given().name().get());
        }
        List<Sheet> visible = visible();
        if (visible.isEmpty()) {
            throw Source.bad(workbook.file() + " has no visible sheet with cells"
                    + (workbook.sheets().isEmpty()
                            ? ""
                            : "; hidden are " + names(workbook.sheets()) + ", one of which a mapping can name"));
        }
        List<Sheet> ofName =
                visible.stream().filter(sheet -> isNamed(sheet, wanted.table())).toList();
        if (ofName.size() == 1) {
            return ofName.get(0);
        }
        return visible.size() == 1 ? visible.get(0) : withColumns(visible, wanted);
    }

    private Sheet withColumns(List<Sheet> visible, Wanted wanted) {
        Map<Sheet, String> seen = new LinkedHashMap<>();
        List<Sheet> fitting = new ArrayList<>();
        for (Sheet sheet : visible) {
            Optional<SheetHeader> best = best(rows(sheet, LOOKED_AT), wanted);
            seen.put(sheet, best.map(header -> shown(header.cells())).orElse("nothing"));
            if (best.isPresent()
                    && best.get().countOf(wanted.required())
                            == wanted.required().size()) {
                fitting.add(sheet);
            }
        }
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String what = fitting.isEmpty()
                ? "has no sheet with the columns of the table of the " + wanted.table() + " ("
                        + String.join(", ", wanted.required()) + ")"
                : "has more than one sheet that could be the table of the " + wanted.table() + ": " + names(fitting);
        throw Source.bad(workbook.file() + " " + what + "; seen were "
                + seen.entrySet().stream()
                        .map(entry -> entry.getKey().name() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining("; "))
                + ". Name a sheet " + wanted.table() + ", or " + TELL);
    }

    private Sheet named(String name) {
        List<Sheet> found = workbook.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            found = workbook.sheets().stream()
                    .filter(sheet -> isNamed(sheet, name))
                    .toList();
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        List<String> names = workbook.sheets().stream().map(Sheet::name).toList();
        MainstayException unknown = MainstayException.unknown(
                MainstayException.Code.BAD_INPUT, "sheet", name, names, "name one of them in the mapping");
        throw Source.bad(
                unknown.getMessage() + " (" + workbook.file() + " has the sheets " + names(workbook.sheets()) + ")");
    }

    private SheetHeader header(Sheet sheet, Wanted wanted) {
        String table = SheetTable.name(workbook, sheet);
        if (wanted.given().headerRow().isPresent()) {
            long given = wanted.given().headerRow().getAsLong();
            return rows(sheet, given).stream()
                    .filter(row -> row.row() == given && !row.cells().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> Source.bad(
                            table + ": the mapping says that the header is row " + given + ", which is empty"));
        }
        List<SheetHeader> rows = rows(sheet, LOOKED_AT);
        if (rows.stream().allMatch(row -> row.cells().isEmpty())) {
            throw Source.bad(
                    table + " is empty in its first " + LOOKED_AT + " rows; it needs a header and rows under it");
        }
        return best(rows, wanted)
                .orElseThrow(() -> Source.bad(table + ": no row was found to be the header of the table of the "
                        + wanted.table() + ", which needs " + String.join(", ", wanted.required())
                        + "; seen were " + seen(rows) + ". Rename a column, or " + TELL));
    }

    /** The first row with all columns; else the only one with the most; else the first, when there is but one candidate. */
    private static Optional<SheetHeader> best(List<SheetHeader> rows, Wanted wanted) {
        Optional<SheetHeader> whole = rows.stream()
                .filter(row ->
                        row.countOf(wanted.required()) == wanted.required().size())
                .filter(row -> !wanted.required().isEmpty())
                .findFirst();
        if (whole.isPresent()) {
            return whole;
        }
        long most = rows.stream()
                .mapToLong(row -> row.countOf(wanted.wanted()))
                .max()
                .orElse(0);
        List<SheetHeader> first = rows.stream()
                .filter(row -> most > 0 && row.countOf(wanted.wanted()) == most)
                .sorted(Comparator.comparingLong(SheetHeader::row))
                .toList();
        return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
    }

    /** The first rows that are not empty. */
    private List<SheetHeader> rows(Sheet sheet, long last) {
        List<SheetHeader> rows = new ArrayList<>();
        workbook.scan(sheet, Workbook.MOST_COLUMNS, row -> {
            if (row.number() <= last && row.count() > 0) {
                rows.add(SheetHeader.of(row));
            }
            return row.number() < last;
        });
        return rows;
    }

    /** Which sheets are not read. */
    private List<String> notes(List<Sheet> taken) {
        List<String> notes = new ArrayList<>();
        for (boolean hidden : new boolean[] {false, true}) {
            List<Sheet> left = workbook.sheets().stream()
                    .filter(sheet -> sheet.hidden() == hidden && !taken.contains(sheet))
                    .toList();
            if (!left.isEmpty()) {
                notes.add(workbook.file() + ": " + (hidden ? "hidden and " : "") + "not read: "
                        + (left.size() == 1 ? "sheet " : "sheets ") + names(left));
            }
        }
        return notes;
    }

    /** Every visible sheet that has a row that may be a header, as a table: a guess, for drafts. */
    public List<SheetTable> guessed(Set<String> wanted) {
        Wanted all = new Wanted("", SheetHint.NOTHING, Set.of(), wanted, Dialect.PLAIN);
        List<SheetTable> tables = new ArrayList<>();
        for (Sheet sheet : visible()) {
            List<SheetHeader> rows = rows(sheet, LOOKED_AT);
            best(rows, all)
                    .or(() ->
                            rows.stream().filter(row -> row.cells().size() > 1).findFirst())
                    .ifPresent(header ->
                            tables.add(new SheetTable(workbook, sheet, header, "", Dialect.PLAIN, List.of())));
        }
        return tables;
    }

    private List<Sheet> visible() {
        return workbook.sheets().stream().filter(sheet -> !sheet.hidden()).toList();
    }

    private static boolean isNamed(Sheet sheet, String name) {
        return Headers.key(sheet.name()).equals(Headers.key(name));
    }

    private static String names(List<Sheet> sheets) {
        return shown(sheets.stream().map(Sheet::name).toList());
    }

    private static String seen(List<SheetHeader> rows) {
        return rows.stream()
                .filter(row -> !row.cells().isEmpty())
                .limit(3)
                .map(row -> "row " + row.row() + " (" + shown(row.cells()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String shown(List<String> texts) {
        String joined = String.join(", ", texts).replaceAll("\\p{Cntrl}+", " ");
        return joined.length() <= SHOWN ? joined : joined.substring(0, SHOWN) + "…";
    }
}
