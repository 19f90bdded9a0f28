package mainstay.book;

import static mainstay.book.PlanField.account;
import static mainstay.book.PlanField.day;
import static mainstay.book.PlanField.flag;
import static mainstay.book.PlanField.number;
import static mainstay.book.PlanField.period;
import static mainstay.book.PlanField.text;
import static mainstay.book.PlanField.time;
import static mainstay.book.PlanField.word;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The tables that a book may have beside accounts and wallets: what is known, wanted and done about its accounts. */
public enum PlanTable {
    /** A product line. */
    LINES(
            1,
            true,
            () -> List.of(
                    text("line").needed(),
                    text("division"),
                    number("grade", Ranges.WEIGHT),
                    text("replaces").in(PlanTable.valueOf("LINES")),
                    number("cannibalises", Range.share()))),
    /** One of our own people. */
    PEOPLE(
            1,
            true,
            () -> List.of(
                    text("person").needed(),
                    text("name"),
                    text("department"),
                    text("role"),
                    text("team"),
                    text("reports_to").in(PlanTable.valueOf("PEOPLE")),
                    number("capacity", Ranges.ACCOUNTS),
                    number("relationship", Ranges.RATING),
                    number("strategy", Ranges.RATING),
                    number("intellect", Ranges.RATING),
                    number("organisation", Ranges.RATING),
                    number("leadership", Ranges.RATING),
                    number("target_pay", Range.money()),
                    day("left"))),
    /** Something that is known of an account. */
    FACTS(
            4,
            false,
            () -> List.of(
                    account().needed(),
                    word(
                                    "topic",
                                    "finance",
                                    "background",
                                    "strategy",
                                    "forecast",
                                    "purchasing",
                                    "installed",
                                    "product",
                                    "competitor",
                                    "industry",
                                    "own",
                                    "need")
                            .needed(),
                    text("item").needed(),
                    period("period"),
                    number("value", Ranges.ANY),
                    text("unit"),
                    text("text"),
                    text("source"),
                    day("as_of"),
                    day("agreed"))),
    /** The share of one supplier of what an account spends on a line. */
    SHARES(
            4,
            true,
            () -> List.of(
                    account().needed(),
                    text("line").needed().in(LINES),
                    text("supplier").needed(),
                    period("period").needed(),
                    number("share", Range.share()),
                    number("amount", Range.money()),
                    word("of", "spend", "units"),
                    flag("estimate"))),
    /** A person at an account. */
    CONTACTS(
            2,
            true,
            () -> List.of(
                    account().needed(),
                    text("contact_id").needed(),
                    text("name"),
                    text("title"),
                    text("mail"),
                    word("side", "purchasing", "technical", "executive", "user"),
                    number("level", Ranges.LEVEL),
                    word("role", "decides", "evaluates", "influences", "uses", "blocks"),
                    number("influence", Ranges.RATING),
                    number("stance", Ranges.STANCE),
                    text("ours").in(PEOPLE),
                    text("reports_to").in(PlanTable.valueOf("CONTACTS")))),
    /** Something that happened at an account. */
    EVENTS(
            4,
            false,
            () -> List.of(
                    account().needed(),
                    time("on").needed(),
                    word(
                                    "kind",
                                    "visit",
                                    "meeting",
                                    "discussion",
                                    "survey",
                                    "input",
                                    "vendor-list",
                                    "bid",
                                    "test",
                                    "adoption")
                            .needed(),
                    text("contact_id").in(CONTACTS),
                    text("person").in(PEOPLE),
                    text("department"),
                    text("line").in(LINES),
                    word("outcome", "held", "won", "lost", "passed", "failed", "adopted", "pending", "cancelled"),
                    text("partner"),
                    number("score", Ranges.SCORE),
                    number("hours", Ranges.HOURS),
                    text("note"))),
    /** A deal, or one state of a deal. */
    OPPORTUNITIES(
            3,
            false,
            () -> List.of(
                    account().needed(),
                    text("opportunity_id").needed(),
                    time("at"),
                    text("line").in(LINES),
                    text("name"),
                    text("stage").needed(),
                    number("amount", Range.money()),
                    number("margin", Ranges.MARGIN),
                    number("probability", Range.share()),
                    day("opened"),
                    day("closes"),
                    day("closed"),
                    text("owner").in(PEOPLE),
                    text("channel"),
                    text("referred_by"),
                    text("competitor"),
                    text("reason"))),
    /** What keeps us out of a line of an account. */
    BARRIERS(
            2,
            true,
            () -> List.of(
                    account().needed(),
                    text("barrier_id").needed(),
                    text("line").needed().in(LINES),
                    text("what").needed(),
                    number("blocks", Range.share()),
                    number("opens", Range.share()),
                    number("win", Range.share()),
                    text("says").in(CONTACTS),
                    text("department"),
                    text("owner").in(PEOPLE),
                    day("due"),
                    day("gone"),
                    number("cost", Range.money()),
                    day("agreed"))),
    /** Who does what. */
    ACTIONS(
            2,
            true,
            () -> List.of(
                    account(),
                    text("action_id").needed(),
                    text("for"),
                    text("what").needed(),
                    text("department"),
                    text("owner").in(PEOPLE),
                    day("start"),
                    number("days", Ranges.WORKING_DAYS),
                    day("due"),
                    text("after"),
                    number("done", Range.share()),
                    day("finished"),
                    number("cost", Range.money()),
                    flag("milestone"),
                    text("deliverable"),
                    text("phase"))),
    /** What is wanted of an account, a team or a person. */
    TARGETS(
            7,
            true,
            () -> List.of(
                    account(),
                    text("team"),
                    text("person").in(PEOPLE),
                    period("period").needed(),
                    word(
                                    "measure",
                                    "revenue",
                                    "margin",
                                    "net-margin",
                                    "share-of-wallet",
                                    "satisfaction",
                                    "input",
                                    "mix",
                                    "visits")
                            .needed(),
                    text("line").in(LINES),
                    text("cut"),
                    number("value", Ranges.ANY).needed(),
                    day("agreed"),
                    text("agreed_by"))),
    /** What an account bought of us. */
    SALES(
            3,
            false,
            () -> List.of(
                    account().needed(),
                    text("line").needed().in(LINES),
                    period("period").needed(),
                    number("quantity", Ranges.ANY),
                    number("revenue", Ranges.ANY).needed(),
                    number("cost", Ranges.ANY),
                    text("credit"),
                    text("referred_by")));

