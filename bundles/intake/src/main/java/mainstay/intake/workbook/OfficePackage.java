package mainstay.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mainstay.intake.source.GuardedStream;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;

/** The parts of a workbook that is a zip. Each is guarded; close the package when done. */
final class OfficePackage implements AutoCloseable {
    private static final int MOST_PARTS = 10_000;
    private static final String TYPES = "[Content_Types].xml";
    private static final String NEXT_STEP =
            "it is not read; if you trust it, open it in a spreadsheet program and save its" + " sheets as .csv";

    private final String file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new TreeMap<>();

    private OfficePackage(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** The workbook in a package, which says itself of which kind it is. */
    static Workbook workbook(SourceFile file) {
        Path place = file.place().get();
        try (OfficePackage opened = open(file.name(), place)) {
            Optional<String> type = opened.text("mimetype");
            if (type.isPresent()) {
                return OdsWorkbook.open(opened, type.get(), place);
            }
            if (opened.has(TYPES)) {
                return XlsxWorkbook.open(opened, place);
            }
            throw Source.bad(
                    file.name() + " is a zip, but not a workbook; open it in a spreadsheet program and save it as"
                            + " .xlsx, or rename it to .zip if it holds CSV files");
        }
    }

    static OfficePackage open(String file, Path place) {
        OfficePackage opened = new OfficePackage(file, zip(file, place));
        try {
            opened.list();
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    String file() {
        return file;
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** The elements of a part that must be there. */
    Xml xml(String part) {
        return Xml.read(stream(part), file, part);
    }

    /** Whether a part mentions a word, in any encoding that keeps ASCII apart by zeros at most. */
    boolean mentions(String part, String word) {
        byte[] block = new byte[1 << 16];
        int matched = 0;
        try (InputStream in = stream(part)) {
            int count;
            while ((count = in.read(block, 0, block.length)) > 0) {
                for (int at = 0; at < count; at++) {
                    byte b = block[at];
                    if (b == word.charAt(matched)) {
                        matched++;
                    } else if (matched > 0 && b != 0) {
                        matched = b == word.charAt(0) ? 1 : 0;
                    }
                    if (matched == word.length()) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw WorkbookFaults.damaged(file, part + " cannot be unpacked");
        }
    }

    /** A short text part; empty when it is not there. */
    Optional<String> text(String part) {
        if (!has(part)) {
            return Optional.empty();
        }
        try (InputStream in = stream(part)) {
            return Optional.of(new String(in.readNBytes(1 << 10), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw WorkbookFaults.damaged(file, part + " cannot be unpacked");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Source.unreadable(file, e);
        }
    }

    private InputStream stream(String part) {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw WorkbookFaults.damaged(file, "it has no part " + WorkbookFaults.cut(part));
        }
        try {
            return new GuardedStream(zip.getInputStream(entry), entry, file + " (" + part + ")", NEXT_STEP);
        } catch (IOException e) {
            throw WorkbookFaults.damaged(file, part + " cannot be unpacked");
        }
    }

    private void list() {
        if (zip.size() > MOST_PARTS) {
            throw Source.bad(file + " holds " + zip.size() + " parts; at most " + MOST_PARTS
                    + " are allowed; save the sheets that you need as a separate workbook");
        }
        zip.stream().forEach(entry -> {
            if (parts.put(key(entry.getName()), entry) != null) {
                throw WorkbookFaults.damaged(
                        file, "it holds the part " + WorkbookFaults.cut(entry.getName()) + " twice");
            }
        });
    }

    private static ZipFile zip(String file, Path place) {
        try {
            return new ZipFile(place.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw Source.bad(file + " is not a whole workbook (" + e.getMessage()
                    + "); it may have been cut off: save or copy it again");
        }
    }

    private static String key(String part) {
        String name = part.replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
