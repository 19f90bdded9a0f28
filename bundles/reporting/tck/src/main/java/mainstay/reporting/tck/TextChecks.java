package mainstay.reporting.tck;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;

/** What becomes of the texts of a report. */
final class TextChecks {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final List<Page> PAGES = List.of(
            Page.FILE,
            new Page(OptionalInt.of(1), false),
            new Page(OptionalInt.of(40), true),
            new Page(OptionalInt.of(200), false));

    private TextChecks() {}

    static Optional<String> visible(ReportRenderer renderer) throws IOException {
        for (Page page : PAGES) {
            byte[] bytes = RenderedBytes.bytes(renderer, SampleReports.hostile(), page);
            Optional<String> hidden = renderer.isText() ? hidden(bytes, page) : Optional.empty();
            if (hidden.isPresent()) {
                return hidden;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> hidden(byte[] bytes, Page page) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return hidden(page.colour() ? COLOUR.matcher(text).replaceAll("") : text);
        } catch (CharacterCodingException e) {
            return Optional.of("it is not UTF-8");
        }
    }

    /** The first character that is not seen, but obeyed. */
    static Optional<String> hidden(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> isHidden(text, at))
                .mapToObj(at -> String.format(
                        Locale.ROOT, "character U+%04X after \"%s\"", (int) text.charAt(at), before(text, at)))
                .findFirst();
    }

    private static String before(String text, int at) {
        return text.substring(Math.max(0, at - 20), at).replace('\n', ' ');
    }

    private static boolean isHidden(String text, int at) {
        char character = text.charAt(at);
        return switch (character) {
            case '\n', '\t' -> false;
            case '\r' -> at + 1 == text.length() || text.charAt(at + 1) != '\n';
            case BYTE_ORDER_MARK -> at > 0;
            case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029 -> true;
            default -> Character.isISOControl(character) || isBidirectional(character);
        };
    }

    private static boolean isBidirectional(char character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    static Optional<String> escaped(ReportRenderer renderer) throws IOException {
        return RenderedBytes.content(renderer, SampleReports.hostile()).injected();
    }

    static Optional<String> wellFormed(ReportRenderer renderer) throws IOException {
        for (Report report : List.of(SampleReports.everything(), SampleReports.plain(), SampleReports.hostile())) {
            Optional<String> wrong = RenderedBytes.content(renderer, report).malformed();
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return RenderedBytes.content(renderer, SampleReports.hostile()).lost(HostileTexts.whole());
    }

    static Optional<String> offline(ReportRenderer renderer) throws IOException {
        for (Report report : List.of(SampleReports.everything(), SampleReports.hostile())) {
            Optional<String> link = RenderedBytes.content(renderer, report).link();
            if (link.isPresent()) {
                return link;
            }
        }
        return Optional.empty();
    }
}
