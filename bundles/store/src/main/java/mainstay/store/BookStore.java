package mainstay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.edit.EditedBook;
import mainstay.book.edit.PlanEdit;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FileState;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.file.Replacement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps books by name between processes: of each the version that counts, and the one before. What a version holds never
 * changes, so a book is read again only when it has another.
 */
@Component(service = BookStore.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class BookStore {
    private final DataDirectory directory;
    private final BookCatalogue catalogue;

    /** A store in a data directory. */
    @Activate
    public BookStore(@Reference DataDirectory directory) {
        this.directory = directory;
        this.catalogue = new BookCatalogue(directory);
    }

    /**
     * A version of the accounts of a book.
     *
     * @param book the name of the book
     * @param file where it is
     * @param edits where the changes are that people have made in its plan tables; it need not be there
     * @param state which files these are: one that was put in its place by other means than ours is another version
     */
    public record BookVersion(String book, Path file, Path edits, String state) {

        private static BookVersion of(BookFolder folder) {
            Path book = folder.book();
            Path edits = folder.edits();
            String state = FileState.lately(book).orElse("") + " "
                    + FileState.lately(edits).orElse("");
            return new BookVersion(folder.name(), book, edits, state);
        }

        /** All of it, with the changes that people have made and that are in force. */
        public Book read() {
            return EditedBook.of(imported(), changes());
        }

        /** All of it as it was imported. */
        public Book imported() {
            return named(BookFile.read(file));
        }

        /** The changes that people have made in its plan tables, in their order, whether they count or not. */
        public List<PlanEdit> changes() {
            return new EditsFile(edits).read();
        }

        /** Name, currency and margins without the tables, which is quick. */
        public Book heading() {
            return named(BookFile.heading(file));
        }

        /** How many accounts there are, without reading them. */
        public int accounts() {
            return BookFile.accounts(file);
        }

        /** Whether there are plan tables, without reading them. */
        public boolean hasPlan() {
            return BookFile.hasPlan(file);
        }

        private Book named(Book found) {
            if (!found.name().equals(book)) {
                throw new MainstayException(
                        Code.STORAGE,
                        file + " is damaged: it has the book " + found.name() + ", and not " + book
                                + "; import the book again");
            }
            return found;
        }
    }

    /** The name of the book that was last imported or chosen by any process; empty for none. */
    public String current() {
        return catalogue.current();
    }

    /** The names of all books that anything is kept of: accounts, a version before, parameters or reviews. */
    public List<String> names() {
        return catalogue.names();
    }

    /** Whether there is or was a book of this name; one that was dropped is known, one that a restore knows nothing of is not. */
    public boolean isKnown(String book) {
        return catalogue.find(book).isPresent();
    }

    /** The version of a book that counts; empty if there is none. */
    public Optional<BookVersion> version(String book) {
        return catalogue.find(book).flatMap(BookStore::version);
    }

    /** The version that {@link #prepareUndo} brings back; empty if there is none. */
    public Optional<BookVersion> before(String book) {
        return catalogue.findBefore(book).flatMap(BookStore::version);
    }

    private static Optional<BookVersion> version(BookFolder folder) {
        return Files.exists(folder.book()) ? Optional.of(BookVersion.of(folder)) : Optional.empty();
    }

    /**
     * Reads all of a book and compares it with its checksums, and the version before too.
     *
     * @return how many files there are
     * @throws MainstayException if one is not as it was written, naming it
     */
    public int check(String book) {
        int files = 0;
        for (Optional<BookVersion> version : List.of(version(book), before(book))) {
            files += version.map(BookVersion::imported).isPresent() ? 1 : 0;
        }
        return files;
    }

    /**
     * Reads the changes that people have made in the plan tables of a book, and those of the version before, and compares them
     * with their checksums.
     *
     * @return how many files there are
     * @throws MainstayException if one is not as it was written, naming it, or has changes that do not fit the book
     */
    public int checkEdits(String book) {
        int files = 0;
        for (Optional<BookVersion> version : List.of(version(book), before(book))) {
            if (version.filter(kept -> Files.exists(kept.edits())).isPresent()) {
                version.get().read();
                files++;
            }
        }
        return files;
    }

    /**
     * The changes that people have made in the plan tables of a book, in their order, whether they count or not.
     *
     * @throws MainstayException if the file is not as it was written
     */
    public List<PlanEdit> edits(String book) {
        return catalogue
                .find(book)
                .map(folder -> new EditsFile(folder.edits()).read())
                .orElse(List.of());
    }

    /** Writes the changes of a book that are to take the place of those before. */
    public Replacement prepareEdits(String book, List<PlanEdit> edits) {
        return catalogue.change(
                "changing a plan table",
                () -> new EditsFile(catalogue.make(book).edits()).prepare(edits));
    }

    /**
     * Writes a book that is to become the current one; the one before of its name is kept, and what else belongs to it goes on.
     * Either wholly or not at all.
     *
     * @param book as it was imported
     * @param edits the changes that people have made in its plan tables
     */
    public Replacement prepareCurrent(Book book, List<PlanEdit> edits) {
        return catalogue.change("importing a book", () -> add(book, edits));
    }

    private Replacement add(Book book, List<PlanEdit> edits) {
        Optional<BookFolder> before = catalogue.find(book.name());
        return catalogue.add(book.name(), folder -> {
            AtomicFile.replace(folder.resolve(BookFolder.BOOK), out -> BookFile.write(book, out));
            if (!edits.isEmpty()) {
                new EditsFile(folder.resolve(BookFolder.EDITS)).prepare(edits).make();
            }
            Path coverage = folder.resolve(BookFolder.COVERAGE);
            before.ifPresent(kept -> {
                BookCatalogue.keep(kept.parameters(), folder.resolve(BookFolder.PARAMETERS));
                BookCatalogue.keep(kept.scenarios(), folder.resolve(BookFolder.SCENARIOS));
                BookCatalogue.keep(kept.plan(), coverage.resolve(BookFolder.PLAN));
                BookCatalogue.keep(kept.adopted(), coverage.resolve(BookFolder.ADOPTED));
            });
            return folder;
        });
    }

    /** Prepares that a book is the current one for processes that start from then on. */
    public Replacement prepareUse(String book) {
        return catalogue.change("choosing a book", () -> catalogue.use(book));
    }

    /**
     * Prepares that a book goes, with its parameters, plan and scenarios; its reviews stay, and {@link #prepareUndo} brings it
     * back.
     */
    public Replacement prepareDrop(String book) {
        return catalogue.change("dropping a book", () -> catalogue.drop(book));
    }

    /**
     * Prepares that the version before comes back, with its parameters, plan and scenarios, and is the current book; then the
     * present one is the one before.
     */
    public Replacement prepareUndo(String book) {
        return catalogue.change("bringing a book back", () -> catalogue.undo(book));
    }

    /** Removes the versions of a book that neither count nor can come back. */
    public void clear(String book) {
        catalogue.change("removing versions of a book", () -> catalogue.clear(book));
    }

    /**
     * Keeps the rows that an import left out, in place of those of the import before.
     *
     * @param files the content of each file by its name
     * @return the folder they are in
     */
    public Path keepRejects(String book, Map<String, byte[]> files) {
        return directory.change("keeping rejected rows", () -> replaceRejects(book, files));
    }

    private Path replaceRejects(String book, Map<String, byte[]> files) {
        Path folder = directory.path().resolve("rejects").resolve(BookCatalogue.safe(book));
        clear(folder);
        files.forEach((name, content) -> AtomicFile.replace(folder.resolve(name), out -> out.write(content)));
        return folder;
    }

    /** Removes the files of an earlier import: its rejects must not mix with those of this one. */
    private static void clear(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, folder + " cannot be cleared (" + FolderDataDirectory.reason(e) + ")", e);
        }
    }
}
