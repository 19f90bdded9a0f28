package mainstay.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The jars of the distribution, by the list that was made of them when they were built.
 */
final class ShippedBundles {
    private static final String LIST = "shipped.sha256";

    private final Path folder;
    private final Path trusted;
    private final Set<String> lines;
    private final Set<String> names;
    private final KnownDigests digests;

    private ShippedBundles(Path folder, Path trusted, Set<String> lines, Set<String> names, KnownDigests digests) {
        this.folder = folder;
        this.trusted = trusted;
        this.lines = lines;
        this.names = names;
        this.digests = digests;
    }

    /**
     * Reads the list.
     *
     * @param folder the folder with the jars and the list
     * @param trusted the list of what users trust
     * @param digests what is known of files that were hashed before
     * @throws IOException if there is none
     */
    static ShippedBundles of(Path folder, Path trusted, KnownDigests digests) throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            throw new IOException(
                    "there is no " + folder.getFileName() + "/" + LIST + "; unpack the distribution again");
        }
        Set<String> lines = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(list)) {
            String[] parts = line.split(" [ *]", 2);
            if (parts.length == 2) {
                lines.add(line(parts[0], parts[1]));
                names.add(parts[1]);
            }
        }
        return new ShippedBundles(folder, trusted, lines, names, digests);
    }

    private static String line(String digest, String name) {
        return digest.toLowerCase(Locale.ROOT) + " " + name;
    }

    /** What a jar is to the distribution. */
    enum Standing {
        /** As it was shipped, or trusted by the user. */
        GOOD,
        /** Under the name of a jar that ships, but other bytes. */
        CHANGED,
        /** Unknown. */
        UNLISTED
    }

    /** What a jar of the folder is. */
    Standing standing(Path jar) throws IOException {
        String name = String.valueOf(jar.getFileName());
        String digest = digests.of(jar);
        if (lines.contains(line(digest, name)) || isTrusted(digest)) {
            return Standing.GOOD;
        }
        return names.contains(name) ? Standing.CHANGED : Standing.UNLISTED;
    }

    private boolean isTrusted(String digest) throws IOException {
        if (!Files.exists(trusted)) {
            return false;
        }
        try (Stream<String> all = Files.lines(trusted, StandardCharsets.UTF_8)) {
            return all.map(line -> line.strip().split("\\s+", 3))
                    .anyMatch(words ->
                            words.length > 1 && words[0].equals("sha256") && words[1].equalsIgnoreCase(digest));
        }
    }

    /** What is wrong with a jar that is not as it was shipped, and what to do. */
    String changed(Path jar) {
        return folder.getFileName() + "/" + jar.getFileName()
                + " is not the file that was shipped; unpack the distribution again";
    }

    /** The same of a jar that is not listed. */
    String unlisted(Path jar) {
        return folder.getFileName() + "/" + jar.getFileName()
                + " is not part of the distribution and does not start; models"
                + " come in by models admit, and another bundle by models trust";
    }
}
