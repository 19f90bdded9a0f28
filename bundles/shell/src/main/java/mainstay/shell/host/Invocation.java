package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.Format;
import mainstay.shell.command.Command;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The arguments of one call of a command, understood. */
record Invocation(ParseResult arguments, Format format, boolean help) {
    private static final String FORMAT = "--format";
    private static final String HELP = "--help";

    /** How a command is called, with the options that all have. */
    static CommandSpec spec(Command command) {
        CommandSpec spec = command.spec();
        if (spec.findOption(FORMAT) == null) {
            spec.addOption(OptionSpec.builder(FORMAT)
                    .paramLabel("FORMAT")
                    .type(String.class)
                    .description("output format: table (default), json, csv, md")
                    .build());
        }
        spec.addOption(OptionSpec.builder(HELP)
                .usageHelp(true)
                .description("show this help")
                .build());
        return spec;
    }

    /**
     * Reads the words after the command's name.
     *
     * @throws MainstayException if they do not fit
     */
    static Invocation parse(Command command, List<String> words) {
        CommandSpec spec = spec(command);
        CommandLine line = new CommandLine(spec)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsArePositionalParams(dashesAreNumbers(spec, words));
        try {
            ParseResult result = line.parseArgs(words.toArray(String[]::new));
            Format format = command.hasOwnFormats() ? Format.TABLE : format(result.matchedOptionValue(FORMAT, "table"));
            return new Invocation(result, format, result.isUsageHelpRequested());
        } catch (ParameterException e) {
            throw wrongCall(spec, e);
        }
    }

    /** Picocli takes -0.05 for an option; it is one only where the other words with a dash are not all known options. */
    private static boolean dashesAreNumbers(CommandSpec spec, List<String> words) {
        Map<String, OptionSpec> options = spec.optionsMap();
        return words.stream()
                .filter(word -> word.startsWith("-") && word.length() > 1)
                .allMatch(word -> word.matches("-[0-9.].*") || options.containsKey(word.replaceFirst("=.*", "")));
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

    /** What a caller did wrong, in our words where picocli's would not offer the nearest match. */
    static MainstayException wrongCall(CommandSpec spec, ParameterException e) {
        String next = "see: help " + spec.name();
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            if (word.startsWith("-")) {
                return MainstayException.unknown(
                        Code.WRONG_CALL,
                        "option",
                        word.replaceFirst("=.*", ""),
                        spec.optionsMap().keySet(),
                        next);
            }
            return new MainstayException(
                    Code.WRONG_CALL, spec.name() + " does not take the argument \"" + word + "\"; " + next, e);
        }
        if (e instanceof MissingParameterException missing
                && missing.getMissing().stream().anyMatch(ArgSpec::isPositional)) {
            String label = missing.getMissing().get(0).paramLabel();
            return new MainstayException(Code.WRONG_CALL, spec.name() + " needs " + label + "; " + next, e);
        }
        return new MainstayException(Code.WRONG_CALL, spec.name() + ": " + e.getMessage() + "; " + next, e);
    }
}
