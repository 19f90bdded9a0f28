package mainstay.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.BookStore;
import mainstay.store.BookStore.BookVersion;

/**
 * The book that commands work on: the one that was imported or chosen in their session, else the one that anybody imported or
 * chose last. Which version of it counts is asked each time, as others may import it anew; it is read when it is first needed,
 * for all sessions. Safe to use from several threads.
 */
final class CurrentBook {
    /** How often a version is asked for that another process removes while it is being read. */
    private static final int TRIES = 3;

    private final BookStore books;
    private final RecordedState recorded;
    private final BooksInMemory inMemory;
    private final Supplier<WorkSession> session;

    /** @param session whose work it is */
    CurrentBook(BookStore books, RecordedState recorded, BooksInMemory inMemory, Supplier<WorkSession> session) {
        this.books = books;
        this.recorded = recorded;
        this.inMemory = inMemory;
        this.session = session;
    }

    /**
     * The name of the book, whether there are accounts of it or not; empty if there is none yet. Where a data directory without
     * the one that was chosen was restored meanwhile, the current one of that is taken.
     */
    String chosen() {
        WorkSession now = session.get();
        if (!books.isKnown(now.book())) {
            now.choose(books.current());
        }
        return now.book();
    }

    /**
     * The book.
     *
     * @throws MainstayException if there is none yet, or if it was dropped
     */
    Book get() {
        return read(required(), 1);
    }

    private Book read(BookVersion now, int tries) {
        recorded.refuseNoEdits(now);
        try {
            return inMemory.get(now);
        } catch (MainstayException e) {
            BookVersion next = required();
            if (tries == TRIES || next.equals(now)) {
                throw e;
            }
            return read(next, tries + 1);
        }
    }

    /** The book's name and size, which are known without reading it all; empty if there is none. */
    Optional<Book> heading() {
        Optional<BookVersion> now = books.version(chosen());
        if (now.isEmpty() && recorded.imported().isPresent()) {
            throw none();
        }
        return now.map(version -> inMemory.find(version).orElseGet(version::heading));
    }

    /** How many accounts the book has, which is known without reading it all; 0 if there is none. */
    int accounts() {
        return books.version(chosen())
                .map(version -> inMemory.find(version)
                        .map(book -> book.accounts().size())
                        .orElseGet(version::accounts))
                .orElse(0);
    }

    /**
     * The name of the book.
     *
     * @throws MainstayException if there is none yet, or if it was dropped
     */
    String name() {
        return required().book();
    }

    private BookVersion required() {
        return books.version(chosen()).orElseThrow(this::none);
    }

    /** Takes what is kept of a book from now on, which need not be read. */
    void remember(Book kept) {
        books.version(kept.name()).ifPresent(version -> inMemory.put(version, kept));
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
