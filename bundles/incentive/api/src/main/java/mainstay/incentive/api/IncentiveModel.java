package mainstay.incentive.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what a person is paid for a period, with a receipt for every measure. A model is a service: whoever registers one can be
 * chosen by its id.
 *
 * <p>A model is pure and safe to call from several threads: the same performance and figures give the same statement, in whatever
 * order the sales and events stand.
 */
@ConsumerType
public interface IncentiveModel {

    /** The id by which users choose the model: kebab-case, unique, never changed. */
    String id();

    /** The model in one line of text, such as {@code net margin, mix and input against targets}; never empty. */
    String description();

    /** The figures that this model needs: weights, thresholds and the like. Names are unique. */
    List<Figure> figures();

    /**
     * What a person is paid under given figures, every one of which the model follows.
     *
     * @param performance what the person did in the period
     * @param values a value within its range for every name in {@link #figures()}
     * @throws IllegalArgumentException if a figure is missing
     */
    PayStatement statement(Performance performance, FigureValues values);
}
