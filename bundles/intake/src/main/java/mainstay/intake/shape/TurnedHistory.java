package mainstay.intake.shape;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mainstay.book.DataProblem;
import mainstay.book.NumberText;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.intake.mapping.HistoryMapping;
import mainstay.intake.mapping.MomentFormat;
import mainstay.intake.table.Headers;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;
import mainstay.intake.text.Dialect;
import mainstay.intake.text.IsoTime;

/**
 * The states of deals, made of what they are and of what was written down when they changed. What did not change is in each
 * state; what nobody writes down when it changes (the probability, the day of closing, the reason) is in the last alone. Changes
 * of one second are one state. A deal without changes has one state, at no moment.
 */
final class TurnedHistory implements SourceTable {
    private static final String AT = "at";
    private static final String STAGE = "stage";
    private static final String OPENED = "opened";
    private static final Set<String> OF_THE_LAST = Set.of("probability", "closed", "reason");
    private static final Set<String> COMPARED = Set.of(STAGE);
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private final ShapedTable deals;
    private final SourceTable changes;
    private final HistoryMapping mapping;
    private final MomentFormat dates;
    private final Map<String, CellForm> forms;
    private final List<String> tracked;
    private final List<String> header;
    private final List<DataProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long dealRowsFrom = Long.MAX_VALUE;

    /**
     * Prepares to turn a history.
     *
     * @param deals the deals
     * @param changes the history as it stands
     * @param forms for each column of ours that the history may tell, and for the id of the deal, how its cells are written
     */
    TurnedHistory(
            ShapedTable deals,
            SourceTable changes,
            HistoryMapping mapping,
            MomentFormat dates,
            Map<String, CellForm> forms) {
        this.deals = deals;
        this.changes = changes;
        this.mapping = mapping;
        this.dates = dates;
        this.forms = forms;
        this.tracked = List.copyOf(
                mapping.isLong()
                        ? mapping.names().values().stream().distinct().sorted().toList()
                        : mapping.names().keySet().stream().sorted().toList());
        List<String> all = new ArrayList<>(deals.header());
        PlanTable.OPPORTUNITIES.columns().stream()
                .map(PlanField::name)
                .filter(name -> name.equals(AT) || tracked.contains(name))
                .filter(name -> !all.contains(name))
                .forEach(all::add);
        this.header = List.copyOf(all);
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        problems.clear();
        notes.clear();
        DealRecords records = new DealRecords(deals, mapping.file().isEmpty());
        DealChanges read = new DealChanges();
        ChangeReader changeReader = new ChangeReader(records, read);
        changes.forEach(changeReader::accept);
        dealRowsFrom = changeReader.lastRow;
        read.sort(records.size());
        Row row = new Row();
        States states = new States(records, read, row, reader);
        for (int deal = 0; deal < records.size(); deal++) {
            states.of(deal);
        }
        records.odd().forEach(odd -> states.odd(odd));
        changeReader.tell();
        states.tell();
    }

    @Override
    public String fileOf(long row) {
        return row > dealRowsFrom ? deals.file() : changes.file();
    }

    @Override
    public long rowOf(long row) {
        return row > dealRowsFrom ? row - dealRowsFrom : row;
    }

