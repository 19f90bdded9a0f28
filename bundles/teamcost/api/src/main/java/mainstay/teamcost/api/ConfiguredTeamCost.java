package mainstay.teamcost.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A team-cost model of a {@link ConfiguredTeam}: an extension says its id, its description and its richness. */
@ConsumerType
public abstract class ConfiguredTeamCost implements TeamCostModel {
    private final String id;
    private final int richness;
    private final ConfiguredTeam team;

    /**
     * A model of one team.
     *
     * @param id as {@link #id()} has it
     * @param richness as {@link #richness()} has it
     * @param team the figures and what they make
     */
    protected ConfiguredTeamCost(String id, int richness, ConfiguredTeam team) {
        this.id = id;
        this.richness = richness;
        this.team = team;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final int richness() {
        return richness;
    }

    @Override
    public final List<Figure> figures() {
        return team.figures();
    }

    @Override
    public final Team team(FigureValues values) {
        return team.team(values);
    }
}
