package mainstay.reporting.slides;

import java.util.List;
import java.util.regex.Pattern;
import mainstay.book.Language;
import mainstay.reporting.text.Visible;

/**
 * A text that does not leave its box.
 *
 * @param text the text, cut where there is no other way
 * @param size the size of its letters, in points
 */
record FittedText(String text, int size) {
    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[^.\\s]{2}[.!?]) +|(?<=。)");
    private static final String ELLIPSIS = "…";

    /**
     * Fits a text by smaller letters, and then by an ellipsis.
     *
     * @param raw a text of anybody's
     * @param largest the size that is wanted
     * @param least the size below which nobody reads it
     */
    static FittedText in(Box box, String raw, int largest, int least) {
        String text = Visible.text(raw);
        for (int size = largest; size > least; size--) {
            if (TextRoom.lines(text, size, box.widthInPoints()) <= lines(box, size)) {
                return new FittedText(text, size);
            }
        }
        return new FittedText(TextRoom.cut(text, least, box.widthInPoints(), lines(box, least)), least);
    }

    /**
     * As {@link #in}, but leaves out the last sentences before it cuts one.
     *
     * @param raw sentences of anybody's
     */
    static FittedText sentences(Box box, String raw, int largest, int least) {
        List<String> sentences = List.of(SENTENCE_ENDS.split(Visible.text(raw), -1));
        for (int count = sentences.size(); count > 1; count--) {
            FittedText fitted = in(box, Language.current().sentences(sentences.subList(0, count)), largest, least);
            if (!fitted.text.endsWith(ELLIPSIS)) {
                return fitted;
            }
        }
        return in(box, sentences.get(0), largest, least);
    }

    private static int lines(Box box, int size) {
        return Math.max(1, (int) Math.floor(box.heightInPoints() / (size * TextRoom.LINE)));
    }

    /** As a paragraph in this colour. */
    Paragraph in(SlideInk ink) {
        return Paragraph.of(text, size, ink);
    }
}
