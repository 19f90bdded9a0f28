package mainstay.intake.workbook;

import java.nio.CharBuffer;
import java.util.Arrays;
import mainstay.intake.source.Source;

/** The texts that cells of a workbook share, in one run of characters. */
final class SharedTexts {
    private static final int MOST_CHARS = 1 << 28;

    private char[] chars = new char[1 << 10];
    private int[] ends = new int[64];
    private int count;

    void add(String file, CharSequence text) {
        int start = end(count - 1);
        if (start + (long) text.length() > MOST_CHARS) {
            throw Source.bad(file + " holds more than " + MOST_CHARS
                    + " characters of text; split it, or save its sheets" + " as .csv");
        }
        if (start + text.length() > chars.length) {
            chars = Arrays.copyOf(chars, Math.min(MOST_CHARS, Math.max(start + text.length(), chars.length * 2)));
        }
        for (int at = 0; at < text.length(); at++) {
            chars[start + at] = text.charAt(at);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = start + text.length();
    }

    int size() {
        return count;
    }

    CharSequence get(int index) {
        int start = end(index - 1);
        return CharBuffer.wrap(chars, start, ends[index] - start);
    }

    private int end(int index) {
        return index < 0 ? 0 : ends[index];
    }
}
