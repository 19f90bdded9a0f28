package mainstay.plan.map;

import java.util.Collection;

/**
 * How much of the influence of some people belongs to those whom we reached.
 *
 * @param reached the influence of those reached, 0 or more
 * @param all the influence of all of them
 * @param peopleReached how many were reached
 * @param people how many there are
 */
public record InfluenceReached(double reached, double all, int peopleReached, int people) {

    static InfluenceReached of(Collection<KnownPerson> people) {
        double reached = 0;
        double all = 0;
        int count = 0;
        for (KnownPerson person : people) {
            all += person.knownInfluence();
            if (person.reached()) {
                reached += person.knownInfluence();
                count++;
            }
        }
        return new InfluenceReached(reached, all, count, people.size());
    }

    /** Coverage: Σ influence of those reached ÷ Σ influence, 0 to 1; {@code NaN} where nobody has influence. */
    public double share() {
        return all == 0 ? Double.NaN : reached / all;
    }
}
