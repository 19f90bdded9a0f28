package mainstay.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips of bytes. */
final class Zips {

    private Zips() {}

    /** Names and bytes, in turn. */
    static byte[] of(Object... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < entries.length; at += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[at]));
                zip.write((byte[]) entries[at + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
