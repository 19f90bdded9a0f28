package mainstay.shell.filter;

import mainstay.run.NamedColumns;
import mainstay.shell.command.Ending;

/** Conditions over columns, for completion. */
public final class ConditionCandidates {
    private ConditionCandidates() {}

    /**
     * What can stand at the end of this beginning of a condition.
     *
     * @param columns what it may name
     * @param rows how many rows they have
     */
    public static Ending of(NamedColumns columns, int rows, String typed) {
        return new ConditionEnding(columns.names(), columns::column, rows).of(typed);
    }
}
