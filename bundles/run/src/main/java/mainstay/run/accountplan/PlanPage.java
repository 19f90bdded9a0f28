package mainstay.run.accountplan;

import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.NumberText;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.plan.pipeline.DealStates;
import mainstay.plan.pipeline.Deals;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;

/**
 * The plan of an account on a page: position, needs, targets and whether they hold, map, team, open deals, barriers, actions that
 * are not done, and the next dates.
 */
public final class PlanPage {
    /** The column whose changes head the sections. */
    public static final String SECTION = "section";

    private static final List<String> POSITION = List.of(
            "rank",
            "tier",
            "coverage",
            "team",
            "call",
            "value",
            "revenue",
            "share_of_wallet",
            "white_space",
            "gross_profit",
            "expected_profit");
    private static final String PART = "page.";
    private static final int DATES = 5;
    private static final String OWNER = "owner";

    private final LiveResult result;
    private final Book book;
    private final int account;
    private final LocalDate day;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> dates = new ArrayList<>();
    private final Map<String, List<String>> team = new TreeMap<>();

    /**
     * A row of the page.
     *
     * @param section what it is about
     * @param item what it names
     * @param value its figure or its day, as it is read
     * @param detail what else is said of it
     */
    private record Row(String section, String item, String value, String detail) {}

    private PlanPage(LiveResult result, int account, LocalDate day) {
        this.result = result;
        this.book = result.book();
        this.account = account;
        this.day = day;
    }

    /**
     * The page of an account, by its row in the book.
     *
     * @param day what happens after it is not seen
     */
    public static PlanListing of(LiveResult result, int account, LocalDate day) {
        return new PlanPage(result, account, day).listing();
    }

    /**
     * The rows of one part of a page.
     *
     * @param part {@code needs}, {@code team}, {@code deals}, {@code actions} or {@code dates}, as in the keys of its words
     */
    public static PlanColumns part(PlanListing page, String part) {
        PlanColumns all = page.columns();
        String heading = phrase(PART + part);
        return all.inOrder(IntStream.range(0, all.size())
                .filter(row -> all.column(SECTION).text(row).equals(heading))
                .toArray());
    }

    private PlanListing listing() {
        position();
        needs();
        targets();
        map();
        List<Row> deals = deals();
        List<Row> barriers = barriers();
        List<Row> actions = actions();
        visit();
        team.forEach((person, parts) -> rows.add(person(person, parts)));
        rows.addAll(deals);
        rows.addAll(barriers);
        rows.addAll(actions);
        dates.stream()
                .filter(date -> date.item().compareTo(day.toString()) >= 0)
                .sorted(Comparator.comparing(Row::item))
                .limit(DATES)
                .forEach(rows::add);
        PlanColumns columns = new RowColumns<>(rows)
                .text(SECTION, Row::section)
                .text("item", Row::item)
                .text("value", Row::value)
                .text("detail", Row::detail)
                .build();
        return new PlanListing(columns, columns.names(), List.of(), List.of(), notes());
    }

    private List<String> notes() {
        return book.plan().isEmpty() ? List.of(phrase("page.no-tables")) : List.of();
    }

    private void add(String section, String item, String value, String detail) {
        rows.add(new Row(phrase(PART + section), item, value, detail));
    }

    private void position() {
        RankColumns columns = RankColumns.of(result);
        for (String name : POSITION) {
            String value = shown(columns.column(name), account);
            if (!value.isEmpty()) {
                add("position", name, value, "");
            }
        }
    }

    private static String shown(Column column, int row) {
        return switch (column.kind()) {
            case TEXT -> column.text(row);
            case MONEY -> NumberText.money(column.number(row));
            case RATIO -> NumberText.percent(column.number(row));
            default -> NumberText.number(column.number(row));
        };
    }

    private void needs() {
        PlanRows facts = book.plan().rows(PlanTable.FACTS);
        for (int row = facts.start(account); row < facts.start(account + 1); row++) {
            if (facts.text(row, "topic").equals("need")) {
                String agreed = facts.day(row, "agreed")
                        .filter(on -> !on.isAfter(day))
                        .map(on -> phrase("page.agreed", on.toString()))
                        .orElse(phrase("page.not-agreed"));
                add("needs", facts.text(row, "item"), agreed, facts.text(row, "text"));
            }
        }
    }

    private void targets() {
        PlanColumns checks =
                TargetList.of(result, new int[] {account}, day).listing().columns();
        for (int row = 0; row < checks.size(); row++) {
            if (!checks.column("account_id").text(row).isEmpty()) {
                String item = joined(checks, row, "measure", "line", "period");
                String because = checks.column("because").text(row);
                add(
                        "targets",
                        item,
                        NumberText.number(checks.column("target").number(row)),
                        because.isEmpty()
                                ? phrase("page.holds", checks.column("holds").text(row))
                                : because);
            }
        }
    }

