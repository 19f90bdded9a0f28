package mainstay.models.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Refusal;
import mainstay.store.file.FolderDataDirectory;

/** Looks through a jar from end to end. */
final class JarContent {
    private static final long LARGEST_UNPACKED = 512L << 20;
    private static final int LARGEST_MANIFEST = 1 << 20;
    private static final int BUFFER = 1 << 13;
    private static final Predicate<String> LEAVES_ITS_FOLDER =
            Pattern.compile("^/|^[A-Za-z]:|\\\\|(^|/)\\.\\.(/|$)|\\p{Cntrl}").asPredicate();

    private final JarOnDisk jar;
    private long unpacked;

    private JarContent(JarOnDisk jar) {
        this.jar = jar;
    }

    /** The bytes of the manifest of a jar whose every entry is whole. */
    static byte[] manifest(byte[] content) throws Refusal {
        try (JarOnDisk jar = JarOnDisk.unverified(new ByteArrayInputStream(content))) {
            return new JarContent(jar).manifest();
        } catch (ZipException | IllegalArgumentException e) {
            throw refusal("is not a whole jar: the directory at its end is missing or broken" + " (" + e.getMessage()
                    + "); there are " + content.length + " bytes; copy it again");
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE,
                    "no temporary file can be written to look into a jar (" + FolderDataDirectory.reason(e)
                            + "); free some disk space",
                    e);
        }
    }

    /** The bytes of the manifest of a jar that is known to be whole, and is not looked through again. */
    static byte[] manifestOfWhole(byte[] content) throws Refusal {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    return entries.readAllBytes();
                }
            }
        } catch (IOException e) {
            // The thorough way has a word for what it finds.
            return manifest(content);
        }
        return manifest(content);
    }

    private byte[] manifest() throws Refusal {
        List<JarEntry> entries = jar.entries();
        refuseNames(entries);
        for (JarEntry entry : entries) {
            refuseDamaged(entry);
        }
        for (JarEntry entry : entries) {
            if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                return bytes(entry);
            }
        }
        throw refusal(
                "has no " + JarFile.MANIFEST_NAME + ", so it is not an OSGi bundle; build it with bnd, or write one");
    }

    private static void refuseNames(List<JarEntry> entries) throws Refusal {
        Set<String> names = new HashSet<>();
        for (JarEntry entry : entries) {
            String name = entry.getName();
            if (LEAVES_ITS_FOLDER.test(name)) {
                throw refusal("has the entry " + quoted(name) + ", which points outside the jar; pack it again");
            }
            // In META-INF the JDK takes large for small letters.
            String lower = name.toLowerCase(Locale.ROOT);
            if (!names.add(lower.startsWith("meta-inf/") ? lower : name)) {
                throw refusal("has the entry " + quoted(name) + " twice; pack it again");
            }
        }
    }

    /** The JDK does not compare checksums when it reads by the directory. */
    private void refuseDamaged(JarEntry entry) throws Refusal {
        CRC32 checksum = new CRC32();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = jar.open(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                checksum.update(buffer, 0, count);
                size += count;
                unpacked += count;
                refuseTooLarge();
            }
        } catch (IOException e) {
            throw damaged(entry, e.getMessage());
        }
        if (checksum.getValue() != entry.getCrc() || size != entry.getSize()) {
            throw damaged(entry, "its checksum differs from the one in the directory");
        }
    }

    private void refuseTooLarge() throws Refusal {
        if (unpacked > LARGEST_UNPACKED) {
            throw refusal("unpacks to more than 512 MB; a model bundle is smaller");
        }
    }

    private static Refusal damaged(JarEntry entry, String reason) {
        return refusal("is damaged in the entry " + quoted(entry.getName()) + ": " + reason + "; copy it again");
    }

    private byte[] bytes(JarEntry manifest) throws Refusal {
        if (manifest.getSize() > LARGEST_MANIFEST) {
            throw refusal("has a manifest of " + manifest.getSize() + " bytes; allowed are " + LARGEST_MANIFEST);
        }
        try (InputStream in = jar.open(manifest)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw damaged(manifest, e.getMessage());
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    private static Refusal refusal(String cause) {
        return new Refusal(ModelFileReader.STEP, cause);
    }
}
