package mainstay.store.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;

/**
 * What happened, in the order in which it happened, in a file that is only ever added to: a line of JSON for each entry, in
 * ASCII, each with the SHA-256 of the line before it. Whoever changes a line must change all that follow, and that changes
 * the last hash: keep the {@link Head} elsewhere, and {@link #verify} finds even that.
 *
 * <p>Safe to use from several threads. One process at a time may append: claim the {@link DataDirectory} first.
 */
public final class AuditLog {
    private final Path file;
    private AuditText.End known = AuditText.End.OF_NOTHING;

    /** The log in a file, which need not exist yet. */
    public AuditLog(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Adds an entry; it is on disk when this returns. A last line that broke off because its process was killed is replaced
     * by an entry {@code recover} that quotes it, so that nothing is ever merged with it or lost.
     *
     * @throws MainstayException if the log cannot be read or written, or if its last line is damaged
     */
    public synchronized Entry append(Event event) {
        AuditText.End end = end();
        Head head = end.head();
        String lines = "";
        if (end.breaksOff()) {
            Entry recovery = AuditLine.entry(head, end.recovery(event.at()));
            lines = AuditLine.text(recovery) + "\n";
            head = recovery.head();
        }
        Entry entry = AuditLine.entry(head, event);
        byte[] bytes = (lines + AuditLine.text(entry) + "\n").getBytes(StandardCharsets.US_ASCII);
        write(bytes, end.length());
        known = new AuditText.End(entry.head(), end.length() + bytes.length, "");
        return entry;
    }

    /**
     * Every entry, oldest first; a last line that broke off is none.
     *
     * @throws MainstayException if the log cannot be read or a line is damaged; entries are not compared with one another
     */
    public synchronized List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        AuditText text = text();
        try {
            for (String line : text.lines()) {
                entries.add(AuditLine.read(line));
            }
            text.requireTornTail();
        } catch (DamagedLine e) {
            throw damaged(entries.size() + 1, e);
        }
        return List.copyOf(entries);
    }

    /**
     * How far the log goes; reads the file only when somebody else has written it.
     *
     * @throws MainstayException if the log cannot be read, or if its last line is damaged
     */
    public synchronized Head head() {
        return end().head();
    }

    /**
     * Checks every line, and that each continues the one before.
     *
     * <p>A line that was changed without its hash is the one that is named. Of a line that was replaced together with its
     * hash the log knows only that it and the next do not belong together: then the next is named. When all lines from one
     * on were made anew, or the end was cut off, nothing but the expected head tells.
     *
     * @param expected how far the log went at some time, as told by something other than the log; empty if unknown
     * @throws MainstayException if the log cannot be read
     */
    public synchronized Verification verify(Optional<Head> expected) {
        return new AuditCheck(expected.orElse(Head.START)).verify(text());
    }

    private AuditText.End end() {
        if (known.length() == size()) {
            return known;
        }
        AuditText text = text();
        try {
            known = text.end();
            return known;
        } catch (DamagedLine e) {
            throw damaged(text.lines().size() + (text.tail().isEmpty() ? 0 : 1), e);
        }
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

    private AuditText text() {
        try {
            return AuditText.of(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
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
            Files.createDirectories(file.getParent());
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.seek(position);
                out.write(lines);
                out.setLength(position + lines.length);
                out.getFD().sync();
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

    /**
     * Something that happened. Texts may hold any character; of a text longer than 10,000 the end is left out, saying so.
     *
     * @param at when
     * @param who the user
     * @param what a word for it, such as {@code admit}, {@code activate}, {@code rollback} or {@code refuse}
     * @param model the model it happened to, such as {@code loyalty@1.0.0}; may be empty
     * @param digest SHA-256 of the file or generation, in hex; may be empty
     * @param why the reason that the user gave; may be empty
     * @param detail whatever else is worth knowing, by name
     */
    public record Event(
            Instant at,
            String who,
            String what,
            String model,
            String digest,
            String why,
            SortedMap<String, String> detail) {
        private static final int LONGEST = 10_000;
        private static final Pattern SHA_256 = Pattern.compile("([0-9a-f]{64})?");

        /**
         * Copies the detail.
         *
         * @throws IllegalArgumentException if the digest is none, or if there is no word for what happened
         */
        public Event {
            if (!SHA_256.matcher(digest).matches()) {
                throw new IllegalArgumentException("a digest is 64 hexadecimal digits or empty, not " + digest);
            }
            if (what.isBlank()) {
                throw new IllegalArgumentException("the action must not be empty");
            }
            who = kept(who);
            what = kept(what);
            model = kept(model);
            why = kept(why);
            SortedMap<String, String> copy = new TreeMap<>();
            detail.forEach((name, text) -> copy.put(kept(name), kept(text)));
            detail = Collections.unmodifiableSortedMap(copy);
        }

        /** Something that happened, with the detail in any order. */
        public static Event of(
                Instant at,
                String who,
                String what,
                String model,
                String digest,
                String why,
                Map<String, String> detail) {
            return new Event(at, who, what, model, digest, why, new TreeMap<>(detail));
        }

        private static String kept(String text) {
            if (text.length() <= LONGEST) {
                return whole(text);
            }
            String told = "... (" + text.length() + " characters)";
            return whole(text.substring(0, LONGEST - told.length())) + told;
        }

        /** Without halves of surrogate pairs: JSON could be written with them, and not be read. */
        private static String whole(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }

    /**
     * A line of the log.
     *
     * @param sequence its number, from 1
     * @param at when it happened
     * @param who the user
     * @param what a word for it
     * @param model the model it happened to, or empty
     * @param digest SHA-256 of the file or generation, in hex, or empty
     * @param why the reason that the user gave, or empty
     * @param detail whatever else is worth knowing, by name
     * @param previous the hash of the line before; 64 zeros in the first
     * @param hash SHA-256 of the line without its hash, in hex
     */
    public record Entry(
            int sequence,
            Instant at,
            String who,
            String what,
            String model,
            String digest,
            String why,
            SortedMap<String, String> detail,
            String previous,
            String hash) {

        Entry(int sequence, Event event, String previous, String hash) {
            this(
                    sequence,
                    event.at(),
                    event.who(),
                    event.what(),
                    event.model(),
                    event.digest(),
                    event.why(),
                    event.detail(),
                    previous,
                    hash);
        }

        /** How far the log goes with this line as its last. */
        public Head head() {
            return new Head(sequence, hash);
        }
    }

    /**
     * How far a log goes.
     *
     * @param lines how many lines it has
     * @param hash the hash of the last; 64 zeros when there is none
     */
    public record Head(int lines, String hash) {
        /** Of a log without a line. */
        public static final Head START = new Head(0, "0".repeat(64));
    }

    /**
     * What a check found.
     *
     * @param lines how many lines were found in order, from the first on
     * @param head the last of them
     * @param fault the first line that is not in order; empty if all are
     */
    public record Verification(int lines, Head head, Optional<Fault> fault) {}

    /**
     * A line that is not in order.
     *
     * @param line its number in the file, from 1
     * @param what what is wrong, as the rest of a sentence that begins with the line
     */
    public record Fault(int line, String what) {}
}
