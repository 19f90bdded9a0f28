package mainstay.shell.installation;

import java.util.List;
import mainstay.book.Column;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Diagnosis;
import mainstay.workspace.Diagnosis.Finding;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code doctor}: what Mainstay stands on, and what to do where something is amiss. */
@Component(
        service = Command.class,
        property = Command.NAME + "=doctor",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class DoctorCommand implements Command {
    private static final int MEGABYTE_BITS = 20;

    private final Diagnosis diagnosis;

    /** Started by the framework. */
    @Activate
    public DoctorCommand(@Reference Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                "doctor",
                "shows JDK, folders and who holds them, space, archive of classes and models, and what to do");
    }

    @Override
    public List<String> examples() {
        return List.of("doctor");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String machine = System.getProperty("java.runtime.version") + " in " + System.getProperty("java.home") + ", "
                + (Runtime.getRuntime().maxMemory() >> MEGABYTE_BITS) + " MB of memory at most";
        List<Finding> findings =
                diagnosis.findings(context.home(), machine, System.getProperty("mainstay.archive", ""));
        long wrong =
                findings.stream().filter(finding -> !finding.todo().isEmpty()).count();
        List<Column> columns = List.of(
                Column.text("item", row -> findings.get(row).item()),
                Column.text("state", row -> findings.get(row).state()),
                Column.text("to_do", row -> findings.get(row).todo()));
        return CommandOutput.Rows.of(columns, findings.size())
                .noting(List.of(
                        wrong == 0
                                ? "nothing is amiss; verify compares every file"
                                : wrong + " to look at, see to_do"));
    }
}
