package mainstay.intake.template;

import java.util.Locale;
import mainstay.book.Phrases;
import mainstay.book.Range;

/** What a template says, from the file {@code phrases.properties}. */
final class TemplateWords {
    private static final Phrases PHRASES = Phrases.beside(TemplateWords.class);

    private TemplateWords() {}

    /** As {@link Phrases#phrase}. */
    static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }

    /** The numbers that are allowed. */
    static String allowed(Range range) {
        String unit = phrase("unit."
                + range.kind()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("-$", ""));
        if (Double.isInfinite(range.least())) {
            return phrase("allowed.any", unit);
        }
        return Double.isInfinite(range.most())
                ? phrase("allowed.least", unit, plain(range.least()))
                : phrase("allowed.between", unit, plain(range.least()), plain(range.most()));
    }

    /** A bound, of which each is a whole number. */
    static String plain(double bound) {
        return Long.toString((long) bound);
    }
}
