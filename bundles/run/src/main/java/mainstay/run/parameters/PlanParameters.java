package mainstay.run.parameters;

import java.util.List;
import mainstay.book.Range;

/** The parameters of what happens to an account after the list. */
public final class PlanParameters {
    /** The part that we win of what a barrier shuts, where nothing else says it. */
    public static final String BARRIER_WIN = "barrier.win";
    /** How many days a meeting counts until a person is no longer reached. */
    public static final String MAP_FRESH = "map.fresh";
    /** How many executive visits a year an account of tier A gets. */
    public static final String VISITS_A = "visits.A";
    /** The same of tier B. */
    public static final String VISITS_B = "visits.B";
    /** The same of tiers C+ and C. */
    public static final String VISITS_C = "visits.C";

    private static final Range DAYS = Range.of(0, 3_650, "a number of days");
    private static final Range VISITS = Range.of(0, 365, "a number of visits");

    private PlanParameters() {}

    /** The parameter that says how many visits a tier gets. */
    public static String visits(String tier) {
        return switch (tier) {
            case "A" -> VISITS_A;
            case "B" -> VISITS_B;
            default -> VISITS_C;
        };
    }

    static List<Parameter> all() {
        return List.of(
                Parameter.number(BARRIER_WIN, 0.3, Range.share()),
                Parameter.number(MAP_FRESH, 90, DAYS),
                Parameter.number(VISITS_A, 4, VISITS),
                Parameter.number(VISITS_B, 2, VISITS),
                Parameter.number(VISITS_C, 0, VISITS));
    }
}
