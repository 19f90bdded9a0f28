package mainstay.server.entrance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The groups of a user of this machine, which the JDK does not tell. */
public final class SystemGroups {

    private SystemGroups() {}

    /**
     * The names of the groups.
     *
     * @param user the name of the user
     * @return none where the system has no such user, or does not answer
     */
    public static List<String> of(String user) {
        try {
            Process id = new ProcessBuilder("id", "-Gn", "--", user)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String names = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
        } catch (IOException e) {
            System.getLogger(SystemGroups.class.getName()).log(System.Logger.Level.DEBUG, "the groups of " + user, e);
            return List.of();
        }
    }
}
