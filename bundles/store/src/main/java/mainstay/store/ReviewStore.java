package mainstay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.ColumnTable;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.AtomicFolder;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalHead;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps reviews: for each a folder with a journal of what happened, a line of JSON for each change with the hash of the line
 * before it, and with what was frozen, in files whose digests stand in the journal. A change counts from the moment when its
 * line is on disk; what a change freezes is on disk before its line is. So a process that is killed, or a full disk, leaves
 * a change wholly made or not made at all; and what was changed on disk behind our back is found, and named.
 *
 * <p>Who reads is never blocked: nothing that a journal names is ever replaced.
 */
@Component(service = ReviewStore.class)
public final class ReviewStore {
    /** The word of the entry that begins a journal. */
    public static final String OPEN = "open";
    /** The detail of that entry that has the name of the review. */
    public static final String REVIEW = "review";
    /** The file of the book. */
    public static final String BOOK = "book.mainstay";

    private static final String NEW = ".new";
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}";

    private final DataDirectory directory;
    private final AuditLog audit;

    /** A store in a data directory, whose audit log has a line for each change of a review. */
    @Activate
    public ReviewStore(@Reference DataDirectory directory, @Reference AuditLog audit) {
        this.directory = directory;
        this.audit = audit;
    }

    private Path root() {
        return directory.path().resolve("reviews");
    }

    /** The names of all reviews, in their order. */
    public List<String> names() {
        if (!Files.isDirectory(root())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches(NAME))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FrozenFiles.failed(root(), "read", e);
        }
    }

    /** Whether there is a review with this name. */
    public boolean exists(String name) {
        return name.matches(NAME) && Files.isDirectory(root().resolve(name));
    }

    private ReviewFolder existing(String name) {
        if (!exists(name)) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    "review",
                    name,
                    names(),
                    "review list shows them, review open NAME opens a new one");
        }
        return new ReviewFolder(name, root().resolve(name), audit.journalOf(name));
    }

    private static ReviewFolder begun(String name, Path folder) {
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
     * @param opening what happened, with the word {@link #OPEN} and the detail {@link #REVIEW}; the digests of the files are
     *     added
     * @throws MainstayException if the name is taken or cannot be one, or if the disk is full
     */
    public void create(String name, Map<String, AtomicFile.Content> files, JournalEntry opening) {
        requireFree(name);
        directory.claim();
        Path place = root().resolve(name);
        try {
            AtomicFolder.create(root().resolve(NEW), folder -> {
                begun(name, folder).append(opening, files, head -> audit.record(name, opening, head));
                return place;
            });
        } catch (IOException e) {
            throw FrozenFiles.failed(place, "written", e);
        }
    }

    /** Adds a change to the journal of a review; it is on disk when this returns. */
    public void append(String name, JournalEntry change) {
        directory.claim();
        ReviewFolder review = existing(name);
        recordWhatIsMissing(name, review);
        review.append(change, head -> audit.record(name, change, head));
    }

    /** A line whose process ended before it was recorded is recorded now, and is told as such. */
    private void recordWhatIsMissing(String name, ReviewFolder review) {
        review.unrecorded()
                .ifPresent(line -> audit.record(name, line.entry().with(Map.of("recorded", "late")), line.head()));
    }

    /**
     * Adds a change that freezes a table.
     *
     * @param file the name of its file, which no line of the journal names yet
     */
    public void append(String name, JournalEntry change, String file, ColumnTable table) {
        directory.claim();
        ReviewFolder review = existing(name);
        recordWhatIsMissing(name, review);
        review.append(change, Map.of(file, FrozenFiles.content(table)), head -> audit.record(name, change, head));
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
        return existing(name).files().book(BOOK);
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

    /** Writes a review into one file, which {@link #importFrom} reads; the same review gives the same bytes. */
    public void export(String name, Path file) {
        ReviewFolder review = existing(name);
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(ReviewFolder.JOURNAL, review.files().path(ReviewFolder.JOURNAL));
        review.check().forEach(frozen -> files.put(frozen, review.files().path(frozen)));
        ReviewArchive.pack(files, file);
    }

    /**
     * Takes a review from a file that {@link #export} wrote; nothing is kept unless all digests are right.
     *
     * @param name what it is to be called here; empty for what it was called there
     * @param arrival what is added to its journal
     * @return what it is called
     */
    public String importFrom(Path file, Optional<String> name, JournalEntry arrival) {
        directory.claim();
        try {
            Path place = AtomicFolder.create(root().resolve(NEW), folder -> {
                ReviewArchive.unpack(file, folder);
                ReviewFolder review = begun(NEW, folder);
                review.check();
                String called = name.orElse(review.entries().get(0).get(REVIEW));
                requireFree(called);
                review.append(arrival, head -> audit.record(called, arrival, head));
                return root().resolve(called);
            });
            return place.getFileName().toString();
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
