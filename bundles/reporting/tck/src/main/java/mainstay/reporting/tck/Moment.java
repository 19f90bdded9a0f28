package mainstay.reporting.tck;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.reporting.api.ReportRenderer;

/** That a report does not tell when it was rendered. */
final class Moment {
    private static final long DAY_SECONDS = 86_400;
    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-MM-dd",
                    "uuuu/MM/dd",
                    "dd.MM.uuuu",
                    "d.M.uuuu",
                    "MM/dd/uuuu",
                    "M/d/uu",
                    "dd/MM/uuuu",
                    "d MMM uuuu",
                    "d MMMM uuuu",
                    "MMM d, uuuu",
                    "MMMM d, uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .toList();

    private Moment() {}

    static Optional<String> present(ReportRenderer renderer) throws IOException {
        Content content = RenderedBytes.content(renderer, SampleReports.plain());
        return content.madeAt().or(() -> present(content.words(), Instant.now()));
    }

    /** A date of today, wherever on earth that is, or a count of seconds or milliseconds since 1970. */
    static Optional<String> present(String words, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<String> date = Stream.of(today, today.minusDays(1), today.plusDays(1))
                .flatMap(day -> FORMS.stream().map(form -> form.format(day)))
                .filter(words::contains)
                .findFirst();
        return date.or(() -> count(words, now.getEpochSecond())).map(found -> "the present day is in it: " + found);
    }

    private static Optional<String> count(String words, long seconds) {
        Numbers numbers = Numbers.in(words);
        double from = seconds - DAY_SECONDS;
        double to = seconds + DAY_SECONDS;
        boolean counted = numbers.haveBetween(from, to) || numbers.haveBetween(from * 1000, to * 1000);
        return counted ? Optional.of("a count of seconds or milliseconds since 1970") : Optional.empty();
    }
}
