package mainstay.reporting.tck;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.reporting.tck.HtmlToken.Kind;

/**
 * A web page. Data for its scripts stands in elements {@code <script type="application/json">}; in other scripts, styles
 * and comments there is no text of a report.
 */
final class HtmlContent implements Content {
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "srcset",
            "action",
            "formaction",
            "xlink:href",
            "data",
            "poster",
            "background",
            "ping",
            "cite");
    private static final Set<String> LOADING = Set.of(
            "link", "script", "img", "iframe", "frame", "object", "embed", "audio", "video", "source", "track", "base",
            "image", "use");
    /** Another host, or a scheme such as {@code https:} or {@code javascript:}. */
    private static final Pattern ELSEWHERE = Pattern.compile("([/\\\\]{2}|[a-z][a-z0-9+.-]*:).*", Pattern.DOTALL);

    private static final Pattern HARMLESS = Pattern.compile("(#|data:(image|font|application/font)).*", Pattern.DOTALL);
    private static final Pattern FETCHED_BY_STYLE =
            Pattern.compile("@import|url\\(\\s*+[\"']?+(?!\\s*(#|data:))", Pattern.CASE_INSENSITIVE);

    private final List<HtmlToken> tokens;

    HtmlContent(String html) {
        this.tokens = HtmlTokens.of(html);
    }

    @Override
    public String words() {
        return ComparableText.of(tokens.stream().flatMap(HtmlContent::texts).collect(Collectors.joining(" ")));
    }

    private static Stream<String> texts(HtmlToken token) {
        if (token.kind() != Kind.TEXT) {
            return token.attributes().values().stream();
        }
        if (isData(token)) {
            return JsonTexts.of(token.text()).texts().stream();
        }
        return token.name().isEmpty() ? Stream.of(token.text()) : Stream.empty();
    }

    /** Whether it is JSON for a script. */
    private static boolean isData(HtmlToken token) {
        return token.name().equals("script")
                && token.attribute("type").toLowerCase(Locale.ROOT).contains("json");
    }

    @Override
    public Optional<String> malformed() {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.TEXT && isData(token))
                .flatMap(token -> JsonTexts.of(token.text()).error().stream())
                .findFirst();
    }

    @Override
    public Optional<String> injected() {
        return tokens.stream().flatMap(token -> injected(token).stream()).findFirst();
    }

    private static Optional<String> injected(HtmlToken token) {
        return switch (token.kind()) {
            case TEXT -> injectedCode(token);
            case COMMENT -> when(isHostile(token.text()), "a text of the report stands in a comment");
            case START -> injectedElement(token);
            case END -> when(isHostile(token.name()), "a text of the report ended an element: " + token.name());
        };
    }

    /** A browser reads a script on beyond its end where there is the start of a comment in it, so data has none. */
    private static Optional<String> injectedCode(HtmlToken token) {
        boolean harmless =
                token.name().isEmpty() || (isData(token) && !token.text().contains("<!--"));
        return when(!harmless && isHostile(token.text()), "a text of the report stands in a " + token.name());
    }

    private static Optional<String> injectedElement(HtmlToken token) {
        return when(isHostile(token.name()), "a text of the report became an element: " + token.name())
                .or(() -> token.attributes().entrySet().stream()
                        .filter(HtmlContent::isInjected)
                        .findFirst()
                        .map(found -> "a text of the report became the attribute " + found));
    }

    private static boolean isInjected(Map.Entry<String, String> attribute) {
        String name = attribute.getKey();
        boolean code = name.startsWith("on") || name.equals("style") || name.equals("srcdoc");
        boolean address = ADDRESSES.contains(name) && isElsewhere(attribute.getValue());
        return isHostile(name) || ((code || address) && isHostile(attribute.getValue()));
    }

    private static boolean isHostile(String text) {
        return text.toLowerCase(Locale.ROOT).contains(HostileTexts.MARK);
    }

    @Override
    public Optional<String> link() {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.START || token.name().equals("style"))
                .flatMap(token -> link(token).stream())
                .findFirst();
    }

    private static Optional<String> link(HtmlToken token) {
        if (token.kind() == Kind.TEXT) {
            return fetched(token.text());
        }
        if (token.name().equals("meta") && token.attribute("http-equiv").equalsIgnoreCase("refresh")) {
            return Optional.of("it goes elsewhere by itself: " + token.attribute("content"));
        }
        boolean loads = LOADING.contains(token.name());
        return fetched(token.attribute("style")).or(() -> token.attributes().entrySet().stream()
                .filter(attribute -> ADDRESSES.contains(attribute.getKey()))
                .filter(attribute -> loads ? isFile(attribute.getValue()) : isElsewhere(attribute.getValue()))
                .findFirst()
                .map(attribute -> "the element " + token.name() + " has " + attribute));
    }

    private static Optional<String> fetched(String style) {
        return FETCHED_BY_STYLE.matcher(style).results().findFirst().map(found -> "a style has " + found.group());
    }

    private static boolean isFile(String address) {
        String plain = plain(address);
        return !plain.isEmpty() && !HARMLESS.matcher(plain).matches();
    }

    private static boolean isElsewhere(String address) {
        String plain = plain(address);
        return ELSEWHERE.matcher(plain).matches() && !HARMLESS.matcher(plain).matches();
    }

    /** As a browser reads it, which leaves out what is not seen. */
    private static String plain(String address) {
        return address.replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> when(boolean wrong, String found) {
        return wrong ? Optional.of(found) : Optional.empty();
    }
}
