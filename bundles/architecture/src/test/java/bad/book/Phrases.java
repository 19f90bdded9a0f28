package bad.book;

/** Breaks rule 4: it may read its file, and nothing else that is not pure. */
public final class Phrases {
    private Phrases() {}

    static String home() {
        return System.getProperty("user.home");
    }
}
