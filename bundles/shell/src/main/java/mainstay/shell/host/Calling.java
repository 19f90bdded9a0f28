package mainstay.shell.host;

import mainstay.shell.command.Command;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A command or action, and how it is called; to be used by one call at a time.
 *
 * @param line reads its words; that of the family for an action
 */
record Calling(Command command, CommandSpec spec, CommandLine line) {

    static Calling of(Command command, CommandSpec spec) {
        return new Calling(
                command,
                spec,
                spec.parent() == null ? new CommandLine(spec) : spec.root().commandLine());
    }
}
