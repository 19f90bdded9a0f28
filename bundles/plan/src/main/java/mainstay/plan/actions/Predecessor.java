package mainstay.plan.actions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An action that must end before another starts.
 *
 * @param action its id
 * @param lag how many working days lie between, 0 or more
 */
public record Predecessor(String action, int lag) {
    private static final Pattern WITH_LAG = Pattern.compile("(.*\\S)\\s*\\+\\s*(\\d{1,6})");

    /**
     * Reads a list such as {@code a;b+2}: ids that are separated by semicolons, each with a number of working days if need be.
     *
     * @param known says whether there is an action with an id, as an id may itself end in a plus and a number
     */
    public static List<Predecessor> parse(String list, Predicate<String> known) {
        List<Predecessor> found = new ArrayList<>();
        Arrays.stream(list.split(";", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> found.add(one(text, known)));
        return found;
    }

    private static Predecessor one(String text, Predicate<String> known) {
        Matcher lagged = WITH_LAG.matcher(text);
        return !known.test(text) && lagged.matches()
                ? new Predecessor(lagged.group(1), Integer.parseInt(lagged.group(2)))
                : new Predecessor(text, 0);
    }
}
