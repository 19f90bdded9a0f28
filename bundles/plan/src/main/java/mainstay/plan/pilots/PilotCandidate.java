package mainstay.plan.pilots;

/**
 * An account that could be a pilot now.
 *
 * @param account its row in the book
 * @param promise attractiveness × feasibility; the greater the better
 * @param divisions how many divisions have white space at it
 * @param underserved whether its value is high and our share of its wallet low
 * @param industry its industry; may be empty
 */
public record PilotCandidate(int account, double promise, int divisions, boolean underserved, String industry) {
    private static final int SEVERAL = 2;

    boolean isFor(PilotSet set, String bestIndustry) {
        return switch (set) {
            case CROSS_SELLING -> divisions >= SEVERAL;
            case PENETRATION -> underserved;
            case SOLUTIONS -> !industry.isEmpty() && industry.equals(bestIndustry);
        };
    }
}
