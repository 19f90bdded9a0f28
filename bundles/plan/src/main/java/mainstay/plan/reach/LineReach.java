package mainstay.plan.reach;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What can be sold of one line of an account. Amounts are in currency a year.
 *
 * @param line the product line
 * @param spend what the account spends on it, with anyone
 * @param addressable the part of the spend that our products can serve
 * @param contestable the part of that which is bound to nobody
 * @param base what we hold: the greater of revenue and expected revenue
 * @param open the part of the white space, max(0, contestable − base), that no barrier shuts
 * @param margin the margin in force, as a fraction
 * @param openings the barriers of the line
 */
public record LineReach(
        String line,
        double spend,
        double addressable,
        double contestable,
        double base,
        double open,
        double margin,
        List<Opening> openings) {

    /** Copies the openings. */
    public LineReach {
        openings = List.copyOf(openings);
    }

    /** What we can win beyond what we hold: max(0, contestable − base). */
    public double whiteSpace() {
        return Math.max(0, contestable - base);
    }

    /**
     * What can be sold a year by a day: base + open + Σ shut of the barriers that are gone, or to be gone by then. Barriers that
     * open spend which is closed today can carry it beyond the contestable wallet.
     */
    public double reach(LocalDate day) {
        return base + open + shut(opening -> opening.isOpenBy(day));
    }

    /** What can be sold a year once every barrier is gone. */
    public double most() {
        return base + open + shut(opening -> true);
    }

    /** What barriers shut that are not gone. */
    public double shut() {
        return shut(opening -> !opening.gone());
    }

    /** The part of the white space that no barrier shuts, as all that are gone shut nothing any more. */
    public double openToday() {
        double room = whiteSpace();
        for (Opening opening : openings) {
            room -= opening.gone() ? 0 : opening.ofRoom();
        }
        return Math.max(0, room);
    }

    /** The barrier that shuts most of those that are not gone; empty where none shuts anything. */
    public Optional<Opening> greatest() {
        return openings.stream()
                .filter(opening -> !opening.gone() && opening.shut() > 0)
                .max(Comparator.comparingDouble(Opening::shut)
                        .thenComparing(Comparator.comparing(Opening::barrier).reversed()));
    }

    private double shut(Predicate<Opening> counts) {
        double shut = 0;
        for (Opening opening : openings) {
            if (counts.test(opening)) {
                shut += opening.shut();
            }
        }
        return shut;
    }
}
