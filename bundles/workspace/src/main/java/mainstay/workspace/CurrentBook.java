package mainstay.workspace;

import java.util.List;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.BookStore;
import mainstay.store.BookStore.BookVersion;

/**
 * The book that commands work on: the one that was imported or chosen here, else the one that any process imported or chose
 * last. Which version of it counts is asked each time, as others may import it anew; it is read when it is first needed. Safe
 * to use from several threads.
 */
final class CurrentBook {
    /** How often a version is asked for that another process removes while it is being read. */
    private static final int TRIES = 3;

    private final BookStore books;
    private final RecordedState recorded;
    private Optional<String> chosen = Optional.empty();
    private Optional<BookVersion> version = Optional.empty();
    private Optional<Book> read = Optional.empty();

    CurrentBook(BookStore books, RecordedState recorded) {
        this.books = books;
        this.recorded = recorded;
    }

    /** The name of the book, whether there are accounts of it or not; empty if there is none yet. */
    synchronized String chosen() {
        if (chosen.isEmpty()) {
            chosen = Optional.of(books.current()).filter(name -> !name.isEmpty());
        }
        return chosen.orElse("");
    }

    /**
     * The book.
     *
     * @throws MainstayException if there is none yet, or if it was dropped
     */
    synchronized Book get() {
        BookVersion now = required();
        if (read.isEmpty() || !version.equals(Optional.of(now))) {
            read = Optional.of(read(now, 1));
        }
        return read.get();
    }

    private Book read(BookVersion now, int tries) {
        try {
            version = Optional.of(now);
            return now.read();
        } catch (MainstayException e) {
            BookVersion next = required();
            if (tries == TRIES || next.equals(now)) {
                throw e;
            }
            return read(next, tries + 1);
        }
    }

    /** The book's name and size, which are known without reading it all; empty if there is none. */
    synchronized Optional<Book> heading() {
        Optional<BookVersion> now = books.version(chosen());
        if (now.isEmpty() && recorded.imported().isPresent()) {
            throw none();
        }
        return now.isPresent() && now.equals(version) && read.isPresent() ? read : now.map(BookVersion::heading);
    }

    /**
     * The name of the book.
     *
     * @throws MainstayException if there is none yet, or if it was dropped
     */
    synchronized String name() {
        return required().book();
    }

    private BookVersion required() {
        return books.version(chosen()).orElseThrow(this::none);
    }

    /** Puts a book in the place of the one before of its name. */
    synchronized void set(Book book) {
        books.makeCurrent(book);
        chosen = Optional.of(book.name());
        version = books.version(book.name());
        read = Optional.of(book);
    }

    /** Makes another book the current one, here and for processes that start from now on. */
    synchronized void use(String name) {
        books.use(name);
        chosen = Optional.of(name);
    }

    private MainstayException none() {
        Optional<String> imported = recorded.imported();
        if (imported.isPresent()) {
            return new MainstayException(
                    Code.STORAGE,
                    "book " + imported.get()
                            + " was imported, by the audit log, and its files are gone; restore the data"
                            + " directory from a copy, or import the book again: import PATH");
        }
        List<String> others = books.names().stream()
                .filter(name -> books.version(name).isPresent())
                .toList();
        String name = chosen();
        if (name.isEmpty() || (others.isEmpty() && books.before(name).isEmpty())) {
            return new MainstayException(
                    Code.NOT_FOUND,
                    "there is no account book yet; import one: import PATH (to try: import examples/computer-maker)");
        }
        String back = books.before(name).isPresent() ? " was dropped; book undo brings it back" : " has no accounts";
        String use = others.isEmpty() ? "" : "; book use NAME takes another: " + String.join(", ", others);
        return new MainstayException(Code.NOT_FOUND, "book " + name + back + use);
    }
}
