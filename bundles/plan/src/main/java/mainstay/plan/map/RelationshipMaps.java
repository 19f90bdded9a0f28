package mainstay.plan.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.TextColumn;

/**
 * The maps of the accounts of a book on a day. A person is reached whom we met (visit, meeting or discussion, held) within so many
 * days until then. Contacts of one account with the same mail, whatever its case and the blanks around it, are one person.
 */
public final class RelationshipMaps {
    private static final Set<String> MEETINGS = Set.of("visit", "meeting", "discussion");
    private static final String HELD = "held";
    private static final double DAY_SECONDS = 86_400;

    private final PlanRows contacts;
    private final PlanRows events;
    private final PlanRows barriers;
    private final PlanRows actions;
    private final LocalDate day;
    private final int fresh;
    private final TextColumn ids;
    private final TextColumn kinds;
    private final TextColumn outcomes;
    private final TextColumn metContacts;
    private final boolean outcomesKnown;

    /**
     * The maps on a day; what happened after it is not seen.
     *
     * @param fresh how many days a meeting counts, 0 or more
     */
    public RelationshipMaps(PlanTables tables, LocalDate day, int fresh) {
        this.contacts = tables.rows(PlanTable.CONTACTS);
        this.events = tables.rows(PlanTable.EVENTS);
        this.barriers = tables.rows(PlanTable.BARRIERS);
        this.actions = tables.rows(PlanTable.ACTIONS);
        this.day = day;
        this.fresh = fresh;
        this.ids = contacts.texts("contact_id");
        this.kinds = events.texts("kind");
        this.outcomes = events.texts("outcome");
        this.metContacts = events.texts("contact_id");
        this.outcomesKnown = events.has("outcome");
    }

    /** How many contacts an account has. */
    public int contacts(int account) {
        return contacts.start(account + 1) - contacts.start(account);
    }

    /** The map of an account, by its row in the book. */
    public RelationshipMap of(int account) {
        Meetings meetings = meetings(account);
        List<KnownPerson> people = new ArrayList<>();
        persons(account).forEach(rows -> people.add(person(rows, meetings.last())));
        MapOmissions omissions = new MapOmissions(
                contacts(account) - people.size(),
                (int) people.stream()
                        .filter(person -> Double.isNaN(person.influence()))
                        .count(),
                (int) people.stream()
                        .filter(person -> Double.isNaN(person.stance()))
                        .count(),
                meetings.withoutOutcome(),
                meetings.withoutContact());
        return new RelationshipMap(people, withAction(account), omissions);
    }

    /** The rows of the contacts of each person. */
    private Iterable<List<Integer>> persons(int account) {
        Map<String, List<Integer>> persons = new LinkedHashMap<>();
        TextColumn mails = contacts.texts("mail");
        for (int row = contacts.start(account); row < contacts.start(account + 1); row++) {
            String mail = mails.get(row).strip().toLowerCase(Locale.ROOT);
            persons.computeIfAbsent(mail.isEmpty() ? " " + ids.get(row) : mail, key -> new ArrayList<>())
                    .add(row);
        }
        return persons.values();
    }

    private KnownPerson person(List<Integer> rows, Map<String, LocalDate> last) {
        Optional<LocalDate> met = rows.stream()
                .map(row -> Optional.ofNullable(last.get(ids.get(row))))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
        return new KnownPerson(
                rows.stream().map(ids::get).toList(),
                text(rows, "name"),
                text(rows, "title"),
                text(rows, "side"),
                number(rows, "level"),
                text(rows, "role"),
                number(rows, "influence"),
                number(rows, "stance"),
                text(rows, "ours"),
                met,
                met.filter(on -> !on.isBefore(day.minusDays(fresh))).isPresent());
    }

    private String text(List<Integer> rows, String column) {
        return rows.stream()
                .map(row -> contacts.text(row, column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private double number(List<Integer> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> contacts.number(row, column))
                .filter(value -> !Double.isNaN(value))
                .findFirst()
                .orElse(Double.NaN);
    }

    private Meetings meetings(int account) {
        Map<String, LocalDate> last = new HashMap<>();
        int withoutOutcome = 0;
        int withoutContact = 0;
        for (int row = events.start(account); row < events.start(account + 1); row++) {
            LocalDate on = LocalDate.ofEpochDay((long) Math.floor(events.number(row, "on") / DAY_SECONDS));
            if (on.isAfter(day) || !MEETINGS.contains(kinds.get(row))) {
                continue;
            }
            if (outcomesKnown && outcomes.get(row).isEmpty()) {
                withoutOutcome++;
            } else if (!outcomesKnown || outcomes.get(row).equals(HELD)) {
                if (metContacts.get(row).isEmpty()) {
                    withoutContact++;
                }
                last.merge(metContacts.get(row), on, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return new Meetings(last, withoutOutcome, withoutContact);
    }

    /** The contacts whom an action is about: it is for them, or for a barrier that they speak of. */
    private Set<String> withAction(int account) {
        Set<String> aims = new HashSet<>();
        for (int row = actions.start(account); row < actions.start(account + 1); row++) {
            aims.add(actions.text(row, "for"));
        }
        Set<String> found = new HashSet<>(aims);
        for (int row = barriers.start(account); row < barriers.start(account + 1); row++) {
            if (aims.contains(barriers.text(row, "barrier_id"))) {
                found.add(barriers.text(row, "says"));
            }
        }
        return found;
    }

    /**
     * The meetings of an account until the day.
     *
     * @param last by contact, the last day on which it was met
     */
    private record Meetings(Map<String, LocalDate> last, int withoutOutcome, int withoutContact) {}
}
