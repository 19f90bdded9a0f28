package mainstay.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Makes a folder of files whole or not at all, whatever happens meanwhile. */
public final class AtomicFolder {
    private AtomicFolder() {}

    /**
     * Makes a folder. It is filled under another name first, so two threads must not use the same one at the same time; what
     * a process that was killed has left there is cleared.
     *
     * @param beside the folder that is filled
     * @return where it is then
     * @throws IOException if it cannot be made; nothing is left
     */
    public static Path create(Path beside, Filling filling) throws IOException {
        try {
            clear(beside);
            Path place = filling.fill(beside);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            AtomicFile.settle(place.toAbsolutePath().getParent());
            return place;
        } catch (IOException | RuntimeException e) {
            clearQuietly(beside);
            throw e;
        }
    }

    private static void clear(Path folder) throws IOException {
        delete(folder);
        GroupRights.create(folder);
    }

    private static void delete(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.list(file)) {
                for (Path each : files.toList()) {
                    delete(each);
                }
            }
        }
        Files.deleteIfExists(file);
    }

    /** Removes a folder, or a file, as far as that can be: nothing looks into it any more. */
    public static void remove(Path file) {
        try {
            delete(file);
        } catch (IOException e) {
            return; // it takes up room, and is removed with the next change
        }
    }

    private static void clearQuietly(Path folder) {
        remove(folder); // nobody looks for a folder of this name, and the next one begins by clearing it
    }

    /** Fills a folder. */
    @FunctionalInterface
    public interface Filling {
        /**
         * Writes its files.
         *
         * @return where the folder is to be moved; nothing is there yet
         * @throws IOException if that fails; then there is no folder
         */
        Path fill(Path folder) throws IOException;
    }
}
