package mainstay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.store.file.FileState;
import mainstay.store.file.Sha256;

/**
 * The SHA-256 of files, kept from one process to the next: to hash all jars takes longer than most commands do. A file is known
 * by its {@link FileState}.
 */
final class KnownDigests {
    /** The system property by which the start script names the folder of what can be made anew. */
    static final String PROPERTY = "mainstay.cache";

    private static final int KEPT = 500;

    private final Path file;
    private final Map<String, String> known;
    private boolean grown;

    private KnownDigests(Path file, Map<String, String> known) {
        this.file = file;
        this.known = known;
    }

    /** Those kept in the cache that the start script names; where there is none, each file is hashed at each start. */
    static KnownDigests ofUser() {
        String cache = System.getProperty(PROPERTY, "");
        return cache.isEmpty() ? new KnownDigests(null, new LinkedHashMap<>()) : in(Path.of(cache));
    }

    /** Those kept in a folder, which need not be there. */
    static KnownDigests in(Path folder) {
        Path file = folder.resolve("digests");
        Map<String, String> known = new LinkedHashMap<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                int digest = line.lastIndexOf(' ');
                if (line.length() - digest == 65) {
                    known.put(line.substring(0, digest), line.substring(digest + 1));
                }
            }
        } catch (IOException e) {
            known.clear(); // then they are hashed once more
        }
        return new KnownDigests(file, known);
    }

    /** The SHA-256 of a file, in hexadecimal digits. */
    String of(Path of) throws IOException {
        Optional<String> state = file == null ? Optional.empty() : state(of);
        String digest = state.map(known::get).orElse(null);
        if (digest != null) {
            return digest;
        }
        digest = Sha256.hex(of);
        if (state.isPresent() && state.equals(state(of))) {
            known.put(state.get(), digest);
            grown = true;
        }
        return digest;
    }

    private static Optional<String> state(Path path) {
        return FileState.of(path, System.currentTimeMillis());
    }

    /** Keeps what was hashed for the next process; of many the oldest go. Where that fails, the next one hashes again. */
    void keep() {
        if (!grown) {
            return;
        }
        List<String> lines = new ArrayList<>();
        known.forEach((state, digest) -> lines.add(state + " " + digest));
        try {
            Files.createDirectories(file.getParent());
            Path making =
                    file.resolveSibling("digests." + ProcessHandle.current().pid());
            Files.write(making, lines.subList(Math.max(0, lines.size() - KEPT), lines.size()));
            Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            grown = true; // as before
        }
    }
}
