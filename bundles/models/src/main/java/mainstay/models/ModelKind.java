package mainstay.models;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mainstay.incentive.api.IncentiveModel;
import mainstay.reporting.api.ReportRenderer;
import mainstay.run.generation.Models;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;

/** What kind of plug-in a model is; all kinds have the same life cycle. */
public enum ModelKind {
    /** Scores accounts. */
    SCORING("scoring", Models.SCORING, true, ScoringModel.class, ScoringModel::id, ScoringModel::description),
    /** Prices a coverage. */
    TEAM_COST("team-cost", "team-cost model", true, TeamCostModel.class, TeamCostModel::id, TeamCostModel::description),
    /** Says what people are paid. */
    INCENTIVE(
            "incentive", Models.INCENTIVE, true, IncentiveModel.class, IncentiveModel::id, IncentiveModel::description),
    /** Writes reports in one format. */
    REPORT("report", "report renderer", false, ReportRenderer.class, ReportRenderer::id, ReportRenderer::description);

    private final String id;
    private final String words;
    private final boolean decides;
    private final Class<?> service;
    private final Function<Object, String> ids;
    private final Function<Object, String> descriptions;

    <M> ModelKind(
            String id,
            String words,
            boolean decides,
            Class<M> service,
            Function<M, String> ids,
            Function<M, String> descriptions) {
        this.id = id;
        this.words = words;
        this.decides = decides;
        this.service = service;
        this.ids = model -> ids.apply(service.cast(model));
        this.descriptions = model -> descriptions.apply(service.cast(model));
    }

    /**
     * The kind that users call so.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ModelKind of(String id) {
        for (ModelKind family : values()) {
            if (family.id.equals(id)) {
                return family;
            }
        }
        throw new IllegalArgumentException("there is no kind of model \"" + id + "\"");
    }

    /** The interfaces of all kinds, as in {@code no ScoringModel and no TeamCostModel}. */
    public static String noneOfAll() {
        return Arrays.stream(values())
                .map(family -> "no " + family.service.getSimpleName())
                .collect(Collectors.joining(" and "));
    }

    /** The names of the interfaces of all kinds, in their order. */
    public static List<String> services() {
        return Arrays.stream(values())
                .map(family -> family.service.getSimpleName())
                .toList();
    }

    /** What users call it. */
    public String id() {
        return id;
    }

    /** What one of them is called in a sentence, such as {@code report renderer}. */
    public String words() {
        return words;
    }

    /** Whether the results of runs follow from models of this kind, so that two can be set against each other. */
    public boolean decides() {
        return decides;
    }

    /**
     * Whether models of this kind do nothing until somebody chooses one by its id. A further one changes no result then; a
     * further team-cost model is offered in every run.
     */
    public boolean isChosen() {
        return this != TEAM_COST;
    }

    /** What a bundle registers to bring a model of this kind. */
    public Class<?> service() {
        return service;
    }

    /** The id of a model of this kind. */
    public String idOf(Object model) {
        return ids.apply(model);
    }

    /** The description of a model of this kind. */
    public String descriptionOf(Object model) {
        return descriptions.apply(model);
    }
}
