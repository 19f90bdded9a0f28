package mainstay.plan.valuetree;

/** What a change of profit can come from. The parts of a row add up to its change. */
public enum ValuePart {
    /** The contestable wallet of accounts that buy in both periods. */
    WALLET_GROWTH,
    /** Our share of it. */
    SHARE_GAIN,
    /** What they bought more of, where nothing tells whether their wallets grew or our share. */
    VOLUME,
    /** All that accounts earn that bought nothing before. */
    NEW_ACCOUNTS,
    /** All that accounts earned that buy nothing any more. */
    LOST_ACCOUNTS,
    /** More of what earns more. */
    MIX,
    /** What a unit is sold for. */
    PRICE,
    /** What a unit costs. */
    UNIT_COST,
    /** The part of revenue that is gross profit. */
    RATE,
    /** What serving accounts costs as it did before, for more or less gross profit. */
    ACTIVITY,
    /** What serving accounts costs more or less for the same gross profit. */
    PRODUCTIVITY
}
