package mainstay.benchmarks.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Changes, each by a mark of its own: a scenario by its name, a parameter by a value that nobody else sets. */
final class Acknowledged {
    /** A parameter that no answer of this measurement depends on. */
    static final String PARAMETER = "scoring.lifetime.referrals";

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger last = new AtomicInteger(1000);

    /** A mark that no other change has; it ends no other mark. */
    int next() {
        return last.incrementAndGet();
    }

    /** Somebody asks for it. */
    void ask(String mark) {
        asked.add(mark);
    }

    /** Somebody was told that it is done. */
    void tell(String mark) {
        told.add(mark);
    }

    /** How many were told to be done. */
    int count() {
        return told.size();
    }

    /** The scenario of a number. */
    static String scenario(int number) {
        return "kept-" + number + "-";
    }

    /** The value that a parameter is set to with a number, as the journal shows it. */
    static String value(int number) {
        return "→ " + number;
    }

    /** Those that were told to be done and are not kept. */
    List<String> lost(List<String> kept) {
        Set<String> marks = marks(kept);
        return told.stream().filter(mark -> !marks.contains(mark)).toList();
    }

    /** How many are kept that nobody was told of, as they were under way when the engine was killed. */
    long untold(List<String> kept) {
        Set<String> marks = marks(kept);
        Set<String> known = new HashSet<>(told);
        return asked.stream()
                .filter(mark -> marks.contains(mark) && !known.contains(mark))
                .count();
    }

    private Set<String> marks(List<String> kept) {
        String all = String.join("\n", kept).replace(",", " ");
        List<String> found = new ArrayList<>();
        for (String mark : asked) {
            if (all.contains(mark)) {
                found.add(mark);
            }
        }
        return new HashSet<>(found);
    }
}
