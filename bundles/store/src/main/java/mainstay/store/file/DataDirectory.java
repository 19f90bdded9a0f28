package mainstay.store.file;

import java.nio.file.Path;
import java.util.Optional;

/** The folder in which state lives, told by the framework property {@code mainstay.data}. */
public interface DataDirectory {

    /** The folder; it may not exist yet. */
    Path path();

    /**
     * Makes this process the one that may write, until it ends; does nothing when it is already.
     *
     * @throws mainstay.book.MainstayException if another process is, naming it
     */
    void claim();

    /** The same without waiting; whether this process is the one that may write. */
    boolean claimIfFree();

    /** Who may write, in words; empty where nobody has claimed it. */
    default Optional<String> holder() {
        return Optional.empty();
    }
}
