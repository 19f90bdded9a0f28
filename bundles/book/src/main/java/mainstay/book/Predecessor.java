package mainstay.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An action on which another depends, as the column {@code after} of actions names it.
 *
 * @param action its id
 * @param type how the other depends on it
 * @param lag how many working days later the other is; below 0 when it may be earlier
 */
public record Predecessor(String action, Type type, int lag) {
    /** How a list is written, for messages. */
    public static final String FORM =
            "write actions such as a;b+2;cSS-1 (2 working days after b; 1 before c starts), with FS, SS, FF or SF";

    private static final String LAG = "\\s*([+-])\\s*(\\d{1,4})(?:\\s*(?:d|days?))?";
    private static final Pattern TYPED =
            Pattern.compile("(.+?)\\s*(FS|SS|FF|SF)(?:" + LAG + ")?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAGGED = Pattern.compile("(.+?)()" + LAG, Pattern.CASE_INSENSITIVE);

    /** Which end of an action holds which end of the other: the first letter is the action's, the second the other's. */
    public enum Type {
        /** The other starts after it ends. */
        FS,
        /** The other starts when it starts, or later. */
        SS,
        /** The other ends when it ends, or later. */
        FF,
        /** The other ends when it starts, or later. */
        SF
    }

    /**
     * Reads a list such as {@code a;b+2;cSS-1d}: ids that are separated by semicolons or commas, each with the type of the
     * dependency ({@code FS} where none is written) and a number of working days if need be. An empty part has an empty id.
     *
     * @param known says whether there is an action with an id, as an id may itself end like this
     */
    public static List<Predecessor> parse(String list, Predicate<String> known) {
        List<Predecessor> found = new ArrayList<>();
        Arrays.stream(list.split("[;,]", -1)).map(String::strip).forEach(text -> found.add(one(text, known)));
        return found;
    }

    /** A known id is what it is; then a lag is taken off, then the type; an id that nobody knows keeps a hyphen of its own. */
    private static Predecessor one(String text, Predicate<String> known) {
        Optional<Predecessor> lagged = read(LAGGED, text);
        Optional<Predecessor> typed = read(TYPED, text);
        if (known.test(text)) {
            return new Predecessor(text, Type.FS, 0);
        }
        if (lagged.isPresent() && known.test(lagged.get().action())) {
            return lagged.get();
        }
        return typed.filter(found -> known.test(found.action()) || lagged.isPresent())
                .or(() -> lagged.filter(found -> found.lag() >= 0))
                .orElseGet(() -> new Predecessor(text, Type.FS, 0));
    }

    private static Optional<Predecessor> read(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String type = matcher.group(2).toUpperCase(Locale.ROOT);
        int lag = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        return Optional.of(new Predecessor(
                matcher.group(1),
                type.isEmpty() ? Type.FS : Type.valueOf(type),
                "-".equals(matcher.group(3)) ? -lag : lag));
    }
}
