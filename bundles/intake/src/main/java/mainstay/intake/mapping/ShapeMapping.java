package mainstay.intake.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * How a foreign table becomes one of our plan tables.
 *
 * @param table where it stands, which of its rows count, and which of its columns are which of ours
 * @param histories how states of deals are made: of the first of these whose file is there; none when each row is a state
 * @param dates how its days and times are written
 * @param percent whether probabilities go from 0 to 100
 * @param salesforceIds whether ids are the same when their first 15 characters are
 * @param withoutAccount whether a row may be about no account, which is an error else
 * @param optional whether the plan is read without it when its file is not there
 */
public record ShapeMapping(
        TableMapping table,
        List<HistoryMapping> histories,
        MomentFormat dates,
        boolean percent,
        boolean salesforceIds,
        boolean withoutAccount,
        boolean optional) {

    /** Copies the list. */
    public ShapeMapping {
        histories = List.copyOf(histories);
    }

    /** The files that it is read from. */
    public List<String> files() {
        List<String> files = new ArrayList<>();
        table.file().ifPresent(files::add);
        table.joins().forEach(join -> files.add(join.file()));
        histories.forEach(history -> history.file().ifPresent(files::add));
        return files;
    }

    /** The same in a file, with the histories that are there. */
    public ShapeMapping in(String file, List<HistoryMapping> there) {
        return new ShapeMapping(table.in(file), there, dates, percent, salesforceIds, withoutAccount, optional);
    }
}
