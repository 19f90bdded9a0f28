package mainstay.shell.models;

import mainstay.models.Attribution;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The option {@code --why} of all actions that change something: the audit log has who did it, and why. */
final class Reason {
    private static final String WHY = "--why";

    private Reason() {}

    static OptionSpec option() {
        return Options.text(WHY, "TEXT", "the reason, for the audit log");
    }

    static Attribution of(ParseResult call, CommandContext context) {
        return new Attribution(context.user(), call.matchedOptionValue(WHY, ""));
    }
}
