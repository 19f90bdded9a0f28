package mainstay.reporting.tck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mainstay.reporting.tck.HtmlToken.Kind;

/** Takes HTML apart as a browser does, so that what a browser would run is found and nothing else. */
final class HtmlTokens {
    private static final Set<String> RAW = Set.of("script", "style", "xmp", "iframe", "noembed", "noframes");
    private static final Set<String> RAW_WITH_REFERENCES = Set.of("title", "textarea");

    private final String html;
    private final List<HtmlToken> tokens = new ArrayList<>();
    private int at;

    private HtmlTokens(String html) {
        this.html = html;
    }

    static List<HtmlToken> of(String html) {
        HtmlTokens all = new HtmlTokens(html);
        while (all.at < html.length()) {
            all.next();
        }
        return List.copyOf(all.tokens);
    }

    private void next() {
        if (html.charAt(at) != '<') {
            text(end("<"));
        } else if (html.startsWith("<!--", at)) {
            comment();
        } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
            other(Kind.COMMENT, skip(at, 2), end(">"));
        } else if (letter(at + 1)) {
            start();
        } else if (html.startsWith("</", at) && letter(at + 2)) {
            closing();
        } else {
            text(Math.min(at + 1, html.length()));
        }
    }

    private void text(int end) {
        add(Kind.TEXT, "", CharacterReferences.decoded(html.substring(at, end)), Map.of());
        at = end;
    }

    /** Ends with two dashes and a sign, and at once where the sign comes first. */
    private void comment() {
        int from = at + 4;
        if (html.startsWith(">", from) || html.startsWith("->", from)) {
            other(Kind.COMMENT, from, html.indexOf('>', from));
            return;
        }
        int plain = found("-->", from);
        int odd = found("--!>", from);
        add(Kind.COMMENT, "", html.substring(Math.min(from, html.length()), Math.min(plain, odd)), Map.of());
        at = Math.min(html.length(), plain <= odd ? plain + 3 : odd + 4);
    }

    private void other(Kind kind, int from, int end) {
        add(kind, "", html.substring(Math.min(from, end), end), Map.of());
        at = Math.min(html.length(), end + 1);
    }

    private void closing() {
        int from = at + 2;
        at = nameEnd(from);
        String name = lower(html.substring(from, at));
        add(Kind.END, name, "", attributes());
    }

    private void start() {
        int from = at + 1;
        at = nameEnd(from);
        String name = lower(html.substring(from, at));
        Map<String, String> attributes = attributes();
        add(Kind.START, name, "", attributes);
        if (RAW.contains(name)) {
            int end = rawEnd(name);
            add(Kind.TEXT, name, html.substring(at, end), attributes);
            at = end;
        } else if (RAW_WITH_REFERENCES.contains(name)) {
            text(rawEnd(name));
        }
    }

    private int rawEnd(String name) {
        for (int end = found("</", at); end < html.length(); end = found("</", end + 2)) {
            if (html.regionMatches(true, end + 2, name, 0, name.length())) {
                return end;
            }
        }
        return html.length();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < html.length() && html.charAt(at) != '>') {
            if (blank(html.charAt(at)) || html.charAt(at) == '/') {
                at++;
            } else {
                attribute(attributes);
            }
        }
        at = Math.min(html.length(), at + 1);
        return attributes;
    }

    private void attribute(Map<String, String> attributes) {
        int from = at;
        at++;
        while (at < html.length() && "=/>".indexOf(html.charAt(at)) < 0 && !blank(html.charAt(at))) {
            at++;
        }
        String name = lower(html.substring(from, at));
        skipBlanks();
        boolean valued = at < html.length() && html.charAt(at) == '=';
        attributes.putIfAbsent(name, valued ? value() : "");
    }

    private String value() {
        at++;
        skipBlanks();
        if (at >= html.length()) {
            return "";
        }
        char quote = html.charAt(at);
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? at + 1 : at;
        int end = quoted ? found(String.valueOf(quote), from) : unquotedEnd(from);
        at = Math.min(html.length(), quoted ? end + 1 : end);
        return CharacterReferences.decoded(html.substring(from, end));
    }

    private int unquotedEnd(int from) {
        int end = from;
        while (end < html.length() && html.charAt(end) != '>' && !blank(html.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(Kind kind, String name, String text, Map<String, String> attributes) {
        tokens.add(new HtmlToken(kind, name, text, attributes));
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < html.length() && "/>".indexOf(html.charAt(end)) < 0 && !blank(html.charAt(end))) {
            end++;
        }
        return end;
    }

    private void skipBlanks() {
        while (at < html.length() && blank(html.charAt(at))) {
            at++;
        }
    }

    private int skip(int from, int count) {
        return Math.min(html.length(), from + count);
    }

    private int end(String sign) {
        return found(sign, at);
    }

    private int found(String sign, int from) {
        int place = html.indexOf(sign, from);
        return place < 0 ? html.length() : place;
    }

    private boolean letter(int place) {
        return place < html.length() && lower(html.substring(place, place + 1)).matches("[a-z]");
    }

    private static boolean blank(char character) {
        return " \t\n\r\f".indexOf(character) >= 0;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
