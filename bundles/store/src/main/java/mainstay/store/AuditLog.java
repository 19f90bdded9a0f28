package mainstay.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FileSteps;
import mainstay.store.file.LoggedChange;
import mainstay.store.file.Replacement;
import mainstay.store.journal.Journal;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalHead;
import mainstay.store.journal.JournalLine;
import mainstay.store.journal.JournalVerification;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * The one log of all that changes an answer or evidence: imports, parameters, changes of plan tables, plans adopted, reviews, trust, and models. A line
 * on a review has how far the review's own journal went, so that a journal whose end was cut off, or that was written anew,
 * is found here.
 *
 * <p>It lies in the folder {@code models}, where it was when only models were in it. Safe to use from several threads.
 */
@Component(service = AuditLog.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AuditLog {
    private static final Set<String> SWITCHES = Set.of("activate", "rollback", "retire", "pin", "unpin", "update");

    /** The word for a backup that took the place of everything. */
    public static final String RESTORE = "restore";

    private static final String AREA = "area";
    private static final String BOOK = "book";
    private static final String REVIEW = "review";
    private static final String JOURNAL_LINES = "journal-lines";
    private static final String JOURNAL_HASH = "journal-hash";

    private final DataDirectory directory;
    private final FileSteps steps;
    private final Journal journal;
    private final List<Consumer<JournalLine>> listeners = new CopyOnWriteArrayList<>();
    private JournalHead indexed = JournalHead.START;
    private Map<Journalled, JournalHead> journals = Map.of();

    /** The log of a data directory; it need not exist yet. */
    @Activate
    public AuditLog(@Reference DataDirectory directory) {
        this(directory, FileSteps.UNSEEN);
    }

    private AuditLog(DataDirectory directory, FileSteps steps) {
        this.directory = directory;
        this.steps = steps;
        this.journal = new Journal(file(directory.path()), directory::isClaimed);
    }

    /** The log of a data directory whose changes may end between any two of their steps, as when the process is killed. */
    public static AuditLog of(DataDirectory directory, FileSteps steps) {
        return new AuditLog(directory, steps);
    }

    /** What a line is about. */
    public enum Area {
        /** The current book was replaced. */
        BOOK,
        /** A parameter was changed. */
        PARAMETERS,
        /** A row of a plan table was changed. */
        PLAN,
        /** A plan became the coverage of a book. */
        COVERAGE,
        /** A review was opened, decided on, closed or taken in. */
        REVIEW,
        /** Somebody was refused what they have no role for. */
        ROLES,
        /** A backup took the place of everything. */
        BACKUP,
        /** Trust, admissions, generations. Lines without an area are about models. */
        MODELS;

        private final String asDetail = Journal.detail(AREA, word());

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What an entry is about. */
        public static Area of(JournalEntry entry) {
            for (Area area : values()) {
                if (area.word().equals(entry.get(AREA))) {
                    return area;
                }
            }
            return MODELS;
        }

        /** Whether the line with a text is about this. */
        private boolean isOf(String text) {
            return this == MODELS
                    ? Arrays.stream(values()).noneMatch(area -> area != MODELS && area.isOf(text))
                    : text.contains(asDetail);
        }
    }

    /**
     * Adds a line that tells of something else than a change of files.
     *
     * @param what a word for it, such as {@code refuse}
     * @throws MainstayException if the log cannot be written, its last line is damaged, or another process writes
     */
    public void record(Area area, Instant at, String who, String what, String why, Map<String, String> detail) {
        record(area, at, who, what, why, detail, List::of);
    }

    /**
     * Makes a change of files and adds the line that tells of it: both or neither, also where the process is killed meanwhile.
     *
     * @param what a word for it, such as {@code import}
     * @param change writes what is to take the place of files, in the turn of the data directory
     * @throws MainstayException if a file or the log cannot be written, its last line is damaged, or another process writes
     */
    public void record(
            Area area,
            Instant at,
            String who,
            String what,
            String why,
            Map<String, String> detail,
            Supplier<List<Replacement>> change) {
        Map<String, String> all = new HashMap<>(detail);
        all.put(AREA, area.word());
        JournalEntry entry = JournalEntry.of(at.truncatedTo(ChronoUnit.MILLIS), who, what, why, all);
        directory.change(
                what, () -> tell(journal.append(entry, new LoggedChange(directory.path(), change.get(), steps))));
    }

    /**
     * Adds a line to the log of a backup which is about to take the place of everything: what the log was before is in the folder
     * that is named, and how far it went stands in the line.
     *
     * @param data the folder of the data that is to come in
     * @param of the point in time that it holds
     * @param from the backup
     * @param before the folder in {@code backups} that keeps the state before
     * @param head how far the log went before
     */
    public static void noteRestored(
            Path data, Instant of, Path from, String before, String who, Instant at, JournalHead head) {
        Map<String, String> detail = Map.of(
                AREA,
                Area.BACKUP.word(),
                "of",
                of.toString(),
                "from",
                from.toString(),
                "before",
                "backups/" + before,
                JOURNAL_LINES,
                Integer.toString(head.lines()),
                JOURNAL_HASH,
                head.hash());
        new Journal(file(data)).append(JournalEntry.of(at.truncatedTo(ChronoUnit.MILLIS), who, RESTORE, "", detail));
    }

    /** Takes whatever the file holds now for the log: this process has put another in its place. */
    public void forget() {
        journal.forget();
    }

    private static Path file(Path data) {
        return data.resolve("models").resolve("audit.jsonl");
    }

    /** Adds a line on models. */
    public JournalLine append(JournalEntry entry) {
        return directory.change(entry.what(), () -> tell(journal.append(entry)));
    }

    /** Has a listener told each line that this process adds, on the thread that does. */
    public void onAppend(Consumer<JournalLine> listener) {
        listeners.add(listener);
    }

    private JournalLine tell(JournalLine added) {
        listeners.forEach(listener -> listener.accept(added));
        return added;
    }

    /**
     * Adds a line on a review, with how far its journal goes.
     *
     * @param entry what was added to the journal
     */
    void record(String book, String review, JournalEntry entry, JournalHead head) {
        Map<String, String> detail = new HashMap<>(entry.detail());
        detail.keySet().removeIf(ReviewFolder::isFile); // their digests are in the journal, whose hash is here
        detail.put(BOOK, book);
        detail.put(REVIEW, review);
        detail.put(JOURNAL_LINES, Integer.toString(head.lines()));
        detail.put(JOURNAL_HASH, head.hash());
        record(Area.REVIEW, entry.at(), entry.who(), REVIEW + " " + entry.what(), entry.why(), detail);
    }

    /** A review of a book; older lines do not name the book, as the names of reviews were then unique without it. */
    private record Journalled(String book, String review) {}

    /** How far the journal of a review went when its latest line was recorded here; empty if none was. */
    synchronized Optional<JournalHead> journalOf(String book, String review) {
        JournalHead now = head();
        if (!now.equals(indexed)) {
            Map<Journalled, JournalHead> found = new HashMap<>();
            for (JournalLine line : lines(Area.REVIEW)) {
                JournalEntry entry = line.entry();
                if (!entry.get(JOURNAL_HASH).isEmpty()) {
                    found.put(
                            new Journalled(entry.get(BOOK), entry.get(REVIEW)),
                            new JournalHead(Integer.parseInt(entry.get(JOURNAL_LINES)), entry.get(JOURNAL_HASH)));
                }
            }
            journals = Map.copyOf(found);
            indexed = now;
        }
        return Optional.ofNullable(journals.get(new Journalled(book, review)))
                .or(() -> Optional.ofNullable(journals.get(new Journalled("", review))));
    }

    /**
     * Every line, oldest first.
     *
     * @throws MainstayException if the log cannot be read or a line is damaged; lines are not compared with one another
     */
    public List<JournalLine> lines() {
        return journal.lines();
    }

    /**
     * The lines that came after a head of it, oldest first; where a backup took its place meanwhile, from the line on that tells
     * of that.
     *
     * @throws MainstayException if the log cannot be read or a line is damaged
     */
    public List<JournalLine> since(JournalHead head) {
        List<JournalLine> lines = lines();
        boolean goesOn = head.lines() == 0
                || (head.lines() <= lines.size()
                        && lines.get(head.lines() - 1).head().equals(head));
        return lines.subList(goesOn ? head.lines() : restored(lines), lines.size());
    }

    /** The place of the latest line that tells of a restore; behind all lines where there is none. */
    private static int restored(List<JournalLine> lines) {
        int place = lines.size() - 1;
        while (place >= 0 && Area.of(lines.get(place).entry()) != Area.BACKUP) {
            place--;
        }
        return place < 0 ? lines.size() : place;
    }

    /** Whether an entry puts other models into force. */
    public static boolean isSwitch(JournalEntry entry) {
        return Area.of(entry) == Area.MODELS && SWITCHES.contains(entry.what());
    }

    /**
     * The lines about something, oldest first; those about anything else are not parsed.
     *
     * @throws MainstayException if the log cannot be read, or a line about it is damaged
     */
    public List<JournalLine> lines(Area area) {
        return journal.lines(area::isOf);
    }

    /**
     * The latest line about something; no other line is parsed.
     *
     * @throws MainstayException if the log cannot be read, or that line is damaged
     */
    public Optional<JournalEntry> latest(Area area) {
        return journal.latest(area::isOf).map(JournalLine::entry);
    }

    /**
     * The latest line on a book that is about any of these, but for those with one word; no other line is parsed.
     *
     * @param butFor the word for what happened in the lines that are passed over
     * @throws MainstayException if the log cannot be read, or that line is damaged
     */
    public Optional<JournalEntry> latest(String book, Set<Area> areas, String butFor) {
        String ofBook = Journal.detail(BOOK, book);
        String passedOver = Journal.detail("what", butFor);
        return journal.latest(text -> text.contains(ofBook)
                        && !text.contains(passedOver)
                        && areas.stream().anyMatch(area -> area.isOf(text)))
                .map(JournalLine::entry);
    }

    /**
     * How far it goes: keep this elsewhere, and {@link #verify} finds whatever is changed up to there.
     *
     * @throws MainstayException if the log cannot be read, or if its last line is damaged
     */
    public JournalHead head() {
        return journal.head();
    }

    /**
     * Checks every line, and that each continues the one before.
     *
     * @param expected how far the log went at some time, known from elsewhere; empty if unknown
     */
    public JournalVerification verify(Optional<JournalHead> expected) {
        return journal.verify(expected);
    }
}
