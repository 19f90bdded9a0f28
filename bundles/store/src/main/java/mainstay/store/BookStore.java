package mainstay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the current book between processes. */
@Component(service = BookStore.class)
public final class BookStore {
    private final DataDirectory directory;

    /** A store in a data directory. */
    @Activate
    public BookStore(@Reference DataDirectory directory) {
        this.directory = directory;
    }

    /** The current book, if one has been imported. */
    public Optional<Book> current() {
        return Files.exists(file()) ? Optional.of(BookFile.read(file())) : Optional.empty();
    }

    /** The current book without its tables: its name, its currency and its margins, which are quickly read. */
    public Optional<Book> heading() {
        return Files.exists(file()) ? Optional.of(BookFile.heading(file())) : Optional.empty();
    }

    /**
     * Reads all of the current book and compares it with its checksums.
     *
     * @return how many files there are
     * @throws MainstayException if one is not as it was written, naming it
     */
    public int check() {
        return current().isPresent() ? 1 : 0;
    }

    /** Makes a book the current one, in place of the one before; either wholly or not at all. */
    public void makeCurrent(Book book) {
        directory.claim();
        AtomicFile.replace(file(), out -> BookFile.write(book, out));
    }

    /**
     * Keeps the rows that an import left out, in place of those of the import before.
     *
     * @param files the content of each file by its name
     * @return the folder they are in
     */
    public Path keepRejects(String book, Map<String, byte[]> files) {
        directory.claim();
        Path folder = directory.path().resolve("rejects").resolve(safe(book));
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

    /** A file name for any name that a user may give a book. */
    static String safe(String book) {
        String safe = book.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return safe.isEmpty() || safe.startsWith(".") ? "_" + safe : safe;
    }

    private Path file() {
        return directory.path().resolve("book.mainstay");
    }
}
