package mainstay.intake.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text in one encoding, and how likely anybody wrote it.
 *
 * @param charset the encoding
 * @param text what its bytes say in it
 * @param cost minus the logarithm of how likely it is; readings of the same bytes are compared by it
 * @param isSound whether nearly all letters are those of some languages and stand where letters stand
 */
record Reading(Charset charset, String text, double cost, boolean isSound) {
    /** Signs that stand in texts of every language. */
    private static final String USUAL = "€£°§–—‘’“”„‚«»…•®™©²³№½×\u00A0";
    /** Those of them that may stand between two letters. */
    private static final String BETWEEN = "’·";
    /** Those that may follow a letter. */
    private static final String BEHIND = "’‘“”»…®™©²³°ºª–—";
    /** Those that may stand before a letter. */
    private static final String BEFORE = "‘“„‚«¿¡–—";

    private static final double SIGN = 3;
    private static final double LANGUAGE = 9;
    /** A letter of one script right after one of another, or in upper case after lower case, or a sign among letters. */
    private static final double MISPLACED = 10;
    /** Latin letters do stand right beside Chinese, but not often. */
    private static final double BESIDE_LATIN = 3;

    private static final double MOST_MISPLACED = 0.02;
    private static final double MOST_RARE = 0.15;

    /** How bytes read in an encoding; empty when they are not of it. */
    static Optional<Reading> of(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean isWritten = text.codePoints().noneMatch(Reading::isNeverWritten);
            return !isWritten ? Optional.empty() : Optional.of(new Look(text).reading(charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isNeverWritten(int point) {
        int type = Character.getType(point);
        return (point >= 0x7F && point <= 0x9F) || type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
    }

    Reading lessLikelyBy(double more) {
        return new Reading(charset, text, cost + more, isSound);
    }

    /** Looks at each letter and sign once. */
    private static final class Look {
        private final String text;
        private final int[] points;
        private final Map<Integer, Integer> letters = new HashMap<>();
        private double cost;
        private int misplaced;
        private int eastAsian;
        private int count;

        Look(String text) {
            this.text = text;
            this.points = text.codePoints().toArray();
        }

        Reading reading(Charset charset) {
            for (int at = 0; at < points.length; at++) {
                if (points[at] > 0x7F) {
                    count++;
                    look(at, points[at]);
                }
            }
            double foreign = addLetters();
            boolean isSound =
                    misplaced + foreign <= MOST_MISPLACED * count + (eastAsian > 0 ? MOST_RARE * eastAsian : 0);
            return new Reading(charset, text, cost, isSound);
        }

        private void look(int at, int point) {
            int before = at == 0 ? ' ' : points[at - 1];
            int after = at + 1 == points.length ? ' ' : points[at + 1];
            if (!isLetter(point)) {
                cost += SIGN;
                if (isHalfWidth(point)) {
                    cost += Alphabet.FOREIGN;
                    misplaced++;
                } else if (!standsAsSign(point, before, after)) {
                    misplace();
                }
                return;
            }
            letters.merge(Character.toLowerCase(point), 1, Integer::sum);
            eastAsian += Alphabet.isEastAsian(point) ? 1 : 0;
            pair(before, point);
            if (after <= 0x7F) {
                pair(point, after);
            }
        }

        /** Two letters, one after the other, of which at least one is not ASCII. */
        private void pair(int first, int second) {
            if (!isLetter(first) || !isLetter(second)) {
                return;
            }
            boolean eastern = Alphabet.isEastAsian(first) || Alphabet.isEastAsian(second);
            if (eastern) {
                cost += Alphabet.isEastAsian(first) && Alphabet.isEastAsian(second) ? 0 : BESIDE_LATIN;
                return;
            }
            boolean isMark = isMark(first) || isMark(second);
            boolean oneScript = Character.UnicodeScript.of(first) == Character.UnicodeScript.of(second);
            if ((!oneScript && !isMark) || (Character.isLowerCase(first) && Character.isUpperCase(second))) {
                misplace();
            }
        }

        private void misplace() {
            cost += MISPLACED;
            misplaced++;
        }

        /** Adds the letters by the languages that explain them best; how many of them none explains. */
        private double addLetters() {
            List<Alphabet> taken = new ArrayList<>();
            double best = cost(taken);
            boolean better = true;
            while (better && !letters.isEmpty()) {
                better = false;
                Alphabet next = null;
                for (Alphabet alphabet : Alphabet.ALL) {
                    List<Alphabet> more = new ArrayList<>(taken);
                    more.add(alphabet);
                    double cost = cost(more);
                    if (cost < best) {
                        best = cost;
                        next = alphabet;
                        better = true;
                    }
                }
                if (better) {
                    taken.add(next);
                }
            }
            cost += best;
            return letters.entrySet().stream()
                    .filter(letter -> least(letter.getKey(), taken) >= Alphabet.FOREIGN)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        private double cost(List<Alphabet> alphabets) {
            double sum = LANGUAGE * alphabets.size();
            for (Map.Entry<Integer, Integer> letter : letters.entrySet()) {
                sum += letter.getValue() * least(letter.getKey(), alphabets);
            }
            return sum;
        }

        private static double least(int letter, List<Alphabet> alphabets) {
            double least = alphabets.isEmpty() ? 2 * Alphabet.FOREIGN : Double.MAX_VALUE;
            for (Alphabet alphabet : alphabets) {
                least = Math.min(least, alphabet.cost().applyAsDouble(letter));
            }
            return least;
        }

        private static boolean standsAsSign(int sign, int before, int after) {
            boolean behind = isLetter(before);
            boolean ahead = isLetter(after);
            boolean eastern = (sign >= 0x3000 && sign <= 0x303F) || (sign >= 0xFF00 && sign <= 0xFFEF) || sign == '・';
            if (eastern) {
                return true;
            }
            if (behind && ahead) {
                return BETWEEN.indexOf(sign) >= 0;
            }
            if (behind || ahead) {
                return (behind ? BEHIND : BEFORE).indexOf(sign) >= 0;
            }
            return USUAL.indexOf(sign) >= 0;
        }

        private static boolean isLetter(int point) {
            boolean isPlain = point != 'º' && point != 'ª' && !isLigature(point) && !isHalfWidth(point);
            return (Character.isLetter(point) && isPlain) || isMark(point);
        }

        private static boolean isMark(int point) {
            return Character.UnicodeScript.of(point) == Character.UnicodeScript.INHERITED
                    && Character.getType(point) == Character.NON_SPACING_MARK;
        }

        /** Japanese in one byte a sign, which was given up with the machines that could show no other. */
        private static boolean isHalfWidth(int point) {
            return point >= 0xFF61 && point <= 0xFF9F;
        }

        /** Old Macs have ﬁ and ﬂ, which nobody types. */
        private static boolean isLigature(int point) {
            return point >= 0xFB00 && point <= 0xFB06;
        }
    }
}
