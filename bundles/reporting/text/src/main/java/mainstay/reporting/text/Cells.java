package mainstay.reporting.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Measures, cuts and pads text by the cells it takes at a terminal. The text is {@link Visible} already. */
public final class Cells {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final char ELLIPSIS = '…';

    private Cells() {}

    /** How many cells the text takes. */
    public static int width(String text) {
        if (Visible.isPlain(text)) {
            return text.length();
        }
        if (text.chars().allMatch(Cells::standsAlone)) {
            return text.chars().map(WCWidth::wcwidth).sum();
        }
        return GRAPHEME.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(Cells::graphemeWidth)
                .sum();
    }

    /** The text if it fits, else as many whole characters as leave a cell for an ellipsis; empty in no cells at all. */
    public static String cut(String text, int cells) {
        if (cells <= 0) {
            return "";
        }
        if (text.length() <= cells && text.chars().allMatch(Cells::standsAlone) && width(text) <= cells) {
            return text;
        }
        int taken = 0;
        int kept = 0;
        var graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            taken += graphemeWidth(graphemes.group());
            if (taken > cells) {
                return text.substring(0, kept) + ELLIPSIS;
            }
            kept = taken < cells ? graphemes.end() : kept;
        }
        return text;
    }

    /**
     * The text in lines of at most this many cells, broken at blanks and between Chinese characters where there are any, so that
     * words and numbers stay whole.
     */
    public static List<String> wrap(String text, int cells) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest) > cells && cells > 1) {
            int end = fitting(rest, cells);
            int gap = Math.max(rest.lastIndexOf(' ', end), besideIdeograph(rest, end));
            int at = gap > 0 ? gap : end;
            lines.add(cut(rest.substring(0, at), cells)); // one character may be wider than the line
            rest = rest.substring(at).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** The last place up to the end where a line may be broken beside an ideograph: not before a full stop, for one; 0 for none. */
    private static int besideIdeograph(String text, int end) {
        if (text.codePoints().noneMatch(Character::isIdeographic)) {
            return 0;
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int at = breaks.isBoundary(end) ? end : breaks.preceding(end);
        while (at > 0
                && !Character.isIdeographic(text.codePointBefore(at))
                && !Character.isIdeographic(text.codePointAt(at))) {
            at = breaks.previous();
        }
        return at;
    }

    /** The end of the longest start of the text that fits; at least one character, so that there is an end to it. */
    private static int fitting(String text, int cells) {
        int taken = 0;
        int end = 0;
        var graphemes = GRAPHEME.matcher(text);
        while (graphemes.find()) {
            taken += graphemeWidth(graphemes.group());
            if (taken > cells) {
                return end == 0 ? graphemes.end() : end;
            }
            end = graphemes.end();
        }
        return end;
    }

    /** The text cut or filled up with blanks to exactly this many cells, the blanks behind it. */
    public static String left(String text, int cells) {
        StringBuilder line = new StringBuilder();
        append(line, text, cells, false);
        return line.toString();
    }

    /** The text cut or filled up with blanks to exactly this many cells, the blanks before it. */
    public static String right(String text, int cells) {
        StringBuilder line = new StringBuilder();
        append(line, text, cells, true);
        return line.toString();
    }

    /** Appends the text, cut or filled up to exactly this many cells. */
    static void append(StringBuilder line, String text, int cells, boolean right) {
        String cut = cut(text, cells);
        int blanks = cells - width(cut);
        if (right) {
            line.append(" ".repeat(blanks)).append(cut);
        } else {
            line.append(cut).append(" ".repeat(blanks));
        }
    }

    /** Latin letters, dashes and Chinese characters: a quick way for what makes up nearly every text. */
    private static boolean standsAlone(int character) {
        return character < 0x300
                || (character >= 0x2010 && character <= 0x2027)
                || (character >= 0x4E00 && character <= 0x9FFF);
    }

    /** Emoji of several characters take two cells, as terminals draw them; everything else the sum of its parts. */
    private static int graphemeWidth(String grapheme) {
        int sum = grapheme.codePoints()
                .map(character -> Math.max(0, WCWidth.wcwidth(character)))
                .sum();
        boolean sequence = grapheme.indexOf('\u200D') >= 0 || grapheme.indexOf('\uFE0F') >= 0;
        return sequence || isFlag(grapheme) ? 2 : sum;
    }

    private static boolean isFlag(String grapheme) {
        int first = grapheme.codePointAt(0);
        return first >= 0x1F1E6 && first <= 0x1F1FF;
    }
}
