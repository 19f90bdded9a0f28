package mainstay.plan.process;

import java.util.Locale;

/** Something that must be so in a stage of the process, in the order in which people go about it. */
public enum Criterion {
    /** The account is in the latest closed review, which is a list by profitability. */
    PRIORITISED(ProcessStage.TARGETING),
    /** What it needs and how it buys is agreed with it. */
    NEEDS(ProcessStage.ACQUIRING),
    /** It is priced, without a warning on its wallet. */
    ECONOMICS(ProcessStage.ACQUIRING),
    /** Who decides is known, and enough of the influence is reached. */
    MAPPING(ProcessStage.ACQUIRING),
    /** Targets of revenue and margin are agreed. */
    TARGETS(ProcessStage.ACQUIRING),
    /** There are at least two actions with owner and date. */
    PLAN(ProcessStage.ACQUIRING),
    /** Somebody holds the account, and it has a team in the adopted coverage plan. */
    TEAM(ProcessStage.ACQUIRING),
    /** Sales, product, marketing and channel each have something to do. */
    STRATEGY(ProcessStage.SELLING),
    /** Enough of the actions that were due were on time. */
    COORDINATION(ProcessStage.SELLING),
    /** What was sold is not behind the targets. */
    PROGRESS(ProcessStage.SELLING),
    /** The account was in a review that was closed within a year. */
    REVIEW(ProcessStage.MONITORING),
    /** Sales are known of each of the last months. */
    PURCHASES(ProcessStage.MONITORING),
    /** Its tier or coverage was confirmed or changed in that review. */
    REVISION(ProcessStage.MONITORING),
    /** No executive visit is late. */
    VISITS(ProcessStage.MONITORING),
    /** What keeps us out was discussed lately. */
    DISCUSSION(ProcessStage.EXPANDING),
    /** Each line with much white space has an agreed barrier, or it is agreed that it has none. */
    BARRIERS(ProcessStage.EXPANDING),
    /** Each barrier that stands has an owner, a date and an action. */
    REMOVAL(ProcessStage.EXPANDING);

    private final ProcessStage stage;

    Criterion(ProcessStage stage) {
        this.stage = stage;
    }

    /** The stage in which it must be so. */
    public ProcessStage stage() {
        return stage;
    }

    /** The key of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
