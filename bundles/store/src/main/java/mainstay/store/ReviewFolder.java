package mainstay.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mainstay.book.MainstayException;
import mainstay.book.NumberText;
import mainstay.store.file.AtomicFile;
import mainstay.store.journal.Journal;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalHead;
import mainstay.store.journal.JournalLine;
import mainstay.store.journal.JournalVerification;

/** The folder of one review: a journal, and the files whose digests stand in the journal. */
final class ReviewFolder {
    static final String JOURNAL = "journal.jsonl";
    /** The names of files, which are those details of entries whose values are digests. */
    private static final Pattern FILE = Pattern.compile("[a-z]+\\.(mainstay|table|json)");

    private final FrozenFiles files;
    private final Path journal;
    private final Optional<JournalHead> recorded;

    /**
     * The review in a folder.
     *
     * @param name what errors call it
     * @param recorded how far its journal went when the audit log last recorded a line of it; empty if it never did
     */
    ReviewFolder(String name, Path folder, Optional<JournalHead> recorded) {
        this.files = new FrozenFiles(name, folder);
        this.journal = files.path(JOURNAL);
        this.recorded = recorded;
    }

    /** Whether a detail, or a file, is by its name one of those that a review freezes. */
    static boolean isFile(String name) {
        return FILE.matcher(name).matches();
    }

    FrozenFiles files() {
        return files;
    }

    /**
     * What happened, oldest first.
     *
     * @throws MainstayException if a line is not as it was written, is missing, or is not where the audit log has it; one that
     *     broke off is none
     */
    List<JournalEntry> entries() {
        verified();
        List<JournalEntry> entries =
                new Journal(journal).lines().stream().map(JournalLine::entry).toList();
        if (entries.isEmpty() || !entries.get(0).what().equals(ReviewStore.OPEN)) {
            throw files.damaged(journal + " does not start with the opening of a review");
        }
        files.frozen().stream()
                .filter(name ->
                        entries.stream().noneMatch(entry -> entry.detail().containsKey(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw files.damaged(files.path(name)
                            + " is there, and no line of the journal has written it: a line was removed");
                });
        return entries;
    }

    private JournalVerification verified() {
        JournalVerification found = new Journal(journal).verify(recorded);
        found.fault().filter(fault -> !fault.breaksOff()).ifPresent(fault -> {
            throw files.damaged("line " + fault.line() + " of " + journal + " " + fault.what());
        });
        recorded.filter(head -> found.lines() > head.lines() + 1).ifPresent(head -> {
            throw files.damaged("the audit log has " + NumberText.count(head.lines(), "line") + " of " + journal
                    + ", and there are " + found.lines() + ": something other than Mainstay wrote them");
        });
        return found;
    }

    /** What is odd about the journal and proves no damage, a sentence each. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        JournalVerification found = verified();
        found.remark().ifPresent(remarks::add);
        recorded.filter(head -> found.lines() > head.lines())
                .ifPresent(head -> remarks.add("line " + found.lines()
                        + " is not in the audit log: its process ended before it recorded the line, or something other"
                        + " than Mainstay wrote it"));
        return remarks;
    }

    /** The last line of the journal, if the audit log does not have it yet. */
    Optional<JournalLine> unrecorded() {
        List<JournalLine> lines = new Journal(journal).lines();
        return recorded.filter(head -> lines.size() > head.lines()).map(head -> lines.get(lines.size() - 1));
    }

    /** How far the journal goes. */
    JournalHead head() {
        return new Journal(journal).head();
    }

    /**
     * Adds an entry; it is on disk when this returns.
     *
     * @param record records elsewhere how far the journal goes then; if that fails, the entry is taken back
     * @throws MainstayException if the journal is not as it was written
     */
    void append(JournalEntry entry, Consumer<JournalHead> record) {
        if (recorded.isPresent()) {
            verified();
        }
        new Journal(journal).append(entry, line -> record.accept(line.head()));
    }

    /** Adds an entry that freezes files, which are on disk before it is, and have their names once it is there. */
    void append(JournalEntry entry, Map<String, AtomicFile.Content> frozen, Consumer<JournalHead> record) {
        Map<String, String> digests = new TreeMap<>();
        frozen.forEach((file, content) -> digests.put(file, files.write(file, content)));
        append(entry.with(digests), record);
        frozen.keySet().forEach(files::settle);
    }

    /** The files that the journal names, with their digests. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        entries().forEach(entry -> entry.detail().forEach((name, value) -> {
            if (isFile(name)) {
                digests.put(name, value);
            }
        }));
        return digests;
    }

    /**
     * Reads every file that the journal names and compares it with its digest.
     *
     * @return the names of the files
     * @throws MainstayException if one is not as it was written, naming it
     */
    List<String> check() {
        Map<String, String> digests = digests();
        digests.forEach(files::check);
        return List.copyOf(digests.keySet());
    }

    /** The bytes of a small file, which the journal must name. */
    byte[] bytes(String file) {
        return files.bytes(file, digests().getOrDefault(file, "nothing of it"));
    }
}
