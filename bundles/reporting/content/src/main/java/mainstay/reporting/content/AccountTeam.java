package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** Who of us has to do with one account: who keeps contacts, and who owns barriers, deals and actions. */
final class AccountTeam {
    private static final Map<PlanTable, String> OWNERS = Map.of(
            PlanTable.CONTACTS, "ours",
            PlanTable.BARRIERS, "owner",
            PlanTable.ACTIONS, "owner",
            PlanTable.OPPORTUNITIES, "owner");

    private final PlanTables tables;
    private final Map<PlanTable, Map<String, Set<String>>> owned = new HashMap<>();
    private final List<String> people;

    private AccountTeam(PlanTables tables, int account) {
        this.tables = tables;
        TreeSet<String> all = new TreeSet<>();
        OWNERS.forEach((table, column) -> {
            Map<String, Set<String>> ofTable = owned(tables.rows(table), column, account);
            owned.put(table, ofTable);
            all.addAll(ofTable.keySet());
        });
        this.people = List.copyOf(all);
    }

    /** By person the ids of what is theirs; a deal with a history is one. */
    private static Map<String, Set<String>> owned(PlanRows rows, String column, int account) {
        Map<String, Set<String>> owned = new HashMap<>();
        String id = rows.table().id().orElseThrow().name();
        for (int row = rows.start(account); row < rows.start(account + 1); row++) {
            String person = rows.text(row, column);
            if (!person.isEmpty()) {
                owned.computeIfAbsent(person, key -> new TreeSet<>()).add(rows.text(row, id));
            }
        }
        return owned;
    }

    static Table of(PlanTables tables, int account) {
        return new AccountTeam(tables, account).table();
    }

    private Table table() {
        PlanRows known = tables.rows(PlanTable.PEOPLE);
        Map<String, Integer> rows = new HashMap<>();
        IntStream.range(0, known.size()).forEach(row -> rows.put(known.text(row, "person"), row));
        return Table.of(
                "team",
                phrase("team.table"),
                List.of(
                        ListingTable.field(Column.text("person", people::get)),
                        known("name", known, rows),
                        known("department", known, rows),
                        known("role", known, rows),
                        known("team", known, rows),
                        count("contacts", PlanTable.CONTACTS),
                        count("barriers", PlanTable.BARRIERS),
                        count("deals", PlanTable.OPPORTUNITIES),
                        count("actions", PlanTable.ACTIONS)),
                people.size());
    }

    private Field known(String column, PlanRows known, Map<String, Integer> rows) {
        return ListingTable.field(Column.text(column, row -> {
            Integer place = rows.get(people.get(row));
            return place == null ? "" : known.text(place, column);
        }));
    }

    private Field count(String column, PlanTable table) {
        return ListingTable.field(Column.number(column, Kind.COUNT, row -> {
            Set<String> ids = owned.get(table).get(people.get(row));
            return ids == null ? 0 : ids.size();
        }));
    }
}
