package bad.coverage;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.logging.Logger;

/** Breaks rule 4 in every way, and keeps static state. */
@SuppressWarnings({"StringCaseLocaleUsage", "DefaultCharset", "JavaTimeDefaultTimeZone", "NonFinalStaticField"})
public final class Impure {
    /** State. */
    static int calls;

    private Impure() {}

    static Instant clock() {
        return Instant.now();
    }

    static double chance() {
        return Math.random();
    }

    static String locale(String text) {
        return text.toLowerCase() + Locale.getDefault();
    }

    static String charset(byte[] bytes) {
        return new String(bytes) + Charset.defaultCharset();
    }

    static boolean file() {
        return Files.exists(Path.of("book.csv"));
    }

    static void screen() {
        System.out.println(calls++);
    }

    static void log() {
        Logger.getLogger("bad").info("here");
    }
}
