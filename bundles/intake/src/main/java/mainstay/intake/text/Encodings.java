package mainstay.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds the encoding of a file: by its byte order mark, by its zeros, as valid UTF-8, else by its letters. */
public final class Encodings {
    private static final int SAMPLE = 1 << 16;
    private static final Set<String> TRUSTED = Set.of("WINDOWS-1252", "GB18030", "BIG5");

    private Encodings() {}

    /** The encoding with this name, as a mapping tells it. */
    public static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Source.bad("encoding \"" + name
                    + "\" is not known; use UTF-8, UTF-16LE, UTF-16BE, windows-1252, GB18030 or Big5");
        }
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
                return StandardCharsets.UTF_8;
            }
            return byLetters(file);
        } catch (IOException e) {
            throw Source.unreadable(file.name(), e);
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
        UniversalDetector detector = new UniversalDetector();
        LetterRuns runs = new LetterRuns();
        try (InputStream in = file.open()) {
            byte[] block = new byte[SAMPLE];
            int count;
            while ((count = in.read(block)) > 0) {
                runs.add(block, count);
                if (!detector.isDone()) {
                    detector.handleData(block, 0, count);
                }
            }
        }
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        boolean trusted = found != null && TRUSTED.contains(found) && runs.fit(found);
        if (trusted) {
            return Charset.forName(found);
        }
        throw Source.bad(file.name() + " is not UTF-8, and its encoding cannot be determined reliably"
                + (found == null ? "" : " (it may be " + found.toLowerCase(Locale.ROOT) + ")")
                + "; name it in a mapping, such as \"encoding\": \"GB18030\" or \"windows-1252\"");
    }
}
