package mainstay.shell.models;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.models.ModelStatus;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.audit.AuditCommand;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.ListingFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.AuditTrail;
import mainstay.workspace.ModelComparisons;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models}: which models there are, and their life: how they come in, come to serve, and go. */
@Component(
        service = Command.class,
        property = Command.NAME + "=models",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class ModelsCommand implements ListingFamily {
    private static final List<String> SHOWN_IN_TABLE = List.of(
            "id", "version", "state", "kind", "activated_by", "activated_at", "leases", "bundle", "why", "digest");

    private final ModelInventory inventory;
    private final Workspace workspace;
    /** In the order in which a model goes through them. */
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public ModelsCommand(@Reference Workspace workspace, @Reference ModelChanges changes, @Reference AuditTrail trail) {
        AuditCommand audit = new AuditCommand(trail);
        this.workspace = workspace;
        this.inventory = workspace.modelInventory();
        ModelComparisons comparisons = new ModelComparisons(workspace);
        this.actions = List.of(
                new TrustFile(changes),
                new AdmitFile(changes),
                new CompareModels(inventory, comparisons),
                new ShadowModel(changes, inventory, comparisons),
                new ActivateModels(workspace, changes, inventory, comparisons),
                new RollBack(workspace, changes, inventory, comparisons),
                new PinGeneration(changes, inventory, comparisons),
                new RetireModel(changes, inventory, comparisons),
                new AuditModels(audit));
    }

    @Override
    public CommandSpec spec() {
        return Options.command("models", "lists the models; admits, compares, activates, rolls back and audits them");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "models",
                "models compare attractiveness profit-contribution",
                "models admit bundles/models/weighted.json",
                "models audit --verify");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }

    /** Without an action the models are listed. */
    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<ModelStatus> rows = inventory.list();
        List<Column> columns = List.of(
                Column.text("id", row -> rows.get(row).id()),
                Column.text("version", row -> rows.get(row).version()),
                Column.text("kind", row -> rows.get(row).family().id()),
                Column.text("state", row -> rows.get(row).state()),
                Column.text("bundle", row -> rows.get(row).bundle()),
                Column.text("digest", row -> rows.get(row).digest()),
                Column.text("activated_by", row -> rows.get(row).activatedBy()),
                Column.text("activated_at", row -> rows.get(row).activatedAt()),
                Column.number("leases", Kind.COUNT, row -> rows.get(row).leases()),
                Column.text("why", row -> rows.get(row).why()),
                Column.text("file", row -> rows.get(row).file()));
        List<String> notes = new ArrayList<>(workspace.withModels((models, assumptions) -> models.absent()));
        notes.add("generation " + inventory.generation() + " is active; help models explains how to change models");
        CommandOutput listed = new CommandOutput.Rows(columns, rows.size(), SHOWN_IN_TABLE, "", notes);
        return context.shownUnless(listed, inventory::refuseDoubt);
    }
}
