package mainstay.plan.targets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.TextColumn;

/**
 * Who of us holds an account, and in which team: whom most of what it bought until a day is credited to, of the people who have a
 * team and had not left by then; else who owns most of its deals; else who is named with most of its contacts. Of two the first by name.
 */
public final class AccountHolders {
    private final PlanTables tables;
    private final LocalDate day;
    private final Map<String, String> teams = new HashMap<>();
    private final Map<Integer, String> known = new HashMap<>();
    private final Map<String, Boolean> ended = new HashMap<>();
    private final Map<String, Map<String, Double>> parsed = new HashMap<>();

    private AccountHolders(PlanTables tables, LocalDate day) {
        this.tables = tables;
        this.day = day;
        PlanRows people = tables.rows(PlanTable.PEOPLE);
        for (int row = 0; row < people.size(); row++) {
            boolean gone =
                    people.day(row, "left").filter(left -> left.isBefore(day)).isPresent();
            if (!gone) {
                teams.put(people.text(row, "person"), people.text(row, "team"));
            }
        }
    }

    /** Who holds the accounts of a book on a day. */
    public static AccountHolders of(Book book, LocalDate day) {
        return new AccountHolders(book.plan(), day);
    }

    /** The team of a person; empty where there is none. */
    public String teamOf(String person) {
        return teams.getOrDefault(person, "");
    }

    /** The team of an account, by its row in the book; empty where nothing tells it. */
    public String team(int account) {
        return teamOf(holder(account));
    }

    /** The person who holds an account, by its row in the book; empty where nothing tells it. */
    public String holder(int account) {
        return known.computeIfAbsent(account, this::find);
    }

    private String find(int account) {
        String bySales = most(credits(account));
        if (!bySales.isEmpty()) {
            return bySales;
        }
        String byDeals = most(named(tables.rows(PlanTable.OPPORTUNITIES), account, "owner"));
        return byDeals.isEmpty() ? most(named(tables.rows(PlanTable.CONTACTS), account, "ours")) : byDeals;
    }

    private Map<String, Double> credits(int account) {
        PlanRows sales = tables.rows(PlanTable.SALES);
        TextColumn periods = sales.texts("period");
        TextColumn told = sales.texts("credit");
        DoubleColumn revenue = sales.numbers("revenue");
        Map<String, Double> credits = new TreeMap<>();
        for (int row = sales.start(account); row < sales.start(account + 1); row++) {
            double amount = revenue.get(row);
            if (ended.computeIfAbsent(periods.get(row), this::hasEnded)) {
                parsed.computeIfAbsent(told.get(row), Credit::parse)
                        .forEach((person, part) -> credits.merge(person, part * amount, Double::sum));
            }
        }
        return credits;
    }

    private boolean hasEnded(String period) {
        return Period.parse(period).filter(of -> !of.last().isAfter(day)).isPresent();
    }

    private static Map<String, Double> named(PlanRows rows, int account, String column) {
        Map<String, Double> named = new TreeMap<>();
        for (int row = rows.start(account); row < rows.start(account + 1); row++) {
            named.merge(rows.text(row, column), 1.0, Double::sum);
        }
        return named;
    }

    private String most(Map<String, Double> votes) {
        String first = "";
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            boolean more = first.isEmpty() || vote.getValue() > votes.get(first);
            if (more && vote.getValue() > 0 && !teamOf(vote.getKey()).isEmpty()) {
                first = vote.getKey();
            }
        }
        return first;
    }
}
