package mainstay.shell.command;

import java.util.List;
import java.util.stream.Stream;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameter;
import mainstay.shell.command.Command.Candidate;

/** Changes of parameters, for completion. */
public final class ParameterCandidates {

    private ParameterCandidates() {}

    /** {@code NAME=} of each parameter, with its value where only certain words are allowed. */
    public static List<Candidate> assignments(Assumptions assumptions) {
        return assumptions.all().stream().flatMap(ParameterCandidates::of).toList();
    }

    private static Stream<Candidate> of(Parameter parameter) {
        List<String> values = parameter.words().isEmpty() ? List.of("") : parameter.words();
        return values.stream().map(value -> new Candidate(parameter.name() + "=" + value, parameter.description()));
    }
}
