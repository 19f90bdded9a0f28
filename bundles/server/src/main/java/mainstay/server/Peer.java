package mainstay.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import mainstay.server.entrance.Newcomer;
import mainstay.server.entrance.SystemGroups;
import mainstay.workspace.roles.Rights;
import mainstay.workspace.roles.RolesFile;

/**
 * Who is at the other end of a connection, as the system says.
 *
 * @param name of the user; {@code uid 12345} where the system knows the number alone
 * @param group the first group of the user
 * @param ownsEngine whether the engine belongs to the same user
 */
record Peer(String name, String group, boolean ownsEngine) implements Newcomer {

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
     */
    @Override
    public Rights rights(Path roles) {
        RolesFile file = RolesFile.read(roles);
        return ownsEngine && !file.names(name) ? Rights.everything() : file.of(name, groups());
    }

    private List<String> groups() {
        List<String> groups = new ArrayList<>(SystemGroups.of(name));
        groups.add(group);
        return groups;
    }

    @Override
    public String place() {
        return "socket";
    }
}
