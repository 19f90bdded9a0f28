package mainstay.store.file;

import java.io.IOException;

/** The steps of work that must be able to end between any two of them, as when its process is killed. */
@FunctionalInterface
public interface FileSteps {
    /** Nobody looks. */
    FileSteps UNSEEN = step -> {};

    /**
     * A step is about to be made.
     *
     * @param step what it does, for whoever watches
     * @throws IOException if it fails
     */
    void before(String step) throws IOException;
}
