package mainstay.server.entrance;

import java.nio.file.Path;
import mainstay.workspace.roles.Rights;

/** Who is at the other end of a connection, as the system or a key says. */
public interface Newcomer {

    /** The name of the user. */
    String name();

    /** The way they came, and where from, such as {@code ssh 10.1.2.3:50022}. */
    String place();

    /** Whether the engine belongs to the same user, so that it may open the files that it is told of. */
    boolean ownsEngine();

    /**
     * What the user may do.
     *
     * @param roles the file that says so
     * @throws mainstay.book.MainstayException if the file cannot be understood
     */
    Rights rights(Path roles);
}
