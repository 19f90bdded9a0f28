package mainstay.reporting.tck;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of HTML that stand as an ampersand, a name or number, and a semicolon. */
final class CharacterReferences {
    private static final Pattern REFERENCE = Pattern.compile("&(#[xX]?[0-9a-fA-F]{1,7}|[a-zA-Z]+);");
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "minus", "−");

    private CharacterReferences() {}

    static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoded(found)));
    }

    private static String decoded(MatchResult found) {
        String name = found.group(1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, found.group());
        }
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        int character = hexadecimal ? number(name.substring(2), 16) : number(name.substring(1), 10);
        return Character.isValidCodePoint(character) ? Character.toString(character) : found.group();
    }

    private static int number(String digits, int radix) {
        try {
            return Integer.parseInt(digits, radix);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
