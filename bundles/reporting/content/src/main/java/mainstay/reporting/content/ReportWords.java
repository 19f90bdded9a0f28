package mainstay.reporting.content;

import java.util.List;
import mainstay.book.Language;
import mainstay.book.Phrases;

/** What readers of reports read, from the file {@code phrases.properties}. */
final class ReportWords {
    static final Phrases PHRASES = Phrases.beside(ReportWords.class);

    private ReportWords() {}

    /** As {@link Phrases#phrase}. */
    static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }

    /** As {@link Phrases#counted}. */
    static String counted(String key, double count, String... others) {
        return PHRASES.counted(key, count, others);
    }

    /** As {@link Language#sentences}. */
    static String sentences(List<String> sentences) {
        return Language.current().sentences(sentences);
    }

    /** Two sentences one after the other. */
    static String sentences(String first, String second) {
        return sentences(List.of(first, second));
    }

    /** Parts of a sentence one after the other. */
    static String parts(List<String> parts) {
        return joined("parts", parts);
    }

    /** Things that are named one after the other. */
    static String items(List<String> items) {
        return joined("items", items);
    }

    private static String joined(String key, List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isEmpty())
                .reduce((before, next) -> phrase(key, before, next))
                .orElse("");
    }
}
