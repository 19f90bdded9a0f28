package mainstay.shell.host;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mainstay.reporting.text.Format;
import mainstay.reporting.text.Visible;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.command.Ending;
import mainstay.shell.command.FileCandidates;
import mainstay.shell.session.SessionRequest;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Offers our commands, their options and what their arguments can be; other commands as Gogo does. */
final class Completion implements Completer {
    /** The commands of Gogo, and ours for bundles, that are given files and do not say so. */
    private static final Set<String> TAKE_FILES =
            Set.of("cat", "cd", "head", "install", "ls", "tac", "tail", "update", "wc");

    private final Commands commands;
    private final Completer others;
    private final GogoSession session;

    Completion(Commands commands, Completer others, GogoSession session) {
        this.commands = commands;
        this.others = others;
        this.session = session;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line instanceof TypedLine typed && typed.isRedirection()) {
            add(FileCandidates.of(line.word(), context()), candidates);
            return;
        }
        if (line.wordIndex() == 0) {
            commands.all()
                    .forEach((name, command) ->
                            candidates.add(candidate(name, HelpText.summary(command.spec()), "Mainstay")));
            session.context()
                    .settings()
                    .aliases()
                    .forEach((name, meant) -> candidates.add(candidate(name, Visible.text(meant), "yours")));
            if (!line.word().isEmpty()) {
                others.complete(reader, line, candidates);
            }
            return;
        }
        String name = line.words().get(0).replaceFirst("^" + Commands.SCOPE + ":", "");
        Optional<Command> command = commands.find(name);
        if (command.isEmpty()) {
            others.complete(reader, line, candidates);
            if (TAKE_FILES.contains(name)) {
                add(FileCandidates.of(line.word(), context()), candidates);
            }
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
        Optional<OptionSpec> awaited =
                before.isEmpty() ? Optional.empty() : Operands.awaitsValue(spec, before.get(before.size() - 1));
        if (awaited.isPresent()) {
            add(value(command, awaited.get(), word), candidates);
            return;
        }
        if (word.startsWith("-")) {
            for (OptionSpec option : spec.options()) {
                String description = String.join(" ", option.description());
                candidates.add(candidate(option.longestName(), description, "options"));
            }
            return;
        }
        List<String> operands = Operands.of(spec, before);
        boolean file = spec.positionalParameters().stream()
                .anyMatch(operand -> operand.index().contains(operands.size()) && FileCandidates.areFor(operand));
        add(
                file ? FileCandidates.of(word, context()) : Ending.whole(command.candidates("", operands, context())),
                candidates);
    }

    private Ending value(Command command, OptionSpec option, String word) {
        String name = option.longestName();
        if (name.equals(Specs.FORMAT) && !command.hasOwnFormats()) {
            return Ending.whole(Arrays.stream(Format.values())
                    .map(format -> new Command.Candidate(format.name().toLowerCase(Locale.ROOT), ""))
                    .toList());
        }
        return FileCandidates.areFor(option)
                ? FileCandidates.of(word, context())
                : command.ending(name, word, context());
    }

    private CommandContext context() {
        SessionRequest request = session.context().request();
        return CommandContext.silent(
                session.currentDir(),
                request.home(),
                request.userHome(),
                request.opensFiles(),
                request.inbox(),
                request.user());
    }

    private static void add(Ending ending, List<Candidate> candidates) {
        for (Command.Candidate candidate : ending.candidates()) {
            String shown = candidate.word();
            // A word with escapes in it can't be typed, and must not reach the terminal.
            if (Visible.text(shown).equals(shown)) {
                boolean goesOn = ending.goesOn() || shown.endsWith("=") || shown.endsWith("/");
                String description = Visible.text(candidate.description());
                candidates.add(new Candidate(
                        ending.kept() + shown,
                        shown,
                        null,
                        description.isEmpty() ? null : description,
                        null,
                        null,
                        !goesOn));
            }
        }
    }

    private static Candidate candidate(String word, String description, String group) {
        return new Candidate(word, word, group, description.isEmpty() ? null : description, null, null, true);
    }
}
