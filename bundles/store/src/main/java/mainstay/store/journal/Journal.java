package mainstay.store.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FileState;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.file.GroupRights;
import mainstay.store.file.LoggedChange;
import mainstay.store.journal.JournalVerification.Fault;

/**
 * What happened, in the order in which it happened, in a file that is only ever added to: a line of JSON for each entry, in
 * ASCII, each with the SHA-256 of the line before it. Whoever changes a line must change all that follow, and that changes
 * the last hash: keep the {@link JournalHead} elsewhere, and {@link #verify} finds even that.
 *
 * <p>Safe to use from several threads. One at a time may append: in a change of the {@link DataDirectory}.
 */
public final class Journal {
    /** The word for an entry that stands in the place of a line that broke off, and quotes it. */
    public static final String RECOVER = "recover";

    private final Path file;
    /** Held while an entry is added and what belongs to it is done; others read meanwhile. */
    private final ReentrantLock appending = new ReentrantLock();

    /** Whether nobody but this process may write, so that whoever does has done it behind its back. */
    private final BooleanSupplier ours;

    private JournalText.End known = JournalText.End.OF_NOTHING;
    /** Of which state of the file that is known, and whether it was ours alone by then. */
    private Optional<String> state = Optional.empty();

    private boolean knownAsOurs;

    /** The log in a file, which need not exist yet; other processes may add to it. */
    public Journal(Path file) {
        this(file, () -> false);
    }

    /**
     * The log in a file, which need not exist yet.
     *
     * @param ours whether nobody but this process may write to it now: then nothing is added to a file that something else has
     *     changed
     */
    public Journal(Path file, BooleanSupplier ours) {
        this.file = file.toAbsolutePath();
        this.ours = ours;
    }

    /**
     * Adds an entry; it is on disk when this returns. A last line that broke off because its process was killed is replaced
     * by an entry {@link #RECOVER} that quotes it, so that nothing is ever merged with it or lost.
     *
     * @throws MainstayException if the log cannot be read or written, or if its last line is damaged
     */
    public JournalLine append(JournalEntry entry) {
        return append(entry, line -> {});
    }

    /**
     * Adds an entry and does what belongs to it; if that fails, the entry is taken back.
     *
     * @param then what belongs to it, with the line that is on disk
     */
    public JournalLine append(JournalEntry entry, Consumer<JournalLine> then) {
        return append(entry, length -> {}, then);
    }

    /**
     * Adds an entry and has files take their places that belong to it: both or neither, also where the process is killed
     * meanwhile. If it fails, the entry is taken back and the files are dropped.
     */
    public JournalLine append(JournalEntry entry, LoggedChange change) {
        try {
            return append(entry, length -> change.begin(file, length), line -> change.end());
        } catch (RuntimeException e) {
            change.drop();
            throw e;
        }
    }

    /** What comes first is told how long the file will be. */
    private JournalLine append(JournalEntry entry, LongConsumer first, Consumer<JournalLine> then) {
        appending.lock();
        try {
            JournalText.End before = end();
            Interruption.beginChange();
            return appended(entry, first, then, before);
        } finally {
            appending.unlock();
        }
    }

    private JournalLine appended(
            JournalEntry entry, LongConsumer first, Consumer<JournalLine> then, JournalText.End before) {
        JournalLine line = written(entry, first, before);
        try {
            then.accept(line);
        } catch (RuntimeException e) {
            takeBack(before);
            throw e;
        }
        return line;
    }

    private synchronized void takeBack(JournalText.End before) {
        write(before.tail().getBytes(StandardCharsets.ISO_8859_1), before.length());
        know(before);
    }

    private synchronized JournalLine written(JournalEntry entry, LongConsumer first, JournalText.End end) {
        JournalHead head = end.head();
        String lines = "";
        if (end.breaksOff()) {
            JournalLine recovery = JournalJson.line(head, end.recovery(entry.at()));
            lines = JournalJson.text(recovery) + "\n";
            head = recovery.head();
        }
        JournalLine line = JournalJson.line(head, entry);
        byte[] bytes = (lines + JournalJson.text(line) + "\n").getBytes(StandardCharsets.US_ASCII);
        first.accept(end.length() + bytes.length);
        write(bytes, end.length());
        know(new JournalText.End(line.head(), end.length() + bytes.length, ""));
        return line;
    }

    private void know(JournalText.End end) {
        known = end;
        state = FileState.lately(file);
        knownAsOurs = ours.getAsBoolean();
    }

    /**
     * Every line, oldest first; a last line that broke off is none.
     *
     * @throws MainstayException if the log cannot be read or a line is damaged; lines are not compared with one another
     */
    public List<JournalLine> lines() {
        return lines(text -> true);
    }

