package mainstay.ssh;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import mainstay.server.entrance.Newcomer;
import mainstay.server.entrance.SystemGroups;
import mainstay.workspace.roles.Rights;
import mainstay.workspace.roles.RolesFile;

/**
 * Somebody who has shown a key.
 *
 * @param key the line of the file of keys
 * @param address where they came from
 */
record KeyHolder(AuthorizedKey key, InetSocketAddress address) implements Newcomer {

    @Override
    public String name() {
        return key.user();
    }

    @Override
    public String place() {
        return "ssh " + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** Whoever comes from elsewhere has no files here, even by the name of the engine's user. */
    @Override
    public boolean ownsEngine() {
        return false;
    }

    @Override
    public Rights rights(Path roles) {
        return key.rights().orElseGet(() -> RolesFile.read(roles).of(name(), SystemGroups.of(name())));
    }
}
