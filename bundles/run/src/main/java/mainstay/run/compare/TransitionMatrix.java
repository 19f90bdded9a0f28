package mainstay.run.compare;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import mainstay.book.Language;
import mainstay.book.NumberText;

/** How many accounts change from one class to another. */
final class TransitionMatrix {
    private static final int SHOWN = 6;

    private final Map<String, Map<String, int[]>> counts = new TreeMap<>();
    private int changed;

    private TransitionMatrix() {}

    /** Counts accounts whose class differs; an empty class is an undefined one. */
    static TransitionMatrix of(int accounts, IntFunction<String> before, IntFunction<String> after) {
        TransitionMatrix transitions = new TransitionMatrix();
        for (int account = 0; account < accounts; account++) {
            transitions.count(before.apply(account), after.apply(account));
        }
        return transitions;
    }

    private void count(String from, String to) {
        if (!from.equals(to)) {
            counts.computeIfAbsent(from, added -> new TreeMap<>()).computeIfAbsent(to, added -> new int[1])[0]++;
            changed++;
        }
    }

    /** How many accounts change. */
    int changed() {
        return changed;
    }

    /** From where to where, the most first: {@code shared → channel 12; none → channel 3}. */
    String text() {
        List<Way> ways = counts.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .map(to -> new Way(from.getKey(), to.getKey(), to.getValue()[0])))
                .sorted(Comparator.comparingInt(way -> -way.accounts()))
                .toList();
        List<String> shown = ways.stream().limit(SHOWN).map(Way::text).collect(Collectors.toCollection(ArrayList::new));
        if (ways.size() > SHOWN) {
            shown.add(rest(ways.subList(SHOWN, ways.size())));
        }
        return Language.current().clauses(shown);
    }

    private static String rest(List<Way> ways) {
        double accounts = ways.stream().mapToInt(Way::accounts).sum();
        return phrase("compare.other-moves", NumberText.number(accounts));
    }

    /** One way of changing and how many accounts go it. */
    private record Way(String from, String to, int accounts) {
        String text() {
            return ChangeText.between(from, to) + " " + NumberText.number(accounts);
        }
    }
}
