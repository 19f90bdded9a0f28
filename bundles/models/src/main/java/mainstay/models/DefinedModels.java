package mainstay.models;

import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.incentive.api.IncentiveModelReader;
import mainstay.scoring.api.ScoringModelReader;

/**
 * How models of one kind are made of definitions: by the service that reads them.
 *
 * @param kind the kind
 * @param reader what the service registers as
 * @param bundle the bundle of the distribution that has it
 */
public record DefinedModels<R>(ModelKind kind, Class<R> reader, String bundle, Reading<R> reading) {

    /** Makes a model of a text. */
    @FunctionalInterface
    public interface Reading<R> {
        /** The model; messages begin with the origin of the text. */
        Object model(R reader, String definition, String origin);
    }

    /** Of a kind; empty where models of it must be programmed. */
    public static Optional<DefinedModels<?>> of(ModelKind kind) {
        return switch (kind) {
            case SCORING ->
                Optional.of(new DefinedModels<>(
                        kind, ScoringModelReader.class, "mainstay.scoring.weighted", ScoringModelReader::read));
            case INCENTIVE ->
                Optional.of(new DefinedModels<>(
                        kind, IncentiveModelReader.class, "mainstay.incentive.scorecard", IncentiveModelReader::read));
            case TEAM_COST, REPORT -> Optional.empty();
        };
    }

    /** That no service reads definitions of this kind, in a sentence without its subject. */
    public String whyUnread() {
        return "no reader for definitions of the kind " + kind.id() + " is active (" + reader.getSimpleName()
                + "); start " + bundle;
    }

    /**
     * The model that a text defines.
     *
     * @param service the service that reads
     * @throws MainstayException if the text defines none
     */
    public Object model(Object service, String definition, String origin) {
        return reading.model(reader.cast(service), definition, origin);
    }
}
