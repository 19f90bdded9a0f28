package mainstay.intake.table;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a mapping tells about where in a workbook a table stands; what it does not tell is found.
 *
 * @param name the name of the sheet
 * @param headerRow the row of the header, from 1
 */
public record SheetHint(Optional<String> name, OptionalLong headerRow) {

    /** Nothing is given. */
    public static final SheetHint NOTHING = new SheetHint(Optional.empty(), OptionalLong.empty());
}
