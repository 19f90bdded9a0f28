package mainstay.intake.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import mainstay.intake.table.Headers;
import mainstay.intake.table.SheetTable;
import mainstay.intake.table.SourceTable;

/** What was found in a table: its columns, and which field each is likely to be. */
final class TableProfile {
    private static final Set<String> NUMBERS = Set.of(
            "growth",
            "fit",
            "willingness",
            "feasibility",
            "satisfaction",
            "retention",
            "capture_dedicated",
            "capture_shared",
            "capture_channel",
            "spend",
            "addressable",
            "tied",
            "revenue",
            "margin",
            "expected_share",
            "spend_3y",
            "profit",
            "cost",
            "rate",
            "quantity");
    /** A column is what its header says most plainly, or nothing. */
    private static final int FAR_LESS = 20;

    private static final Set<String> MONEY = Set.of("spend", "revenue", "spend_3y", "profit", "cost");

    final SourceTable table;
    final List<ColumnProfile> columns = new ArrayList<>();
    private final Map<String, ColumnProfile> byRole = new LinkedHashMap<>();
    private final Map<ColumnProfile, String> reasons = new LinkedHashMap<>();
    private long rows;

    TableProfile(SourceTable table, HeaderWords words) {
        this.table = table;
        List<String> names = new Headers(table).names();
        for (int at = 0; at < names.size(); at++) {
            columns.add(new ColumnProfile(names.get(at), at));
        }
        table.forEach(row -> {
            rows++;
            for (ColumnProfile column : columns) {
                if (column.index < row.cells()) {
                    column.add(row.text(column.index));
                }
            }
        });
        assign(words);
    }

    long rows() {
        return rows;
    }

    /** The sheet of a workbook that it stands in. */
    Optional<String> sheet() {
        return table instanceof SheetTable sheet ? Optional.of(sheet.sheet()) : Optional.empty();
    }

    /** The row of its header, from 1, where it is not the first of a text file. */
    OptionalLong headerRow() {
        boolean isTold = table instanceof SheetTable || table.headerRow() > 1;
        return isTold ? OptionalLong.of(table.headerRow()) : OptionalLong.empty();
    }

    /** The column that is this field. */
    Optional<ColumnProfile> column(String role) {
        return Optional.ofNullable(byRole.get(role));
    }

    boolean has(String role) {
        return byRole.containsKey(role);
    }

    /** Takes a column for a field, for another reason than its header. */
    void take(ColumnProfile column, String role, String reason) {
        byRole.values().remove(column);
        byRole.put(role, column);
        reasons.put(column, reason);
    }

    /** The columns of numbers that no word explains. */
    List<ColumnProfile> unexplainedNumbers() {
        return columns.stream()
                .filter(column -> column.isNumeric() && !byRole.containsValue(column) && !column.header.isEmpty())
                .filter(column -> !reasons.containsKey(column))
                .toList();
    }

    /** Whether two rows tell of the same account and line. */
    boolean repeats(ColumnProfile id, ColumnProfile line) {
        Set<String> seen = new HashSet<>();
        boolean[] repeated = new boolean[1];
        table.forEach(row -> repeated[0] |= id.index < row.cells()
                && line.index < row.cells()
                && !seen.add(row.text(id.index) + "\u0000" + row.text(line.index)));
        return repeated[0];
    }

    /** The field of a column; empty when it has none. */
    Optional<String> role(ColumnProfile column) {
        return byRole.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Why a column was taken for what it was. */
    String reason(ColumnProfile column) {
        return reasons.getOrDefault(column, "no word in its header is known");
    }

    /** The workbook or file that it stands in. */
    String fileName() {
        return table instanceof SheetTable sheet ? sheet.workbook() : table.file();
    }

    /** The likeliest column of each role, the surest first; a column has one role. */
    private void assign(HeaderWords words) {
        record Guess(ColumnProfile column, HeaderWords.Meaning meaning) {}
        List<Guess> guesses = new ArrayList<>();
        for (ColumnProfile column : columns) {
            List<HeaderWords.Meaning> meanings = words.of(column.header);
            for (HeaderWords.Meaning meaning : meanings) {
                if (meaning.score() < meanings.get(0).score() - FAR_LESS) {
                    // A territory group is no group of companies, though a territory may be found elsewhere.
                    continue;
                }
                if (fits(column, meaning.role())) {
                    guesses.add(new Guess(column, meaning));
                } else {
                    reasons.putIfAbsent(
                            column, "its header says \"" + meaning.word() + "\", but it holds " + column.words());
                }
            }
        }
        guesses.sort((left, right) -> right.meaning.score() - left.meaning.score());
        Set<ColumnProfile> done = new HashSet<>();
        for (Guess guess : guesses) {
            if (!done.contains(guess.column) && !byRole.containsKey(guess.meaning.role())) {
                done.add(guess.column);
                byRole.put(guess.meaning.role(), guess.column);
                reasons.put(
                        guess.column,
                        "its header says \"" + guess.meaning.word() + "\", and it holds " + guess.column.words());
            }
        }
        for (Guess guess : guesses) {
            if (!done.contains(guess.column)) {
                reasons.putIfAbsent(
                        guess.column,
                        "its header says \"" + guess.meaning.word() + "\", as that of "
                                + byRole.get(guess.meaning.role()).header + " does better");
            }
        }
        leaveTheirOwnRevenue();
    }

    /** A table that describes companies, a row each, tells what they sell themselves, not what we sell them. */
    private void leaveTheirOwnRevenue() {
        ColumnProfile revenue = byRole.get("revenue");
        boolean isOfCompanies = has("firm")
                && !has("spend")
                && TableRoles.accountId(this).filter(id -> id.isUnique(rows)).isPresent();
        if (revenue != null
                && isOfCompanies
                && !revenue.header.toLowerCase(Locale.ROOT).contains("our")) {
            byRole.remove("revenue");
            byRole.put("own_revenue", revenue);
            reasons.put(
                    revenue,
                    "beside " + byRole.get("firm").header + " it is likely what the customer sells, not what we sell to"
                            + " the customer");
        }
    }

    private static boolean fits(ColumnProfile column, String role) {
        if (column.isEmpty()) {
            return false;
        }
        if (NUMBERS.contains(role)) {
            return column.isNumeric() && (!MONEY.contains(role) || !column.hasPercents());
        }
        return !List.of("name", "line", "industry").contains(role) || !column.isNumeric();
    }
}
