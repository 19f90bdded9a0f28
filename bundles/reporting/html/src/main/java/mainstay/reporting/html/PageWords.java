package mainstay.reporting.html;

import java.util.SortedMap;
import java.util.TreeMap;
import mainstay.book.Lazy;
import mainstay.book.Phrases;

/** What readers of a page read around its report, from the file {@code phrases.properties}. */
final class PageWords {
    private static final String OF_SCRIPT = "script.";
    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(PageWords.class));

    private PageWords() {}

    /** As {@link Phrases#phrase}. */
    static String phrase(String key, String... places) {
        return PHRASES.get().phrase(key, places);
    }

    /** The phrases that the script fills in, by key, with their places. */
    static SortedMap<String, String> ofScript() {
        SortedMap<String, String> words = new TreeMap<>();
        for (String key : PHRASES.get().keys()) {
            if (key.startsWith(OF_SCRIPT)) {
                words.put(key, PHRASES.get().find(key).orElseThrow());
            }
        }
        return words;
    }
}
