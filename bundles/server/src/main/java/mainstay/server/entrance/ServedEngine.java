package mainstay.server.entrance;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import mainstay.shell.session.ShellSessions;

/**
 * What all who come in share.
 *
 * @param version of the engine with its commit
 * @param home the folder of the distribution
 * @param data the data directory
 * @param conf the folder of the configuration
 * @param usage how the program is called, which lists the options before a command
 * @param sessions runs sessions of the shell
 * @param refusals takes who was refused, and what
 */
public record ServedEngine(
        String version,
        Path home,
        Path data,
        Path conf,
        String usage,
        ShellSessions sessions,
        BiConsumer<String, String> refusals) {

    /** The file that says who may do what. */
    public Path roles() {
        return conf.resolve("roles");
    }
}
