package mainstay.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mainstay.store.file.AtomicFile;

/** A review in one file, to be taken elsewhere. */
final class ReviewArchive {
    /** Flat names in ASCII, so that nothing is ever unpacked outside of its folder. */
    private static final Pattern FILE = Pattern.compile("[a-z]+\\.(mainstay|table|json|jsonl)");

    private ReviewArchive() {}

    /**
     * Packs files; the same files give the same bytes.
     *
     * @param files where each is, by its name, in the order in which they are packed
     */
    static void pack(Map<String, Path> files, Path archive) {
        AtomicFile.replace(archive, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (String file : files.keySet()) {
                ZipEntry entry = new ZipEntry(file);
                entry.setTime(0); // the same bytes at any time
                zip.putNextEntry(entry);
                Files.copy(files.get(file), zip);
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    /**
     * Unpacks the files of a review into a folder.
     *
     * @throws IOException if the archive cannot be read, or if it is not one of a review
     */
    static void unpack(Path archive, Path folder) throws IOException {
        int found = 0;
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!FILE.matcher(entry.getName()).matches()) {
                    throw new ZipException("it holds \"" + entry.getName() + "\", which does not belong to a review");
                }
                found++;
                AtomicFile.replace(folder.resolve(entry.getName()), zip::transferTo);
            }
        }
        if (found == 0) {
            throw new ZipException("it is not an exported review");
        }
    }
}
