package mainstay.shell.command;

import java.util.List;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.CommandOutput;
import picocli.CommandLine.ParseResult;

/**
 * A command whose first operand says what it does, such as {@code review diff}. Each action is a command of its own, a
 * subcommand, with its own operands, options, help and completion.
 */
public interface CommandFamily extends Command {

    /** The actions, in the order in which users meet them. */
    List<Command> actions();

    /** What stands for an action in the help; in brackets where it may be left out. */
    default String actionLabel() {
        return "ACTION";
    }

    /** What an action is called in a message: there is no … "x". */
    default String actionNoun() {
        return "subcommand of " + spec().name();
    }

    /** The action of this name. */
    default Optional<Command> find(String name) {
        return actions().stream()
                .filter(action -> action.spec().name().equals(name))
                .findFirst();
    }

    /**
     * The action of this name.
     *
     * @throws MainstayException if there is none, with the nearest or all
     */
    default Command require(String name) {
        return find(name)
                .orElseThrow(() -> MainstayException.unknown(
                        Code.WRONG_CALL,
                        actionNoun(),
                        name,
                        actions().stream().map(action -> action.spec().name()).toList()));
    }

    /** What happens when no action is named. */
    @Override
    default CommandOutput run(ParseResult call, CommandContext context) {
        String name = spec().name();
        throw new MainstayException(Code.WRONG_CALL, name + " needs " + actionLabel() + "; see: help " + name);
    }

    /** The actions, for completion; what stands behind one is for the action to say. */
    @Override
    default List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return actions().stream()
                .map(Command::spec)
                .map(spec -> new Candidate(
                        spec.name(), String.join(" ", spec.usageMessage().description())))
                .toList();
    }
}