    private final int keys;
    private final boolean unique;
    private final Lazy<List<PlanField>> columns;
    private final Lazy<Map<String, PlanField>> byName;

    PlanTable(int keys, boolean unique, Supplier<List<PlanField>> columns) {
        this.keys = keys;
        this.unique = unique;
        this.columns = Lazy.of(columns);
        this.byName = Lazy.of(() -> columns().stream().collect(Collectors.toMap(PlanField::name, column -> column)));
    }

    /** The name of the table: of its file without the ending, its sheet, its key in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that Mainstay knows, in the order in which they are shown; a table may carry further ones, as text. */
    public List<PlanField> columns() {
        return columns.get();
    }

    /** The columns by which rows are in order; of a table of accounts, the account is the first. */
    public List<PlanField> key() {
        return columns().subList(0, keys);
    }

    /** Whether no two rows may have the same key. Ids ({@link #id()}) are unique in the whole book. */
    public boolean hasUniqueKey() {
        return unique;
    }

    /** Whether rows are about accounts. */
    public boolean isOfAccounts() {
        return columns().get(0).name().equals(PlanField.ACCOUNT_ID);
    }

    /** Whether the order in which rows of one key stand means something: states of one deal at the same moment. */
    public boolean isHistory() {
        return this == OPPORTUNITIES;
    }

    /** The column by which users name a row, such as {@code barrier_id}; empty where rows have no id. */
    public Optional<PlanField> id() {
        return switch (this) {
            case LINES, PEOPLE -> Optional.of(columns().get(0));
            case CONTACTS, OPPORTUNITIES, BARRIERS, ACTIONS ->
                Optional.of(columns().get(1));
            default -> Optional.empty();
        };
    }

    /** The column with this header, which must match exactly; empty when there is none. */
    public Optional<PlanField> find(String column) {
        return Optional.ofNullable(byName.get().get(column));
    }

    /**
     * The column with this header.
     *
     * @throws IllegalArgumentException when the table has no such column
     */
    public PlanField column(String name) {
        PlanField column = byName.get().get(name);
        if (column == null) {
            throw new IllegalArgumentException("the table " + label() + " has no column " + name);
        }
        return column;
    }

    /** The table with this name; empty when there is none. */
    public static Optional<PlanTable> named(String label) {
        return Arrays.stream(values())
                .filter(table -> table.label().equals(label))
                .findFirst();
    }

    /** Kept apart from the enum, whose constants need them before its own constants are there. */
    private static final class Ranges {
        static final Range RATING = Range.of(0, 5, "a rating");
        static final Range STANCE = Range.of(-2, 2, "a stance");
        static final Range LEVEL = Range.of(1, Double.POSITIVE_INFINITY, "a level (1 is the top)");
        static final Range WEIGHT = Range.of(0, Double.POSITIVE_INFINITY, "a weight");
        static final Range ACCOUNTS = Range.of(0, Double.POSITIVE_INFINITY, "a number of accounts");
        static final Range SCORE = Range.of(0, Double.POSITIVE_INFINITY, "a score");
        static final Range HOURS = Range.of(0, Double.POSITIVE_INFINITY, "a number of hours");
        static final Range WORKING_DAYS = Range.of(0, 100_000, "a number of working days");
        static final Range MARGIN = Range.of(-10, 1, "a fraction (0.35 for 35 %)");
        static final Range ANY = Range.any("a number");
    }
}
