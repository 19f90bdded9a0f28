package mainstay.models;

import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;

/** What kind of plug-in a model is; all kinds have the same life cycle. */
public enum Family {
    /** Scores accounts. */
    SCORING("scoring", ScoringModel.class),
    /** Prices a coverage. */
    TEAM_COST("team-cost", TeamCostModel.class);

    private final String id;
    private final Class<?> service;

    Family(String id, Class<?> service) {
        this.id = id;
        this.service = service;
    }

    /**
     * The kind that users call so.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Family of(String id) {
        for (Family family : values()) {
            if (family.id.equals(id)) {
                return family;
            }
        }
        throw new IllegalArgumentException("there is no kind of model \"" + id + "\"");
    }

    /** What users call it. */
    public String id() {
        return id;
    }

    /** What a bundle registers to bring a model of this kind. */
    public Class<?> service() {
        return service;
    }

    /** The id of a model of this kind. */
    public String idOf(Object model) {
        return this == SCORING ? ((ScoringModel) model).id() : ((TeamCostModel) model).id();
    }
}
