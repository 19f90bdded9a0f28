package mainstay.run.words;

import mainstay.book.Phrases;

/** What readers of runs read, from the file {@code phrases.properties}, which is read when the first phrase is needed. */
public final class RunWords {
    private static final Phrases PHRASES = Phrases.beside(RunWords.class);

    private RunWords() {}

    /** As {@link Phrases#phrase}. */
    public static String phrase(String key, String... places) {
        return PHRASES.phrase(key, places);
    }

    /** As {@link Phrases#counted}. */
    public static String counted(String key, double count, String... others) {
        return PHRASES.counted(key, count, others);
    }

    /** Whether there is a phrase for what may have none. */
    public static boolean has(String key) {
        return PHRASES.find(key).isPresent();
    }
}
