package mainstay.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.BookStore;
import mainstay.store.BookStore.BookVersion;
import mainstay.workspace.queue.Effort;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The books of a data directory by their names: lists them, chooses one, drops one and brings one back. */
@Component(service = NamedBooks.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class NamedBooks {
    /** What stands behind the name of a book for its version before. */
    public static final String BEFORE = "~";

    private final Workspace workspace;
    private final BookStore store;
    private final Reviews reviews;

    /** Started by the framework. */
    @Activate
    public NamedBooks(@Reference Workspace workspace, @Reference BookStore store, @Reference Reviews reviews) {
        this.workspace = workspace;
        this.store = store;
        this.reviews = reviews;
    }

    /**
     * A book as it is listed.
     *
     * @param accounts how many there are; {@code NaN} for a book that has none, or is damaged
     * @param changed how many parameters are changed
     * @param openReview the name of its open review; empty for none
     * @param reviewCount how many reviews it has
     * @param undo what {@code undo} brings back: {@code the import before}, {@code the dropped book}, or nothing
     * @param problem what keeps its file from being read; empty if nothing does
     */
    public record Listed(
            String name,
            boolean current,
            double accounts,
            String currency,
            int changed,
            String openReview,
            int reviewCount,
            String undo,
            String problem) {}

    /** All books that anything is kept of, in the order in which they came. */
    public List<Listed> list() {
        return store.names().stream().map(this::listed).toList();
    }

    private Listed listed(String name) {
        Optional<BookVersion> version = store.version(name);
        boolean before = store.before(name).isPresent();
        String undo = !before ? "" : version.isPresent() ? "the import before" : "the dropped book";
        double accounts = Double.NaN;
        String currency = "";
        String problem = "";
        try {
            accounts =
                    version.map(BookVersion::accounts).map(Integer::doubleValue).orElse(Double.NaN);
            currency = version.map(BookVersion::heading).map(Book::currency).orElse("");
        } catch (MainstayException e) {
            problem = e.getMessage();
        }
        return new Listed(
                name,
                name.equals(workspace.chosenBook()),
                accounts,
                currency,
                workspace.changes(name).size(),
                reviews.open(name).orElse(""),
                reviews.names(name).size(),
                undo,
                problem);
    }

    /** The names of the books that have accounts. */
    public List<String> names() {
        return store.names().stream()
                .filter(name -> store.version(name).isPresent())
                .toList();
    }

    /** The names of the books of which a version before is kept. */
    public List<String> undoable() {
        return store.names().stream()
                .filter(name -> store.before(name).isPresent())
                .toList();
    }

    /** Whether {@code undo} has something to bring back of a book. */
    public boolean hasBefore(String name) {
        return store.before(name).isPresent();
    }

    /**
     * Makes a book the current one.
     *
     * @param user who chooses it
     * @param at now
     * @throws MainstayException if there is no such book
     */
    public void use(String name, String user, Instant at) {
        workspace.inTurn("choosing a book", () -> used(name, user, at));
    }

    private String used(String name, String user, Instant at) {
        if (!store.names().contains(name)
                || (store.version(name).isEmpty() && reviews.names(name).isEmpty())) {
            throw unknown(name);
        }
        if (!workspace.rights().may(Role.ANALYSE)) {
            workspace.choose(name); // and nobody else begins with it
            return name;
        }
        workspace.changeBook("use", name, user, at, store::prepareUse);
        workspace.choose(name);
        return name;
    }

    /**
     * Takes a book away, with its parameters, plan and scenarios; its reviews are kept.
     *
     * @param user who drops it
     * @param at now
     * @throws MainstayException if there is no such book, or if a review of it is open
     */
    public void drop(String name, String user, Instant at) {
        workspace.inTurn("dropping a book", () -> dropped(name, user, at));
    }

    private String dropped(String name, String user, Instant at) {
        if (store.version(name).isEmpty()) {
            throw unknown(name);
        }
        reviews.open(name).ifPresent(review -> {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    "book " + name + " cannot be dropped: its review " + review + " is open; close it first: book use "
                            + name + "; review close");
        });
        workspace.changeBook("drop", name, user, at, store::prepareDrop);
        return name;
    }

    /**
     * Brings the version before of a book back, as it was when it was replaced or dropped; what it takes the place of can be
     * brought back the same way.
     *
     * @param name the book; empty for the current one
     * @param user who does it
     * @param at now
     * @return the name of the book
     * @throws MainstayException if there is none
     */
    public String undo(String name, String user, Instant at) {
        return workspace.inTurn("bringing a book back", () -> undone(name, user, at));
    }

    private String undone(String name, String user, Instant at) {
        String book = name.isEmpty() ? workspace.chosenBook() : name;
        if (store.before(book).isEmpty()) {
            String others = undoable().isEmpty() ? "" : "; there is one of: " + String.join(", ", undoable());
            if (!name.isEmpty() && !store.names().contains(name)) {
                throw unknown(name);
            }
            throw new MainstayException(
                    Code.NOT_FOUND,
                    book.isEmpty()
                            ? "there is no account book yet, and nothing to undo"
                            : "book " + book + " has no version before, so there is nothing to undo" + others);
        }
        workspace.changeBook("undo", book, user, at, store::prepareUndo);
        workspace.choose(book);
        return book;
    }

    /**
     * A book, or with {@value #BEFORE} behind its name its version before.
     *
     * @throws MainstayException if there is none
     */
    public Book named(String name) {
        if (name.endsWith(BEFORE) && store.version(name).isEmpty()) {
            String book = name.substring(0, name.length() - BEFORE.length());
            return read(store.before(book)
                    .orElseThrow(() -> new MainstayException(
                            Code.NOT_FOUND, "book " + book + " has no version before; import it again to have one")));
        }
        return name.equals(workspace.chosenBook())
                ? workspace.book()
                : read(store.version(name).orElseThrow(() -> unknown(name)));
    }

    private Book read(BookVersion version) {
        return workspace.turn(Effort.reading(version.accounts()), version::read);
    }

    private MainstayException unknown(String name) {
        return MainstayException.unknown(Code.NOT_FOUND, "book", name, names(), "book list shows them");
    }
}
