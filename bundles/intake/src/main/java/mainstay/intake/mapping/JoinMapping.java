package mainstay.intake.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * A second table whose columns are added to each row.
 *
 * @param file the file it stands in
 * @param sheet the sheet, when that is a workbook
 * @param on for columns of the first table, the column of the second that holds the same
 */
public record JoinMapping(String file, Optional<String> sheet, Map<String, String> on) {

    /** Copies the map. */
    public JoinMapping {
        on = Map.copyOf(on);
    }
}
