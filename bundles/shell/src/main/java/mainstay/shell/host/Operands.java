package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The arguments of a command that are neither options nor values of options. */
final class Operands {

    private Operands() {}

    /** The operands among the words. */
    static List<String> of(CommandSpec spec, List<String> words) {
        List<String> operands = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            boolean value = at > 0 && awaitsValue(spec, words.get(at - 1)).isPresent();
            if (!value && !words.get(at).startsWith("-")) {
                operands.add(words.get(at));
            }
        }
        return operands;
    }

    /** The option that the next word is the value of, if this word is one. */
    static Optional<OptionSpec> awaitsValue(CommandSpec spec, String word) {
        return Optional.ofNullable(spec.optionsMap().get(word))
                .filter(option -> option.arity().max() > 0);
    }

    /** The name and the operands, such as {@code review show [NAME]}. */
    static String usage(CommandSpec spec) {
        return String.join(" ", with(spec.qualifiedName(), labels(spec)));
    }

    /** What stands for each operand in the help; in brackets what may be left out. */
    static List<String> labels(CommandSpec spec) {
        return spec.positionalParameters().stream().map(Operands::label).toList();
    }

    private static String label(PositionalParamSpec operand) {
        boolean several = operand.arity().max() > 1
                || operand.index().max() > operand.index().min();
        return bracketed(
                operand.paramLabel() + (several ? "..." : ""), operand.arity().min() > 0);
    }

    static String bracketed(String part, boolean required) {
        return required ? part : "[" + part + "]";
    }

    static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}
