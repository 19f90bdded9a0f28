package mainstay.models.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mainstay.book.NearestMatch;
import mainstay.models.ModelFile;
import mainstay.models.ModelFile.Form;
import mainstay.models.Refusal;
import mainstay.store.file.FolderDataDirectory;

/** Reads model files, and refuses what is not whole or brings no models before anything else looks at it. */
public final class ModelFileReader {
    /** The step of the admission that this is. */
    public static final String STEP = "file";

    private static final int LARGEST = 64 << 20;

    private ModelFileReader() {}

    /**
     * Reads a file, once.
     *
     * @throws Refusal if there is no such file, if it is empty or larger than 64 MB, or if it is neither a whole bundle nor a
     *     definition
     */
    public static ModelFile read(Path file) throws Refusal {
        return read(file.getFileName().toString(), bytes(file));
    }

    /**
     * The same, where bytes that are known are not examined once more.
     *
     * @param known whether a file of this SHA-256 has been found whole
     */
    public static ModelFile read(Path file, Predicate<String> known) throws Refusal {
        String name = file.getFileName().toString();
        byte[] content = bytes(file);
        if (content.length > 0 && !isDefinition(name, content) && isJar(content)) {
            String digest = digest(content);
            if (known.test(digest)) {
                return bundle(name, JarContent.manifestOfWhole(content), digest, content);
            }
        }
        return read(name, content);
    }

    /**
     * What the bytes of a file are.
     *
     * @param name what the file is called
     * @param content its bytes; not to be changed afterwards
     * @throws Refusal if they are neither a whole bundle nor a definition
     */
    public static ModelFile read(String name, byte[] content) throws Refusal {
        if (content.length == 0) {
            throw new Refusal(STEP, "is empty; copy it again");
        }
        if (isDefinition(name, content)) {
            DefinitionName definition = DefinitionName.of(content);
            return new ModelFile(
                    name, Form.DEFINITION, definition.id(), definition.version(), digest(content), content);
        }
        if (!isJar(content)) {
            throw new Refusal(
                    STEP,
                    "is neither a jar nor JSON; allowed are OSGi bundles (.jar) and definitions of scoring and incentive models (.json)");
        }
        return bundle(name, JarContent.manifest(content), digest(content), content);
    }

    private static ModelFile bundle(String name, byte[] manifest, String digest, byte[] content) throws Refusal {
        BundleName bundle = BundleName.of(manifest);
        return new ModelFile(name, Form.BUNDLE, bundle.symbolicName(), bundle.version(), digest, content);
    }

    /** The bytes of a file that is there and not too large. */
    public static byte[] bytes(Path file) throws Refusal {
        if (!Files.exists(file)) {
            throw new Refusal(STEP, "does not exist" + nearest(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    STEP, "is not a file but a folder or a device; name a bundle (.jar) or a definition (.json)");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new Refusal(STEP, "has " + Files.size(file) + " bytes; allowed are 64 MB (" + LARGEST + ")");
            }
            return content;
        } catch (IOException e) {
            throw new Refusal(STEP, "cannot be read (" + FolderDataDirectory.reason(e) + ")");
        }
    }

    private static String nearest(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return ": there is no folder " + folder;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(each -> each.getFileName().toString()).sorted().toList();
            return NearestMatch.to(file.getFileName().toString(), names)
                    .map(name -> "; did you mean " + name + "?")
                    .orElse(" in " + folder);
        } catch (IOException e) {
            return ": the folder " + folder + " cannot be read (" + FolderDataDirectory.reason(e) + ")";
        }
    }

    private static boolean isDefinition(String name, byte[] content) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return true;
        }
        return !isJar(content) && DefinitionName.text(content).stripLeading().startsWith("{");
    }

    /** A single P may be all that was copied so far. */
    private static boolean isJar(byte[] content) {
        return content[0] == 'P' && (content.length == 1 || content[1] == 'K');
    }

    /** SHA-256 in hex. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
