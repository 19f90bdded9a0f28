package mainstay.intake.text;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/**
 * Characters from bytes, without ever replacing one: bytes that are not of the encoding, and NUL, are errors. All
 * characters before an error are handed over first, so that the reader knows in which row it stands.
 */
public final class StrictDecoder extends Reader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private boolean first = true;
    private boolean nul;

    public StrictDecoder(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (nul) {
            throw new CharConversionException("it holds a NUL character; is it a binary file?");
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        int start = chars.position();
        while (chars.position() == start) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() == start && result.isError()) {
                throw new CharConversionException(offending(result.length()));
            }
            if (chars.position() == start && result.isOverflow()) {
                return readPair(target, offset);
            }
            if (chars.position() == start && ended) {
                return -1;
            }
            if (chars.position() == start) {
                fill();
            }
        }
        int sound = withoutMark(target, offset, chars.position() - start);
        return sound == 0 ? read(target, offset, length) : sound;
    }

    /** A surrogate pair does not fit into one char; readers ask for more than one, so this is a caller's bug. */
    private static int readPair(char[] target, int offset) {
        throw new IllegalArgumentException(
                "no room for a character at " + offset + " of " + target.length + "; ask for at least two chars");
    }

    /** Takes a byte order mark away, and stops before a NUL; how many characters are left. */
    private int withoutMark(char[] target, int offset, int count) {
        int from = first && target[offset] == '\uFEFF' ? 1 : 0;
        first = false;
        System.arraycopy(target, offset + from, target, offset, count - from);
        int sound = 0;
        while (sound < count - from && target[offset + sound] != '\0') {
            sound++;
        }
        nul = sound < count - from;
        return sound;
    }

    private String offending(int length) {
        int from = bytes.position();
        int to = Math.min(bytes.limit(), from + Math.max(1, length));
        return "the byte" + (to - from == 1 ? " " : "s ")
                + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes.array(), from, to)
                + " cannot be read as " + decoder.charset().name();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count));
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
