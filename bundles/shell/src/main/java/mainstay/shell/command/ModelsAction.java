package mainstay.shell.command;

import java.util.List;
import java.util.Set;
import mainstay.models.Attribution;
import mainstay.reporting.text.CommandOutput;
import picocli.CommandLine.ParseResult;

/**
 * Something that {@code models} does.
 *
 * @param usage how it is called, such as {@code admit FILE}
 * @param description what it does
 * @param least how many arguments it needs
 * @param most how many it takes
 * @param options the options that it takes
 */
record ModelsAction(String usage, String description, int least, int most, Set<String> options, Work work) {
    static final String WHY = "--why";
    static final String YES = "--yes";
    static final String TOP = "--top";
    static final String OFF = "--off";
    static final String VERIFY = "--verify";
    private static final List<String> ALL = List.of(WHY, YES, TOP, OFF, VERIFY);

    /** Does it. */
    interface Work {
        CommandOutput run(List<String> arguments, ParseResult call, CommandContext context);
    }

    String name() {
        return usage.replaceFirst(" .*", "");
    }

    boolean takesModels() {
        return usage.contains("ID");
    }

    void refuseWrong(List<String> arguments, ParseResult call) {
        if (arguments.size() < least || arguments.size() > most) {
            throw Options.wrongArguments("models " + usage, arguments);
        }
        ALL.stream()
                .filter(option -> call.hasMatchedOption(option) && !options.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw Options.doesNotTake("models " + name(), option);
                });
    }

    static Attribution act(ParseResult call, CommandContext context) {
        return new Attribution(context.user(), call.matchedOptionValue(WHY, ""));
    }
}
