package mainstay.shell.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.compare.WhatIf;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.NamedValues;
import mainstay.shell.command.Options;
import mainstay.shell.command.ParameterCandidates;
import mainstay.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code whatif}: the same run under changed assumptions, set against the present one. */
@Component(service = Command.class, property = Command.NAME + "=whatif")
public final class WhatifCommand implements Command {
    private static final List<String> SHOWN_IN_TABLE = List.of(
            "account_id",
            "name",
            "coverage_before",
            "coverage",
            "profit_moved",
            "expected_profit",
            "large_before",
            "large",
            "call_before",
            "call");

    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public WhatifCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "whatif", "runs again under changed assumptions: which accounts move, and how profit changes")
                .addPositional(Options.operands("NAME=VALUE", "1..*", "a parameter (params lists them) and its value"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "whatif teamcost.dedicated.sales.salary=150000",
                "whatif policy=max-profit capture.channel=0.7 capture.shared=0.9");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Map<String, String> changes = NamedValues.of(Options.operands(call));
        return workspace.withResult(now -> view(Workspace.whatIf(now, changes)));
    }

    private static CommandOutput view(WhatIf whatIf) {
        List<String> notes = new ArrayList<>(whatIf.then().notes());
        notes.addAll(whatIf.sentences());
        return new CommandOutput.Rows(whatIf.columns(), whatIf.moved(), SHOWN_IN_TABLE, "", notes);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return ParameterCandidates.assignments(workspace.assumptions());
    }
}
