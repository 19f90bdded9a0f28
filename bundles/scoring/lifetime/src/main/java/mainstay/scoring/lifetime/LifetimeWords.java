package mainstay.scoring.lifetime;

import mainstay.book.Phrases;

/** What readers of lifetime values read, from the file {@code phrases.properties}. */
final class LifetimeWords {
    private static final Phrases PHRASES = Phrases.beside(LifetimeWords.class);

    private LifetimeWords() {}

    /** As {@link Phrases#phrase}. */
    static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }

    /** As {@link Phrases#counted}. */
    static String counted(String key, double count, String... others) {
        return PHRASES.counted(key, count, others);
    }
}
