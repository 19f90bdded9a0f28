package mainstay.benchmarks.serve;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What lines can show: an answer that is none of these was put together of several generations, books or parameters. */
final class KnownAnswers {
    /** The line whose time is measured. */
    static final String RANK = "rank --top 10 --format csv";

    /** Lines that only look. */
    static final List<String> LOOKS = List.of(
            RANK,
            "explain A1000007 --format csv",
            "whatif policy=max-profit --format csv",
            "segments tier --format csv");

    private final Map<String, Set<String>> byLine = new ConcurrentHashMap<>();

    void add(String line, String shown) {
        byLine.computeIfAbsent(line, known -> new HashSet<>()).add(withoutGeneration(shown));
    }

    boolean has(String line, String shown) {
        return byLine.get(line).contains(withoutGeneration(shown));
    }

    /** How many answers are known in all. */
    int count() {
        return byLine.values().stream().mapToInt(Set::size).sum();
    }

    /** The number of the generation grows with each swap, and one parameter has another value with each change. */
    private static String withoutGeneration(String shown) {
        return shown.replaceAll("run,,g\\d+-\\w+,,generation \\d+", "run,,,,generation")
                .replaceAll("computed from," + Acknowledged.PARAMETER + ",.*\n", "");
    }
}
