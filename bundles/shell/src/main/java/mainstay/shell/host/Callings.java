package mainstay.shell.host;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import mainstay.shell.command.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * How a command was called last: to say it anew for each call takes longer than many a command. Calls that go on at the same
 * time have one each. Safe to use from several threads.
 */
final class Callings {
    private final AtomicReference<Calling> idle = new AtomicReference<>();

    /** How a command or action is called, for one call. */
    Calling of(Command command, Supplier<CommandSpec> spec) {
        Calling last = idle.getAndSet(null);
        return last != null && last.command() == command ? last : Calling.of(command, spec.get());
    }

    /** The call is over. */
    void giveBack(Calling calling) {
        idle.set(calling);
    }
}
