package mainstay.shell.filter;

import mainstay.run.RankColumns;
import mainstay.shell.command.Ending;
import mainstay.workspace.Workspace;

/** Conditions on the accounts of the current book, for completion. */
public final class ConditionCandidates {
    private ConditionCandidates() {}

    /** What can stand at the end of this beginning of a condition. */
    public static Ending of(Workspace workspace, String typed) {
        return workspace.withResult(result -> {
            RankColumns columns = RankColumns.of(result);
            return new ConditionEnding(
                            columns.names(),
                            columns::column,
                            result.book().accounts().size())
                    .of(typed);
        });
    }
}
