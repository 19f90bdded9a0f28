package mainstay.review.diff;

/**
 * A figure in two reviews, and what its change comes from. The parts add up to the change, but for rounding; they are
 * {@code NaN} where the runs between the reviews are not known.
 *
 * @param before the figure in the earlier review
 * @param data how much the later book changes it
 * @param model how much the later models change it then
 * @param parameters how much the later parameters change it then
 * @param teams how much the later adopted plan changes it then, with the whole teams that it pays
 * @param decisions how much is left
 * @param after the figure in the later review
 */
public record ChangeParts(
        double before, double data, double model, double parameters, double teams, double decisions, double after) {

    static ChangeParts of(double before, RunFigures runs, double after) {
        return new ChangeParts(
                before,
                runs.data() - runs.before(),
                runs.models() - runs.data(),
                runs.parameters() - runs.models(),
                runs.teams() - runs.parameters(),
                (after - runs.teams()) + (runs.before() - before) + 0.0, // not -0
                after);
    }

    /** The whole change. */
    public double change() {
        return after - before;
    }

    /** The part of the change that comes from somewhere. */
    public double part(ChangeSource source) {
        return switch (source) {
            case DATA -> data;
            case MODEL -> model;
            case PARAMETERS -> parameters;
            case TEAMS -> teams;
            case DECISIONS -> decisions;
        };
    }

    /** Whether the parts are known. */
    public boolean isKnown() {
        return !Double.isNaN(data + model + parameters + teams + decisions);
    }
}
