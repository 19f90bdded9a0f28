package mainstay.shell.models;

import java.util.OptionalInt;
import mainstay.shell.command.Options;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The option {@code --top} of all actions that set one result against another. */
final class TopOption {
    private static final String TOP = "--top";

    private TopOption() {}

    static OptionSpec option() {
        return Options.text(TOP, "N", "size of the top list used for the overlap figure (default 20)");
    }

    static OptionalInt of(ParseResult call) {
        return Options.count(call, TOP);
    }
}
