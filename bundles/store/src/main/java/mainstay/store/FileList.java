package mainstay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.file.Sha256;

/**
 * The files of a distribution, each with its SHA-256, as {@code distribution.sha256} lists them in the format of
 * {@code sha256sum}. The build writes it; the folders {@code conf} and {@code data} are not in it, as users change what is there.
 *
 * @param home the folder of the distribution
 * @param digests SHA-256 in hex by the path under it
 */
public record FileList(Path home, Map<String, String> digests) {
    private static final String NAME = "distribution.sha256";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");
    /** Where a file that nobody has listed would be run. */
    private static final List<String> CODE = List.of("bin", "bundles");

    /** Copies the digests. */
    public FileList {
        digests = Map.copyOf(digests);
    }

    /**
     * Reads the list.
     *
     * @throws MainstayException if there is none, or a line of it is not understood
     */
    public static FileList of(Path home) {
        Map<String, String> digests = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(home.resolve(NAME))) {
                Matcher matcher = LINE.matcher(line);
                if (!matcher.matches()) {
                    throw new MainstayException(
                            Code.STORAGE,
                            home.resolve(NAME) + " is damaged: \"" + line + "\"; unpack the distribution again");
                }
                digests.put(matcher.group(2).replaceFirst("^\\./", ""), matcher.group(1));
            }
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE,
                    home.resolve(NAME) + " cannot be read (" + FolderDataDirectory.reason(e)
                            + "); unpack the distribution again",
                    e);
        }
        return new FileList(home, digests);
    }

    /** What is not as it was built, a sentence each: files that were changed, are missing, or are there and not listed. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        new TreeMap<>(digests).forEach((file, digest) -> {
            try {
                if (!Sha256.hex(home.resolve(file)).equals(digest)) {
                    faults.add(home.resolve(file) + " was changed since it was built; unpack the distribution again");
                }
            } catch (IOException e) {
                faults.add(home.resolve(file) + " cannot be read (" + FolderDataDirectory.reason(e)
                        + "); unpack the distribution again");
            }
        });
        CODE.forEach(folder -> faults.addAll(unlisted(home.resolve(folder))));
        return faults;
    }

    private List<String> unlisted(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .filter(file -> !digests.containsKey(name(file)))
                    .sorted()
                    .map(file -> file + " is not part of the distribution; move it away if you do not know it")
                    .toList();
        } catch (IOException e) {
            return List.of(folder + " cannot be read (" + FolderDataDirectory.reason(e) + ")");
        }
    }

    private String name(Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }
}
