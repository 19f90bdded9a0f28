package mainstay.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mainstay.book.MainstayException;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;

/** What a file that may be a workbook is, by its first bytes. */
public enum WorkbookKind {
    /** A zip: .xlsx, .xlsm, .ods. */
    PACKAGE,
    /** A compound file: .xls, or a package that is encrypted. */
    COMPOUND,
    /** No workbook. */
    NONE;

    /** The endings of names of workbooks that are read, without the dot. */
    public static final List<String> ENDINGS = List.of("xlsx", "xls", "ods");

    private static final List<String> NAMED =
            List.of("xlsx", "xlsm", "xlsb", "xltx", "xltm", "xls", "xlt", "ods", "ots");
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** What a file is. */
    public static WorkbookKind of(SourceFile file) {
        byte[] start = start(file);
        if (startsWith(start, ZIP)) {
            return PACKAGE;
        }
        return startsWith(start, OLE) ? COMPOUND : NONE;
    }

    /** Whether a file is to be read as a workbook: it is one, or its name says so. */
    public static boolean isMeant(SourceFile file) {
        return isNamed(file.name()) || of(file) != NONE;
    }

    /** Whether a name is that of a workbook. */
    public static boolean isNamed(String name) {
        return NAMED.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    static MainstayException noWorkbook(SourceFile file) {
        byte[] start = start(file);
        String text =
                new String(start, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        String what = start.length == 0
                ? "is empty"
                : text.startsWith("<") ? "is a web page or an XML file, despite its name" : "is not a workbook";
        return Source.bad(file.name() + " " + what
                + "; open it in a spreadsheet program and save it as .xlsx, or rename" + " it to .csv if it is text");
    }

    private static byte[] start(SourceFile file) {
        try (InputStream in = file.open()) {
            return in.readNBytes(64);
        } catch (IOException e) {
            throw Source.unreadable(file.name(), e);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
