package mainstay.shell.host;

import java.nio.file.Path;
import mainstay.store.file.DataDirectory;

/** A data directory that one test has for itself. */
record Unlocked(Path path) implements DataDirectory {
    @Override
    public void claim() {
        // Nobody else writes.
    }

    @Override
    public boolean claimIfFree() {
        return true;
    }
}
