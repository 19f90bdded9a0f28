package mainstay.incentive.api;

import java.util.List;
import java.util.Map;

/**
 * What one person did in one period, and what was wanted: all that an incentive model may look at.
 *
 * @param person the id of the person
 * @param department the department of the person; may be empty
 * @param role the role of the person; may be empty
 * @param team the team of the person; may be empty
 * @param targetPay what is paid for the period when every target is reached, in currency; 0 or more
 * @param credited the sales that count to the person
 * @param referred the sales of others to which the person led: they are counted again, never added to those that are credited
 * @param served what it cost to serve the accounts whose sales are credited
 * @param events what happened with the person
 * @param targets what is wanted in the period, by measure, such as {@code net-margin}
 * @param grades the weight of each product line in the mix, by line; 0 or more
 */
public record Performance(
        String person,
        String department,
        String role,
        String team,
        double targetPay,
        List<CreditedSale> credited,
        List<CreditedSale> referred,
        List<ServedAccount> served,
        List<TeamEvent> events,
        Map<String, Double> targets,
        Map<String, Double> grades) {

    /** What a line without a grade counts in the mix. */
    public static final double USUAL_GRADE = 1;

    /** Copies the lists and maps. */
    public Performance {
        credited = List.copyOf(credited);
        referred = List.copyOf(referred);
        served = List.copyOf(served);
        events = List.copyOf(events);
        targets = Map.copyOf(targets);
        grades = Map.copyOf(grades);
    }

    /** What is wanted of a measure; {@code NaN} where nothing is said. */
    public double target(String measure) {
        return targets.getOrDefault(measure, Double.NaN);
    }

    /** The weight of a line in the mix; {@value #USUAL_GRADE} where nothing is said. */
    public double grade(String line) {
        return grades.getOrDefault(line, USUAL_GRADE);
    }
}
