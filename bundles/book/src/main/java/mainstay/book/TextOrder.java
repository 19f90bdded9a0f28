package mainstay.book;

import java.util.Comparator;
import java.util.OptionalInt;

/** The order of texts by code point: the same on every machine, in every locale, and as bytes of UTF-8. */
public final class TextOrder implements Comparator<String> {

    /** The one instance. */
    public static final TextOrder BY_CODE_POINT = new TextOrder();

    private TextOrder() {}

    @Override
    public int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int at = 0; at < shorter; at++) {
            char a = left.charAt(at);
            char b = right.charAt(at);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /**
     * Finds a text by binary search.
     *
     * @param sorted a column in this order, each text once
     * @return the row of the text, from 0; empty when the column does not have it
     */
    public static OptionalInt find(TextColumn sorted, String text) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = BY_CODE_POINT.compare(sorted.get(middle), text);
            if (order == 0) {
                return OptionalInt.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }
}