    @Override
    public String file() {
        return changes.file();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public String shown(int column) {
        String name = header.get(column);
        if (name.equals(AT)) {
            return mapping.at();
        }
        if (!mapping.isLong() && mapping.names().containsKey(name)) {
            return mapping.names().get(name);
        }
        int place = deals.header().indexOf(name);
        return place < 0 ? name : deals.shown(place);
    }

    @Override
    public Dialect dialect() {
        return changes.dialect();
    }

    @Override
    public String cellsExpected(Row row) {
        return deals.cellsExpected(row);
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(deals.notes());
        all.addAll(changes.notes());
        all.addAll(notes);
        return all.stream().distinct().toList();
    }

    @Override
    public List<DataProblem> problems() {
        List<DataProblem> all = new ArrayList<>(deals.problems());
        all.addAll(problems);
        return all;
    }

    /** Reads the rows of the history. */
    private final class ChangeReader {
        private final DealRecords records;
        private final DealChanges read;
        private final int id;
        private final int at;
        private final int field;
        private final int value;
        private final int old;
        private final int[] columns;
        private final Map<String, Integer> fieldOf = new LinkedHashMap<>();
        private final Map<String, Long> unknown = new LinkedHashMap<>();
        private long ofLeftOut;
        private long others;
        private long lastRow;

        ChangeReader(DealRecords records, DealChanges read) {
            this.records = records;
            this.read = read;
            Headers headers = new Headers(changes);
            this.id = column(headers, Optional.of(mapping.id()));
            this.at = column(headers, Optional.of(mapping.at()));
            this.field = column(headers, mapping.field());
            this.value = column(headers, mapping.value());
            this.old = column(headers, mapping.old());
            this.columns = mapping.isLong()
                    ? new int[0]
                    : tracked.stream()
                            .mapToInt(name ->
                                    column(headers, Optional.of(mapping.names().get(name))))
                            .toArray();
            if (mapping.isLong()) {
                mapping.names().forEach((name, ours) -> fieldOf.put(name, tracked.indexOf(ours)));
            }
        }

        private int column(Headers headers, Optional<String> name) {
            return name.map(told -> RowConditions.column(changes, headers, told))
                    .orElse(-1);
        }

        void accept(Row row) {
            lastRow = row.number();
            if (row.cells() != changes.header().size()) {
                error(row, "", "", changes.cellsExpected(row));
                return;
            }
            Integer what = mapping.isLong() ? fieldOf.get(row.text(field)) : Integer.valueOf(0);
            if (what == null) {
                others++;
                return;
            }
            String dealId = forms.get("opportunity_id").of(row.text(id));
            Integer deal = records.find(dealId);
            if (deal == null) {
                unknownDeal(dealId, row);
                return;
            }
            Optional<String> moment = row.isEmpty(at) ? Optional.empty() : dates.read(row.text(at));
            if (moment.isEmpty()) {
                error(
                        row,
                        mapping.at(),
                        row.raw(at),
                        "\"" + row.text(at) + "\" is no moment; it must be " + MomentFormat.FORMS);
                return;
            }
            long second = second(moment.get());
            if (mapping.isLong()) {
                add(deal, second, what, row.text(value), old < 0 ? null : row.text(old), row.number());
                return;
            }
            for (int name = 0; name < columns.length; name++) {
                add(deal, second, name, row.text(columns[name]), null, row.number());
            }
        }

        private void add(int deal, long second, int name, String now, String then, long row) {
            CellForm form = forms.get(tracked.get(name));
            read.add(deal, second, name, form.of(now), then == null ? null : form.of(then), row);
        }

        private void unknownDeal(String dealId, Row row) {
            if (deals.leftOutIds().contains(dealId)) {
                ofLeftOut++;
            } else {
                unknown.putIfAbsent(dealId, row.number());
            }
        }

        private void error(Row row, String column, String cell, String message) {
            problems.add(DataProblem.error(changes.file(), row.number(), column, cell, message));
        }

        /** Tells what was not used, and why. */
        void tell() {
            unknown.forEach((deal, row) -> problems.add(DataProblem.warning(
                    changes.file(),
                    row,
                    mapping.id(),
                    deal,
                    "there is no deal \"" + deal + "\" in " + deals.file() + "; its history is not used")));
            if (ofLeftOut > 0) {
                notes.add(changes.file() + ": " + NumberText.count(ofLeftOut, "row") + " of deals that are left out");
            }
            if (others > 0) {
                notes.add(changes.file() + ": " + NumberText.count(others, "row") + " of other fields");
            }
        }
    }

    /** Hands over the states of deals, one after the other. */
    private final class States {
        private final DealRecords records;
        private final DealChanges read;
        private final Row row;
        private final Consumer<Row> reader;
        private final int[] trackedOf;
        private final int[] dealColumn;
        private final int atColumn = header.indexOf(AT);
        private final int openedColumn = deals.header().indexOf(OPENED);
        private final int closedColumn = deals.header().indexOf("closed");
        private final int stageOf = tracked.indexOf(STAGE);
        private final boolean[] ofTheLast;
        private long beforeStage;

        States(DealRecords records, DealChanges read, Row row, Consumer<Row> reader) {
            this.records = records;
            this.read = read;
            this.row = row;
            this.reader = reader;
            this.trackedOf = header.stream().mapToInt(tracked::indexOf).toArray();
            this.dealColumn = tracked.stream().mapToInt(deals.header()::indexOf).toArray();
            this.ofTheLast = new boolean[header.size()];
            for (int column = 0; column < ofTheLast.length; column++) {
                ofTheLast[column] = trackedOf[column] < 0 && OF_THE_LAST.contains(header.get(column));
            }
        }

        void of(int deal) {
            int from = read.start(deal);
            int to = read.start(deal + 1);
            String[] state = first(deal, from, to);
            long dealRow = dealRowsFrom + records.row(deal);
            if (from == to) {
                hand(deal, state, "", true, dealRow);
                return;
            }
            String opened = openedColumn < 0 ? "" : records.cell(deal, openedColumn);
            if (isKnown(state) && isBefore(opened, read.second(from))) {
                hand(deal, state, opened, false, dealRow);
            }
            int at = from;
            while (at < to) {
                int end = endOfState(at, to);
                for (int change = at; change < end; change++) {
                    state[read.field(change)] = read.value(change);
                }
                boolean isLast = end == to && !isClosedBehind(deal, state);
                if (isKnown(state)) {
                    hand(deal, state, text(read.second(at)), isLast, read.row(at));
                } else {
                    beforeStage++;
                }
                at = end;
            }
            if (isClosedBehind(deal, state)) {
                close(deal, state, read.second(to - 1), dealRow);
            }
            compare(deal, state);
        }

        /** Whether the deal is in another stage than its history says, and is right. */
        private boolean isClosedBehind(int deal, String[] state) {
            String now = stageOf < 0 || dealColumn[stageOf] < 0 ? "" : records.cell(deal, dealColumn[stageOf]);
            return mapping.endsWithDeal() && !now.isEmpty() && !now.equalsIgnoreCase(state[stageOf]);
        }

        /** Hands over what a deal is in the end: from the day on which it was closed, if that is behind the last change. */
        private void close(int deal, String[] state, long last, long number) {
            for (int field = 0; field < state.length; field++) {
                state[field] = dealColumn[field] < 0 ? state[field] : records.cell(deal, dealColumn[field]);
            }
            String closed = closedColumn < 0 ? "" : records.cell(deal, closedColumn);
            boolean isBehind = !closed.isEmpty() && !isBefore(closed, last);
            hand(deal, state, isBehind ? closed : text(last), true, number);
        }

        /** What a deal was before anything changed: what is told of it then, and what never changed. */
        private String[] first(int deal, int from, int to) {
            String[] state = new String[tracked.size()];
            for (int change = from; change < to; change++) {
                int field = read.field(change);
                if (state[field] == null) {
                    state[field] = read.before(change) == null ? "" : read.before(change);
                }
            }
            for (int field = 0; field < state.length; field++) {
                if (state[field] == null) {
                    state[field] = dealColumn[field] < 0 ? "" : records.cell(deal, dealColumn[field]);
                }
            }
            return state;
        }

        /** Whether the stage of a state is known, without which there is none. */
        private boolean isKnown(String[] state) {
            return stageOf < 0 || !state[stageOf].isEmpty();
        }

        private int endOfState(int from, int to) {
            int end = from + 1;
            long fields = 1L << read.field(from);
            while (end < to && isSame(from, end, fields)) {
                fields |= 1L << read.field(end);
                end++;
            }
            return end;
        }

        /** Whether a change belongs to a state: of a long history, one of the same second and of a field that has not changed. */
        private boolean isSame(int first, int change, long fields) {
            return mapping.isLong()
                    ? read.second(change) == read.second(first) && (fields & 1L << read.field(change)) == 0
                    : read.row(change) == read.row(first);
        }

        private void hand(int deal, String[] state, String at, boolean isLast, long number) {
            row.begin(number, number);
            for (int column = 0; column < header.size(); column++) {
                if (column == atColumn && trackedOf[column] < 0) {
                    row.add(at);
                } else if (trackedOf[column] >= 0) {
                    row.add(state[trackedOf[column]]);
                } else if (ofTheLast[column] && !isLast) {
                    row.add("");
                } else {
                    row.add(records.cell(deal, column));
                    if (records.fault(deal, column) != null) {
                        row.markFault(
                                records.fault(deal, column) + " (" + deals.file() + " row " + records.row(deal) + ")");
                    }
                }
            }
            reader.accept(row);
        }

        /** Hands over a row that is no deal, so that it is named. */
        void odd(Row odd) {
            boolean fits = odd.cells() == deals.header().size();
            row.begin(dealRowsFrom + odd.number(), odd.ordinal());
            for (int column = 0; column < header.size(); column++) {
                boolean isThere = fits && column < odd.cells();
                row.add(isThere ? odd.raw(column) : "");
                if (isThere && header.get(column).equals("opportunity_id") && !odd.isEmpty(column)) {
                    row.markFault("deal " + odd.text(column) + " appears twice in " + deals.file());
                }
            }
            if (!fits) {
                row.add("");
            }
            reader.accept(row);
        }

        /** Warns where the deal and the end of its history do not say the same. */
        private void compare(int deal, String[] state) {
            for (int field = 0; field < state.length; field++) {
                String name = tracked.get(field);
                String now = dealColumn[field] < 0 ? "" : records.cell(deal, dealColumn[field]);
                if (!mapping.endsWithDeal()
                        && COMPARED.contains(name)
                        && !now.isEmpty()
                        && !now.equalsIgnoreCase(state[field])) {
                    problems.add(DataProblem.warning(
                            deals.file(),
                            records.row(deal),
                            deals.shown(dealColumn[field]),
                            now,
                            "the deal is \"" + now + "\", and the last row of its history in " + changes.file()
                                    + " says \"" + state[field] + "\"; the history counts"));
                }
            }
        }

        void tell() {
            if (beforeStage > 0) {
                notes.add(changes.file() + ": " + NumberText.count(beforeStage, "change")
                        + " before the first known stage of the deal, taken together with it");
            }
        }
    }

    private static boolean isBefore(String opened, long second) {
        try {
            return !opened.isEmpty() && second(opened) < second;
        } catch (DateTimeParseException e) {
            return false; // whoever reads the cell names it
        }
    }

    private static long second(String moment) {
        long second = IsoTime.seconds(moment);
        return second == IsoTime.NONE ? LocalDateTime.parse(moment).toEpochSecond(ZoneOffset.UTC) : second;
    }

    private static String text(long second) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        LocalDate day = time.toLocalDate();
        return second % DAY_SECONDS == 0 ? day.toString() : time.toString();
    }
}
