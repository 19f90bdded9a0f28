package mainstay.intake.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.AccountField;
import mainstay.intake.draft.ProposedMapping.Composed;
import mainstay.intake.draft.ProposedMapping.FromColumn;
import mainstay.intake.draft.ProposedMapping.LeftOut;
import mainstay.intake.draft.ProposedMapping.MatchedByName;
import mainstay.intake.draft.ProposedMapping.ProposedField;
import mainstay.intake.draft.ProposedMapping.ProposedTable;
import mainstay.intake.draft.ProposedMapping.RowNumber;

/** Proposes what the fields of accounts are read from. */
final class AccountsDraft {
    /** No table has such a column, so that nothing is imported before somebody has put one in its place. */
    private static final String UNKNOWN = "?";

    private final TableProfile table;
    private final Optional<ColumnProfile> id;
    /** Whether several rows describe one account. */
    private final boolean distinct;
    /** The column within which ids are unique, such as the country, where they are not unique by themselves. */
    private final Optional<ColumnProfile> within;

    private final Map<String, ProposedField> fields = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<ColumnProfile> differing = new ArrayList<>();

    AccountsDraft(TableProfile table) {
        this.table = table;
        this.id = TableRoles.accountId(table);
        this.distinct = id.isPresent() && !id.get().isUnique(table.rows());
        this.within = distinct ? within() : Optional.empty();
        proposeId();
        for (AccountField field : AccountField.values()) {
            if (field != AccountField.ACCOUNT_ID) {
                table.column(field.column()).ifPresent(column -> propose(field, column));
            }
        }
    }

    ProposedTable table() {
        return new ProposedTable(
                table.fileName(),
                table.sheet(),
                table.headerRow(),
                distinct,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                fields);
    }

    /** What is to be checked by a person. */
    List<String> notes() {
        return notes;
    }

    /** Columns that look like a field and are left out, as they differ among the rows of one account. */
    List<ColumnProfile> differing() {
        return differing;
    }

    private void proposeId() {
        if (id.isEmpty()) {
            if (table.has("date") || table.has("record") || table.has("status")) {
                fields.put("account_id", new FromColumn(UNKNOWN));
                note("no column identifies the accounts, and its rows look like transactions, of which none is an"
                        + " account; write the column that does in the place of \"" + UNKNOWN + "\"");
                return;
            }
            String zeros = "0".repeat(Long.toString(table.rows()).length());
            fields.put("account_id", new RowNumber("C" + zeros));
            note("no column identifies the accounts, so their ids are row numbers");
            return;
        }
        if (composedId().isPresent()) {
            fields.put("account_id", composedId().get());
            note("accounts with one " + id.get().header + " have other names in another " + within.get().header
                    + ", so their ids are made of both columns");
        } else {
            fields.put("account_id", new FromColumn(id.get().header));
        }
        if (distinct) {
            note(id.get().header + " repeats, so several rows describe one account"
                    + " (distinct); fields that differ among its rows must be left out");
        }
    }

    /** An id of two columns; empty where one identifies the accounts. */
    Optional<Composed> composedId() {
        return within.map(column -> new Composed(List.of(column.header, id.orElseThrow().header)));
    }

    private Optional<ColumnProfile> within() {
        Optional<ColumnProfile> name = table.column("name");
        if (name.isEmpty() || name.equals(id) || isOne(name.get(), Optional.empty())) {
            return Optional.empty();
        }
        return table.column("region")
                .filter(region -> !region.equals(id.orElseThrow()))
                .filter(region -> isOne(name.get(), Optional.of(region)));
    }

    private void propose(AccountField field, ColumnProfile column) {
        if (distinct && !isOne(column)) {
            fields.put(field.column(), new LeftOut());
            differing.add(column);
            note(column.header + " looks like " + field.column()
                    + ", but differs among the rows of one account; it is left out");
            return;
        }
        if (field == AccountField.PARENT_ID
                && table.column("name").isPresent()
                && TableRoles.among(column, table.column("name").get())) {
            fields.put(field.column(), new MatchedByName(column.header));
            return;
        }
        if (!field.words().isEmpty() || field.isNumber()) {
            note("check that " + column.header + " holds what " + field.column() + " allows: "
                    + field.range().map(Object::toString).orElse(String.join(", ", field.words())));
        }
        fields.put(field.column(), new FromColumn(column.header));
    }

    /** Whether every account has one value in a column. */
    private boolean isOne(ColumnProfile column) {
        return isOne(column, within);
    }

    private boolean isOne(ColumnProfile column, Optional<ColumnProfile> inside) {
        Map<String, String> seen = new HashMap<>();
        boolean[] one = {true};
        int idIndex = id.orElseThrow().index;
        table.table.forEach(row -> {
            if (idIndex < row.cells() && column.index < row.cells()) {
                String text = row.text(column.index);
                String key = inside.filter(outer -> outer.index < row.cells())
                                .map(outer -> row.text(outer.index) + "\u0000")
                                .orElse("")
                        + row.text(idIndex);
                one[0] &= text.equals(seen.computeIfAbsent(key, added -> text));
            }
        });
        return one[0];
    }

    private void note(String note) {
        notes.add(table.table.file() + ": " + note);
    }
}
