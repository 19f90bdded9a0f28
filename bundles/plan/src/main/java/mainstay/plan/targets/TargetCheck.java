package mainstay.plan.targets;

import java.util.List;
import java.util.Optional;

/**
 * A target, held against what it stands on. Figures are in the unit of the target.
 *
 * @param target the target
 * @param reach what can be reached by its last day; {@code NaN} where the measure has no such bound
 * @param contestable what is contestable; {@code NaN} likewise
 * @param most what can be reached once every barrier is gone; {@code NaN} likewise
 * @param sum what the targets below it add up to: of its lines, or of the accounts of its team; {@code NaN} where there are none
 * @param sold what was sold of it to the day; {@code NaN} where no sales are known, or it is a rate or no money
 * @param weighted the weighted open pipeline that closes in its period; {@code NaN} likewise
 * @param hours the hours that visits and actions of its team take in the period; {@code NaN} where no team is known
 * @param hoursThere the hours that the team has; {@code NaN} likewise
 * @param broken the first link that breaks; empty where none does
 * @param withoutTarget accounts of its team that have no target like it
 * @param beyond the barriers that open spend which is not contestable, where that carries the reach beyond what is
 */
public record TargetCheck(
        Target target,
        double reach,
        double contestable,
        double most,
        double sum,
        double sold,
        double weighted,
        double hours,
        double hoursThere,
        Optional<BrokenLink> broken,
        List<String> withoutTarget,
        List<String> beyond) {

    /** Copies the names. */
    public TargetCheck {
        withoutTarget = List.copyOf(withoutTarget);
        beyond = List.copyOf(beyond);
    }

    /** Whether it holds. */
    public Verdict holds() {
        if (broken.isPresent()) {
            return Verdict.NO;
        }
        return Double.isNaN(reach) && Double.isNaN(sum) ? Verdict.UNKNOWN : Verdict.YES;
    }

    /** What the targets below add up to − this one; {@code NaN} where there are none. */
    public double difference() {
        return sum - target.value();
    }

    /** Sold to date + weighted open pipeline; {@code NaN} where neither is known. */
    public double forecast() {
        if (Double.isNaN(sold)) {
            return weighted;
        }
        return Double.isNaN(weighted) ? sold : sold + weighted;
    }

    /** Target − forecast, 0 where the forecast is not below; {@code NaN} where there is no forecast. */
    public double gap() {
        return Double.isNaN(forecast()) ? Double.NaN : Math.max(0, target.value() - forecast());
    }

    /** What a check comes to. */
    public enum Verdict {
        /** Every link that can be tried holds. */
        YES("yes"),
        /** A link breaks. */
        NO("no"),
        /** No link can be tried: nothing in the book bounds the measure. */
        UNKNOWN("unknown");

        private final String id;

        Verdict(String id) {
            this.id = id;
        }

        /** The word that users read and type. */
        public String id() {
            return id;
        }
    }
}
