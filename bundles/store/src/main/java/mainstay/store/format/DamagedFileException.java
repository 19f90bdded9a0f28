package mainstay.store.format;

import java.io.IOException;

/** What a file holds cannot be what was written to it. */
public final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1;

    /** Says what cannot be. */
    public DamagedFileException(String message) {
        super(message);
    }
}
