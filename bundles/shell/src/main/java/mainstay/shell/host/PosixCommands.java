package mainstay.shell.host;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.felix.gogo.jline.Posix;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;

/** The commands of gogo.jline that read files, such as {@code cat}, with their errors in words for the user. */
public final class PosixCommands extends Posix {

    PosixCommands(CommandProcessor processor) {
        super(processor);
    }

    @Override
    protected Object run(CommandSession session, Process process, String[] words) throws Exception {
        try {
            Optional<List<String>> counting = CountedLines.withoutCount(List.of(words));
            if (counting.isEmpty()) {
                return super.run(session, process, words);
            }
            CountedLines counted = new CountedLines(process);
            super.run(session, counted, counting.get().toArray(String[]::new));
            counted.printCount();
            return null;
        } catch (IOException | NumberFormatException e) {
            throw new IllegalArgumentException(words[0] + ": " + GogoErrors.words(e), e);
        } catch (NullPointerException | IndexOutOfBoundsException e) {
            // What they come to when a file is not there, or a word is missing.
            throw new IllegalArgumentException(
                    words[0] + ": a file is not there, or an argument is missing; see: " + words[0] + " --help", e);
        }
    }
}
