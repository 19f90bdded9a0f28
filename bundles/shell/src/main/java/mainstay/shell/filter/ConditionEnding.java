package mainstay.shell.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.shell.command.Command.Candidate;
import mainstay.shell.command.Ending;

/** What can stand at the end of a condition that has been begun: columns and functions, words between, values of texts. */
public final class ConditionEnding {
    /** So many rows are looked at for values, and so many values are offered. */
    private static final int MOST_ROWS = 200_000;

    private static final int MOST_VALUES = 500;

    private static final Pattern WORD =
            Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`|\\[[^]]*]|[\\p{L}\\p{N}_.]+|[<>=!]+|\\S");

    private static final Set<String> OPERATORS = Set.of("=", "==", "!=", "<>", "in", "like");

    /** Behind these an operand stands, as at the beginning. */
    private static final Set<String> BEFORE_OPERANDS =
            Set.of("and", "or", "not", "(", ",", "<", ">", "<=", ">=", "+", "-", "*", "/", "&&", "||", "between");

    private final List<String> names;
    private final Function<String, Column> columns;
    private final int rows;

    /**
     * Conditions on columns.
     *
     * @param names the columns that a condition may name
     * @param columns gives the column with one of these names
     * @param rows how many rows the columns have
     */
    public ConditionEnding(List<String> names, Function<String, Column> columns, int rows) {
        this.names = List.copyOf(names);
        this.columns = columns;
        this.rows = rows;
    }

    /** What can stand at the end of this beginning of a condition; everything, whatever its last word has of it. */
    public Ending of(String typed) {
        List<String> words = new ArrayList<>();
        int end = 0;
        Matcher matcher = WORD.matcher(typed);
        int open = open(typed);
        while (matcher.find() && matcher.end() <= open) {
            words.add(matcher.group());
            end = matcher.end();
        }
        if (open < typed.length()) {
            return text(words, typed.substring(0, open), typed.charAt(open));
        }
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (end == typed.length() && last.matches("[\\p{L}_][\\p{L}\\p{N}_.]*")) {
            words.remove(words.size() - 1);
            return word(words, typed.substring(0, end - last.length()));
        }
        return word(words, typed);
    }

    /** Where the text begins that has not ended; the length when there is none. */
    private static int open(String typed) {
        char quote = 0;
        int open = typed.length();
        for (int at = 0; at < typed.length(); at++) {
            char character = typed.charAt(at);
            if (quote == 0 && (character == '\'' || character == '"')) {
                quote = character;
                open = at;
            } else if (character == quote) {
                quote = 0;
                open = typed.length();
            }
        }
        return open;
    }

    private Ending text(List<String> words, String kept, char quote) {
        return new Ending(
                kept, compared(words).map(column -> values(column, quote)).orElse(List.of()), true);
    }

    private Ending word(List<String> words, String kept) {
        String before = words.isEmpty() ? "and" : words.get(words.size() - 1).toLowerCase(Locale.ROOT);
        List<Candidate> candidates = new ArrayList<>();
        if (OPERATORS.contains(before)) {
            compared(words).ifPresent(column -> candidates.addAll(values(column, '\'')));
        }
        boolean inList = before.equals("(")
                && words.size() > 1
                && words.get(words.size() - 2).equalsIgnoreCase("in");
        if (inList) {
            compared(words).ifPresent(column -> candidates.addAll(values(column, '\'')));
        } else if (candidates.isEmpty() && (BEFORE_OPERANDS.contains(before) || OPERATORS.contains(before))) {
            names.forEach(name -> candidates.add(new Candidate(written(name), "")));
            Arrays.stream(FilterFunction.values())
                    .forEach(function -> candidates.add(new Candidate(function.spelling() + "(", "")));
        } else if (candidates.isEmpty()) {
            List.of("and", "or").forEach(word -> candidates.add(new Candidate(word, "")));
        }
        return new Ending(kept, candidates, true);
    }

    /** A name as it is typed in a condition: in backticks where it has other characters than words have. */
    public static String written(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? name : "`" + name + "`";
    }

    /** The column of texts that the value at the end of these words is compared with. */
    private Optional<Column> compared(List<String> words) {
        int at = words.size() - 1;
        if (at >= 3
                && words.get(at).equals(",")
                && isFunction(words.get(at - 3))
                && words.get(at - 2).equals("(")) {
            return column(words.get(at - 1));
        }
        while (at > 0 && isPartOfList(words.get(at))) {
            at--;
        }
        if (at < 1 || !OPERATORS.contains(words.get(at).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        int place = words.get(at - 1).equalsIgnoreCase("not") ? at - 2 : at - 1;
        return place < 0 ? Optional.empty() : column(words.get(place));
    }

    private static boolean isFunction(String word) {
        return Arrays.stream(FilterFunction.values())
                .anyMatch(function -> function.spelling().equalsIgnoreCase(word));
    }

    private static boolean isPartOfList(String word) {
        return word.equals("(") || word.equals(",") || word.startsWith("'") || word.startsWith("\"");
    }

    private Optional<Column> column(String word) {
        String plain = word.replaceAll("^[`\\[\"]|[`\\]\"]$", "");
        return names.stream()
                .filter(plain::equalsIgnoreCase)
                .findFirst()
                .map(columns)
                .filter(column -> column.kind() == Kind.TEXT);
    }

    private List<Candidate> values(Column column, char quote) {
        Set<String> values = new TreeSet<>();
        for (int row = 0; row < Math.min(rows, MOST_ROWS) && values.size() < MOST_VALUES; row++) {
            String value = column.text(row);
            if (!value.isEmpty() && value.indexOf(quote) < 0) {
                values.add(value);
            }
        }
        return values.stream()
                .map(value -> new Candidate(quote + value + quote, ""))
                .toList();
    }
}
