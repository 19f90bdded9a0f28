package mainstay.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import mainstay.workspace.roles.Rights;
import mainstay.workspace.roles.RolesFile;

/**
 * Who is at the other end of a connection, as the system says.
 *
 * @param name of the user; {@code uid 12345} where the system knows the number alone
 * @param group the first group of the user
 * @param ownsEngine whether the engine belongs to the same user
 */
record Peer(String name, String group, boolean ownsEngine) {

    /** The user of the process that has connected. */
    static Peer of(SocketChannel client) throws IOException {
        UnixDomainPrincipal peer = client.getOption(ExtendedSocketOptions.SO_PEERCRED);
        String name = peer.user().getName();
        boolean known = !name.chars().allMatch(Character::isDigit);
        return new Peer(
                known ? name : "uid " + name,
                peer.group().getName(),
                name.equals(ProcessHandle.current().info().user().orElse("")));
    }

    /**
     * What the user may do. Whoever the engine belongs to may do everything, unless the file says otherwise: they could write
     * to the file.
     *
     * @throws mainstay.book.MainstayException if the file cannot be understood
     */
    Rights rights(Path roles) {
        RolesFile file = RolesFile.read(roles);
        return ownsEngine && !file.names(name) ? Rights.everything() : file.of(name, groups());
    }

    /** The groups of the user, which the JDK does not tell; the first alone where the system does not answer. */
    private List<String> groups() {
        List<String> groups = new ArrayList<>(List.of(group));
        try {
            Process id = new ProcessBuilder("id", "-Gn", "--", name).start();
            String names = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            groups.addAll(List.of(names.strip().split(" ", -1)));
        } catch (IOException e) {
            System.getLogger(Peer.class.getName()).log(System.Logger.Level.DEBUG, "the groups of " + name, e);
        }
        return groups;
    }
}
