package mainstay.plan.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;

/**
 * What is known of an account: facts by topic and item, a column for each period.
 *
 * @param items by topic, in the order in which topics are listed, and in each by the name of the item
 * @param periods the columns, from the earliest period
 * @param sources where the facts are from, each once; items refer to them by their place, from 1
 * @param later how many facts became known only after the day
 * @param superseded how many values stand nowhere, since a later one was given of the same item and period
 */
public record DataSheet(List<Item> items, List<String> periods, List<Source> sources, int later, int superseded) {

    /**
     * Something that is known.
     *
     * @param topic what it is about, such as {@code finance}
     * @param item its name
     * @param unit what its values are in; empty where nothing is said
     * @param values by period, as it is written; under the empty text what has no period
     * @param text what was said, or sentences of several facts, each once
     * @param sources the places of its sources, from 1
     * @param agreed the latest day on which a fact of it was agreed
     */
    public record Item(
            String topic,
            String item,
            String unit,
            Map<String, Double> values,
            String text,
            List<Integer> sources,
            Optional<LocalDate> agreed) {}

    /**
     * Where facts are from.
     *
     * @param name whom or what was asked
     * @param on the day for which it was said; empty where nobody wrote it down
     */
    public record Source(String name, Optional<LocalDate> on) {}

    private record Key(String topic, String item, String unit) {}

    /** Copies the lists. */
    public DataSheet {
        items = List.copyOf(items);
        periods = List.copyOf(periods);
        sources = List.copyOf(sources);
    }

    /**
     * The sheet of an account.
     *
     * @param rows the table of facts
     * @param account its row in the book
     * @param day facts that are known only since a later day are left out
     */
    public static DataSheet of(PlanRows rows, int account, LocalDate day) {
        Map<Key, List<Integer>> facts = new TreeMap<>(order());
        int later = 0;
        for (int row = rows.start(account); row < rows.start(account + 1); row++) {
            if (rows.day(row, "as_of").filter(known -> known.isAfter(day)).isPresent()) {
                later++;
                continue;
            }
            Key key = new Key(rows.text(row, "topic"), rows.text(row, "item"), rows.text(row, "unit"));
            facts.computeIfAbsent(key, of -> new ArrayList<>()).add(row);
        }
        List<Source> sources = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        facts.forEach((key, of) -> items.add(item(rows, key, of, sources)));
        int values = facts.values().stream()
                .flatMap(List::stream)
                .mapToInt(row -> Double.isNaN(rows.number(row, "value")) ? 0 : 1)
                .sum();
        int shown = items.stream().mapToInt(item -> item.values().size()).sum();
        return new DataSheet(items, periods(rows, facts), sources, later, values - shown);
    }

    private static Comparator<Key> order() {
        List<String> topics = PlanTable.FACTS.column("topic").words();
        return Comparator.<Key>comparingInt(key -> topics.indexOf(key.topic()))
                .thenComparing(Key::item)
                .thenComparing(Key::unit);
    }

    private static Item item(PlanRows rows, Key key, List<Integer> facts, List<Source> sources) {
        List<Integer> byAge = facts.stream()
                .sorted(Comparator.comparing(row -> rows.day(row, "as_of").orElse(LocalDate.MIN)))
                .toList();
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int row : byAge) {
            if (!Double.isNaN(rows.number(row, "value"))) {
                values.put(rows.text(row, "period"), rows.number(row, "value"));
            }
            addOnce(texts, rows.text(row, "text"));
            if (!rows.text(row, "source").isEmpty()) {
                int place = place(new Source(rows.text(row, "source"), rows.day(row, "as_of")), sources);
                if (!from.contains(place)) {
                    from.add(place);
                }
            }
        }
        return new Item(
                key.topic(),
                key.item(),
                key.unit(),
                values,
                String.join("; ", texts),
                from.stream().sorted().toList(),
                facts.stream().flatMap(row -> rows.day(row, "agreed").stream()).max(Comparator.naturalOrder()));
    }

    private static void addOnce(List<String> texts, String text) {
        if (!text.isEmpty() && !texts.contains(text)) {
            texts.add(text);
        }
    }

    private static int place(Source source, List<Source> sources) {
        int known = sources.indexOf(source);
        if (known >= 0) {
            return known + 1;
        }
        sources.add(source);
        return sources.size();
    }

    private static List<String> periods(PlanRows rows, Map<Key, List<Integer>> facts) {
        return facts.values().stream()
                .flatMap(List::stream)
                .filter(row -> !Double.isNaN(rows.number(row, "value")))
                .flatMap(row -> rows.period(row, "period").stream())
                .sorted(SupplierShares.byTime())
                .map(Period::text)
                .distinct()
                .toList();
    }
}
