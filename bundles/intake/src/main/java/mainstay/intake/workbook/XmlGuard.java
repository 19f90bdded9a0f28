package mainstay.intake.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import mainstay.intake.source.Source;

/**
 * Refuses text between two {@code <} that is longer than any cell, and long comments: a parser would hold all of it in
 * memory.
 */
final class XmlGuard extends FilterReader {
    private static final int MOST = 1 << 24;
    private static final int LONGEST_COMMENT = 1 << 16;

    private final String label;
    private int sinceTag;
    private int inComment = -1;
    private int matched;

    XmlGuard(Reader in, String label) {
        super(in);
        this.label = label;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int count = super.read(chars, offset, length);
        for (int at = offset; at < offset + count; at++) {
            if (chars[at] != '<' && matched == 0 && inComment < 0 && sinceTag < MOST) {
                sinceTag++; // nearly every character
            } else {
                look(chars[at]);
            }
        }
        return count;
    }

    private void look(char c) {
        if (inComment >= 0) {
            matched = c == '-' ? Math.min(2, matched + 1) : c == '>' && matched == 2 ? 3 : 0;
            inComment = matched == 3 ? -1 : inComment + 1;
            if (inComment > LONGEST_COMMENT) {
                throw refused("a comment");
            }
            sinceTag = 0;
            matched = matched == 3 ? 0 : matched;
            return;
        }
        sinceTag = c == '<' ? 0 : sinceTag + 1;
        boolean opens = sinceTag == 0 || (sinceTag <= 3 && matched == sinceTag && c == "<!--".charAt(sinceTag));
        matched = opens ? sinceTag + 1 : 0;
        if (matched == 4) {
            inComment = 0;
            matched = 0;
        }
        if (sinceTag > MOST) {
            throw refused("one text or tag");
        }
    }

    private RuntimeException refused(String what) {
        return Source.bad(
                label + " holds " + what + " that is longer than any spreadsheet program writes; it is not read");
    }
}
