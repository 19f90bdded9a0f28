package mainstay.intake.text;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a mapping tells about how a table is written; what it does not tell is found.
 *
 * @param charset the encoding
 * @param delimiter what stands between cells
 * @param quote what stands around a cell
 */
public record DialectHint(Optional<Charset> charset, Optional<Character> delimiter, Optional<Character> quote) {

    /** Nothing is given. */
    public static final DialectHint NOTHING = new DialectHint(Optional.empty(), Optional.empty(), Optional.empty());
}
