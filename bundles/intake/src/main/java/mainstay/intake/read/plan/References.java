package mainstay.intake.read.plan;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import mainstay.book.NearestMatch;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.intake.read.reject.Problems;

/** What rows of plan tables refer to: lines, people, contacts and other rows that must be there. */
final class References {
    private static final int LARGEST_SEARCH = 10_000;
    private static final int LONGEST_ID = 100;
    private static final int SEARCHES = 20;
    private static final String OWNER = "owner";

    private final Map<PlanTable, ReadPlanTable> tables;
    private final Set<String> walletLines;
    private final PlanFaults faults;
    private final Map<PlanTable, Set<String>> ids = new EnumMap<>(PlanTable.class);
    private int searches;

    References(Map<PlanTable, ReadPlanTable> tables, List<String> walletLines, PlanFaults faults) {
        this.tables = tables;
        this.walletLines = new HashSet<>(walletLines);
        this.faults = faults;
    }

    /** Names every reference to what is not there. What owners are is told by a warning, as people leave. */
    void check() {
        tables.forEach((table, read) -> {
            for (PlanField field : table.columns()) {
                if (field.refersTo().isPresent() && read.texts().containsKey(field.name()) && !isOwner(field)) {
                    check(read, field, field.refersTo().get());
                }
            }
        });
    }

    static boolean isOwner(PlanField field) {
        return field.name().equals(OWNER);
    }

    private void check(ReadPlanTable read, PlanField field, PlanTable referred) {
        if (knows(referred)) {
            Set<String> known = ids(referred);
            withoutAny(read.texts().get(field.name()), known, row -> {
                String text = read.text(row, field.name());
                faults.error(read, row, field.name(), text, unknown(referred, text));
            });
        }
    }

    /** What is said of a reference to a row that is not there. */
    String unknown(PlanTable referred, String text) {
        return "there is no " + noun(referred) + " \"" + Problems.shown(text) + "\""
                + nearest(text, ids(referred))
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("; add it to " + referred.label());
    }

    /** Whether it is known what there is: the table was read, or it is that of the lines, which wallets have too. */
    boolean knows(PlanTable referred) {
        return tables.containsKey(referred) || referred == PlanTable.LINES;
    }

    /** The ids of a table's rows, good and bad. */
    Set<String> ids(PlanTable referred) {
        return ids.computeIfAbsent(referred, table -> {
            Set<String> found = new HashSet<>();
            if (table == PlanTable.LINES) {
                found.addAll(walletLines);
            }
            ReadPlanTable read = tables.get(table);
            TextColumn column = read == null
                    ? null
                    : read.texts().get(table.id().orElseThrow().name());
            for (int row = 0; column != null && row < column.size(); row++) {
                found.add(column.get(row));
            }
            found.remove("");
            return found;
        });
    }

    /** Hands over each row whose text is not among the known ones; an empty text refers to nothing. */
    static void withoutAny(TextColumn column, Set<String> known, IntConsumer row) {
        if (column instanceof TextColumn.Dictionary few) {
            BitSet missing = new BitSet();
            List<String> texts = few.texts();
            for (int code = 0; code < texts.size(); code++) {
                missing.set(code, !texts.get(code).isEmpty() && !known.contains(texts.get(code)));
            }
            for (int at = 0; !missing.isEmpty() && at < few.size(); at++) {
                if (missing.get(few.code(at))) {
                    row.accept(at);
                }
            }
            return;
        }
        for (int at = 0; at < column.size(); at++) {
            String text = column.get(at);
            if (!text.isEmpty() && !known.contains(text)) {
                row.accept(at);
            }
        }
    }

    /** The id nearest to one that is not known; looked for a few times only, and among a moderate number. */
    Optional<String> nearest(String id, Set<String> known) {
        if (known.size() > LARGEST_SEARCH || id.length() > LONGEST_ID || searches++ >= SEARCHES) {
            return Optional.empty();
        }
        return NearestMatch.to(id, known.stream().sorted().toList());
    }

    /** What a row of a table is called in a message. */
    static String noun(PlanTable table) {
        return switch (table) {
            case PEOPLE -> "person";
            case OPPORTUNITIES -> "opportunity";
            case SALES -> "sale";
            default -> table.label().substring(0, table.label().length() - 1).toLowerCase(Locale.ROOT);
        };
    }

    /** Leaves out the rows that refer to rows that were left out, and those that refer to these, until none is left. */
    void leaveOutFollowers() {
        boolean found = true;
        while (found) {
            found = false;
            Map<PlanTable, Map<String, Integer>> gone = gone();
            for (ReadPlanTable read : tables.values()) {
                for (PlanField field : read.table().columns()) {
                    if (field.refersTo().isPresent() && read.texts().containsKey(field.name()) && !isOwner(field)) {
                        found |= leaveOut(
                                read, field, gone.getOrDefault(field.refersTo().get(), Map.of()));
                    }
                }
            }
        }
    }

    private boolean leaveOut(ReadPlanTable read, PlanField field, Map<String, Integer> gone) {
        boolean found = false;
        for (int row = 0; !gone.isEmpty() && row < read.size(); row++) {
            String text = read.text(row, field.name());
            if (!read.bad().get(row) && gone.containsKey(text)) {
                PlanTable referred = field.refersTo().orElseThrow();
                faults.error(
                        read,
                        row,
                        field.name(),
                        text,
                        noun(referred) + " " + Problems.shown(text) + " was rejected ("
                                + tables.get(referred).place(gone.get(text)) + ")");
                found = true;
            }
        }
        return found;
    }

    /** For each table the ids of which no good row is left, with a bad one. */
    private Map<PlanTable, Map<String, Integer>> gone() {
        Map<PlanTable, Map<String, Integer>> gone = new EnumMap<>(PlanTable.class);
        tables.forEach((table, read) -> {
            if (table.id().isPresent() && !read.bad().isEmpty()) {
                String id = table.id().get().name();
                Map<String, Integer> bad = new HashMap<>();
                read.bad().stream().forEach(row -> bad.putIfAbsent(read.text(row, id), row));
                for (int row = 0; row < read.size(); row++) {
                    if (!read.bad().get(row)) {
                        bad.remove(read.text(row, id));
                    }
                }
                if (table == PlanTable.LINES) {
                    bad.keySet().removeAll(walletLines);
                }
                bad.remove("");
                gone.put(table, bad);
            }
        });
        return gone;
    }
}
