package mainstay.shell.list;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/** The parts of a list of columns as it is typed, with commas between them. */
final class ListedNames {
    private static final String OPENING = "\"'`[(";
    private static final String CLOSING = "\"'`])";

    private ListedNames() {}

    /**
     * The parts; a comma in quotes or brackets separates nothing.
     *
     * @param option where it was typed, such as {@code --by}
     * @throws MainstayException if a part is empty
     */
    static List<String> of(String option, String typed) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int comma = next(typed, 0, ','); comma >= 0; comma = next(typed, start, ',')) {
            parts.add(typed.substring(start, comma).strip());
            start = comma + 1;
        }
        parts.add(typed.substring(start).strip());
        if (parts.contains("")) {
            throw new MainstayException(
                    Code.WRONG_CALL, option + " has a column missing: \"" + typed + "\"; write A,B,C");
        }
        return parts;
    }

    /** The first place of a character outside of quotes and brackets; -1 if there is none. */
    static int next(String typed, int from, char wanted) {
        String open = "";
        for (int at = from; at < typed.length(); at++) {
            char character = typed.charAt(at);
            if (open.isEmpty() && character == wanted) {
                return at;
            }
            int opening = OPENING.indexOf(character);
            if (!open.isEmpty() && open.charAt(open.length() - 1) == character) {
                open = open.substring(0, open.length() - 1);
            } else if (opening >= 0 && (open.isEmpty() || open.endsWith(")"))) {
                open += CLOSING.charAt(opening);
            }
        }
        return -1;
    }

    /** A name without the quotes or brackets around it. */
    static String unquoted(String name) {
        int last = name.length() - 1;
        boolean quoted = last > 1 && "\"`[".indexOf(name.charAt(0)) >= 0 && "\"`]".indexOf(name.charAt(last)) >= 0;
        return quoted ? name.substring(1, last) : name;
    }
}
