package mainstay.shell.command;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** How commands say what they take, in the words of the command-line library. */
final class Options {

    private Options() {}

    static final String ROLLUP = "--rollup";

    static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description);
        return spec;
    }

    static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(Boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    static OptionSpec rollup() {
        return flag(
                ROLLUP,
                "rolls branches up into the head office that buys for them (make it permanent: params rollup yes)");
    }

    static PositionalParamSpec operand(String label, String arity, String index, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .index(index)
                .type(String.class)
                .description(description)
                .build();
    }

    static PositionalParamSpec operands(String label, String arity, String description) {
        return operands(label, arity, "0..*", description);
    }

    /** Any number of operands from a place on. */
    static PositionalParamSpec operandsAfter(String label, int place, String description) {
        return operands(label, "0..*", place + "..*", description);
    }

    private static PositionalParamSpec operands(String label, String arity, String index, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .index(index)
                .type(String[].class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    /** A whole number from 0; more than any book has rows is as good as the most that an int holds. */
    static OptionalInt count(ParseResult call, String option) {
        String typed = call.matchedOptionValue(option, null);
        if (typed == null) {
            return OptionalInt.empty();
        }
        if (!typed.matches("[0-9]{1,1000}")) {
            throw new MainstayException(
                    Code.WRONG_CALL, option + " must be a whole number from 0, not \"" + typed + "\"");
        }
        return OptionalInt.of(
                new BigInteger(typed).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue());
    }

    /** The error of an action that got too few arguments or too many: how it is called, and what was given. */
    static MainstayException wrongArguments(String usage, List<String> given) {
        return new MainstayException(
                Code.WRONG_CALL,
                (given.isEmpty() ? "an argument is missing" : "wrong arguments: " + String.join(" ", given))
                        + "; usage: " + usage);
    }

    /** The error of an action that does not have an option. */
    static MainstayException doesNotTake(String action, String option) {
        return new MainstayException(Code.WRONG_CALL, action + " does not take " + option);
    }

    static String operand(ParseResult call, int position) {
        return call.matchedPositionalValue(position, "");
    }
}
