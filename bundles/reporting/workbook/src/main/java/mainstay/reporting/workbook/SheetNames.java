package mainstay.reporting.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for sheets: in words, at most 31 characters, none twice, none with a character that a workbook refuses. */
final class SheetNames {
    private static final int LONGEST = 31;

    /** What intake looks for by name. */
    private static final Set<String> OF_BOOKS = Set.of("accounts", "wallets");

    private final Set<String> taken = new HashSet<>();

    /** A name that nobody has, for what is called so within the report. */
    String take(String id) {
        String name = OF_BOOKS.contains(id) ? id : words(id);
        String free = name;
        for (int copy = 2; !taken.add(free.toLowerCase(Locale.ROOT)); copy++) {
            String number = " " + copy;
            free = cut(name, LONGEST - number.length()) + number;
        }
        return free;
    }

    private static String words(String id) {
        StringBuilder words = new StringBuilder();
        id.codePoints().map(SheetNames::allowed).forEach(words::appendCodePoint);
        String name = wholeWords(words.toString().strip().replaceAll(" +", " "));
        return name.isEmpty() || name.equalsIgnoreCase("history") ? "Sheet" : capitalized(name);
    }

    /** As many words as fit; of one that is too long by itself as much as fits. */
    private static String wholeWords(String words) {
        int end = words.length() <= LONGEST ? -1 : words.lastIndexOf(' ', LONGEST);
        return cut(end > 0 ? words.substring(0, end) : words, LONGEST);
    }

    private static int allowed(int character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '(' || character == ')'
                ? character
                : ' ';
    }

    private static String capitalized(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + name.substring(Character.charCount(first));
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end).strip();
    }
}
