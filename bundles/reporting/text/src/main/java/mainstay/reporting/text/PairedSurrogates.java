package mainstay.reporting.text;

import java.io.IOException;

/** Escapes, in JSON, the half of a character that has lost its other half: no encoding has it, so that it would be lost. */
final class PairedSurrogates implements Appendable {
    private final Appendable out;
    private char high;

    PairedSurrogates(Appendable out) {
        this.out = out;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        int written = start;
        for (int at = start; at < end; at++) {
            if (high != 0 || Character.isSurrogate(text.charAt(at))) {
                out.append(text, written, at);
                append(text.charAt(at));
                written = at + 1;
            }
        }
        out.append(text, written, end);
        return this;
    }

    @Override
    public Appendable append(char character) throws IOException {
        if (high != 0 && Character.isLowSurrogate(character)) {
            out.append(high).append(character);
            high = 0;
            return this;
        }
        if (high != 0) {
            out.append(Visible.escape(high));
            high = 0;
        }
        if (Character.isHighSurrogate(character)) {
            high = character;
        } else {
            out.append(Character.isSurrogate(character) ? Visible.escape(character) : String.valueOf(character));
        }
        return this;
    }
}
