package mainstay.store.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.FileState;
import mainstay.store.file.FileSteps;
import mainstay.store.file.FolderSwap;
import mainstay.store.file.Sha256;

/**
 * Brings what is known of folders up to date: what others write meanwhile is read again the next time, and only that. So nearly
 * all is done while they write, and what is left in the turn of the data directory takes a moment.
 */
final class FileCopies {
    private final Optional<Path> to;
    private final FileSteps steps;
    private final Map<String, Known> known = new TreeMap<>();

    /**
     * Nothing is known yet.
     *
     * @param to where files are copied to; where there is none they are read, for their checksums
     */
    FileCopies(Optional<Path> to, FileSteps steps) {
        this.to = to;
        this.steps = steps;
    }

    private record Known(Optional<String> state, String digest, long size) {}

    /**
     * Goes through the folders once.
     *
     * @param inTurn whether nobody writes meanwhile: then what cannot be read is an error
     * @return how many bytes were read
     */
    long pass(Path data, Path conf, boolean inTurn) throws IOException {
        Set<String> there = new TreeSet<>();
        long read = pass(data, FolderSwap.DATA, there, inTurn) + pass(conf, FolderSwap.CONF, there, inTurn);
        for (String gone : new TreeSet<>(known.keySet())) {
            if (!there.contains(gone)) {
                known.remove(gone);
                if (to.isPresent()) {
                    Files.deleteIfExists(to.get().resolve(gone));
                }
            }
        }
        return read;
    }

    private long pass(Path root, String part, Set<String> there, boolean inTurn) throws IOException {
        long[] read = new long[1];
        if (!Files.isDirectory(root)) {
            return 0;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isLeftOut(root, folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isLeftOut(root, file) && Files.isRegularFile(file)) {
                    String name = part + "/" + root.relativize(file).toString().replace('\\', '/');
                    there.add(name);
                    read[0] += known(file, name, inTurn);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (inTurn || !(e instanceof NoSuchFileException)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return read[0];
    }

    private static boolean isLeftOut(Path root, Path file) {
        String name = file.getFileName().toString();
        return root.equals(file.getParent()) ? FolderSwap.isOfTheProcess(name) : name.endsWith(".new");
    }

    private long known(Path file, String name, boolean inTurn) throws IOException {
        Interruption.check();
        Optional<String> state = FileState.lately(file); // before it is read: what changes from here on is read again
        Known before = known.get(name);
        if (before != null && state.isPresent() && before.state().equals(state)) {
            return 0;
        }
        if (!FileSums.canBeListed(name)) {
            throw new MainstayException(
                    Code.STORAGE, file + " cannot be backed up: its name has a line break or a backslash; rename it");
        }
        try {
            steps.before("copy " + name);
            String digest = to.isPresent() ? FolderSwap.copy(file, to.get().resolve(name)) : Sha256.hex(file);
            long size = Files.size(to.map(folder -> folder.resolve(name)).orElse(file));
            known.put(name, new Known(state, digest, size));
            return size;
        } catch (NoSuchFileException e) {
            if (inTurn) {
                throw e;
            }
            known.put(
                    name, new Known(Optional.empty(), "", 0)); // somebody has just replaced it: looked at the next time
            return 0;
        }
    }

    /** SHA-256 of every file by its path in a backup. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        known.forEach((name, file) -> digests.put(name, file.digest()));
        return digests;
    }

    /** How many bytes all of them have. */
    long bytes() {
        return known.values().stream().mapToLong(Known::size).sum();
    }
}
