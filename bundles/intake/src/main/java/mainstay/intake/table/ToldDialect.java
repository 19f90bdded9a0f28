package mainstay.intake.table;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a mapping tells about how a table is written; what it does not tell is found.
 *
 * @param charset the encoding
 * @param delimiter what stands between cells
 * @param quote what stands around a cell
 */
public record ToldDialect(Optional<Charset> charset, Optional<Character> delimiter, Optional<Character> quote) {

    /** Nothing is told. */
    public static final ToldDialect NOTHING = new ToldDialect(Optional.empty(), Optional.empty(), Optional.empty());
}
