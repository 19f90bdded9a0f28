package mainstay.intake.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What columns are usually called, in English and Chinese. */
final class HeaderWords {
    private static final int LEAST = 50;

    private final Map<String, List<String>> words = new LinkedHashMap<>();

    /** Reads the words. */
    HeaderWords() {
        try (InputStream in = HeaderWords.class.getResourceAsStream("header-words.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the words are in this bundle", e);
        }
    }

    /**
     * What a header may mean.
     *
     * @param role the field, or a role that is none of ours
     * @param score 100 for the very word, less for one that is less usual or a smaller part of the header
     * @param word the word that matched
     */
    record Meaning(String role, int score, String word) {}

    /** All words, for finding headers. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        words.values().forEach(all::addAll);
        return all;
    }

    /** What a header may mean, the likeliest first. */
    List<Meaning> of(String header) {
        List<Meaning> meanings = new ArrayList<>();
        String plain = plain(header);
        words.forEach((role, names) -> {
            Meaning best = null;
            for (int at = 0; at < names.size(); at++) {
                String name = names.get(at);
                int score = score(plain, plain(name)) - Math.min(at, 9);
                best = score >= LEAST && (best == null || score > best.score) ? new Meaning(role, score, name) : best;
            }
            if (best != null) {
                meanings.add(best);
            }
        });
        meanings.sort((left, right) -> right.score - left.score);
        return meanings;
    }

    private void add(String line) {
        int equals = line.indexOf('=');
        words.put(
                line.substring(0, equals).strip(),
                List.of(line.substring(equals + 1).strip().split("\\s*,\\s*")));
    }

    /** The very word; else whole words of the header, or, in Chinese, a part of it: the more of it, the better. */
    private static int score(String header, String word) {
        if (header.equals(word) || header.replace(" ", "").equals(word.replace(" ", ""))) {
            return 100;
        }
        boolean inside = isChinese(word) ? header.contains(word) : (" " + header + " ").contains(" " + word + " ");
        return inside ? 45 + 50 * word.length() / header.length() : 0;
    }

    private static boolean isChinese(String word) {
        return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** Lower case, words parted by one space, also where an upper-case letter starts one. */
    private static String plain(String header) {
        return header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
