package mainstay.review.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.book.TextOrder;
import mainstay.book.edit.RowNames;
import mainstay.book.edit.RowSearch;
import mainstay.plan.profile.Assessment;
import mainstay.review.words.ReviewWords;

/**
 * What changed in the plan tables from one review to the next: barriers that are new or gone, targets, deals, actions and contacts,
 * a row for each that is new or gone and for each cell that is another. Each review is taken as it was on its day: a deal in its
 * state of that day, a barrier gone when that had come by then. Of what else is known only the numbers of rows are told.
 */
public final class PlanMoves {
    private static final List<PlanTable> TOLD = List.of(
            PlanTable.BARRIERS, PlanTable.TARGETS, PlanTable.OPPORTUNITIES, PlanTable.ACTIONS, PlanTable.CONTACTS);
    private static final String MOMENT = "at";
    private static final String GONE_ON = "gone";
    private static final String STAGE = "stage";
    private static final String CLOSES = "closes";
    private static final String DONE = "done";
    /** Columns whose change is told by that of another. */
    private static final Map<PlanTable, Set<String>> PASSED_OVER = new EnumMap<>(Map.of(
            PlanTable.OPPORTUNITIES, Set.of(MOMENT, "closed", "probability", STAGE, CLOSES),
            PlanTable.BARRIERS, Set.of(GONE_ON),
            PlanTable.ACTIONS, Set.of(DONE, "finished")));

    private final List<Move> moves;
    private final Map<PlanTable, int[]> counts;

    private PlanMoves(List<Move> moves, Map<PlanTable, int[]> counts) {
        this.moves = List.copyOf(moves);
        this.counts = counts;
    }

    /**
     * A row of the list.
     *
     * @param account the id of the account; empty for none
     * @param table the table
     * @param row the name of the row
     * @param line the product line; empty for none
     * @param change what happened
     * @param column the column that is another; empty where the row is new or gone
     * @param before the cell before
     * @param after the cell after
     * @param moved by how much it is more, where both are numbers; {@code NaN} elsewhere
     */
    record Move(
            String account,
            PlanTable table,
            String row,
            String line,
            PlanChange change,
            String column,
            String before,
            String after,
            double moved) {}

    /** Sets the tables of one book on a day against those of a later one on a later day. */
    public static PlanMoves of(Book before, LocalDate dayBefore, Book after, LocalDate dayAfter) {
        Comparing comparing = new Comparing(after.plan().stages(), before.plan().stages());
        Map<PlanTable, int[]> counts = new EnumMap<>(PlanTable.class);
        for (PlanTable table : PlanTable.values()) {
            PlanRows old = before.plan().rows(table);
            PlanRows now = after.plan().rows(table);
            counts.put(table, new int[] {old.size(), now.size()});
            if (TOLD.contains(table)) {
                comparing.compare(table, rows(old, dayBefore), rows(now, dayAfter));
            }
        }
        return new PlanMoves(comparing.moves(), counts);
    }

    /**
     * These, and what changed in the assessment of the lines of accounts.
     *
     * @param before by the ids of accounts how we stood
     * @param after by the ids of accounts how we stand
     */
    public PlanMoves with(Map<String, List<Assessment>> before, Map<String, List<Assessment>> after) {
        Comparing comparing = new Comparing(Stages.USUAL, Stages.USUAL);
        comparing.found.addAll(moves);
        Set<String> accounts = new TreeSet<>(TextOrder.BY_CODE_POINT);
        accounts.addAll(before.keySet());
        accounts.addAll(after.keySet());
        accounts.forEach(account -> AssessmentMoves.of(
                        before.getOrDefault(account, List.of()), after.getOrDefault(account, List.of()))
                .forEach(move -> comparing.found.add(new Move(
                        account,
                        PlanTable.LINES,
                        move.line(),
                        move.line(),
                        PlanChange.CHANGED,
                        move.column(),
                        move.before(),
                        move.after(),
                        move.moved()))));
        return new PlanMoves(comparing.moves(), counts);
    }

    /** The rows of a table by their names, of a deal its state on the day. */
    private static Map<String, Seen> rows(PlanRows rows, LocalDate day) {
        Map<String, Seen> seen = new TreeMap<>(TextOrder.BY_CODE_POINT);
        for (int row = 0; row < rows.size(); row++) {
            boolean later = rows.table().isHistory()
                    && rows.day(row, MOMENT).filter(day::isBefore).isPresent();
            if (!later) {
                seen.put(RowNames.of(rows, row), new Seen(rows, row, day));
            }
        }
        return seen;
    }

