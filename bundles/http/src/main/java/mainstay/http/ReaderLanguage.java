package mainstay.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import mainstay.book.Language;

/** The language in which a reader is told of a report. */
final class ReaderLanguage {
    private ReaderLanguage() {}

    /**
     * That which the address names as {@code lang}, else what the browser's reader likes best of what there is, else English.
     *
     * @throws mainstay.book.MainstayException if the address names one that there is not
     */
    static Language of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"))
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .flatMap(ReaderLanguage::liked))
                .map(Language::named)
                .orElse(Language.ENGLISH);
    }

    private static Optional<String> liked(String header) {
        return Optional.ofNullable(Locale.lookupTag(ranges(header), Language.ids()));
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
