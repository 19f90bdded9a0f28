package mainstay.plan.process;

/** Something that must be so in a stage of the process, in the order in which people go about it. */
public enum ProcessCriterion {
    /** The account is in the latest closed review, which is a list by profitability. */
    PRIORITISED(ProcessStage.TARGETING, "prioritised"),
    /** What it needs and how it buys is agreed with it. */
    NEEDS(ProcessStage.ACQUIRING, "needs"),
    /** It is priced, without a warning on its wallet. */
    ECONOMICS(ProcessStage.ACQUIRING, "economics"),
    /** Who decides is known, and enough of the influence is reached. */
    MAPPING(ProcessStage.ACQUIRING, "mapping"),
    /** Targets of revenue and margin are agreed. */
    TARGETS(ProcessStage.ACQUIRING, "targets"),
    /** There are at least two actions with owner and date. */
    PLAN(ProcessStage.ACQUIRING, "plan"),
    /** Somebody holds the account, and it has a team in the adopted coverage plan. */
    TEAM(ProcessStage.ACQUIRING, "team"),
    /** Sales, product, marketing and channel each have something to do. */
    STRATEGY(ProcessStage.SELLING, "strategy"),
    /** Enough of the actions that were due were on time. */
    COORDINATION(ProcessStage.SELLING, "coordination"),
    /** What was sold is not behind the targets. */
    PROGRESS(ProcessStage.SELLING, "progress"),
    /** The account was in a closed review of the last year. */
    REVIEW(ProcessStage.MONITORING, "review"),
    /** Sales are known of each of the last months. */
    PURCHASES(ProcessStage.MONITORING, "purchases"),
    /** Its tier or coverage was confirmed or changed in that review. */
    REVISION(ProcessStage.MONITORING, "revision"),
    /** No executive visit is late. */
    VISITS(ProcessStage.MONITORING, "visits"),
    /** What keeps us out was discussed lately. */
    DISCUSSION(ProcessStage.EXPANDING, "discussion"),
    /** Each line with much white space has an agreed barrier, or it is agreed that it has none. */
    BARRIERS(ProcessStage.EXPANDING, "barriers"),
    /** Each barrier that stands has an owner, a date and an action. */
    REMOVAL(ProcessStage.EXPANDING, "removal");

    private final ProcessStage stage;
    private final String key;

    ProcessCriterion(ProcessStage stage, String key) {
        this.stage = stage;
        this.key = key;
    }

    /** The stage in which it must be so. */
    public ProcessStage stage() {
        return stage;
    }

    /** The key of its words. */
    public String key() {
        return key;
    }
}