    /** A row of a table as it is seen on a day. */
    private record Seen(PlanRows rows, int row, LocalDate day) {
        String cell(String column) {
            return rows.has(column) ? rows.cell(row, column) : "";
        }

        String line() {
            return rows.table().find("line").isPresent() ? cell("line") : "";
        }

        double number(PlanField field) {
            return field.type() == PlanField.Type.NUMBER && rows.has(field.name())
                    ? rows.number(row, field.name())
                    : Double.NaN;
        }

        boolean isGone() {
            return rows.table() == PlanTable.BARRIERS
                    && rows.day(row, GONE_ON).filter(gone -> !gone.isAfter(day)).isPresent();
        }

        boolean isDone() {
            return rows.table() == PlanTable.ACTIONS && rows.number(row, DONE, 0) >= 1;
        }
    }

    /** Sets rows against each other and keeps what is other. */
    private static final class Comparing {
        private final Stages stages;
        private final Stages stagesBefore;
        private final List<Move> found = new ArrayList<>();

        Comparing(Stages stages, Stages stagesBefore) {
            this.stages = stages;
            this.stagesBefore = stagesBefore;
        }

        /** By account, those without one last; then table by table. */
        List<Move> moves() {
            found.sort(Comparator.comparing((Move move) -> move.account().isEmpty())
                    .thenComparing(Move::account, TextOrder.BY_CODE_POINT)
                    .thenComparing(move -> !TOLD.contains(move.table())) // lines, which are assessed, come last
                    .thenComparingInt(move -> TOLD.indexOf(move.table()))
                    .thenComparing(Move::row, TextOrder.BY_CODE_POINT));
            return found;
        }

        void compare(PlanTable table, Map<String, Seen> before, Map<String, Seen> after) {
            Set<String> names = new TreeSet<>(TextOrder.BY_CODE_POINT);
            names.addAll(before.keySet());
            names.addAll(after.keySet());
            for (String name : names) {
                Seen old = before.get(name);
                Seen now = after.get(name);
                if (old == null) {
                    appeared(now, name);
                } else if (now == null) {
                    if (!old.isGone()) {
                        add(old, name, PlanChange.GONE, "", what(old), "");
                    }
                } else {
                    compare(table, name, old, now);
                }
            }
        }

        private void appeared(Seen now, String name) {
            add(now, name, PlanChange.NEW, "", "", what(now));
            if (now.isGone()) {
                add(now, name, PlanChange.GONE, GONE_ON, "", now.cell(GONE_ON));
            }
        }

        /** What a row is about, in a few words. */
        private static String what(Seen seen) {
            return switch (seen.rows().table()) {
                case BARRIERS, ACTIONS -> seen.cell("what");
                case TARGETS -> seen.cell("value");
                case OPPORTUNITIES -> seen.cell(STAGE);
                default -> seen.cell("name");
            };
        }

        private void compare(PlanTable table, String name, Seen old, Seen now) {
            if (old.isGone() != now.isGone()) {
                add(
                        now,
                        name,
                        now.isGone() ? PlanChange.GONE : PlanChange.REOPENED,
                        GONE_ON,
                        old.cell(GONE_ON),
                        now.cell(GONE_ON));
            }
            if (!old.isDone() && now.isDone()) {
                add(now, name, PlanChange.DONE, "finished", old.cell("finished"), now.cell("finished"));
            } else if (table == PlanTable.ACTIONS) {
                changed(table.column(DONE), name, old, now);
            }
            if (table == PlanTable.OPPORTUNITIES) {
                moved(name, old, now);
            }
            for (PlanField field : table.columns()) {
                if (!PASSED_OVER.getOrDefault(table, Set.of()).contains(field.name())) {
                    changed(field, name, old, now);
                }
            }
        }

        private void changed(PlanField field, String name, Seen old, Seen now) {
            String column = field.name();
            if (!old.cell(column).equals(now.cell(column))) {
                found.add(new Move(
                        now.cell(PlanField.ACCOUNT_ID),
                        now.rows().table(),
                        name,
                        now.line(),
                        PlanChange.CHANGED,
                        column,
                        old.cell(column),
                        now.cell(column),
                        now.number(field) - old.number(field)));
            }
        }

