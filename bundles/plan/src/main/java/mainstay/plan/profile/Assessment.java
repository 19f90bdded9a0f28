package mainstay.plan.profile;

import java.util.List;

/**
 * How we stand on one line of an account: what follows from the shares of suppliers and from what the line is priced at. Amounts
 * are in currency a year, points are of a hundred.
 *
 * @param line the product line
 * @param period the latest period whose shares are told, as it is written; empty where none is
 * @param before the period that it is compared with; empty where there is none
 * @param estimate whether all shares of the period are estimates
 * @param position where we stand
 * @param ahead who has most where we follow or are absent; empty where nobody is known
 * @param behind by how many points that supplier is ahead of us; {@code NaN} where nobody is
 * @param share our share of the spend, a fraction from 0 to 1; {@code NaN} where it is not known
 * @param trend by how many points our share rose; below 0 where it fell, {@code NaN} without an earlier period
 * @param gains who else gained, the greatest gain first
 * @param room the white space
 * @param open the part of it that is not shut
 * @param shut what barriers shut that are not gone
 * @param barrier the barrier that shuts most; empty where none does
 * @param weight the gross profit at stake: of what we hold and of the white space
 */
public record Assessment(
        String line,
        String period,
        String before,
        boolean estimate,
        LinePosition position,
        String ahead,
        double behind,
        double share,
        double trend,
        List<Gain> gains,
        double room,
        double open,
        double shut,
        String barrier,
        double weight) {

    /** Copies the gains. */
    public Assessment {
        gains = List.copyOf(gains);
    }
}