    private static String joined(PlanColumns columns, int row, String... names) {
        return Stream.of(names)
                .map(name -> columns.column(name).text(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void map() {
        if (!book.plan().has(PlanTable.CONTACTS)) {
            return;
        }
        PlanListing people = ContactList.of(result, new int[] {account}, day).people();
        people.conclusions().forEach(sentence -> {
            String[] parts = sentence.split(": ", 2);
            add("map", parts[0], "", parts.length == 1 ? "" : parts[1]);
        });
        owners(people.columns(), "ours", "contact_id");
    }

    /** Notes who of us has to do with rows of a list. */
    private void owners(PlanColumns columns, String who, String what) {
        for (int row = 0; row < columns.size(); row++) {
            String person = columns.column(who).text(row);
            if (!person.isEmpty()) {
                team.computeIfAbsent(person, of -> new ArrayList<>())
                        .add(columns.column(what).text(row));
            }
        }
    }

    private Row person(String person, List<String> parts) {
        PlanRows people = book.plan().rows(PlanTable.PEOPLE);
        String known = IntStream.range(0, people.size())
                .filter(row -> people.text(row, "person").equals(person))
                .mapToObj(row -> Stream.of(people.text(row, "name"), people.text(row, "role"))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")))
                .findFirst()
                .orElse("");
        return new Row(phrase("page.team"), person, known, String.join(", ", parts));
    }

    private List<Row> deals() {
        DealStates states = Deals.of(book.plan()).on(day);
        PlanRows table = book.plan().rows(PlanTable.OPPORTUNITIES);
        List<Row> deals = new ArrayList<>();
        for (int deal : states.open()) {
            if (states.deals().account(deal) != account) {
                continue;
            }
            int row = states.row(deal);
            String id = table.text(row, "opportunity_id");
            String closes = Double.isNaN(states.closes(deal))
                    ? ""
                    : LocalDate.ofEpochDay((long) states.closes(deal)).toString();
            deals.add(new Row(
                    phrase("page.deals"),
                    id,
                    NumberText.money(states.amount(deal)),
                    Stream.of(table.text(row, "stage"), closes, table.text(row, "line"), table.text(row, "name"))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", "))));
            date(closes, "page.date.deal", id, table.text(row, "name"), table.text(row, OWNER));
            if (!table.text(row, OWNER).isEmpty()) {
                team.computeIfAbsent(table.text(row, OWNER), of -> new ArrayList<>())
                        .add(id);
            }
        }
        return deals;
    }

    private void date(String on, String kind, String id, String what, String who) {
        if (!on.isEmpty()) {
            String detail =
                    Stream.of(id, what, who).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
            dates.add(new Row(phrase("page.dates"), on, phrase(kind), detail));
        }
    }

    private List<Row> barriers() {
        PlanColumns table =
                BarrierTable.of(result, day, new int[] {account}).listing().columns();
        List<Row> barriers = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            String id = table.column("barrier_id").text(row);
            boolean gone = table.column("status").text(row).equals("gone");
            barriers.add(new Row(
                    phrase("page.barriers"),
                    id,
                    phrase(
                            "page.freed",
                            NumberText.money(table.column("profit_freed").number(row))),
                    joinedBy(", ", table, row, "line", "what", "status", OWNER, "due")));
            if (!gone) {
                date(
                        table.column("due").text(row),
                        "page.date.barrier",
                        id,
                        table.column("what").text(row),
                        "");
            }
        }
        owners(table, OWNER, "barrier_id");
        return barriers;
    }

    private static String joinedBy(String between, PlanColumns columns, int row, String... names) {
        return Stream.of(names)
                .map(name -> columns.column(name).text(row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    private List<Row> actions() {
        PlanColumns table =
                ActionList.of(result, new int[] {account}, day, false).columns();
        List<Row> actions = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            String status = table.column("status").text(row);
            if (status.startsWith("done")) {
                continue;
            }
            String id = table.column("action_id").text(row);
            String due = table.column("due").text(row);
            actions.add(new Row(
                    phrase("page.actions"),
                    id,
                    due,
                    joinedBy(", ", table, row, "status", OWNER, "department", "what")));
            date(
                    due,
                    "page.date.action",
                    id,
                    table.column("what").text(row),
                    table.column(OWNER).text(row));
        }
        owners(table, OWNER, "action_id");
        return actions;
    }

    private void visit() {
        PlanColumns visits =
                VisitList.of(result, new int[] {account}, day, false).columns();
        for (int row = 0; row < visits.size(); row++) {
            String due = visits.column("next_due").text(row);
            date(
                    due,
                    "page.date.visit",
                    visits.column("contact_id").text(row),
                    "",
                    visits.column("person").text(row));
        }
    }
}
