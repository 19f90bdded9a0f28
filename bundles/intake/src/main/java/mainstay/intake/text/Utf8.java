package mainstay.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What must be known of bytes that are not ASCII. */
public final class Utf8 {
    private Utf8() {}

    /** The text of the bytes; null when they are not UTF-8. */
    public static String text(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /**
     * Whether the characters that begin in a piece of a file are UTF-8.
     *
     * @param first whether it is the first piece; any other may begin with the rest of a character
     * @param to the size of the piece
     * @param read how many bytes there are, those after the piece included that its last character may need
     */
    static boolean isValid(byte[] bytes, boolean first, int to, int read) {
        if (isAscii(bytes, to)) {
            return true;
        }
        int at = 0;
        while (!first && at < to && at < 3 && (bytes[at] & 0xC0) == 0x80) {
            at++;
        }
        while (at < to) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = length(bytes[at] & 0xFF);
            if (length == 0 || at + length > read || !follows(bytes, at, length)) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static boolean isAscii(byte[] bytes, int to) {
        long any = 0;
        int at = 0;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            any |= EightBytes.at(bytes, at);
        }
        for (; at < to; at++) {
            any |= bytes[at];
        }
        return EightBytes.isAscii(any);
    }

    /** Whether the bytes are UTF-8: no byte missing, none too many, no character written longer than need be. */
    public static boolean isValid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int lead = bytes[at];
            int length = lead >= 0 ? 1 : length(lead & 0xFF);
            if (length == 0 || at + length > to || (length > 1 && !follows(bytes, at, length))) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static int length(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    private static boolean follows(byte[] bytes, int at, int length) {
        int code = bytes[at] & (0xFF >> (length + 1));
        for (int next = at + 1; next < at + length; next++) {
            if ((bytes[next] & 0xC0) != 0x80) {
                return false;
            }
            code = (code << 6) | (bytes[next] & 0x3F);
        }
        return switch (length) {
            case 2 -> true;
            case 3 -> code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
            default -> code >= 0x10000 && code <= 0x10FFFF;
        };
    }

    /** Whether a character that begins with this byte may be a space. */
    public static boolean mayBeSpace(byte lead) {
        return switch (lead & 0xFF) {
            case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF -> true;
            default -> false;
        };
    }
}
