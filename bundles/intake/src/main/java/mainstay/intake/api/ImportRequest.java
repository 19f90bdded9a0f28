package mainstay.intake.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to read.
 *
 * @param path a folder, a zip, a CSV file or a JSON file
 * @param mapping how to read tables that do not have our columns
 * @param name what the book is to be called; when empty, the mapping's name, else the name of the folder or file
 *     without its ending
 * @param lenient whether to take the good rows when there are errors
 * @param on the day for which warnings are given, such as of deals whose close date is past; when empty, those that depend on
 *     it are not given
 */
public record ImportRequest(
        Path path, Optional<Path> mapping, Optional<String> name, boolean lenient, Optional<LocalDate> on) {

    /** A request whose warnings do not depend on a day. */
    public ImportRequest(Path path, Optional<Path> mapping, Optional<String> name, boolean lenient) {
        this(path, mapping, name, lenient, Optional.empty());
    }
}
