package mainstay.shell.list;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.NamedValues;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.command.ParameterCandidates;
import mainstay.shell.command.WhatIfRows;
import mainstay.workspace.BarrierChange;
import mainstay.workspace.Scenarios;
import mainstay.workspace.WhatIfSweep;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code whatif}: the same run under changed assumptions, set against the present one. */
@Component(
        service = Command.class,
        property = Command.NAME + "=whatif",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class WhatifCommand implements Command {
    private static final String SAVE = "--save";

    private final Workspace workspace;
    private final Scenarios scenarios;

    /** Started by the framework. */
    @Activate
    public WhatifCommand(@Reference Workspace workspace, @Reference Scenarios scenarios) {
        this.workspace = workspace;
        this.scenarios = scenarios;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "whatif", "runs again under changed assumptions: which accounts move, and how profit changes")
                .addPositional(Options.operands(
                        "NAME=VALUE",
                        "1..*",
                        "a parameter (params lists them) and its value, or values with commas; or ACCOUNT.FIELD[LINE]"
                                + " and another figure; or barriers=gone, or barriers=ID,ID"))
                .addOption(Options.text(SAVE, "NAME", "keeps the changes as a scenario of the book (help scenario)"))
                .addOption(Options.coverage());
    }

    @Override
    public List<String> examples() {
        return List.of(
                "whatif teamcost.dedicated.sales.salary=150000",
                "whatif policy=max-profit capture.channel=0.7 capture.shared=0.9",
                "whatif margin.default=0.2,0.25,0.3",
                "whatif 'picc.revenue[PC]=1500000'",
                "whatif barriers=gone",
                "whatif policy=max-profit --save optimistic");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Map<String, String> typed = NamedValues.of(Options.operands(call));
        Map<String, String> changes = workspace.withResult(now -> Workspace.exact(now, typed, context.report()));
        Map<String, String> basis = Options.basis(call);
        Optional<String> name = Options.value(call, SAVE);
        if (WhatIfSweep.isSweep(changes, workspace.assumptions())) {
            if (name.isPresent()) {
                throw new MainstayException(
                        Code.WRONG_CALL, SAVE + " keeps one value of each assumption; name one value of each");
            }
            return workspace.withResult(basis, now -> view(WhatIfSweep.of(workspace, now, changes), now.terms()));
        }
        CommandOutput view = workspace.withResult(basis, now -> WhatIfRows.of(workspace.whatIf(now, changes)));
        name.ifPresent(given -> {
            boolean replaces = scenarios.save(given, changes, context.user(), Instant.now());
            context.report()
                    .accept("scenario " + given + " is " + (replaces ? "replaced" : "saved")
                            + "; scenario list shows them all");
        });
        return view;
    }

    private static CommandOutput view(WhatIfSweep sweep, String terms) {
        return CommandOutput.Rows.of(sweep.columns(), sweep.size()).concluding(List.of(terms));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return Stream.concat(
                        ParameterCandidates.assignments(workspace.assumptions()).stream(),
                        BarrierChange.candidates(workspace.book()).entrySet().stream()
                                .map(barrier -> new Candidate(barrier.getKey(), barrier.getValue())))
                .toList();
    }
}
