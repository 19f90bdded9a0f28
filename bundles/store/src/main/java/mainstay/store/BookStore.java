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
import mainstay.store.file.AtomicFile;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FileState;
import mainstay.store.file.FolderDataDirectory;
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
     * @param state which file it is: one that was put in its place by other means than ours is another version
     */
    public record BookVersion(String book, Path file, String state) {

        private static BookVersion of(String book, Path file) {
            return new BookVersion(book, file, FileState.lately(file).orElse(""));
        }

        /** All of it. */
        public Book read() {
            return named(BookFile.read(file));
        }

        /** Name, currency and margins without the tables, which is quick. */
        public Book heading() {
            return named(BookFile.heading(file));
        }

        /** How many accounts there are, without reading them. */
        public int accounts() {
            return BookFile.accounts(file);
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

    /** The version that {@link #undo} brings back; empty if there is none. */
    public Optional<BookVersion> before(String book) {
        return catalogue.findBefore(book).flatMap(BookStore::version);
    }

    private static Optional<BookVersion> version(BookFolder folder) {
        return Files.exists(folder.book())
                ? Optional.of(BookVersion.of(folder.name(), folder.book()))
                : Optional.empty();
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
            files += version.map(BookVersion::read).isPresent() ? 1 : 0;
        }
        return files;
    }

    /**
     * Makes a book the current one; the one before of its name is kept, and what else belongs to it goes on. Either wholly or
     * not at all.
     *
     * @return what counts of the book from now on
     */
    public BookVersion makeCurrent(Book book) {
        return catalogue.change("importing a book", () -> add(book));
    }

    private BookVersion add(Book book) {
        Optional<BookFolder> before = catalogue.find(book.name());
        BookFolder made = catalogue.add(book.name(), folder -> {
            AtomicFile.replace(folder.resolve(BookFolder.BOOK), out -> BookFile.write(book, out));
            Path coverage = folder.resolve(BookFolder.COVERAGE);
            before.ifPresent(kept -> {
                BookCatalogue.keep(kept.parameters(), folder.resolve(BookFolder.PARAMETERS));
                BookCatalogue.keep(kept.scenarios(), folder.resolve(BookFolder.SCENARIOS));
                BookCatalogue.keep(kept.plan(), coverage.resolve(BookFolder.PLAN));
                BookCatalogue.keep(kept.adopted(), coverage.resolve(BookFolder.ADOPTED));
            });
            return folder;
        });
        return BookVersion.of(book.name(), made.book());
    }

    /** Makes a book the current one for processes that start from now on. */
    public void use(String book) {
        catalogue.change("choosing a book", () -> catalogue.use(book));
    }

    /** Takes a book away, with its parameters, plan and scenarios; its reviews stay, and {@link #undo} brings it back. */
    public void drop(String book) {
        catalogue.change("dropping a book", () -> catalogue.drop(book));
    }

    /** Brings the version before back, with its parameters, plan and scenarios; then the present one is the one before. */
    public void undo(String book) {
        catalogue.change("bringing a book back", () -> catalogue.undo(book));
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
