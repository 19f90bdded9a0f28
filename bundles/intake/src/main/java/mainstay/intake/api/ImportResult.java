package mainstay.intake.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.DataProblem;

/**
 * What was read.
 *
 * @param book the book; empty when there are errors and the request was not lenient
 * @param problems the first problems of each kind, in the order of the files
 * @param errors how many errors there are in all
 * @param warnings how many warnings there are in all
 * @param rejects the rows that were left out, by the name of a file that can be mended and imported again, as the
 *     content of that file (UTF-8); empty when there are none
 * @param notes what was found out about the files that the user may want to check, such as
 *     {@code accounts.csv: encoding GB18030, delimiter semicolon}
 */
public record ImportResult(
        Optional<Book> book,
        List<DataProblem> problems,
        long errors,
        long warnings,
        Map<String, byte[]> rejects,
        List<String> notes) {}
