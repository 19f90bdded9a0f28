package mainstay.models.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.store.file.GroupRights;

/**
 * A folder whose files are admitted as they appear, and never activated. A file is taken once it has stood unchanged from one
 * look to the next, as it may still be on its way; then it goes to {@code admitted}, or to {@code refused} with the reason
 * beside it. No link is followed: who may drop a file need not be who may read or write where a link leads.
 */
final class DropFolder {
    private static final String ADMITTED = "admitted";
    private static final String REFUSED = "refused";
    private static final long BETWEEN_LOOKS_MILLIS = 1000;

    private final Path folder;
    private final BooleanSupplier turn;
    private final Consumer<Path> admission;
    private Map<Path, Seen> seen = Map.of();

    /**
     * A folder, which is made when it is not there.
     *
     * @param turn whether this process is the one that looks; the others wait until it ends
     * @param admission admits a file, or throws the reason why not
     */
    DropFolder(Path folder, BooleanSupplier turn, Consumer<Path> admission) {
        this.folder = folder;
        this.turn = turn;
        this.admission = admission;
    }

    private record Seen(long size, long modified) {}

    /** Looks again and again, until the process ends. */
    void watch() {
        Thread watcher = new Thread(this::lookAgainAndAgain, "mainstay incoming models");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void lookAgainAndAgain() {
        try {
            GroupRights.create(folder);
            while (true) {
                if (turn.getAsBoolean()) {
                    look();
                }
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (IOException e) {
            // Without the folder nothing comes in by it; models admit does, and says what is wrong with the disk.
            System.getLogger(DropFolder.class.getName()).log(System.Logger.Level.DEBUG, "not watched: " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Admits what has not changed since the last look. */
    void look() throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        for (Path file : files()) {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Seen state =
                    new Seen(attributes.size(), attributes.lastModifiedTime().toMillis());
            if (state.equals(seen.get(file))) {
                take(file);
            } else {
                now.put(file, state);
            }
        }
        seen = now;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private void take(Path file) throws IOException {
        try {
            admission.accept(file);
            move(file, ADMITTED);
        } catch (MainstayException e) {
            Path refused = move(file, REFUSED);
            Path reason = refused.resolveSibling(refused.getFileName() + ".txt");
            Files.deleteIfExists(reason);
            Files.writeString(reason, e.getMessage() + "\n", StandardOpenOption.CREATE_NEW);
        }
    }

    private Path move(Path file, String where) throws IOException {
        Path into = folder.resolve(where);
        GroupRights.create(into);
        if (!Files.isDirectory(into, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(into + " is a link, and no link is followed; put a folder in its place");
        }
        Path target = into.resolve(file.getFileName());
        return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
