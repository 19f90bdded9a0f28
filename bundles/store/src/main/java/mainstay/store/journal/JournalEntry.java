package mainstay.store.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Something that happened. Texts may hold any character; of a text longer than 10,000 the end is left out, saying so.
 *
 * @param at when
 * @param who the user
 * @param what a word for it, such as {@code admit}, {@code activate}, {@code propose} or {@code close}
 * @param why the reason that the user gave; may be empty
 * @param detail whatever else is worth knowing, by name
 */
public record JournalEntry(Instant at, String who, String what, String why, SortedMap<String, String> detail) {
    /** The detail that names a model it happened to, such as {@code loyalty@1.0.0}. */
    public static final String MODEL = "model";
    /** The detail that has the SHA-256 of a file or generation, in hex. */
    public static final String DIGEST = "digest";

    private static final int LONGEST = 10_000;
    private static final Pattern SHA_256 = Pattern.compile("([0-9a-f]{64})?");

    /**
     * Copies the detail.
     *
     * @throws IllegalArgumentException if the digest is none, or if there is no word for what happened
     */
    public JournalEntry {
        String digest = detail.getOrDefault(DIGEST, "");
        if (!SHA_256.matcher(digest).matches()) {
            throw new IllegalArgumentException("a digest is 64 hexadecimal digits or empty, not " + digest);
        }
        if (what.isBlank()) {
            throw new IllegalArgumentException("the action must not be empty");
        }
        who = kept(who);
        what = kept(what);
        why = kept(why);
        SortedMap<String, String> copy = new TreeMap<>();
        detail.forEach((name, text) -> copy.put(kept(name), kept(text)));
        copy.remove(MODEL, ""); // as in a line, where an empty one is none
        copy.remove(DIGEST, "");
        detail = Collections.unmodifiableSortedMap(copy);
    }

    /** Something that happened, with the detail in any order. */
    public static JournalEntry of(Instant at, String who, String what, String why, Map<String, String> detail) {
        return new JournalEntry(at, who, what, why, new TreeMap<>(detail));
    }

    /** A detail; empty if there is none of this name. */
    public String get(String name) {
        return detail.getOrDefault(name, "");
    }

    /** The same with further detail. */
    public JournalEntry with(Map<String, String> further) {
        SortedMap<String, String> all = new TreeMap<>(detail);
        all.putAll(further);
        return new JournalEntry(at, who, what, why, all);
    }

    private static String kept(String text) {
        if (text.length() <= LONGEST) {
            return whole(text);
        }
        String remark = "... (" + text.length() + " characters)";
        return whole(text.substring(0, LONGEST - remark.length())) + remark;
    }

    /** Without halves of surrogate pairs: JSON could be written with them, and not be read. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
