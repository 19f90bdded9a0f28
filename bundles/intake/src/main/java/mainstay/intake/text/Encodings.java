package mainstay.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;

/** Finds the encoding of a file: by its byte order mark, by its zeros, as valid UTF-8, else by its letters. What is not sure is an error. */
public final class Encodings {
    private static final int SAMPLE = 1 << 16;
    /** What Windows writes under a name that the JDK gives to another encoding, or to a part of it. */
    private static final Map<String, String> OF_WINDOWS = Map.of(
            "cp932",
            "windows-31j",
            "cp936",
            "GBK",
            "cp949",
            "x-windows-949",
            "cp950",
            "x-windows-950",
            "big5",
            "x-windows-950");

    /** An escape to another set of characters (ISO 2022), or shifts of HZ around pairs. */
    private static final Pattern SHIFTED = Pattern.compile("\u001B[$()]|~\\{(?:[!-}]{2})+~\\}");
    /** What may be UTF-7: base 64 of characters of 16 bits. */
    private static final Pattern BASE_64 = Pattern.compile("\\+([A-Za-z0-9+/]{3,})-");

    private Encodings() {}

    /** The encoding with this name, as a mapping tells it. */
    public static Charset named(String name) {
        try {
            return Charset.forName(OF_WINDOWS.getOrDefault(name.toLowerCase(Locale.ROOT), name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Source.bad("encoding \"" + name
                    + "\" is not known; use UTF-8, UTF-16LE, UTF-16BE, windows-1252, GB18030 or Big5");
        }
    }

    /** What a user calls an encoding. */
    static String name(Charset charset) {
        return switch (charset.name()) {
            case "x-windows-950" -> "cp950";
            case "x-windows-949" -> "cp949";
            case "windows-31j" -> "cp932";
            default -> charset.name();
        };
    }

    /** The encoding of a file; an error when it cannot be told with confidence. */
    public static Charset of(SourceFile file, FileScan survey) {
        try (InputStream in = file.open()) {
            byte[] sample = in.readNBytes(SAMPLE);
            Charset marked = marked(file, sample);
            if (marked != null) {
                return marked;
            }
            if (survey.isUtf8()) {
                return plain(file, sample);
            }
            return byLetters(file);
        } catch (IOException e) {
            throw Source.unreadable(file.name(), e);
        }
    }

    /** UTF-8, but for texts that hide other letters behind ASCII. */
    private static Charset plain(SourceFile file, byte[] sample) {
        String text = new String(sample, StandardCharsets.ISO_8859_1);
        boolean isUtf7 = BASE_64.matcher(text).results().anyMatch(found -> areLetters(found.group(1)));
        if (isUtf7 || SHIFTED.matcher(text).find()) {
            throw Source.bad(file.name() + " has letters that are written in 7 bits (ISO-2022-JP, ISO-2022-KR, HZ or"
                    + " UTF-7); name the encoding in a mapping, such as {\"format\": {\"encoding\": \"ISO-2022-JP\"}}, or"
                    + " save the file as UTF-8");
        }
        return StandardCharsets.UTF_8;
    }

    /** Whether base 64 is that of whole letters beyond ASCII. */
    private static boolean areLetters(String base64) {
        int rest = base64.length() * 6 % Character.SIZE;
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return rest < 6
                    && new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE)
                            .codePoints()
                            .allMatch(letter -> letter > 0x7F && Character.isLetter(letter));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** By byte order mark or zeros; null when it has neither. */
    private static Charset marked(SourceFile file, byte[] sample) {
        if (startsWith(sample, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int at = 0; at < sample.length; at++) {
            zeros[at & 1] += sample[at] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] == 0) {
            return null;
        }
        if (zeros[0] == 0 && zeros[1] * 10 > sample.length) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[1] == 0 && zeros[0] * 10 > sample.length) {
            return StandardCharsets.UTF_16BE;
        }
        throw Source.bad(file.name() + " holds NUL bytes: it is not a text file; save the table as CSV");
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Charset byLetters(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            Readings readings = new Readings(file.name(), LinesBeyondAscii.of(in));
            return readings.sure().orElseThrow(() -> Source.bad(readings.candidates()));
        }
    }
}
