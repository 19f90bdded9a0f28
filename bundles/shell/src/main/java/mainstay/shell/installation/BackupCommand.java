package mainstay.shell.installation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import mainstay.book.NumberText;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.store.backup.BackupManifest;
import mainstay.store.backup.Backups;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code backup}: a copy of data directory and configuration at one point in time. */
@Component(
        service = Command.class,
        property = Command.NAME + "=backup",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.ADMINISTER)
public final class BackupCommand implements Command {
    private static final String CHECK = "--check";
    private static final int MEGABYTE_BITS = 20;

    private final Backups backups;

    /** Started by the framework. */
    @Activate
    public BackupCommand(@Reference Backups backups) {
        this.backups = backups;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "backup", "copies data directory and configuration at one point in time, while others work")
                .addPositional(Options.operand("DIR", "1", "0", "the folder of the backup; it does not exist yet"))
                .addOption(
                        Options.flag(CHECK, "compares a backup that is there with its checksums, and changes nothing"));
    }

    @Override
    public List<String> examples() {
        return List.of("backup nightly", "backup nightly --check");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String typed = Options.operand(call, 0);
        if (call.hasMatchedOption(CHECK)) {
            Path folder = context.paths().toRead(typed);
            return new CommandOutput.Done(List.of(folder + " is as it was written: " + words(backups.check(folder))));
        }
        Path folder = context.paths().toWrite(typed);
        return new CommandOutput.Done(
                List.of("wrote " + folder + ": " + words(backups.make(folder, context.user(), Instant.now()))
                        + "; restore " + typed + " brings it back"));
    }

    /** What a backup holds, as a part of a sentence. */
    static String words(BackupManifest backup) {
        return NumberText.count(backup.files(), "file") + ", "
                + NumberText.number((double) (backup.bytes() >> MEGABYTE_BITS)) + " MB, of " + backup.at() + ", by "
                + backup.who() + " with version " + backup.version() + ", audit log of "
                + NumberText.count(backup.head().lines(), "line");
    }
}
