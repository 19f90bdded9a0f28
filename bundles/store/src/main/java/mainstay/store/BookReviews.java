package mainstay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.ColumnTable;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.AtomicFolder;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalHead;

/** The reviews of one book. They outlive its accounts: these may be replaced, or dropped. */
public final class BookReviews {
    private static final String NEW = ".new";
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}";

    private final String book;
    private final BookCatalogue catalogue;
    private final AuditLog audit;

    BookReviews(String book, BookCatalogue catalogue, AuditLog audit) {
        this.book = book;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /** The name of the book. */
    public String bookName() {
        return book;
    }

    /** The names of all reviews, in their order. */
    public List<String> names() {
        return catalogue.findReviews(book).map(BookReviews::names).orElse(List.of());
    }

    private static List<String> names(BookFolder folder) {
        if (!Files.isDirectory(folder.reviews())) {
            return List.of();
        }
        try (Stream<Path> reviews = Files.list(folder.reviews())) {
            return reviews.map(review -> review.getFileName().toString())
                    .filter(name -> name.matches(NAME) && folder.owns().test(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FrozenFiles.failed(folder.reviews(), "read", e);
        }
    }

    /** Those that have no file of a closing, so that only these can be open; no journal is read. */
    public List<String> unclosed() {
        return names().stream()
                .filter(name -> place(name)
                        .filter(review -> !Files.exists(review.resolve("closed.table")))
                        .isPresent())
                .toList();
    }

    /** Whether there is a review with this name. */
    public boolean exists(String name) {
        return place(name).isPresent();
    }

    private Optional<Path> place(String name) {
        return catalogue
                .findReviews(book)
                .filter(folder -> name.matches(NAME))
                .filter(folder -> Files.isDirectory(folder.reviews().resolve(name)))
                .filter(folder -> folder.owns().test(name))
                .map(folder -> folder.reviews().resolve(name));
    }

    private ReviewFolder existing(String name) {
        Path place = place(name)
                .orElseThrow(() -> MainstayException.unknown(
                        Code.NOT_FOUND,
                        "review",
                        name,
                        names(),
                        "review list shows them, review open NAME opens a new one"));
        return new ReviewFolder(name, place, audit.journalOf(book, name));
    }

    static ReviewFolder begun(String name, Path folder) {
        return new ReviewFolder(name, folder, Optional.empty());
    }

    /**
     * Refuses a name that is taken or that cannot be the name of a review.
     *
     * @throws MainstayException if so
     */
    public void requireFree(String name) {
        if (!name.matches(NAME)) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "\"" + name
                            + "\" cannot be the name of a review; a name starts with a letter or digit and has letters,"
                            + " digits, '.', '_' and '-', at most 80");
        }
        if (exists(name)) {
            throw new MainstayException(Code.BAD_INPUT, "there is a review " + name + " already; choose another name");
        }
    }

    /**
     * Begins a review: all of it or nothing.
     *
     * @param files what is frozen, by the name of the file
     * @param opening what happened, with the word {@link ReviewStore#OPEN} and the detail {@link ReviewStore#REVIEW}; the digests of the files are
     *     added
     * @throws MainstayException if the name is taken or cannot be one, or if the disk is full
     */
    public void create(String name, Map<String, AtomicFile.Content> files, JournalEntry opening) {
        catalogue.change("opening a review", () -> begin(name, files, opening));
    }

    private void begin(String name, Map<String, AtomicFile.Content> files, JournalEntry opening) {
        requireFree(name);
        Path reviews = catalogue.makeReviews(book).reviews();
        Path place = reviews.resolve(name);
        try {
            AtomicFolder.create(reviews.resolve(NEW), folder -> {
                begun(name, folder).append(opening, files, head -> audit.record(book, name, opening, head));
                return place;
            });
        } catch (IOException e) {
            throw FrozenFiles.failed(place, "written", e);
        }
    }

    /** Adds a change to the journal of a review; it is on disk when this returns. */
    public void append(String name, JournalEntry change) {
        append(name, review -> review.append(change, head -> audit.record(book, name, change, head)));
    }

    /** A line whose process ended before it was recorded is recorded now, and is told as such. */
    private void recordWhatIsMissing(String name, ReviewFolder review) {
        review.unrecorded()
                .ifPresent(
                        line -> audit.record(book, name, line.entry().with(Map.of("recorded", "late")), line.head()));
    }

    /**
     * Adds a change that freezes a table.
     *
     * @param file the name of its file, which no line of the journal names yet
     */
    public void append(String name, JournalEntry change, String file, ColumnTable table) {
        Map<String, AtomicFile.Content> files = Map.of(file, FrozenFiles.content(table));
        append(name, review -> review.append(change, files, head -> audit.record(book, name, change, head)));
    }

    private void append(String name, Consumer<ReviewFolder> addition) {
        catalogue.change("changing a review", () -> {
            ReviewFolder review = existing(name);
            recordWhatIsMissing(name, review);
            addition.accept(review);
        });
    }

    /**
     * What happened in a review, oldest first.
     *
     * @throws MainstayException if there is no such review, or if a line of its journal is not as it was written
     */
    public List<JournalEntry> journal(String name) {
        return existing(name).entries();
    }

    /**
     * The book that was frozen.
     *
     * @throws MainstayException if its file is not as it was written
     */
    public Book book(String name) {
        return existing(name).files().book(ReviewStore.BOOK);
    }

    /**
     * A table that was frozen.
     *
     * @throws MainstayException if its file is not as it was written
     */
    public ColumnTable table(String name, String file) {
        return existing(name).files().table(file);
    }

    /**
     * A small file that was frozen.
     *
     * @throws MainstayException if it is not as it was written
     */
    public byte[] bytes(String name, String file) {
        return existing(name).bytes(file);
    }

    /** How far the journal of a review goes. */
    public JournalHead head(String name) {
        return existing(name).head();
    }

    /** The files that a review froze, with their SHA-256, in hex. */
    public Map<String, String> digests(String name) {
        return existing(name).digests();
    }

    /** What is odd about the journal of a review and proves no damage, a sentence each. */
    public List<String> remarks(String name) {
        return existing(name).remarks();
    }

    /**
     * Reads every file of a review and compares it with its digest.
     *
     * @return how many files there are, the journal among them
     * @throws MainstayException if one is not as it was written, naming it
     */
    public int check(String name) {
        return existing(name).check().size() + 1;
    }

    /** Writes a review into one file, which {@link ReviewStore#importFrom} reads; the same review gives the same bytes. */
    public void export(String name, Path file) {
        ReviewFolder review = existing(name);
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(ReviewFolder.JOURNAL, review.files().path(ReviewFolder.JOURNAL));
        review.check().forEach(frozen -> files.put(frozen, review.files().path(frozen)));
        ReviewArchive.pack(files, file);
    }
}
