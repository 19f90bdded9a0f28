package mainstay.workspace;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import mainstay.book.Book;
import mainstay.store.BookStore.BookVersion;

/**
 * The books that were read: one copy of each, whoever works on it, of the version that was asked for last. A copy goes when
 * nobody works on it and its memory is wanted for something else. Safe to use from several threads.
 */
final class BooksInMemory {
    private final Runnable beforeReading;
    private final Function<BookVersion, Book> reader;
    private final SharedWork<BookVersion, Book> reading = new SharedWork<>();
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    /**
     * None is in memory yet.
     *
     * @param beforeReading lets memory go
     * @param reader reads a version
     */
    BooksInMemory(Runnable beforeReading, Function<BookVersion, Book> reader) {
        this.beforeReading = beforeReading;
        this.reader = reader;
    }

    private record Copy(BookVersion version, SoftReference<Book> book) {}

    /** A version of a book if it is in memory. */
    Optional<Book> find(BookVersion version) {
        return Optional.ofNullable(copies.get(version.book()))
                .filter(copy -> copy.version().equals(version))
                .map(copy -> copy.book().get());
    }

    /**
     * A version of a book, which is read where it is not in memory.
     *
     * @throws mainstay.book.MainstayException if it cannot be read
     */
    Book get(BookVersion version) {
        return find(version)
                .orElseGet(() -> reading.get(version, () -> find(version).orElseGet(() -> read(version))));
    }

    private Book read(BookVersion version) {
        beforeReading.run();
        Book book = reader.apply(version);
        put(version, book);
        return book;
    }

    /** Takes a version that was not read but made. */
    void put(BookVersion version, Book book) {
        copies.put(version.book(), new Copy(version, new SoftReference<>(book)));
    }
}
