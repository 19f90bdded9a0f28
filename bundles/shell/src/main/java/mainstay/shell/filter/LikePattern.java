package mainstay.shell.filter;

import java.util.regex.Pattern;
import mainstay.book.FoldedText;

/** A pattern of SQL: {@code %} stands for any characters, {@code _} for one. Without backtracking into the exponential. */
final class LikePattern {
    private final int[] characters;

    private LikePattern(int[] characters) {
        this.characters = characters;
    }

    static LikePattern of(String pattern) {
        String shortest = Pattern.compile("%+").matcher(FoldedText.of(pattern)).replaceAll("%");
        return new LikePattern(shortest.codePoints().toArray());
    }

    /** Whether a folded text is of this form; an undefined one is of none. */
    boolean matches(String folded) {
        if (folded.isEmpty()) {
            return false;
        }
        int[] text = folded.codePoints().toArray();
        int at = 0;
        int wanted = 0;
        int afterAny = -1;
        int retry = 0;
        while (at < text.length) {
            if (wanted < characters.length && characters[wanted] == '%') {
                afterAny = ++wanted;
                retry = at;
            } else if (wanted < characters.length && (characters[wanted] == '_' || characters[wanted] == text[at])) {
                wanted++;
                at++;
            } else if (afterAny >= 0) {
                wanted = afterAny;
                at = ++retry;
            } else {
                return false;
            }
        }
        return wanted == characters.length || (wanted == characters.length - 1 && characters[wanted] == '%');
    }
}
