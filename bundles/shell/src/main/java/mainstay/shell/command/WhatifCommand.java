package mainstay.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.compare.WhatIf;
import mainstay.run.parameters.Parameter;
import mainstay.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code whatif}: the same run under changed assumptions, set against the present one. */
@Component(service = Command.class)
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
        Map<String, String> changes = changes(List.of(call.matchedPositionalValue(0, new String[0])));
        return workspace.withResult(now -> view(Workspace.whatIf(now, changes)));
    }

    private static CommandOutput view(WhatIf whatIf) {
        List<String> notes = new ArrayList<>(whatIf.then().notes());
        notes.addAll(whatIf.sentences());
        return new CommandOutput.Rows(whatIf.columns(), whatIf.moved(), SHOWN_IN_TABLE, "", notes);
    }

    /** The changes that were typed, by the name of the parameter. */
    static Map<String, String> changes(List<String> words) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String word : words) {
            int sign = word.indexOf('=');
            if (sign <= 0) {
                throw new MainstayException(
                        Code.WRONG_CALL,
                        "\"" + word
                                + "\" is not NAME=VALUE, such as margin.default=0.30; without blanks, or in quotes");
            }
            String before = changes.put(word.substring(0, sign).strip(), word.substring(sign + 1));
            if (before != null) {
                throw new MainstayException(Code.WRONG_CALL, word.substring(0, sign) + " is given twice");
            }
        }
        return changes;
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return workspace.assumptions().all().stream()
                .flatMap(parameter -> candidates(parameter).stream())
                .toList();
    }

    private static List<Candidate> candidates(Parameter parameter) {
        return parameter.words().isEmpty()
                ? List.of(new Candidate(parameter.name() + "=", parameter.description()))
                : parameter.words().stream()
                        .map(word -> new Candidate(parameter.name() + "=" + word, parameter.description()))
                        .toList();
    }
}
