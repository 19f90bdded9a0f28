package mainstay.plan.pipeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.TextColumn;

/** How many persons at an account were met of late; two contacts with one mail are one person. */
final class ReachedPersons {
    private static final Set<String> MEETINGS = Set.of("visit", "meeting", "discussion");
    private static final int THREADS = 2;

    private final Map<Integer, Set<String>> persons = new HashMap<>();
    private final boolean known;

    /**
     * The persons who were met in a visit, a meeting or a discussion that was held.
     *
     * @param fresh for how many days up to a day such a meeting counts
     */
    ReachedPersons(PlanTables tables, LocalDate day, double fresh) {
        known = tables.has(PlanTable.EVENTS) && tables.has(PlanTable.CONTACTS);
        if (!known) {
            return;
        }
        Map<String, String> mails = mails(tables.rows(PlanTable.CONTACTS));
        PlanRows events = tables.rows(PlanTable.EVENTS);
        DoubleColumn on = events.numbers("on");
        TextColumn kind = events.texts("kind");
        TextColumn outcome = events.texts("outcome");
        TextColumn contact = events.texts("contact_id");
        int[] accounts = events.accounts();
        for (int row = 0; row < events.size(); row++) {
            double age = (double) day.toEpochDay() - Math.floor(on.get(row) / Deals.DAY_SECONDS);
            if (age >= 0
                    && age <= fresh
                    && !contact.get(row).isEmpty()
                    && MEETINGS.contains(kind.get(row))
                    && outcome.get(row).equals("held")) {
                persons.computeIfAbsent(accounts[row], account -> new HashSet<>())
                        .add(mails.getOrDefault(contact.get(row), contact.get(row)));
            }
        }
    }

    private static Map<String, String> mails(PlanRows contacts) {
        TextColumn ids = contacts.texts("contact_id");
        TextColumn mails = contacts.texts("mail");
        Map<String, String> found = new HashMap<>();
        for (int row = 0; row < contacts.size(); row++) {
            String mail = mails.get(row).strip().toLowerCase(Locale.ROOT);
            if (!mail.isEmpty()) {
                found.put(ids.get(row), mail);
            }
        }
        return found;
    }

    /** Whether it is known that fewer than two persons are reached. */
    boolean isSingleThreaded(int account) {
        return known && persons.getOrDefault(account, Set.of()).size() < THREADS;
    }
}
