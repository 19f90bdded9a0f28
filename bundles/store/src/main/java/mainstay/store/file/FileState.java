package mainstay.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the system says of a file: where this is the same, so are its bytes. The time is that of its last change of any kind,
 * which no program can set.
 */
public final class FileState {
    /** What changes twice within the grain of the clock has one time; so long ago it cannot. */
    private static final long SETTLED_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private static final String CHANGED = "ctime";

    private FileState() {}

    /**
     * The state of a file as a text; empty where the system does not tell, and of a file that is not there or has just been
     * written.
     *
     * @param now the time in milliseconds
     */
    public static Optional<String> of(Path file, long now) {
        return told(file)
                .filter(told -> now - ((FileTime) told.get(CHANGED)).toMillis() > SETTLED_MILLIS)
                .map(FileState::text);
    }

    /**
     * The same of a file that may just have been written: whatever changes it later shows, but for a change of the same length
     * within a few milliseconds of the last one.
     */
    public static Optional<String> lately(Path file) {
        return told(file).map(FileState::text);
    }

    private static String text(Map<String, Object> told) {
        return told.get("dev") + " " + told.get("ino") + " " + told.get("size") + " "
                + ((FileTime) told.get(CHANGED)).to(TimeUnit.NANOSECONDS);
    }

    private static Optional<Map<String, Object>> told(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, "unix:dev,ino,size," + CHANGED));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
