package mainstay.intake.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second table whose columns are added to each row.
 *
 * @param file the file it stands in
 * @param sheet the sheet, when that is a workbook
 * @param on for columns of the first table, the column of the second that holds the same
 * @param columns for each column that is added, its header in the second table; empty for all of them under their own
 * @param where which rows of the second table count; all conditions must hold
 * @param optional whether the columns are empty in a row without a counterpart, which is an error else
 * @param first whether the first of several counterparts counts; several are refused else
 */
public record JoinMapping(
        String file,
        Optional<String> sheet,
        Map<String, String> on,
        Map<String, String> columns,
        List<Condition> where,
        boolean optional,
        boolean first) {

    /** Copies the collections. */
    public JoinMapping {
        on = Map.copyOf(on);
        columns = Map.copyOf(columns);
        where = List.copyOf(where);
    }
}
