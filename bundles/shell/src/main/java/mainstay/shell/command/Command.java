package mainstay.shell.command;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command of the scope {@code kam}, or an action of one. It says how it is called, does its work and returns what to show; how that is
 * shown, and how errors reach the user, is the same for all and not its business.
 */
public interface Command {
    /** The property of its service that has its name, so that only a command that is called is made. */
    String NAME = "command.name";

    /**
     * How the command is called: name, one-line description, options, operands. Options {@code --format} and
     * {@code --help} are added for every command. Built anew at each call.
     */
    CommandSpec spec();

    /** The role that it needs; where it does not say, the one that may do everything. */
    default Role role() {
        Needs needs = getClass().getAnnotation(Needs.class);
        return needs == null ? Role.ADMINISTER : needs.value();
    }

    /**
     * The role that one call of it needs: another where what is asked for is not for everybody.
     *
     * @throws mainstay.book.MainstayException if what is asked for is not there
     */
    default Role role(ParseResult call) {
        return role();
    }

    /** Lines that run as they stand, for the head of {@code help COMMAND}; an action may have none. */
    default List<String> examples() {
        return List.of();
    }

    /**
     * Does the work.
     *
     * @throws mainstay.book.MainstayException for what the user can mend
     */
    CommandOutput run(ParseResult call, CommandContext context);

    /** Whether it has formats of its own, and so an option {@code --format} of its own. */
    default boolean hasOwnFormats() {
        return false;
    }

    /**
     * What could stand at a place of the line, for completion.
     *
     * @param option the name of the option whose value is wanted, such as {@code --by}; empty for an operand
     * @param before the operands that stand before the one that is wanted; none for an option
     * @param context the state to look into
     * @return the candidates; all of them, whatever has been typed
     */
    default List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return List.of();
    }

    /**
     * What can stand at the end of the value of an option, for completion.
     *
     * @param option the name of the option, such as {@code --where}
     * @param typed what has been typed of the value
     * @param context the state to look into
     */
    default Ending ending(String option, String typed, CommandContext context) {
        List<Candidate> candidates = candidates(option, List.of(), context);
        OptionSpec spec = spec().findOption(option);
        boolean list = spec != null && spec.paramLabel().contains(",");
        return list ? Ending.ofList(typed, candidates) : Ending.whole(candidates);
    }

    /**
     * A word that completion offers.
     *
     * @param word what is typed
     * @param description what it is; may be empty
     */
    record Candidate(String word, String description) {}
}
