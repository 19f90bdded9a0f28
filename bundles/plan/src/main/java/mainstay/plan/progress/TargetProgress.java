package mainstay.plan.progress;

import mainstay.plan.targets.Target;

/**
 * What was sold of a target until a day.
 *
 * @param target the target
 * @param part the part of the target that is due by the day, from 0 to 1
 * @param course how that was found: as the request wanted, or evenly where last year says nothing
 * @param sold what was sold to the day, in currency; {@code NaN} where the book knows no sale and no deal of it
 * @param fromDeals whether it is what deals were won for, as the book has no sales of these accounts
 * @param tolerance the part by which what was sold may stay behind what is due, from 0 to 1
 */
public record TargetProgress(
        Target target, double part, Course course, double sold, boolean fromDeals, double tolerance) {

    /** What is due by the day, in currency. */
    public double due() {
        return part * target.value();
    }

    /** Sold ÷ due; {@code NaN} where nothing is due yet, or sales are not known. */
    public double attained() {
        return due() > 0 ? sold / due() : Double.NaN;
    }

    /** How it stands. */
    public State state() {
        if (part == 0) {
            return State.NOT_BEGUN;
        }
        if (Double.isNaN(sold)) {
            return State.UNKNOWN;
        }
        return sold >= due() * (1 - tolerance) ? State.ON_TIME : State.LATE;
    }

    /** How progress stands. */
    public enum State {
        /** What was sold is not behind what is due by more than is tolerated. */
        ON_TIME("on-time"),
        /** What was sold is behind. */
        LATE("late"),
        /** The period begins after the day. */
        NOT_BEGUN("not-begun"),
        /** The book has neither sales nor deals of it. */
        UNKNOWN("unknown");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** The word that users read and type. */
        public String id() {
            return id;
        }
    }
}
