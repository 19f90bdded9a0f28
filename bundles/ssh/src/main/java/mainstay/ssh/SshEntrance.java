package mainstay.ssh;

import java.net.InetSocketAddress;
import mainstay.server.entrance.Entrance;
import mainstay.server.entrance.OpenEntrance;
import mainstay.server.entrance.ServedEngine;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Lets people in by SSH. */
@Component(
        service = Entrance.class,
        property = Entrance.OPTION + "=ssh",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SshEntrance implements Entrance {

    @Override
    public OpenEntrance open(ServedEngine engine, InetSocketAddress address) {
        return SshDoor.open(engine, address, SshLimits.USUAL);
    }
}
