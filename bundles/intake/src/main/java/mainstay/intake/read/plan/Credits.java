package mainstay.intake.read.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mainstay.book.PlanTable;
import mainstay.book.Range;
import mainstay.book.TextColumn;
import mainstay.intake.mapping.NumberFormat;
import mainstay.intake.read.reject.Problems;

/** Who is credited with a sale: {@code lin:0.7;wang:0.3}, people with shares that add up to 1. */
final class Credits {
    private static final String COLUMN = "credit";
    private static final String FORM = "write people with their shares, such as lin:0.7;wang:0.3";

    private final References references;
    private final PlanFaults faults;
    private final Map<String, Optional<String>> seen = new HashMap<>();

    Credits(References references, PlanFaults faults) {
        this.references = references;
        this.faults = faults;
    }

    /** Names what is wrong with the credits of sales. */
    void check(ReadPlanTable sales) {
        TextColumn column = sales.texts().get(COLUMN);
        if (column == null) {
            return;
        }
        References.withoutAny(column, sound(column), row -> {
            String text = column.get(row);
            fault(text).ifPresent(message -> faults.error(sales, row, COLUMN, text, message));
        });
    }

    /** The different credits in which nothing is wrong, of a column that has few. */
    private Set<String> sound(TextColumn column) {
        Set<String> sound = new HashSet<>();
        if (column instanceof TextColumn.Dictionary few) {
            few.texts().stream()
                    .filter(text -> !text.isEmpty() && fault(text).isEmpty())
                    .forEach(sound::add);
        }
        return sound;
    }

    private Optional<String> fault(String text) {
        return seen.computeIfAbsent(text, this::found);
    }

    private Optional<String> found(String text) {
        double sum = 0;
        Set<String> people = new HashSet<>();
        for (String part : text.split(";", -1)) {
            int colon = part.lastIndexOf(':');
            String person = colon < 0 ? "" : part.substring(0, colon).strip();
            double share =
                    colon < 0 ? Double.NaN : number(part.substring(colon + 1).strip());
            if (person.isEmpty() || Double.isNaN(share)) {
                return Optional.of("\"" + Problems.shown(text) + "\" credits nobody; " + FORM);
            }
            if (!Range.share().allows(share)) {
                return Optional.of("the share of " + Problems.shown(person) + " is " + RowChecks.plain(share)
                        + "; allowed: from 0 to 1; " + FORM);
            }
            if (!people.add(person)) {
                return Optional.of("the credit names " + Problems.shown(person) + " twice; " + FORM);
            }
            if (references.knows(PlanTable.PEOPLE)
                    && !references.ids(PlanTable.PEOPLE).contains(person)) {
                return Optional.of(references.unknown(PlanTable.PEOPLE, person));
            }
            sum += share;
        }
        return Math.abs(sum - 1) <= RowChecks.TOLERANCE
                ? Optional.empty()
                : Optional.of("the shares of the credit add up to " + RowChecks.plain(sum) + ", not to 1; " + FORM);
    }

    private static double number(String text) {
        try {
            return NumberFormat.PLAIN.parse(text.toCharArray(), 0, text.length());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
