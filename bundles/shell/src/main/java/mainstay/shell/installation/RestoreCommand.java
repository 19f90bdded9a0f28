package mainstay.shell.installation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.store.backup.Backups;
import mainstay.store.backup.Backups.Restored;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code restore}: puts a backup in the place of data directory and configuration, all or nothing. */
@Component(
        service = Command.class,
        property = Command.NAME + "=restore",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.ADMINISTER)
public final class RestoreCommand implements Command {
    private final Backups backups;

    /** Started by the framework. */
    @Activate
    public RestoreCommand(@Reference Backups backups) {
        this.backups = backups;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "restore", "puts a backup in the place of data directory and configuration, all or nothing")
                .addPositional(Options.operand("DIR", "1", "0", "the folder that backup made"));
    }

    @Override
    public List<String> examples() {
        return List.of("restore nightly");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Path folder = context.paths().toRead(Options.operand(call, 0));
        Restored restored = backups.restore(folder, context.user(), Instant.now());
        return new CommandOutput.Done(List.of(
                "restored " + folder + ": " + BackupCommand.words(restored.from()),
                "what there was is kept; to go back to it: restore " + restored.before(),
                "settings of models in conf/*.cfg count from the next start of this process"));
    }
}
