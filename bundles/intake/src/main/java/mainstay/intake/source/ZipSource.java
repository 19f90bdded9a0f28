package mainstay.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a zip: at its root, or all in one top folder. Nothing but a workbook is unpacked, for as long as it is read. */
public final class ZipSource implements Source {
    private static final int MOST_ENTRIES = 10_000;

    private final Path path;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final Map<String, Path> copies = new HashMap<>();

    ZipSource(Path path) {
        this.path = path;
        this.zip = open(path);
        try {
            this.entries = entries(path, zip);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Optional<SourceFile> find(String name) {
        return Source.match(name, names())
                .map(found -> new SourceFile(found, () -> stream(entries.get(found)), () -> copy(found)));
    }

    @Override
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public void close() {
        try {
            zip.close();
            for (Path copy : copies.values()) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw Source.unreadable(path.toString(), e);
        }
    }

    private InputStream stream(ZipEntry entry) throws IOException {
        return new GuardedStream(
                zip.getInputStream(entry),
                entry,
                path + " entry " + entry.getName(),
                "unpack it yourself and import the folder if you trust it");
    }

    /** Workbooks and large tables are read in several places at once, which a stream cannot be. */
    private Path copy(String name) {
        return copies.computeIfAbsent(name, copied -> {
            try (InputStream in = stream(entries.get(copied))) {
                Path copy = Files.createTempFile("mainstay", ".entry");
                copy.toFile().deleteOnExit();
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return copy;
            } catch (IOException e) {
                throw Source.unreadable(path + " entry " + copied, e);
            }
        });
    }

    private static ZipFile open(Path path) {
        try {
            return new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw Source.bad(path + " is not a whole zip (" + e.getMessage() + "); it may have been cut off: make or"
                    + " copy it again");
        }
    }

    private static Map<String, ZipEntry> entries(Path path, ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw Source.bad(path + " holds " + zip.size() + " entries; at most " + MOST_ENTRIES + " are allowed");
        }
        List<? extends ZipEntry> files = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
                .toList();
        Set<String> folders = new TreeSet<>();
        for (ZipEntry entry : files) {
            requireHarmless(path, entry.getName());
            folders.add(folder(entry.getName()));
        }
        String top = folders.size() == 1 && !folders.contains("")
                ? folders.iterator().next()
                : "";
        Map<String, ZipEntry> found = new LinkedHashMap<>();
        for (ZipEntry entry : files) {
            String name = entry.getName().substring(top.length());
            if (found.put(name, entry) != null) {
                throw Source.bad(path + " holds " + name + " twice; keep one of them");
            }
        }
        return found;
    }

    private static String folder(String name) {
        return name.substring(0, name.indexOf('/') + 1);
    }

    private static void requireHarmless(Path path, String name) {
        boolean climbs = List.of(name.replace('\\', '/').split("/", -1)).contains("..");
        if (climbs || name.startsWith("/") || name.startsWith("\\") || name.contains(":")) {
            throw Source.bad(path + " holds an entry that points outside of it, " + name + "; it is not opened");
        }
    }
}
