package mainstay.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelStatus;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.reporting.text.CommandOutput;
import mainstay.workspace.ModelComparisons;
import mainstay.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code models}: which models there are, and their life: how they come in, come to serve, and go. */
@Component(service = Command.class)
public final class ModelsCommand implements Command {
    private final ModelInventory inventory;
    private final Workspace workspace;
    /** In the order in which a model goes through them. */
    private final Map<String, ModelsAction> actions = new LinkedHashMap<>();

    /** Started by the framework. */
    @Activate
    public ModelsCommand(@Reference Workspace workspace, @Reference ModelChanges changes) {
        this.workspace = workspace;
        this.inventory = workspace.modelInventory();
        ModelComparisons trials = new ModelComparisons(workspace);
        for (List<ModelsAction> family : List.of(
                ModelsIntake.actions(changes),
                ModelsTrial.actions(changes, inventory, trials),
                ModelsService.actions(changes, inventory, trials),
                ModelsAudit.actions(inventory))) {
            family.forEach(action -> actions.put(action.name(), action));
        }
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                        "models", "lists the models; admits, compares, activates, rolls back and audits them")
                .addPositional(Options.operand(
                        "ACTION", "0..1", "0", "the subcommand (see below); without one, lists the models"))
                .addPositional(Options.operandsAfter("ARGUMENT", 1, "what the subcommand needs (see below)"))
                .addOption(Options.text("--why", "TEXT", "the reason, for the audit log"))
                .addOption(Options.flag("--yes", "activates without asking"))
                .addOption(Options.text("--top", "N", "size of the top list used for the overlap figure (default 20)"))
                .addOption(Options.flag("--off", "removes a pin or a shadow"))
                .addOption(Options.flag("--verify", "checks the audit log"));
        List<String> lines = new ArrayList<>(List.of("", "Subcommands:"));
        int width = actions.values().stream()
                .mapToInt(action -> action.usage().length())
                .max()
                .orElse(0);
        actions.values()
                .forEach(action -> lines.add("  " + action.usage()
                        + " ".repeat(width - action.usage().length() + 2) + action.description()));
        spec.usageMessage().footer(lines.toArray(String[]::new));
        return spec;
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
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        List<String> arguments = List.of(call.matchedPositionalValue(1, new String[0]));
        if (name.isEmpty()) {
            return list();
        }
        ModelsAction action = actions.get(name);
        if (action == null) {
            throw MainstayException.unknown(Code.WRONG_CALL, "subcommand of models", name, actions.keySet());
        }
        action.refuseWrong(arguments, call);
        return action.work().run(arguments, call, context);
    }

    private CommandOutput list() {
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
        List<String> shown = List.of(
                "id", "version", "state", "kind", "activated_by", "activated_at", "leases", "bundle", "why", "digest");
        List<String> notes = new ArrayList<>(workspace.withModels((models, assumptions) -> models.absent()));
        notes.add("generation " + inventory.generation() + " is active; help models explains how to change models");
        return new CommandOutput.Rows(columns, rows.size(), shown, "", notes);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (!option.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty()) {
            return actions.values().stream()
                    .map(action -> new Candidate(action.name(), action.description()))
                    .toList();
        }
        ModelsAction action = actions.get(before.get(0));
        if (action == null || !action.takesModels()) {
            return List.of();
        }
        return inventory.list().stream()
                .map(model -> new Candidate(model.id() + "@" + model.version(), model.state()))
                .toList();
    }
}
