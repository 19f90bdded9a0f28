package mainstay.run.parameters;

import static mainstay.run.words.RunWords.has;
import static mainstay.run.words.RunWords.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mainstay.book.Range;

/** What parameters mean and allow, in words. They are looked up when somebody reads them: a run needs none of them. */
final class ParameterWords {

    private ParameterWords() {}

    /** The phrase of the parameter; of {@code target.shared} that of all targets, into which the coverage is put, and so of costs. */
    static String meaning(String parameter) {
        String own = "parameter." + parameter;
        if (has(own)) {
            return phrase(own);
        }
        int last = parameter.lastIndexOf('.');
        return phrase("parameter." + parameter.substring(0, last), parameter.substring(last + 1));
    }

    /** What gives a value, in words; who set it is called by name. */
    static String source(String origin) {
        String key = "source." + origin;
        return has(key) ? phrase(key) : origin;
    }

    static String allowed(Optional<Range> range, List<String> words) {
        String either = String.join(", ", words);
        return range.map(numbers -> words.isEmpty() ? allowed(numbers) : phrase("allowed.or", allowed(numbers), either))
                .orElse(either);
    }

    private static String allowed(Range range) {
        String unit = unit(range.kind());
        if (Double.isInfinite(range.least())) {
            return unit;
        }
        String least = Parameter.plain(range.least());
        if (!Double.isInfinite(range.most())) {
            return phrase("allowed.between", unit, least, Parameter.plain(range.most()));
        }
        if (range.kind().matches("an? .*")) {
            return phrase("allowed.amount", unit, least);
        }
        return phrase(range.kind().startsWith("in ") ? "allowed.more-in" : "allowed.more", unit, least);
    }

    /** What numbers are. Code reads units as models give them; one that has no phrase is shown as it is. */
    private static String unit(String kind) {
        String key = "unit."
                + kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
        return has(key) ? phrase(key) : kind;
    }
}
