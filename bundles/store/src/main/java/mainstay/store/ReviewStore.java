package mainstay.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFolder;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.file.GroupRights;
import mainstay.store.journal.JournalEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps reviews: for each a folder with a journal of what happened, a line of JSON for each change with the hash of the line
 * before it, and with what was frozen, in files whose digests stand in the journal. A change counts from the moment when its
 * line is on disk; what a change freezes is on disk before its line is. So a process that is killed, or a full disk, leaves
 * a change wholly made or not made at all; and what was changed on disk behind our back is found, and named.
 *
 * <p>Who reads is never blocked: nothing that a journal names is ever replaced.
 */
@Component(service = ReviewStore.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ReviewStore {
    /** The word of the entry that begins a journal. */
    public static final String OPEN = "open";
    /** The detail of that entry that has the name of the review. */
    public static final String REVIEW = "review";
    /** The file of the book. */
    public static final String BOOK = "book.mainstay";

    private static final String NEW = "review.new";

    private final DataDirectory directory;
    private final BookCatalogue catalogue;
    private final AuditLog audit;

    /** A store in a data directory, whose audit log has a line for each change of a review. */
    @Activate
    public ReviewStore(@Reference DataDirectory directory, @Reference AuditLog audit) {
        this.directory = directory;
        this.catalogue = new BookCatalogue(directory);
        this.audit = audit;
    }

    /** The reviews of a book, which need not be there yet. */
    public BookReviews of(String book) {
        return new BookReviews(book, catalogue, audit);
    }

    /** The names of all books that may have reviews. */
    public List<String> books() {
        return catalogue.names();
    }

    /**
     * A review that came in.
     *
     * @param book the name of the book that it is of
     * @param name what it is called here
     */
    public record Arrived(String book, String name) {}

    /**
     * Takes a review from a file that {@link BookReviews#export} wrote, to the other reviews of its book; nothing is kept
     * unless all digests are right.
     *
     * @param name what it is to be called here; empty for what it was called there
     * @param arrival what is added to its journal
     * @return what it is called
     */
    public Arrived importFrom(Path file, Optional<String> name, JournalEntry arrival) {
        return catalogue.change("taking in a review", () -> arrived(file, name, arrival));
    }

    private Arrived arrived(Path file, Optional<String> name, JournalEntry arrival) {
        List<String> book = new ArrayList<>();
        try {
            Path place = AtomicFolder.create(directory.path().resolve(NEW), folder -> {
                ReviewArchive.unpack(file, folder);
                ReviewFolder review = BookReviews.begun(NEW, folder);
                review.check();
                String called = name.orElse(review.entries().get(0).get(REVIEW));
                BookReviews others = of(BookFile.heading(folder.resolve(BOOK)).name());
                others.requireFree(called);
                review.append(arrival, head -> audit.record(others.bookName(), called, arrival, head));
                book.add(others.bookName());
                Path reviews = catalogue.makeReviews(others.bookName()).reviews();
                GroupRights.create(reviews);
                return reviews.resolve(called);
            });
            return new Arrived(book.get(0), place.getFileName().toString());
        } catch (IOException e) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    file + " cannot be read as a review (" + FolderDataDirectory.reason(e)
                            + "); a review comes from: review export NAME",
                    e);
        } catch (MainstayException e) {
            throw new MainstayException(e.code(), file + ": " + e.getMessage() + "; nothing was imported", e);
        }
    }
}
