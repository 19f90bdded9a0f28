package mainstay.reporting.tck;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Markdown: of what makes it markup, elements, links, headings and cells are looked for. */
final class MarkdownContent implements Content {
    private static final Pattern FENCED =
            Pattern.compile("^(`{3,})[^`\\n]*\\n.*?^\\1`*$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\p{Punct}])");
    private static final String NOT_ESCAPED = "(?<!\\\\)(?:\\\\\\\\)*";
    private static final Map<String, Pattern> MARKUP = Map.of(
            "an element",
            Pattern.compile(NOT_ESCAPED + "</?(hostile|script|style|!--)"),
            "a link or an image",
            Pattern.compile(NOT_ESCAPED + "\\[hostile" + NOT_ESCAPED + "\\]\\("),
            "another cell",
            Pattern.compile("hostile " + NOT_ESCAPED + "\\| pipe"),
            "code",
            Pattern.compile(NOT_ESCAPED + "`hostile" + NOT_ESCAPED + "`"),
            "emphasis",
            Pattern.compile(NOT_ESCAPED + "\\*hostile" + NOT_ESCAPED + "\\*"));

    /** The line in the midst of a text; titles, which are headings by right, have more than this word. */
    private static final Pattern HEADING = Pattern.compile("^#+ hostile$", Pattern.MULTILINE);

    private static final Pattern LINK = Pattern.compile(NOT_ESCAPED + "\\]\\(\\s*<?(https?:|//)");

    private final String text;
    private final String markup;

    MarkdownContent(String text) {
        this.text = text;
        this.markup = FENCED.matcher(text).replaceAll("");
    }

    @Override
    public String words() {
        return ComparableText.of(
                ESCAPED.matcher(CharacterReferences.decoded(text)).replaceAll("$1"));
    }

    @Override
    public Optional<String> injected() {
        if (HEADING.matcher(text).find()) {
            return Optional.of("a text of the report became a heading");
        }
        return MARKUP.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(markup).find())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(kind -> "a text of the report became " + kind);
    }

    @Override
    public Optional<String> link() {
        return LINK.matcher(markup).results().findFirst().map(found -> "it has the link " + found.group());
    }
}
