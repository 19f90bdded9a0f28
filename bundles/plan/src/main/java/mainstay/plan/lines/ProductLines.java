package mainstay.plan.lines;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;

/**
 * What the table of lines says of the lines of the wallets: their division, and which of them takes sales from which. Lines are
 * indexes into {@code book.wallets().lines()}.
 */
public final class ProductLines {
    private static final int NONE = -1;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> offered = new TreeMap<>();
    private final String[] division;
    private final int[] replaces;
    private final double[] cannibalises;

    private ProductLines(Book book) {
        this.names = book.wallets().lines();
        this.division = new String[names.size()];
        this.replaces = new int[names.size()];
        this.cannibalises = new double[names.size()];
        Arrays.fill(division, "");
        Arrays.fill(replaces, NONE);
        IntStream.range(0, names.size()).forEach(line -> places.put(names.get(line), line));
        read(book.plan().rows(PlanTable.LINES));
    }

    /** The lines of a book. */
    public static ProductLines of(Book book) {
        return new ProductLines(book);
    }

    private void read(PlanRows rows) {
        for (int row = 0; row < rows.size(); row++) {
            offered.merge(rows.text(row, "division"), 1, Integer::sum);
            int line = place(rows.text(row, "line"));
            if (line != NONE) {
                division[line] = rows.text(row, "division");
                replaces[line] = place(rows.text(row, "replaces"));
                cannibalises[line] = rows.number(row, "cannibalises", 0);
            }
        }
    }

    /** The index of a line; -1 where no account has a wallet of it. */
    public int place(String name) {
        return places.getOrDefault(name, NONE);
    }

    /** The names of the lines. */
    public List<String> names() {
        return names;
    }

    /** The division that sells a line; empty where nothing says so. */
    public String division(int line) {
        return division[line];
    }

    /** The divisions, in the order of their names; those lines that nothing is said of are of the division with the empty name. */
    public List<String> divisions() {
        return Stream.concat(offered.keySet().stream(), Arrays.stream(division))
                .distinct()
                .sorted()
                .toList();
    }

    /** How many lines a division offers: those of the table, and of those that nothing is said of the ones in wallets. */
    public int offered(String named) {
        long unsaid = Arrays.stream(division).filter(String::isEmpty).count();
        return named.isEmpty() ? (int) unsaid : offered.getOrDefault(named, 0);
    }

    /** The line that a line takes sales from; -1 where it takes none. */
    public int replaces(int line) {
        return cannibalises[line] > 0 ? replaces[line] : NONE;
    }

    /** The part of what is sold of a line, from 0 to 1, that is taken from the line that it replaces. */
    public double cannibalises(int line) {
        return replaces(line) == NONE ? 0 : cannibalises[line];
    }
}
