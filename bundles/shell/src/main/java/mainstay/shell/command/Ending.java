package mainstay.shell.command;

import java.util.List;
import mainstay.shell.command.Command.Candidate;

/**
 * What can stand at the end of a value that has been begun.
 *
 * @param kept the part of what was typed that stays as it is
 * @param candidates what can stand behind it, in place of the rest of what was typed
 * @param goesOn whether more of the value can follow, so that no blank does
 */
public record Ending(String kept, List<Candidate> candidates, boolean goesOn) {
    /** Copies the candidates. */
    public Ending {
        candidates = List.copyOf(candidates);
    }

    /** A value that is one of the candidates. */
    public static Ending whole(List<Candidate> candidates) {
        return new Ending("", candidates, false);
    }

    /** A value of several words with commas between them, each one of the candidates. */
    public static Ending ofList(String typed, List<Candidate> candidates) {
        return new Ending(typed.substring(0, typed.lastIndexOf(',') + 1), candidates, true);
    }
}