        private void moved(String name, Seen old, Seen now) {
            String stage = now.cell(STAGE);
            if (!old.cell(STAGE).equals(stage)) {
                add(now, name, toStage(old.cell(STAGE), stage), STAGE, old.cell(STAGE), stage);
            }
            String closes = now.cell(CLOSES);
            String closed = old.cell(CLOSES);
            boolean open = outcome(stages, stage) == Stage.Outcome.OPEN; // closing a deal writes its close date anew
            if (open && !closes.equals(closed)) {
                boolean dates = !closes.isEmpty() && !closed.isEmpty();
                PlanChange change = !dates
                        ? PlanChange.CHANGED
                        : closes.compareTo(closed) > 0 ? PlanChange.PUSHED : PlanChange.PULLED_IN;
                add(now, name, change, CLOSES, closed, closes);
            }
        }

        private PlanChange toStage(String before, String after) {
            return switch (outcome(stages, after)) {
                case WON -> PlanChange.WON;
                case LOST -> PlanChange.LOST;
                case ENDED -> PlanChange.ENDED;
                case OPEN ->
                    outcome(stagesBefore, before) == Stage.Outcome.OPEN ? PlanChange.MOVED : PlanChange.REOPENED;
            };
        }

        private static Stage.Outcome outcome(Stages stages, String name) {
            return stages.place(name).isPresent()
                    ? stages.all().get(stages.place(name).getAsInt()).outcome()
                    : Stage.Outcome.OPEN;
        }

        private void add(Seen of, String name, PlanChange change, String column, String before, String after) {
            found.add(new Move(
                    of.cell(PlanField.ACCOUNT_ID),
                    of.rows().table(),
                    name,
                    of.line(),
                    change,
                    column,
                    before,
                    after,
                    Double.NaN));
        }
    }

    /** How many rows the list has. */
    public int size() {
        return moves.size();
    }

    /** How many rows tell this. */
    public int count(PlanTable table, PlanChange change) {
        return (int) moves.stream()
                .filter(move -> move.table() == table && move.change() == change)
                .count();
    }

    /** Whether nothing changed at all. */
    public boolean isEmpty() {
        return moves.isEmpty() && counted().isEmpty();
    }

    /** What the list comes to, and of each table whose rows are not listed how many rows it has where that is another number. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(Language.current()
                .clauses(List.of(
                        ReviewWords.counted(
                                "plans.barriers",
                                count(PlanTable.BARRIERS, PlanChange.GONE),
                                number(PlanTable.BARRIERS, PlanChange.NEW)),
                        ReviewWords.phrase(
                                "plans.deals",
                                number(PlanTable.OPPORTUNITIES, PlanChange.NEW),
                                number(PlanTable.OPPORTUNITIES, PlanChange.MOVED),
                                number(PlanTable.OPPORTUNITIES, PlanChange.PUSHED),
                                number(PlanTable.OPPORTUNITIES, PlanChange.WON),
                                number(PlanTable.OPPORTUNITIES, PlanChange.LOST)),
                        ReviewWords.counted("plans.actions", count(PlanTable.ACTIONS, PlanChange.DONE)))));
        sentences.addAll(counted());
        return sentences;
    }

    private List<String> counted() {
        List<String> counted = new ArrayList<>();
        counts.forEach((table, rows) -> {
            if (!TOLD.contains(table) && rows[0] != rows[1]) {
                counted.add(ReviewWords.phrase(
                        "plans.rows", table.label(), NumberText.number(rows[0]), NumberText.number(rows[1])));
            }
        });
        return counted;
    }

    private String number(PlanTable table, PlanChange change) {
        return NumberText.number(count(table, change));
    }

    /** The columns of the list. */
    public List<Column> columns() {
        return List.of(
                Column.text("account_id", row -> moves.get(row).account()),
                Column.text("of", row -> RowSearch.noun(moves.get(row).table())),
                Column.text("row", row -> moves.get(row).row()),
                Column.text("line", row -> moves.get(row).line()),
                Column.text("change", row -> moves.get(row).change().word()),
                Column.text("column", row -> moves.get(row).column()),
                Column.text("before", row -> moves.get(row).before()),
                Column.text("after", row -> moves.get(row).after()),
                Column.number("moved", Kind.NUMBER, row -> moves.get(row).moved()));
    }
}
