package mainstay.shell.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mainstay.reporting.text.Format;
import mainstay.reporting.text.Visible;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
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
        CommandSpec spec = Invocation.spec(command);
        OptionSpec awaited = before.isEmpty() ? null : awaitsValue(spec, before.get(before.size() - 1));
        if (awaited != null) {
            values(command, awaited.longestName(), List.of(), listed(awaited.longestName(), word), candidates);
            return;
        }
        if (word.startsWith("-")) {
            for (OptionSpec option : spec.options()) {
                String description = String.join(" ", option.description());
                candidates.add(candidate(option.longestName(), description, "options"));
            }
            return;
        }
        values(command, "", operands(spec, before), "", candidates);
    }

    /** What stands before the last comma in the value of an option that takes a list. */
    private static String listed(String option, String word) {
        return option.equals("--columns") ? word.substring(0, word.lastIndexOf(',') + 1) : "";
    }

    /** @param listed what has been typed of the value and stays as it is */
    private void values(
            Command command, String option, List<String> before, String listed, List<Candidate> candidates) {
        if (option.equals("--format")) {
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

    private static OptionSpec awaitsValue(CommandSpec spec, String word) {
        OptionSpec option = spec.optionsMap().get(word);
        return option != null && option.arity().max() > 0 ? option : null;
    }

    private static List<String> operands(CommandSpec spec, List<String> before) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            boolean value = i > 0 && awaitsValue(spec, before.get(i - 1)) != null;
            if (!value && !before.get(i).startsWith("-")) {
                operands.add(before.get(i));
            }
        }
        return operands;
    }

    private static Candidate candidate(String word, String description, String group) {
        return candidate(word, description, group, true);
    }

    /** @param complete whether a blank follows, as nothing more belongs to the word */
    private static Candidate candidate(String word, String description, String group, boolean complete) {
        return new Candidate(word, word, group, description.isEmpty() ? null : description, null, null, complete);
    }
}
