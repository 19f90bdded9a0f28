package mainstay.intake.text;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lines can say in every encoding they may be in. One that is far likelier than the others is sure; where encodings
 * give the same text, any of them will do.
 */
final class Readings {
    private static final List<Charset> USUAL = charsets(
            "windows-1252 windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257",
            "GB18030 x-windows-950 windows-31j EUC-JP x-windows-949 windows-874 windows-1258",
            "ISO-8859-1 ISO-8859-2 ISO-8859-5 ISO-8859-6 ISO-8859-7 ISO-8859-8 ISO-8859-9 ISO-8859-15 KOI8-R KOI8-U",
            "IBM437 IBM850 IBM852 IBM866 x-MacRoman x-MacCentralEurope x-MacCyrillic");

    private static final List<Charset> UNUSUAL = charsets(
            "ISO-8859-3 ISO-8859-4 ISO-8859-13 ISO-8859-16 IBM737 IBM775 IBM855 IBM857 IBM00858 IBM860 IBM861 IBM862",
            "IBM863 IBM864 IBM865 IBM869 x-MacGreek x-MacTurkish x-MacCroatian x-MacRomania x-MacIceland x-MacUkraine",
            "x-Johab x-EUC-TW Big5-HKSCS");

    private static final double UNUSUALLY = 3;

    /** How much likelier a reading must be than another: five hundred times. */
    private static final double MARGIN = Math.log(500);

    private static final int MOST_SHOWN = 6;
    private static final int SHOWN = 60;

    private final String file;
    private final List<Reading> likeliest;

    /**
     * Reads lines in every encoding.
     *
     * @param file what the user calls the file
     * @param lines whole lines that are not ASCII
     */
    Readings(String file, byte[] lines) {
        this.file = file;
        // Of encodings that give the same text the first is taken.
        Map<String, Reading> different = new LinkedHashMap<>();
        for (Charset charset : USUAL) {
            Reading.of(lines, charset).ifPresent(reading -> different.putIfAbsent(reading.text(), reading));
        }
        for (Charset charset : UNUSUAL) {
            Reading.of(lines, charset)
                    .map(reading -> reading.lessLikelyBy(UNUSUALLY))
                    .ifPresent(reading -> different.putIfAbsent(reading.text(), reading));
        }
        this.likeliest = different.values().stream()
                .sorted(Comparator.comparingDouble(Reading::cost))
                .toList();
    }

    private static List<Charset> charsets(String... names) {
        return Stream.of(names)
                .flatMap(some -> Stream.of(some.split(" ", -1)))
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .toList();
    }

    /** The encoding that is sure; empty when there is none. */
    Optional<Charset> sure() {
        if (likeliest.isEmpty() || !likeliest.get(0).isSound()) {
            return Optional.empty();
        }
        Reading best = likeliest.get(0);
        boolean isAlone =
                likeliest.stream().skip(1).noneMatch(other -> other.isSound() && other.cost() < best.cost() + MARGIN);
        return isAlone ? Optional.of(best.charset()) : Optional.empty();
    }

    /** The encodings that come into question, with what a line says in each. */
    String candidates() {
        if (likeliest.isEmpty()) {
            return file + " is not UTF-8, and no encoding is known that all its bytes are of; save it again as UTF-8";
        }
        List<Reading> shown = likeliest.stream()
                .sorted(Comparator.comparing(Reading::isSound).reversed())
                .limit(MOST_SHOWN)
                .toList();
        int line = firstDifferent(shown);
        return file + " is not UTF-8, and its encoding is not sure. One of its lines reads "
                + shown.stream()
                        .map(reading ->
                                "\"" + shown(line(reading, line)) + "\" in " + Encodings.name(reading.charset()))
                        .collect(Collectors.joining(", "))
                + ". Name the right one in a mapping (--map FILE), such as {\"format\": {\"encoding\": \""
                + Encodings.name(shown.get(0).charset()) + "\"}}, or save the file as UTF-8";
    }

    private static int firstDifferent(List<Reading> shown) {
        int last = (int) shown.get(0).text().lines().count() - 1;
        for (int line = 0; line < last; line++) {
            int at = line;
            Predicate<Reading> sameAsFirst = reading -> line(reading, at).equals(line(shown.get(0), at));
            if (!shown.stream().allMatch(sameAsFirst)) {
                return line;
            }
        }
        return last;
    }

    private static String line(Reading reading, int line) {
        return reading.text().lines().skip(line).findFirst().orElse("");
    }

    private static String shown(String line) {
        String plain = line.strip().replaceAll("\\p{Cntrl}+", " ");
        return plain.codePointCount(0, plain.length()) <= SHOWN
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
