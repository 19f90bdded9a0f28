package mainstay.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.file.Sha256;

/**
 * SHA-256 of every file of a backup by its path, in {@value #NAME}, in the form of {@code sha256sum}, which can check it as
 * well.
 */
final class FileSums {
    static final String NAME = "sha256sums";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ((?:data|conf)/.+)");

    private FileSums() {}

    static byte[] text(Map<String, String> digests) {
        return new TreeMap<>(digests)
                .entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a name can stand in a line. */
    static boolean canBeListed(String name) {
        return name.chars().noneMatch(sign -> sign == '\n' || sign == '\r' || sign == '\\');
    }

    /**
     * Reads the list of a backup.
     *
     * @throws MainstayException if it is not the one that the manifest names
     */
    static SortedMap<String, String> of(Path folder, BackupManifest manifest) {
        Path file = folder.resolve(NAME);
        SortedMap<String, String> digests = new TreeMap<>();
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!Sha256.hex(bytes).equals(manifest.sums())) {
                throw damaged(file);
            }
            for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
                Matcher matcher = LINE.matcher(line);
                if (!matcher.matches() || Path.of(matcher.group(2)).normalize().startsWith("..")) {
                    throw damaged(file);
                }
                digests.put(matcher.group(2), matcher.group(1));
            }
            return digests;
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " cannot be read (" + FolderDataDirectory.reason(e) + ")", e);
        }
    }

    private static MainstayException damaged(Path file) {
        return new MainstayException(Code.STORAGE, file + " is damaged or was changed; use another backup");
    }

    /** What is not as it was written, a sentence each: files that were changed, are missing, or are there and not listed. */
    static List<String> faults(Path folder, Map<String, String> digests) {
        List<String> faults = new ArrayList<>();
        digests.forEach((name, digest) -> {
            Interruption.check();
            Path file = folder.resolve(name);
            try {
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    faults.add(file + " is missing");
                } else if (!Sha256.hex(file).equals(digest)) {
                    faults.add(file + " is damaged or was changed");
                }
            } catch (IOException e) {
                faults.add(file + " cannot be read (" + FolderDataDirectory.reason(e) + ")");
            }
        });
        for (String name : new TreeSet<>(unlisted(folder, digests, faults))) {
            faults.add(folder.resolve(name) + " is not part of the backup");
        }
        return faults;
    }

    private static List<String> unlisted(Path folder, Map<String, String> digests, List<String> faults) {
        List<String> unlisted = new ArrayList<>();
        for (String part : List.of("data", "conf")) {
            if (!Files.isDirectory(folder.resolve(part))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder.resolve(part))) {
                files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                        .map(file -> folder.relativize(file).toString())
                        .filter(name -> !digests.containsKey(name))
                        .filter(name -> !name.endsWith(".new")) // left by a process that was killed, and read by none
                        .forEach(unlisted::add);
            } catch (IOException e) {
                faults.add(folder.resolve(part) + " cannot be read (" + FolderDataDirectory.reason(e) + ")");
            }
        }
        return unlisted;
    }
}
