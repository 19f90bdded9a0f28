package mainstay.store.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a journal's file holds.
 *
 * @param lines the whole lines
 * @param tail what follows the last newline: empty, or a line that broke off
 */
record JournalText(List<String> lines, String tail) {

    /** Splits at newlines and nowhere else. A character a byte, so that no damage is lost in decoding. */
    static JournalText of(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int newline = all.indexOf('\n'); newline >= 0; newline = all.indexOf('\n', start)) {
            lines.add(all.substring(start, newline));
            start = newline + 1;
        }
        return new JournalText(lines, all.substring(start));
    }

    /** A line that broke off has no end; one that was written whole and ends in another character was changed. */
    void requireTornTail() throws DamagedLine {
        if (tail.length() < 2) {
            return;
        }
        try {
            JournalJson.read(tail.substring(0, tail.length() - 1));
        } catch (DamagedLine e) {
            return;
        }
        throw new DamagedLine("was changed: it does not end in a newline");
    }

    /** Where the next line goes. */
    End end() throws DamagedLine {
        requireTornTail();
        if (lines.isEmpty()) {
            return new End(JournalHead.START, 0, tail);
        }
        JournalHead head = JournalJson.read(lines.get(lines.size() - 1)).head();
        if (head.lines() != lines.size()) {
            throw new DamagedLine("is number " + head.lines());
        }
        return new End(head, length(), tail);
    }

    private long length() {
        long length = 0;
        for (String line : lines) {
            length += line.length() + 1;
        }
        return length;
    }

    /**
     * The end of a journal.
     *
     * @param head how far the whole lines go
     * @param length what they take, in bytes
     * @param tail a line that broke off, or empty
     */
    record End(JournalHead head, long length, String tail) {
        static final End OF_NOTHING = new End(JournalHead.START, 0, "");

        boolean breaksOff() {
            return !tail.isEmpty();
        }

        /** What stands in the journal instead of the line that broke off. */
        JournalEntry recovery(Instant at) {
            return JournalEntry.of(
                    at,
                    "mainstay",
                    Journal.RECOVER,
                    "the last line is incomplete: its process ended while writing it",
                    Map.of("bytes", Integer.toString(tail.length()), "text", tail));
        }
    }
}
