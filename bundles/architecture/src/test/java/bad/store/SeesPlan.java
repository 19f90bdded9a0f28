package bad.store;

import bad.plan.Plan;

/** Breaks rule 3: only who runs, reviews, reports and serves sees plans. */
class SeesPlan {
    Plan plan;
}
