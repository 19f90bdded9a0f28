package mainstay.shell.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.session.SessionRequest;
import org.apache.felix.service.command.CommandSession;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a user has set for the prompt: names for lines, and options that commands have unless the user types others. A line of
 * the file is {@code alias NAME = LINE} or {@code default COMMAND = OPTIONS}; blank lines and lines with {@code #} in front
 * say nothing.
 *
 * @param aliases lines of shell by their names
 * @param defaults options by command, such as {@code rank} or {@code review list}
 */
record UserSettings(Map<String, String> aliases, Map<String, List<String>> defaults) {
    private static final Pattern LINE = Pattern.compile("(alias|default)\\s+([^=]*[^=\\s])\\s*=\\s*(\\S.*)");
    private static final Pattern ALIAS = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    static final UserSettings NONE = new UserSettings(Map.of(), Map.of());

    UserSettings {
        aliases = Map.copyOf(aliases);
        defaults = Map.copyOf(defaults);
    }

    /** Those of who asks for a session: this process reads no file for somebody who is elsewhere. */
    static UserSettings of(SessionRequest request, Predicate<String> isCommand, Consumer<String> wrong) {
        if (request.rc().isEmpty()) {
            return NONE;
        }
        return request.remote()
                .map(remote -> read(request.rc(), remote.settings().lines().toList(), isCommand, wrong))
                .orElseGet(() -> read(request.rc(), isCommand, wrong));
    }

    /**
     * Reads a file.
     *
     * @param file a path; of no file for no settings
     * @param isCommand whether a command has a name, which aliases must leave alone
     * @param wrong takes a sentence about each line that cannot be read, which then says nothing
     */
    static UserSettings read(String file, Predicate<String> isCommand, Consumer<String> wrong) {
        return read(file, lines(file, wrong), isCommand, wrong);
    }

    private static UserSettings read(
            String file, List<String> lines, Predicate<String> isCommand, Consumer<String> wrong) {
        Map<String, String> aliases = new LinkedHashMap<>();
        Map<String, List<String>> defaults = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            Matcher matcher = LINE.matcher(line.strip());
            String place = file + ":" + number + ": ";
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (!matcher.matches()) {
                wrong.accept(place + "neither alias NAME = LINE nor default COMMAND = OPTIONS: " + line.strip());
            } else if (matcher.group(1).equals("default")) {
                defaults.put(matcher.group(2).replaceAll("\\s+", " "), words(matcher.group(3)));
            } else if (isCommand.test(matcher.group(2))
                    || !ALIAS.matcher(matcher.group(2)).matches()) {
                wrong.accept(place + "an alias cannot be called " + matcher.group(2) + ": give it one word that is no"
                        + " command");
            } else {
                aliases.put(matcher.group(2), matcher.group(3));
            }
        }
        return new UserSettings(aliases, defaults);
    }

    private static List<String> lines(String file, Consumer<String> wrong) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            wrong.accept(file + " cannot be read; --no-rc does without it: " + e.getMessage());
            return List.of();
        }
    }

    private static List<String> words(String line) {
        List<String> words = TypedLine.of(line + " ", line.length() + 1).words();
        return words.subList(0, words.size() - 1);
    }

    /** Makes the aliases commands of a session. */
    void define(CommandSession session, Consumer<String> wrong) {
        aliases.forEach((name, line) -> {
            try {
                session.execute(name + " = { " + line + " $args }");
            } catch (Exception e) {
                wrong.accept("the alias " + name + " cannot be read: " + e.getMessage());
            }
        });
    }

    /** The words of a call, with the options that the user has set and not typed. */
    List<String> complete(Command command, List<String> words) {
        if (defaults.isEmpty()) {
            return words;
        }
        CommandSpec spec = Specs.of(command);
        String name = spec.name();
        if (command instanceof CommandFamily family) {
            OptionalInt place = ActionWord.place(family, words);
            if (place.isPresent() && family.find(words.get(place.getAsInt())).isPresent()) {
                Command action = family.find(words.get(place.getAsInt())).orElseThrow();
                spec = Specs.of(family, action);
                name += " " + spec.name();
            }
        }
        List<String> all = new ArrayList<>(words);
        boolean missing = false;
        for (String word : defaults.getOrDefault(name, List.of())) {
            if (word.startsWith("-")) {
                missing = !isAmong(words, spec.findOption(word.replaceFirst("=.*", "")));
            }
            if (missing) {
                all.add(word);
            }
        }
        return all;
    }

    private static boolean isAmong(List<String> words, OptionSpec option) {
        return option != null
                && words.stream().anyMatch(word -> List.of(option.names()).contains(word.replaceFirst("=.*", "")));
    }
}
