package mainstay.workspace;

import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.BookStore;

/** The book that commands work on. It is read from the store when it is first needed. Safe to use from several threads. */
final class CurrentBook {
    private final BookStore books;
    private Optional<Book> read = Optional.empty();

    CurrentBook(BookStore books) {
        this.books = books;
    }

    /**
     * The book.
     *
     * @throws MainstayException if there is none yet
     */
    synchronized Book get() {
        Book book = read.or(books::current).orElseThrow(CurrentBook::none);
        read = Optional.of(book);
        return book;
    }

    /** The book's name and size, which are known without reading it all; empty if there is none yet. */
    synchronized Optional<Book> heading() {
        return read.or(books::heading);
    }

    /**
     * The name of the book.
     *
     * @throws MainstayException if there is none yet
     */
    String name() {
        return heading().orElseThrow(CurrentBook::none).name();
    }

    /** Puts a book in the place of the one before. */
    synchronized void set(Book book) {
        books.makeCurrent(book);
        read = Optional.of(book);
    }

    private static MainstayException none() {
        return new MainstayException(
                Code.NOT_FOUND,
                "there is no account book yet; import one: import PATH (to try: import examples/computer-maker)");
    }
}
