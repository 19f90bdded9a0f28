package mainstay.coverage;

/** How the recommended coverage is chosen among those that are offered. */
public enum Policy {
    /** The richest whose expected profit reaches its target; else none. */
    AFFORDABLE,
    /** The one with the greatest expected profit, none included; of equals the richest. */
    MAX_PROFIT
}
