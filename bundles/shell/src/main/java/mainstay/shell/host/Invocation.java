package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.Format;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import mainstay.workspace.roles.Role;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of one call of a command, understood.
 *
 * @param calling how the command or action is called
 */
record Invocation(Calling calling, ParseResult arguments, Format format, boolean help) {

    /** What is called: of a family the action, or the family itself when no action was named. */
    Command command() {
        return calling.command();
    }

    /** The role that the call needs; for its help that of the command. */
    Role role() {
        return help ? command().role() : command().role(arguments);
    }

    /**
     * Reads the words after the command's name.
     *
     * @param callings takes how the command is called, and is to be given it back when the call is over
     * @throws MainstayException if they do not fit
     */
    static Invocation parse(Callings callings, Command command, List<String> words) {
        if (command instanceof CommandFamily family) {
            OptionalInt place = ActionWord.place(family, words);
            if (place.isPresent()) {
                Command action = family.require(words.get(place.getAsInt()));
                List<String> rest = ActionWord.without(words, place);
                Calling calling = callings.of(action, () -> Specs.of(family, action));
                InvalidCall.refuseOptionsOfOthers(family, calling.spec(), rest);
                return parse(calling, rest);
            }
        }
        return parse(callings.of(command, () -> Specs.of(command)), words);
    }

    private static Invocation parse(Calling calling, List<String> typed) {
        CommandSpec spec = calling.spec();
        List<String> words = withSigns(spec, typed);
        boolean action = spec.parent() != null;
        CommandLine line = calling.line()
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowOptionsAsOptionParameters(!words.equals(typed))
                .setUnmatchedOptionsArePositionalParams(dashesAreNumbers(spec, words));
        try {
            List<String> all = action ? Operands.with(spec.name(), words) : words;
            ParseResult whole = line.parseArgs(all.toArray(String[]::new));
            ParseResult result = action ? whole.subcommand() : whole;
            Format format = calling.command().hasOwnFormats() ? Format.TABLE : format(result);
            return new Invocation(calling, result, format, result.isUsageHelpRequested());
        } catch (ParameterException e) {
            throw InvalidCall.of(spec, words, e);
        }
    }

    /** What follows an option that takes a list may begin with a minus, as in {@code --by -value}, and is no option then. */
    private static List<String> withSigns(CommandSpec spec, List<String> words) {
        Map<String, OptionSpec> options = spec.optionsMap();
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            String before = joined.isEmpty() ? "" : joined.get(joined.size() - 1);
            OptionSpec option = options.get(before);
            boolean signed = word.startsWith("-") && !options.containsKey(word.replaceFirst("=.*", ""));
            if (signed && option != null && option.paramLabel().contains(",")) {
                joined.set(joined.size() - 1, before + "=" + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** Picocli takes -0.05 for an option; it is one only where the other words with a dash are not all known options. */
    private static boolean dashesAreNumbers(CommandSpec spec, List<String> words) {
        Map<String, OptionSpec> options = spec.optionsMap();
        return words.stream()
                .filter(word -> word.startsWith("-") && word.length() > 1)
                .allMatch(word -> word.matches("-[0-9.].*") || options.containsKey(word.replaceFirst("=.*", "")));
    }

    private static Format format(ParseResult call) {
        boolean vertical = call.hasMatchedOption(Specs.VERTICAL);
        if (vertical && call.hasMatchedOption(Specs.FORMAT)) {
            throw new MainstayException(
                    Code.WRONG_CALL, Specs.VERTICAL + " is a format itself, and does not go with " + Specs.FORMAT);
        }
        return vertical ? Format.VERTICAL : format(call.matchedOptionValue(Specs.FORMAT, "table"));
    }

    private static Format format(String text) {
        List<String> names = new ArrayList<>();
        for (Format format : Format.values()) {
            names.add(format.name().toLowerCase(Locale.ROOT));
            if (format.name().equalsIgnoreCase(text)) {
                return format;
            }
        }
        throw MainstayException.unknown(Code.WRONG_CALL, "format", text, names);
    }
}
