package mainstay.teamcost.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Prices one way of covering accounts. A model is a service: whoever registers one adds a coverage to every later run.
 *
 * <p>A model is pure and safe to call from several threads: the same figures give the same team.
 */
@ConsumerType
public interface TeamCostModel {

    /** The id of the coverage that this model prices: kebab-case, unique, never changed; {@code none} is taken. */
    String id();

    /** The coverage in one line of text, such as {@code one team for one account}; never empty. */
    String description();

    /**
     * How much of a team an account gets, against the other models: coverages are offered from the highest richness
     * down. Dedicated is 300, shared 200, channel 100; more than 0, which stands for no team. Two models of one richness
     * are taken in the order of their ids.
     */
    int richness();

    /**
     * The figures that this model needs, with the values now in force by configuration. Names are unique.
     *
     * @throws UnusableFigure if a configured value cannot be used, so that a run fails and says why
     *     instead of leaving a coverage out
     */
    List<Figure> figures();

    /**
     * The team under given figures, every one of which it follows; what-if calls this without any change of
     * configuration.
     *
     * @param values a value within its range for every name in {@link #figures()}
     * @throws IllegalArgumentException if a figure is missing
     */
    Team team(FigureValues values);
}
