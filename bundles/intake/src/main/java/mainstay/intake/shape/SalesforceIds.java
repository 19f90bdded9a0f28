package mainstay.intake.shape;

import java.util.HashMap;
import java.util.Map;

/**
 * Ids of Salesforce, which come with 15 characters whose case counts, or with 3 more that tell that case again. They are the same
 * when the first 15 are.
 */
final class SalesforceIds {
    private static final int SHORT = 15;
    private static final int LONG = 18;
    private static final int GROUP = 5;
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private final Map<String, String> known = new HashMap<>();

    /** The form in which an id is known: that in which it came first, with 18 characters; other texts as they are. */
    String same(String id) {
        if (!isId(id)) {
            return id;
        }
        return known.computeIfAbsent(id.substring(0, SHORT), key -> id.length() == LONG ? id : completed(key));
    }

    private static boolean isId(String id) {
        boolean fits = id.length() == SHORT || id.length() == LONG;
        for (int at = 0; fits && at < id.length(); at++) {
            char c = id.charAt(at);
            fits = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        }
        return fits;
    }

    /** An id of 15 characters with the 3 that tell, for five characters each, which of them are capital letters. */
    static String completed(String id) {
        StringBuilder all = new StringBuilder(id);
        for (int from = 0; from < SHORT; from += GROUP) {
            int capitals = 0;
            for (int at = 0; at < GROUP; at++) {
                char c = id.charAt(from + at);
                capitals |= c >= 'A' && c <= 'Z' ? 1 << at : 0;
            }
            all.append(SIGNS.charAt(capitals));
        }
        return all.toString();
    }
}
