package mainstay.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mainstay.book.MainstayException;
import mainstay.store.file.AtomicFile;
import mainstay.store.journal.Journal;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalLine;

/** The folder of one review: a journal, and the files whose digests stand in the journal. */
final class ReviewFolder {
    static final String JOURNAL = "journal.jsonl";
    /** The names of files, which are those details of entries whose values are digests. */
    private static final Pattern FILE = Pattern.compile("[a-z]+\\.(mainstay|table|json)");

    private final FrozenFiles files;
    private final Path journal;

    /**
     * The review in a folder.
     *
     * @param name what errors call it
     */
    ReviewFolder(String name, Path folder) {
        this.files = new FrozenFiles(name, folder);
        this.journal = files.path(JOURNAL);
    }

    FrozenFiles files() {
        return files;
    }

    /**
     * What happened, oldest first.
     *
     * @throws MainstayException if a line is not as it was written; one that broke off is none
     */
    List<JournalEntry> entries() {
        Journal log = new Journal(journal);
        log.verify(Optional.empty()).fault().filter(fault -> !fault.breaksOff()).ifPresent(fault -> {
            throw files.damaged("line " + fault.line() + " of " + journal + " " + fault.what());
        });
        List<JournalEntry> entries =
                log.lines().stream().map(JournalLine::entry).toList();
        if (entries.isEmpty() || !entries.get(0).what().equals(ReviewStore.OPEN)) {
            throw files.damaged(journal + " does not start with the opening of a review");
        }
        return entries;
    }

    /** Adds an entry; it is on disk when this returns. */
    void append(JournalEntry entry) {
        new Journal(journal).append(entry);
    }

    /** Adds an entry that freezes files, which are on disk before it is. */
    void append(JournalEntry entry, Map<String, AtomicFile.Content> frozen) {
        Map<String, String> digests = new TreeMap<>();
        frozen.forEach((file, content) -> digests.put(file, files.write(file, content)));
        append(entry.with(digests));
    }

    /** The files that the journal names, with their digests. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        entries().forEach(entry -> entry.detail().forEach((name, value) -> {
            if (FILE.matcher(name).matches()) {
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
