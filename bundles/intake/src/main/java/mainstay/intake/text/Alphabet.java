package mainstay.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How usual the letters beyond ASCII are in one language.
 *
 * @param language its name
 * @param cost of a letter in lower case: minus the logarithm of how often it is met among them
 */
record Alphabet(String language, IntToDoubleFunction cost) {
    /** What a letter costs that the language does not have. */
    static final double FOREIGN = 10;

    /** What a Chinese, Japanese or Korean sign costs that is rare; there are thousands of each. */
    private static final double RARE = 12;

    /** Which part of the letters is beyond a to z where these are written too. */
    private static final double BEYOND_Z = 0.1;

    private static final double RARE_SHARE = 0.02;
    private static final double KANA_SHARE = 0.5;

    /** All that are known. */
    static final List<Alphabet> ALL = all();

    private static List<Alphabet> all() {
        List<Alphabet> all = new ArrayList<>();
        try (InputStream in = Alphabet.class.getResourceAsStream("alphabets.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> all.add(ofLetters(line)));
        } catch (IOException e) {
            throw new UncheckedIOException("the alphabets are in this bundle", e);
        }
        double share = 1 - RARE_SHARE;
        all.add(new Alphabet("simplified Chinese", signs(Character.UnicodeScript.HAN, "GB2312", 0xB0, 0xD7, share)));
        all.add(new Alphabet("traditional Chinese", signs(Character.UnicodeScript.HAN, "Big5", 0xA4, 0xC6, share)));
        all.add(new Alphabet("Korean", signs(Character.UnicodeScript.HANGUL, "EUC-KR", 0xB0, 0xC8, share)));
        IntToDoubleFunction kanji = signs(Character.UnicodeScript.HAN, "EUC-JP", 0xB0, 0xCF, share - KANA_SHARE);
        all.add(new Alphabet(
                "Japanese", sign -> isKana(sign) ? Math.log(86 * 2 / KANA_SHARE) : kanji.applyAsDouble(sign)));
        return List.copyOf(all);
    }

    /** Letters in the order of how usual they are: each is met about as often as the inverse of its place says. */
    private static Alphabet ofLetters(String line) {
        int equals = line.indexOf('=');
        int[] letters = line.substring(equals + 1)
                .codePoints()
                .filter(letter -> letter != ' ')
                .distinct()
                .toArray();
        boolean isLatin = Character.UnicodeScript.of(letters[0]) == Character.UnicodeScript.LATIN;
        int flat = isLatin ? 10 : 3;
        double sum = 0;
        for (int place = 0; place < letters.length; place++) {
            sum += 1.0 / (place + flat);
        }
        Map<Integer, Double> costs = new HashMap<>();
        for (int place = 0; place < letters.length; place++) {
            costs.put(letters[place], Math.log((place + flat) * sum / (isLatin ? BEYOND_Z : 1)));
        }
        return new Alphabet(line.substring(0, equals).strip(), letter -> costs.getOrDefault(letter, FOREIGN));
    }

    /** The signs that an encoding has in the rows of its usual ones; each of them is as usual as the other. */
    private static IntToDoubleFunction signs(
            Character.UnicodeScript script, String encoding, int firstRow, int lastRow, double share) {
        Charset charset = Charset.forName(encoding);
        double usual = Math.log((lastRow - firstRow + 1) * (encoding.equals("Big5") ? 157 : 94) / share);
        return sign -> {
            if (Character.UnicodeScript.of(sign) != script) {
                return isEastAsian(sign) ? RARE : FOREIGN;
            }
            int row = row(sign, charset);
            return row >= firstRow && row <= lastRow ? usual : RARE;
        };
    }

    /** The first of the two bytes that a sign is written with; -1 when it is not written with two. */
    private static int row(int sign, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(Character.toString(sign)));
            return bytes.remaining() == 2 ? bytes.get() & 0xFF : -1;
        } catch (CharacterCodingException e) {
            return -1;
        }
    }

    /** Whether a letter is of a script with thousands of signs, or of one that is written among them. */
    static boolean isEastAsian(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> letter == 'ー';
        };
    }

    private static boolean isKana(int letter) {
        return letter >= 0x3041 && letter <= 0x30FE;
    }
}
