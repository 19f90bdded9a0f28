package mainstay.reporting.content;

import java.util.List;
import java.util.regex.Pattern;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.book.Phrases;

/** What readers of reports read, from the file {@code phrases.properties}. */
final class ReportWords {
    static final Phrases PHRASES = Phrases.beside(ReportWords.class);

    private static final double LARGE = 1_000;
    private static final Pattern CENTS = Pattern.compile("(?<![\\w.,])\\d{1,3}(?:,\\d{3})+\\.\\d{1,2}(?![\\w.,]*\\d)");

    private ReportWords() {}

    /** An amount in a sentence: nobody reads cents from 1,000 on. */
    static String amount(double amount) {
        return NumberText.money(Math.abs(amount) >= LARGE ? Math.rint(amount) : amount);
    }

    /** A sentence that was written to the cent, without the cents of amounts from 1,000 on. */
    static String inWholeUnits(String sentence) {
        return CENTS.matcher(sentence)
                .replaceAll(found -> NumberText.money(
                        Math.rint(Double.parseDouble(found.group().replace(",", "")))));
    }

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
