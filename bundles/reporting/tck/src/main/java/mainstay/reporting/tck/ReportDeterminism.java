package mainstay.reporting.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;

/** That bytes are made of the report and of nothing else. */
final class ReportDeterminism {
    private static final int REPEATS = 3;
    private static final int THREADS = 4;
    private static final List<String> LOCALES = List.of("en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab", "hi-IN");
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kolkata");

    private ReportDeterminism() {}

    static Optional<String> repeatable(ReportRenderer renderer) throws IOException {
        byte[] first = RenderedBytes.bytes(renderer, SampleReports.everything());
        RenderedBytes.bytes(renderer, SampleReports.plain());
        for (int repeat = 1; repeat < REPEATS; repeat++) {
            Optional<String> difference = difference(first, RenderedBytes.bytes(renderer, SampleReports.everything()));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    static Optional<String> threads(ReportRenderer renderer) throws IOException {
        Report report = SampleReports.everything();
        byte[] here = RenderedBytes.bytes(renderer, report);
        List<CompletableFuture<byte[]>> elsewhere = IntStream.range(0, THREADS)
                .mapToObj(thread -> CompletableFuture.supplyAsync(
                        () -> bytes(renderer, report), ReportDeterminism::onThreadOfItsOwn))
                .toList();
        return elsewhere.stream()
                .flatMap(bytes -> difference(here, bytes.join()).stream())
                .findFirst();
    }

    static Optional<String> locales(ReportRenderer renderer) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            return compareLocales(renderer);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Optional<String> compareLocales(ReportRenderer renderer) throws IOException {
        byte[] first = in(0, renderer);
        for (int at = 1; at < LOCALES.size(); at++) {
            Optional<String> difference = difference(first, in(at, renderer));
            if (difference.isPresent()) {
                return Optional.of("between " + LOCALES.get(0) + ", " + ZONES.get(0) + " and " + LOCALES.get(at) + ", "
                        + ZONES.get(at) + " " + difference.get());
            }
        }
        return Optional.empty();
    }

    private static byte[] in(int place, ReportRenderer renderer) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(LOCALES.get(place)));
        TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(place)));
        return RenderedBytes.bytes(renderer, SampleReports.everything());
    }

    private static byte[] bytes(ReportRenderer renderer, Report report) {
        try {
            return RenderedBytes.bytes(renderer, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> difference(byte[] one, byte[] other) {
        int at = Arrays.mismatch(one, other);
        return at < 0 ? Optional.empty() : Optional.of("the bytes differ from byte " + at + " on");
    }

    private static void onThreadOfItsOwn(Runnable work) {
        new Thread(work, "report contract").start();
    }
}
