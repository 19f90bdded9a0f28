package mainstay.coverage.plan;

import mainstay.coverage.plan.Planner.Progress;

/** The best plan that was found so far, and what no plan exceeds. */
final class BestPlan {
    private final PlanProblem problem;
    private final double goal;
    private final Progress progress;
    private Assignment plan;
    private double bound = Double.POSITIVE_INFINITY;

    /** @param goal how much less than the bound, as a part of it, is good enough */
    BestPlan(PlanProblem problem, double goal, Progress progress) {
        this.problem = problem;
        this.goal = Math.max(goal, Planner.ROUNDING);
        this.progress = progress;
    }

    /** The plan; {@code null} when there is none yet. */
    Assignment plan() {
        return plan;
    }

    boolean isThere() {
        return plan != null;
    }

    /** What it comes to; minus infinity when there is none yet. */
    double value() {
        return plan == null ? Double.NEGATIVE_INFINITY : plan.value();
    }

    double bound() {
        return bound;
    }

    /** How much better than it plans with a bound can be; infinite when there is none yet. */
    double open(double ofBound) {
        return plan == null ? Double.POSITIVE_INFINITY : ofBound - plan.value();
    }

    /** Takes what is better and keeps all demands; {@code null} is nothing. */
    void take(Assignment found) {
        if (found != null && found.value() > value() && found.keeps(problem)) {
            plan = found;
            progress.found(plan.value(), bound);
        }
    }

    /** No plan exceeds this. */
    void lower(double proven) {
        if (proven < bound) {
            bound = Math.max(proven, value());
            if (plan != null) {
                progress.found(plan.value(), bound);
            }
        }
    }

    /** Whether plans that do not exceed a bound need not be looked at. */
    boolean isEnough(double ofBound) {
        return open(ofBound) <= goal * Math.abs(ofBound);
    }

    boolean isDone() {
        return isEnough(bound);
    }

    /** Whether the bound is no further from the plan than a part of itself. */
    boolean isWithin(double part) {
        return open(bound) <= part * Math.abs(bound);
    }
}
