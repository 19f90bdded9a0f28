package mainstay.scoring.lifetime;

import static mainstay.scoring.lifetime.LifetimeWords.phrase;

import java.util.List;
import mainstay.scoring.api.Figure;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Where an account stands by its lifetime value:
 *
 * <pre>
 * −acquisition cost + Σ over years t = 1..T of retention^(t−1) × (base profit × (1 + volume growth)^(t−1)
 *     + cost improvement + referrals + price premium) ÷ (1 + discount)^t
 * </pre>
 *
 * <p>Base profit is the expected profit under the recommended coverage, so that the cost to serve counts (assumed: the sources
 * do not say which profit). Volume growth and retention are the book's {@code growth} and {@code retention}, the amounts of
 * money its columns {@code acquisition_cost} (once) and {@code cost_improvement referrals price_premium} (the same amount
 * every year, assumed), where it has them. Where an account has no number, the figure of the same name counts, and the
 * receipt says so. An account without expected profit has no score.
 */
@Component(service = ScoringModel.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class LifetimeModel implements ScoringModel {
    static final String YEARS = "years";
    static final String DISCOUNT = "discount";
    static final String GROWTH = "growth";
    static final String RETENTION = "retention";
    static final String ACQUISITION_COST = "acquisition-cost";
    static final String COST_IMPROVEMENT = "cost-improvement";
    static final String REFERRALS = "referrals";
    static final String PRICE_PREMIUM = "price-premium";

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    private static final String FRACTION = "a fraction (0.08 for 8 %)";

    private static List<Figure> described() {
        return List.of(
                figure(YEARS, 5, "a whole number of years", 1, 50),
                figure(DISCOUNT, 0.10, FRACTION, 0, 1),
                figure(GROWTH, 0, FRACTION, -1, 10),
                figure(RETENTION, 0.8, FRACTION, 0, 1),
                figure(ACQUISITION_COST, 0, "an amount of money", 0, NO_LIMIT),
                yearly(COST_IMPROVEMENT),
                yearly(REFERRALS),
                yearly(PRICE_PREMIUM));
    }

    private static Figure figure(String name, double value, String unit, double least, double most) {
        return new Figure(name, value, unit, least, most, phrase("figure." + name), "default");
    }

    private static Figure yearly(String name) {
        return figure(name, 0, "an amount of money per year", -NO_LIMIT, NO_LIMIT);
    }

    @Override
    public String id() {
        return "lifetime";
    }

    @Override
    public String description() {
        return phrase("description");
    }

    @Override
    public List<Figure> figures() {
        return described();
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        return LifetimeScorer.of(input);
    }
}
