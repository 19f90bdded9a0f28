package mainstay.teamcost.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import mainstay.book.Lazy;
import mainstay.book.NearestMatch;
import mainstay.book.Phrases;

/**
 * The figures and the team of a model whose numbers are component properties: roles with heads and a salary each, other
 * expenses, fixed costs and accounts served. With it, a model states its numbers and nothing else.
 *
 * <p>The component property type must have, as {@code double}, {@code ROLE_heads} and {@code ROLE_salary} for each role,
 * {@code overhead}, {@code fixed} and {@code accounts}, each with its default; and, as {@code String},
 * {@code mainstay_origin}: what a figure says of its origin when its value is not the default.
 *
 * <p>A number that cannot be used breaks nothing but the asking: {@link #figures()} refuses it with a message to the
 * user, so that a coverage is never left out of a run, or priced by a default, because of a typing error.
 */
public final class ConfiguredTeam {
    private static final String DEFAULT = "default";
    /** Properties that the framework, Config Admin or whoever loads configurations adds. */
    private static final Pattern NOT_OURS = Pattern.compile("component\\.|service\\.|felix\\.|osgi\\.|mainstay\\.|\\.");

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(ConfiguredTeam.class));

    private final List<String> roles;
    private final Supplier<String> fixedCosts;
    private final List<Figure> figures;
    private final Optional<String> unusable;

    private ConfiguredTeam(
            List<String> roles, Supplier<String> fixedCosts, List<Figure> figures, Optional<String> unusable) {
        this.roles = List.copyOf(roles);
        this.fixedCosts = fixedCosts;
        this.figures = List.copyOf(figures);
        this.unusable = unusable;
    }

    /**
     * Reads the figures of a team from component properties.
     *
     * @param type the component property type, which must be public
     * @param settings the properties as Declarative Services hand them to the component
     * @param properties all properties of the component, so that a mistyped name is found rather than passed over
     * @param fixedCosts what the fixed costs are, in a few words
     * @param roles the roles in the team, as the names of the properties begin
     * @throws IllegalArgumentException if the property type lacks one of the properties
     */
    public static <A extends Annotation> ConfiguredTeam of(
            Class<A> type, A settings, Map<String, Object> properties, String fixedCosts, List<String> roles) {
        return of(type, settings, properties, () -> fixedCosts, roles);
    }

    /**
     * The same, where the words for the fixed costs are looked up when somebody reads them.
     *
     * @param fixedCosts gives what the fixed costs are, in a few words
     * @throws IllegalArgumentException if the property type lacks one of the properties
     */
    public static <A extends Annotation> ConfiguredTeam of(
            Class<A> type,
            A settings,
            Map<String, Object> properties,
            Supplier<String> fixedCosts,
            List<String> roles) {
        Reader<A> reader = new Reader<>(type, settings, properties);
        for (String role : roles) {
            reader.read(role + ".heads", "people", 0, NO_LIMIT);
            reader.read(role + ".salary", "in currency per year", 0, NO_LIMIT);
        }
        reader.read("overhead", "a fraction (0.2 for 20 %)", 0, NO_LIMIT);
        reader.read("fixed", "in currency per year", 0, NO_LIMIT);
        reader.read("accounts", "accounts", 1, NO_LIMIT);
        reader.refuseUnknown();
        return new ConfiguredTeam(roles, fixedCosts, reader.figures, reader.unusable());
    }

    /**
     * The figures now in force by configuration.
     *
     * @throws UnusableFigure if a configured number cannot be used; the message names it and what is allowed
     */
    public List<Figure> figures() {
        unusable.ifPresent(message -> {
            throw new UnusableFigure(message);
        });
        return figures.stream().map(this::described).toList();
    }

    private Figure described(Figure figure) {
        return new Figure(
                figure.name(),
                figure.value(),
                figure.unit(),
                figure.least(),
                figure.most(),
                description(figure.name()),
                figure.origin());
    }

    /** The phrase of the figure; of a role that has none that of all roles, into which the role is put. */
    private String description(String figure) {
        Phrases phrases = PHRASES.get();
        if (figure.equals("fixed")) {
            return phrases.phrase("fixed", fixedCosts.get());
        }
        int dot = figure.lastIndexOf('.');
        return phrases.find("figure." + figure)
                .orElseGet(() -> phrases.phrase("figure." + figure.substring(dot + 1), figure.substring(0, dot)));
    }

    /**
     * The team under given figures: a position for each role, in the order of the roles.
     *
     * @throws IllegalArgumentException if a figure is missing
     */
    public Team team(FigureValues values) {
        List<Position> positions = roles.stream()
                .map(role -> new Position(role, values.get(role + ".heads"), values.get(role + ".salary")))
                .toList();
        return new Team(positions, values.get("overhead"), values.get("fixed"), values.get("accounts"));
    }

    /** Reads one figure after the other and remembers what could not be used. */
    private static final class Reader<A extends Annotation> {
        private final Class<A> type;
        private final A settings;
        private final Map<String, Object> properties;
        private final String origin;
        private final List<Figure> figures = new ArrayList<>();
        private final List<String> refusals = new ArrayList<>();

        Reader(Class<A> type, A settings, Map<String, Object> properties) {
            this.type = type;
            this.settings = settings;
            this.properties = properties;
            this.origin = (String) property("mainstay.origin");
        }

        void read(String name, String unit, double least, double most) {
            double standard = (double) method(name).getDefaultValue();
            double value = standard;
            try {
                value = (double) property(name);
            } catch (NotReadable e) {
                refusals.add(name + " is \"" + properties.get(name) + "\", which is not a number");
            }
            String from = value == standard ? DEFAULT : origin;
            Figure figure = new Figure(name, value, unit, least, most, "", from);
            if (!figure.allows(value)) {
                refusals.add(name + " is " + value + ", but must be a number of " + (long) least + " or more");
            }
            figures.add(figure);
        }

        void refuseUnknown() {
            List<String> known = figures.stream().map(Figure::name).toList();
            properties.keySet().stream()
                    .filter(property -> !known.contains(property)
                            && !NOT_OURS.matcher(property).lookingAt())
                    .sorted()
                    .map(property -> "there is no figure \"" + property + "\"; "
                            + NearestMatch.to(property, known)
                                    .map(nearest -> "did you mean " + nearest + "?")
                                    .orElse("there are " + String.join(", ", known)))
                    .forEach(refusals::add);
        }

        Optional<String> unusable() {
            return refusals.isEmpty()
                    ? Optional.empty()
                    : Optional.of(origin + ": " + String.join("; ", refusals) + "; correct it there and run again");
        }

        private Method method(String property) {
            try {
                return type.getMethod(property.replace('.', '_'));
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type.getName() + " has no property " + property, e);
            }
        }

        private Object property(String name) {
            try {
                return method(name).invoke(settings);
            } catch (InvocationTargetException e) {
                throw new NotReadable(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(type.getName() + " is not public", e);
            }
        }
    }

    /** A property whose text Declarative Services could not turn into a number. */
    private static final class NotReadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReadable(Throwable cause) {
            super(cause);
        }
    }
}
