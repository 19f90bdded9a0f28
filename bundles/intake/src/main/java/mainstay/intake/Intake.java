package mainstay.intake;

import mainstay.intake.mapping.Mapping;
import mainstay.intake.read.BookReader;
import mainstay.intake.read.Tables;
import mainstay.intake.source.Source;

/** Reads account books. */
public final class Intake {

    private Intake() {}

    /**
     * Reads a book.
     *
     * @throws mainstay.book.MainstayException when the files cannot be read at all: a path that does not exist, a file
     *     that is no table, a column that must be there, an unreadable mapping. What is wrong with single rows comes
     *     back as problems.
     */
    public static ImportResult read(ImportRequest request) {
        try (Source source = Source.open(request.path())) {
            Mapping mapping = Mapping.NONE;
            String name = request.name().or(mapping::name).orElseGet(source::bookName);
            return new BookReader(Tables.of(source, mapping), name, request.lenient()).read();
        }
    }
}
