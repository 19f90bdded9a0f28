package mainstay.book;

import java.util.Comparator;

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
}
