package mainstay.shell.host;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.shell.session.SessionRequest;
import mainstay.workspace.roles.Rights;
import mainstay.workspace.roles.Role;
import org.apache.felix.service.command.Function;

/**
 * How far the shell around our commands reaches. Gogo calls methods of Java objects and loads classes, and its words change
 * bundles: that is for those who administer. And whatever opens a file opens it with the rights of this process, which are
 * not those of a user of another name.
 */
final class Reach {
    private static final String HISTORY = "history";

    /** Words of Gogo, and ours before a command, that reach no object, class or bundle. */
    private static final Set<String> HARMLESS = Set.of(
            "each",
            "if",
            "not",
            "throw",
            "try",
            "until",
            "while",
            "break",
            "continue",
            "cat",
            "echo",
            "sort",
            "sleep",
            "cd",
            "pwd",
            "head",
            "tail",
            "wc",
            "date",
            "tac",
            "type",
            "grep",
            "ls",
            "time",
            "watch",
            "fg",
            "bg",
            HISTORY,
            "less",
            "clear",
            "lb",
            "default");

    /** Ours that change bundles. */
    private static final Set<String> OF_BUNDLES = Set.of("start", "stop", "update", "refresh", "install", "uninstall");

    /** Words that open a file or a folder even where they are told of none. */
    private static final Set<String> OPEN_FILES = Set.of("ls", "cd", "less", "nano");

    /** Words that read what comes to them, unless they are told of a file; each with its options that take a value. */
    private static final Map<String, Set<String>> FILTERS = Map.of(
            "cat", Set.of(),
            "tac", Set.of(),
            "wc", Set.of(),
            "grep", Set.of("-A", "-B", "-C"),
            "head", Set.of("-n", "-c"),
            "tail", Set.of("-n", "-c"),
            "sort", Set.of("-k", "-t"));

    /** Options of history with which it reads or writes a file, or has an editor do so; several letters may stand in one word. */
    private static final String OF_HISTORY_FILES = "-[a-zA-Z]*[ARWe][a-zA-Z]*";

    private static final String ANY_SCOPE = "*";

    private Reach() {}

    /**
     * What a name means in a session: a command that is out of reach becomes one that says so.
     *
     * @param request that of the session; null while it is being made
     * @param name as Gogo looks it up: a command with its scope, as {@code gogo:new}
     * @param isOurs whether there is a word of this name in our scope
     */
    static Object within(SessionRequest request, String name, Object value, Predicate<String> isOurs) {
        if (request == null || !(value instanceof Function) || name.indexOf(':') < 0) {
            return value;
        }
        String called = name.toLowerCase(Locale.ROOT); // to Gogo, STOP is stop
        String scope = called.substring(0, called.indexOf(':'));
        String word = called.substring(called.indexOf(':') + 1);
        // A word without a scope is looked for in ours first.
        boolean ours = (scope.equals(Commands.SCOPE) || (scope.equals(ANY_SCOPE) && isOurs.test(word)))
                && !OF_BUNDLES.contains(word);
        if (!ours && !HARMLESS.contains(word) && !request.rights().may(Role.ADMINISTER)) {
            return (Function) (session, words) -> {
                throw CommandFailure.because(refusal(request.rights(), word));
            };
        }
        return value;
    }

    private static MainstayException refusal(Rights rights, String what) {
        try {
            rights.require(Role.ADMINISTER, what);
        } catch (MainstayException e) {
            return e;
        }
        throw new IllegalStateException(what + " is within reach");
    }

    /** Whether a value is shown without asking an object for more than its text. */
    static boolean isPlain(Object value) {
        return value == null
                || value instanceof CharSequence
                || value instanceof Collection
                || value instanceof Map
                || value.getClass().isArray();
    }

    /**
     * Refuses a method of a Java object to whoever does not administer.
     *
     * @throws CommandFailure if so
     */
    static void requireJava(SessionRequest request, String method) throws CommandFailure {
        if (!request.rights().may(Role.ADMINISTER)) {
            throw CommandFailure.because(refusal(request.rights(), "to call \"" + method + "\" of a Java object"));
        }
    }

    /**
     * Refuses a file to whoever is not the user of this process.
     *
     * @param typed as the user typed it
     * @throws MainstayException if so
     */
    static void requireFiles(SessionRequest request, String typed) {
        if (!request.opensFiles()) {
            throw new MainstayException(
                    Code.NOT_ALLOWED,
                    "the engine does not open \"" + typed + "\" for " + request.user()
                            + ", as it would with its own rights; use pipes and redirections of your own system's shell:"
                            + " mainstay COMMAND > FILE");
        }
    }

    /**
     * Refuses words that would open files for whoever is not the user of this process.
     *
     * @param words the word and its arguments
     * @throws MainstayException if so
     */
    static void requireNoFiles(SessionRequest request, List<String> words) {
        if (request.opensFiles()) {
            return;
        }
        String word = words.get(0);
        List<String> rest = words.subList(1, words.size());
        List<String> operands = operands(rest, FILTERS.getOrDefault(word, Set.of()));
        int allowed = word.equals("grep") ? 1 : 0;
        boolean opens = OPEN_FILES.contains(word)
                || (FILTERS.containsKey(word) && operands.size() > allowed)
                || (word.equals(HISTORY) && rest.stream().anyMatch(each -> each.matches(OF_HISTORY_FILES)));
        if (opens) {
            requireFiles(request, operands.isEmpty() ? word : operands.get(operands.size() - 1));
        }
    }

    /** The words that are neither options nor values of one. */
    private static List<String> operands(List<String> words, Set<String> withValue) {
        int end = words.contains("--") ? words.indexOf("--") : words.size();
        return IntStream.range(0, words.size())
                .filter(at -> at > end || !words.get(at).startsWith("-"))
                .filter(at -> at > end || at == 0 || !withValue.contains(words.get(at - 1)))
                .mapToObj(words::get)
                .toList();
    }
}
