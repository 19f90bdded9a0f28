package mainstay.shell.list;

import java.util.ArrayList;
import java.util.List;
import mainstay.run.NamedColumns;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.Ending;
import mainstay.shell.filter.ConditionCandidates;
import mainstay.shell.filter.ConditionEnding;

/** What can stand at the end of the value of an option that takes columns, or a condition or an expression over them. */
public final class ColumnEnding {

    private ColumnEnding() {}

    /**
     * What can stand there.
     *
     * @param option the option, such as {@code --where}, {@code --by} or {@code --columns}
     * @param typed what has been typed of its value
     * @param rows how many rows the columns have
     */
    public static Ending of(String option, String typed, NamedColumns columns, int rows) {
        if (option.equals(ListQuery.WHERE)) {
            return ConditionCandidates.of(columns, rows, typed);
        }
        int start = lastPart(typed);
        int sign = option.equals(ColumnChoice.OPTION) ? ListedNames.next(typed, start, '=') : -1;
        if (sign >= 0) {
            Ending expression = ConditionCandidates.of(columns, rows, typed.substring(sign + 1));
            return new Ending(typed.substring(0, sign + 1) + expression.kept(), expression.candidates(), true);
        }
        List<Candidate> names = new ArrayList<>();
        columns.names().forEach(name -> names.add(new Candidate(ConditionEnding.written(name), "")));
        return new Ending(typed.substring(0, start), names, true);
    }

    /** Where the last part of a list begins, behind its comma, blanks and sign. */
    private static int lastPart(String typed) {
        int start = 0;
        for (int comma = ListedNames.next(typed, 0, ','); comma >= 0; comma = ListedNames.next(typed, start, ',')) {
            start = comma + 1;
        }
        while (start < typed.length() && " +-".indexOf(typed.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }
}
