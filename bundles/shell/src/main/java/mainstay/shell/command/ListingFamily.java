package mainstay.shell.command;

import mainstay.reporting.text.CommandOutput;
import picocli.CommandLine.ParseResult;

/** A family that lists what it is about when no action is named. */
public interface ListingFamily extends CommandFamily {

    @Override
    default String actionLabel() {
        return "[ACTION]";
    }

    /** The list. */
    @Override
    CommandOutput run(ParseResult call, CommandContext context);
}
