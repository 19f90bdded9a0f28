package mainstay.shell.host;

import java.util.List;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a caller did wrong, in our words where picocli's would not offer the nearest match. */
final class InvalidCall {

    private InvalidCall() {}

    /**
     * The error for a call that picocli refused.
     *
     * @param spec what was called
     * @param words the arguments as typed
     */
    static MainstayException of(CommandSpec spec, List<String> words, ParameterException refused) {
        String name = spec.qualifiedName();
        String next = "see: help " + name;
        if (refused instanceof UnmatchedArgumentException unmatched) {
            Optional<String> option = unmatched.getUnmatched().stream()
                    .filter(word -> word.startsWith("-"))
                    .map(word -> word.replaceFirst("=.*", ""))
                    .findFirst();
            if (option.isPresent()) {
                return MainstayException.unknown(
                        Code.WRONG_CALL,
                        "option",
                        option.get(),
                        spec.optionsMap().keySet(),
                        next);
            }
        }
        boolean missing = refused instanceof MissingParameterException more
                && more.getMissing().stream().anyMatch(ArgSpec::isPositional);
        if (spec.parent() != null && (missing || refused instanceof UnmatchedArgumentException)) {
            return wrongArguments(spec, Operands.of(spec, words));
        }
        if (refused instanceof UnmatchedArgumentException unmatched) {
            return new MainstayException(
                    Code.WRONG_CALL,
                    name + " does not take the argument \""
                            + unmatched.getUnmatched().get(0) + "\"; " + next,
                    refused);
        }
        if (missing) {
            String label =
                    ((MissingParameterException) refused).getMissing().get(0).paramLabel();
            return new MainstayException(Code.WRONG_CALL, name + " needs " + label + "; " + next, refused);
        }
        return new MainstayException(Code.WRONG_CALL, name + ": " + refused.getMessage() + "; " + next, refused);
    }

    /**
     * Says whose option it is when an action does not have it and another of its family does.
     *
     * @throws MainstayException if there is such an option among the words
     */
    static void refuseOptionsOfOthers(CommandFamily family, CommandSpec spec, List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            String option = words.get(at).replaceFirst("=.*", "");
            boolean value =
                    at > 0 && Operands.awaitsValue(spec, words.get(at - 1)).isPresent();
            if (value || !option.startsWith("-") || spec.findOption(option) != null) {
                continue;
            }
            List<String> owners = family.actions().stream()
                    .map(Command::spec)
                    .filter(other -> other.findOption(option) != null)
                    .map(other -> family.spec().name() + " " + other.name())
                    .toList();
            if (!owners.isEmpty()) {
                throw new MainstayException(
                        Code.WRONG_CALL,
                        spec.qualifiedName() + " does not take " + option + ", an option of "
                                + String.join(", ", owners));
            }
        }
    }

    /** An action has few operands, so how it is called says it all. */
    private static MainstayException wrongArguments(CommandSpec spec, List<String> given) {
        return new MainstayException(
                Code.WRONG_CALL,
                (given.isEmpty() ? "an argument is missing" : "wrong arguments: " + String.join(" ", given))
                        + "; usage: " + Operands.usage(spec));
    }
}
