package mainstay.intake.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the states of deals are made of what was written down when they changed. A history is long, with a row for each field that
 * changed, or wide, with a row for each state.
 *
 * @param file the file it stands in; empty when it is the table of the deals itself
 * @param sheet the sheet, when that is a workbook
 * @param id the header of the column with the id of the deal
 * @param at the header of the column with the moment of the change
 * @param field of a long history, the header of the column that names what changed; empty of a wide one
 * @param value of a long history, the header of the column with the new value
 * @param old of a long history, the header of the column with the value before; empty when it has none
 * @param names of a long history, our column for each field that it names; of a wide one, the header for each of our columns
 * @param where which of its rows count; all conditions must hold
 * @param endsWithDeal whether the deal says what it is in the end, as the history does not tell how deals are closed
 * @param optional whether the deals are read without it when its file is not there
 */
public record HistoryMapping(
        Optional<String> file,
        Optional<String> sheet,
        String id,
        String at,
        Optional<String> field,
        Optional<String> value,
        Optional<String> old,
        Map<String, String> names,
        List<Condition> where,
        boolean endsWithDeal,
        boolean optional) {

    /** Copies the collections. */
    public HistoryMapping {
        names = Map.copyOf(names);
        where = List.copyOf(where);
    }

    /** Whether it has a row for each field that changed. */
    public boolean isLong() {
        return field.isPresent();
    }
}
