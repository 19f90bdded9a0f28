package mainstay.shell.installation;

import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Verification;
import mainstay.workspace.Verification.Part;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code verify}: whether every file is as it was written. */
@Component(
        service = Command.class,
        property = Command.NAME + "=verify",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class VerifyCommand implements Command {
    private final Verification verification;

    /** Started by the framework. */
    @Activate
    public VerifyCommand(@Reference Verification verification) {
        this.verification = verification;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                "verify", "compares the files of the distribution and the data directory with their checksums");
    }

    @Override
    public List<String> examples() {
        return List.of("verify", "verify --format json");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<Part> parts = verification.parts(context.home());
        List<String> faults =
                parts.stream().flatMap(part -> part.faults().stream()).toList();
        if (!faults.isEmpty()) {
            faults.forEach(context.report());
            throw new MainstayException(
                    Code.STORAGE,
                    faults.size() + (faults.size() == 1 ? " fault was" : " faults were") + " found, see above");
        }
        List<Part> there = parts.stream().filter(part -> part.files() > 0).toList();
        List<Column> columns = List.of(
                Column.text("part", row -> there.get(row).name()),
                Column.number("files", Kind.COUNT, row -> there.get(row).files()),
                Column.text("state", row -> "as it was written"));
        return CommandOutput.Rows.of(columns, there.size())
                .noting(List.of("distribution: " + context.home() + "; data directory: " + verification.data()));
    }
}
