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

    private FileState() {}

    /**
     * The state of a file as a text; empty where the system does not tell, and of a file that is not there or has just been
     * written.
     *
     * @param now the time in milliseconds
     */
    public static Optional<String> of(Path file, long now) {
        try {
            Map<String, Object> told = Files.readAttributes(file, "unix:dev,ino,size,ctime");
            FileTime changed = (FileTime) told.get("ctime");
            return now - changed.toMillis() > SETTLED_MILLIS
                    ? Optional.of(told.get("dev") + " " + told.get("ino") + " " + told.get("size") + " "
                            + changed.to(TimeUnit.NANOSECONDS))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
