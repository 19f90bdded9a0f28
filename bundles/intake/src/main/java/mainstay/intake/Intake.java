package mainstay.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.intake.api.CoveragePin;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import mainstay.intake.api.MappingDraft;
import mainstay.intake.draft.MappingDrafter;
import mainstay.intake.mapping.ExchangeRates;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.MappingReader;
import mainstay.intake.pins.PinTable;
import mainstay.intake.read.BookReader;
import mainstay.intake.read.PlanBookReader;
import mainstay.intake.read.bind.PlanSources;
import mainstay.intake.read.bind.Tables;
import mainstay.intake.source.FileSource;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import mainstay.intake.template.Template;

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
        return read(request, ImportProgress.NOBODY);
    }

    /**
     * Reads a book and tells how far it is.
     *
     * @throws mainstay.book.MainstayException as {@link #read(ImportRequest)} does
     */
    public static ImportResult read(ImportRequest request, ImportProgress progress) {
        try (Source source = Source.open(request.path())) {
            Mapping mapping = mapping(request, source);
            String name = request.name().or(mapping::name).orElseGet(source::bookName);
            return new BookReader(Tables.of(source, mapping), name, request.lenient(), request.on()).read(progress);
        }
    }

    /**
     * Reads plan tables that are to stand beside the accounts and wallets of a book, in the place of its tables of these names.
     *
     * @param book a book that was not rolled up
     * @param request what to read; its name does not matter
     * @return the book with the tables, and what was wrong with them alone
     * @throws mainstay.book.MainstayException as {@link #read(ImportRequest)} does, and when there is no plan table
     */
    public static ImportResult readPlan(Book book, ImportRequest request, ImportProgress progress) {
        try (Source source = Source.open(request.path())) {
            Mapping mapping = mapping(request, source);
            PlanSources sources = PlanSources.alone(source, mapping, rates(book, mapping));
            return new PlanBookReader(sources.watched(progress), request).read(book);
        }
    }

    /**
     * Writes an .xlsx with our columns, explanations and cell checks, which imports as it is once it is filled in.
     *
     * @param overwrite whether a file that is there is replaced
     * @throws mainstay.book.MainstayException when the name does not end in .xlsx, when the file is there and must not be
     *     replaced, or when it cannot be written
     */
    public static void writeTemplate(Path file, boolean overwrite) {
        Template.write(file, overwrite);
    }

    /**
     * Proposes a mapping for tables with unknown columns, for the user to correct. Nothing is imported, and a mapping that
     * still says that it is a draft is refused.
     *
     * @param path a folder, a zip, a workbook or a CSV file
     * @throws mainstay.book.MainstayException when the files cannot be read, or nothing in them looks like accounts with
     *     amounts
     */
    public static MappingDraft draftMapping(Path path) {
        try (Source source = Source.open(path)) {
            return new MappingDrafter(source).draft();
        }
    }

    /**
     * Reads which accounts must have a coverage in a plan, or must not.
     *
     * @param file a CSV file with the columns account_id and coverage or keep_out
     * @param name what the user calls the file
     * @return the pins in the order of the rows; blank rows are left out
     * @throws mainstay.book.MainstayException when the file is not there or has other columns, or when a row is not an
     *     account with either a coverage or a keep_out
     */
    public static List<CoveragePin> readPins(Path file, String name) {
        return PinTable.open(file, name).read();
    }

    private static ExchangeRates rates(Book book, Mapping mapping) {
        boolean isOther = !book.currency().isEmpty()
                && !mapping.currency().isEmpty()
                && !mapping.currency().equalsIgnoreCase(book.currency());
        if (isOther) {
            throw Source.bad("the mapping " + mapping.file() + " turns money into " + mapping.currency()
                    + ", and the book is in " + book.currency() + "; tell \"currency\": \"" + book.currency()
                    + "\" and its rates");
        }
        ExchangeRates rates = new ExchangeRates(mapping.currency(), mapping.fx());
        rates.settle(book.currency());
        return rates;
    }

    /** The mapping that was asked for, else the one that lies beside the tables. */
    private static Mapping mapping(ImportRequest request, Source source) {
        if (request.mapping().isPresent()) {
            return MappingReader.read(mappingFile(request.mapping().get()));
        }
        return source instanceof FileSource
                ? Mapping.NONE
                : source.find("mapping.json").map(MappingReader::read).orElse(Mapping.NONE);
    }

    private static SourceFile mappingFile(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new MainstayException(
                    MainstayException.Code.NOT_FOUND, "the mapping " + path + " does not exist; name a JSON file");
        }
        return SourceFile.at(path.getFileName().toString(), path);
    }
}
