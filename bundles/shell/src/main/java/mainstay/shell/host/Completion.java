package mainstay.shell.host;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import mainstay.reporting.text.Format;
import mainstay.reporting.text.Visible;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.CommandFamily;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Offers our commands, their options and what their arguments can be; other commands as Gogo does. */
final class Completion implements Completer {
    private final Commands commands;
    private final Completer others;
    private final CommandSession session;
    private final LaunchRequest launch;

    Completion(Commands commands, Completer others, CommandSession session, LaunchRequest launch) {
        this.commands = commands;
        this.others = others;
        this.session = session;
        this.launch = launch;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0) {
            commands.all()
                    .forEach((name, command) ->
                            candidates.add(candidate(name, HelpText.summary(command.spec()), "Mainstay")));
            if (!line.word().isEmpty()) {
                others.complete(reader, line, candidates);
            }
            return;
        }
        String name = line.words().get(0).replaceFirst("^" + Commands.SCOPE + ":", "");
        Optional<Command> command = commands.find(name);
        if (command.isEmpty()) {
            others.complete(reader, line, candidates);
            return;
        }
        arguments(command.get(), line.words().subList(1, line.wordIndex()), line.word(), candidates);
    }

    private void arguments(Command command, List<String> before, String word, List<Candidate> candidates) {
        if (command instanceof CommandFamily family) {
            OptionalInt place = ActionWord.place(family, before);
            if (place.isPresent()) {
                family.find(before.get(place.getAsInt()))
                        .ifPresent(action -> arguments(
                                action, Specs.of(family, action), ActionWord.without(before, place), word, candidates));
                return;
            }
        }
        arguments(command, Specs.of(command), before, word, candidates);
    }

    private void arguments(
            Command command, CommandSpec spec, List<String> before, String word, List<Candidate> candidates) {
        Optional<String> awaited = before.isEmpty()
                ? Optional.empty()
                : Operands.awaitsValue(spec, before.get(before.size() - 1)).map(OptionSpec::longestName);
        if (awaited.isPresent()) {
            values(command, awaited.get(), List.of(), listed(awaited.get(), word), candidates);
            return;
        }
        if (word.startsWith("-")) {
            for (OptionSpec option : spec.options()) {
                String description = String.join(" ", option.description());
                candidates.add(candidate(option.longestName(), description, "options"));
            }
            return;
        }
        values(command, "", Operands.of(spec, before), "", candidates);
    }

    /** What stands before the last comma in the value of an option that takes a list. */
    private static String listed(String option, String word) {
        return option.equals("--columns") ? word.substring(0, word.lastIndexOf(',') + 1) : "";
    }

    /** @param listed what has been typed of the value and stays as it is */
    private void values(
            Command command, String option, List<String> before, String listed, List<Candidate> candidates) {
        if (option.equals(Specs.FORMAT) && !command.hasOwnFormats()) {
            for (Format format : Format.values()) {
                candidates.add(candidate(format.name().toLowerCase(Locale.ROOT), "", null));
            }
            return;
        }
        CommandContext context = CommandContext.silent(session.currentDir(), launch.home(), launch.user());
        for (Command.Candidate candidate : command.candidates(option, before, context)) {
            // A word with escapes in it can't be typed, and must not reach the terminal.
            if (Visible.text(candidate.word()).equals(candidate.word())) {
                boolean goesOn = List.of("--where", "--columns").contains(option)
                        || candidate.word().endsWith("=");
                candidates.add(
                        candidate(listed + candidate.word(), Visible.text(candidate.description()), null, !goesOn));
            }
        }
    }

    private static Candidate candidate(String word, String description, String group) {
        return candidate(word, description, group, true);
    }

    /** @param complete whether a blank follows, as nothing more belongs to the word */
    private static Candidate candidate(String word, String description, String group, boolean complete) {
        return new Candidate(word, word, group, description.isEmpty() ? null : description, null, null, complete);
    }
}