    /**
     * The lines that are wanted, oldest first. A journal grows for years: the other lines are not parsed, and damage in them is
     * not found.
     *
     * @param wanted tells by the text of a line; see {@link #detail}
     * @throws MainstayException if the log cannot be read or a wanted line is damaged
     */
    public synchronized List<JournalLine> lines(Predicate<String> wanted) {
        JournalText text = text();
        List<JournalLine> lines = new ArrayList<>();
        for (int at = 0; at < text.lines().size(); at++) {
            if (wanted.test(text.lines().get(at))) {
                lines.add(parsed(text, at));
            }
        }
        requireTornTail(text);
        return List.copyOf(lines);
    }

    /**
     * The last of the lines that are wanted; empty if there is none. No other line is parsed.
     *
     * @param wanted tells by the text of a line; see {@link #detail}
     * @throws MainstayException if the log cannot be read or that line is damaged
     */
    public synchronized Optional<JournalLine> latest(Predicate<String> wanted) {
        JournalText text = text();
        for (int at = text.lines().size() - 1; at >= 0; at--) {
            if (wanted.test(text.lines().get(at))) {
                return Optional.of(parsed(text, at));
            }
        }
        return Optional.empty();
    }

    /** What the text of a line holds exactly where its entry has a detail: there is one way to write it. */
    public static String detail(String name, String value) {
        return JournalJson.detail(name, value);
    }

    private JournalLine parsed(JournalText text, int at) {
        try {
            return JournalJson.read(text.lines().get(at));
        } catch (DamagedLine e) {
            throw damaged(at + 1, e);
        }
    }

    private void requireTornTail(JournalText text) {
        try {
            text.requireTornTail();
        } catch (DamagedLine e) {
            throw damaged(text.lines().size() + 1, e);
        }
    }

    /**
     * How far the log goes; reads the file only when somebody else has written it.
     *
     * @throws MainstayException if the log cannot be read, or if its last line is damaged
     */
    public synchronized JournalHead head() {
        return end().head();
    }

    /**
     * Checks every line, and that each continues the one before.
     *
     * <p>A line that was changed without its hash is the one that is named. Of a line that was replaced together with its
     * hash the log knows only that it and the next do not belong together: then the next is named. When all lines from one
     * on were made anew, or the end was cut off, nothing but the expected head shows it.
     *
     * @param expected how far the log went at some time, known from something other than the journal; empty if unknown
     * @throws MainstayException if the log cannot be read
     */
    public synchronized JournalVerification verify(Optional<JournalHead> expected) {
        return new JournalCheck(expected.orElse(JournalHead.START)).verify(text());
    }

    private synchronized JournalText.End end() {
        if (known.length() + known.tail().length() == size() && state.equals(FileState.lately(file))) {
            return known;
        }
        JournalText text = text();
        if (knownAsOurs && ours.getAsBoolean()) {
            refuseOthers(text);
        }
        try {
            know(text.end());
            return known;
        } catch (DamagedLine e) {
            throw damaged(text.lines().size() + (text.tail().isEmpty() ? 0 : 1), e);
        }
    }

    /** Nothing that another has put there is taken over; where all lines are as they were, it was only touched. */
    private void refuseOthers(JournalText text) {
        JournalVerification found = new JournalCheck(known.head()).verify(text);
        Optional<Fault> fault = found.fault().filter(each -> !each.breaksOff()); // as after a disk that was full
        if (fault.isPresent() || !found.head().equals(known.head())) {
            String what = fault.map(each -> "line " + each.line() + " " + each.what())
                    .orElseGet(() -> "line " + (known.head().lines() + 1) + " was added");
            throw new MainstayException(
                    Code.STORAGE,
                    "the audit log " + file + " was changed behind this engine's back: " + what
                            + "; nothing is added to it any more: put the file back from a backup");
        }
    }

    /** Takes whatever the file holds now for what it is to hold: this process has put another in its place. */
    public synchronized void forget() {
        know(JournalText.End.OF_NOTHING);
        state = Optional.empty();
        knownAsOurs = false;
    }

    private MainstayException damaged(int line, DamagedLine reason) {
        return new MainstayException(
                Code.STORAGE,
                "line " + line + " of the audit log " + file + " " + reason.getMessage()
                        + "; put the file back from a backup, or move it away to start a new one",
                reason);
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private JournalText text() {
        try {
            return JournalText.of(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    /**
     * Writes over a line that broke off rather than cut it first: killed in between, its text would be nowhere. Not with a
     * channel, which an interrupted thread cannot write to: what was interrupted must be recorded too.
     */
    private void write(byte[] lines, long position) {
        try {
            boolean isNew = !Files.exists(file);
            GroupRights.create(file.getParent());
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.seek(position);
                out.write(lines);
                out.setLength(position + lines.length);
                out.getFD().sync();
            }
            if (isNew) {
                GroupRights.follow(file);
            }
            if (position == 0) {
                AtomicFile.settle(file.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    private MainstayException failed(String what, IOException e) {
        return new MainstayException(
                Code.STORAGE,
                "the audit log " + file + " cannot be " + what + " (" + FolderDataDirectory.reason(e) + ")",
                e);
    }
}
