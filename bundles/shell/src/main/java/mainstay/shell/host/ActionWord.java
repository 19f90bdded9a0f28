package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import picocli.CommandLine.Model.OptionSpec;

/** The word of a line that names the action. It need not be the first: options may stand before it. */
final class ActionWord {

    private ActionWord() {}

    /** The place of the first word that is neither an option nor the value of one. */
    static OptionalInt place(CommandFamily family, List<String> words) {
        boolean value = false;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (!value && !word.startsWith("-")) {
                return OptionalInt.of(at);
            }
            value = !value && takesValue(family, word);
        }
        return OptionalInt.empty();
    }

    /** The words without the one at the place, if there is one. */
    static List<String> without(List<String> words, OptionalInt place) {
        List<String> rest = new ArrayList<>(words);
        place.ifPresent(rest::remove);
        return rest;
    }

    private static boolean takesValue(CommandFamily family, String word) {
        return word.equals(Specs.FORMAT)
                || family.actions().stream()
                        .map(Command::spec)
                        .anyMatch(spec -> takesValue(spec.optionsMap().get(word)));
    }

    private static boolean takesValue(OptionSpec option) {
        return option != null && option.arity().max() > 0;
    }
}
