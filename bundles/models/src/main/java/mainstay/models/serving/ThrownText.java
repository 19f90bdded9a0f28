package mainstay.models.serving;

/** What a model threw, in words, whatever its own text does. */
final class ThrownText {
    private static final int LONGEST = 1000;

    private ThrownText() {}

    /** Its message alone. */
    static String messageOf(Throwable thrown) {
        try {
            return cut(String.valueOf(thrown.getMessage()));
        } catch (Throwable ofItsMessage) { // it is the model's own code
            return of(thrown);
        }
    }

    /** The text of it; the name of its class where asking for that fails. */
    static String of(Throwable thrown) {
        try {
            return cut(String.valueOf(thrown));
        } catch (Throwable ofItsText) { // it is the model's own code
            return thrown.getClass().getName() + ", whose text cannot be read";
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
