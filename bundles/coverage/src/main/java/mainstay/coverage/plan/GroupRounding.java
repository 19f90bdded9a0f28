package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a plan of a pool of a choice in which groups may be split: each group goes where most of it is, and the accounts that
 * are on their own are placed anew, the best way there is beside the groups.
 */
final class GroupRounding {
    private final PoolUnits units;
    private final List<TeamKind> kinds;
    private final double[] team;
    private final StopCondition stop;

    /** @param team the price of one team of each kind */
    GroupRounding(PoolUnits units, List<TeamKind> kinds, double[] team, StopCondition stop) {
        this.units = units;
        this.kinds = kinds;
        this.team = team;
        this.stop = stop;
    }

    /** The option of each unit, the same for all of a group; those of the choice when there is no place for all. */
    byte[] round(byte[] ofUnits) {
        byte[] wanted = ofUnits.clone();
        List<Integer> fixed = new ArrayList<>();
        int unit = 0;
        for (int[] accounts : units.bundles()) {
            if (accounts.length > 1) {
                byte option = most(ofUnits, unit, accounts.length);
                for (int part = 0; part < accounts.length; part++) {
                    wanted[unit + part] = option;
                    fixed.add(unit + part);
                }
            }
            unit += accounts.length;
        }
        PoolSearch search = new PoolSearch(units.fixing(fixed, wanted), kinds, team, stop);
        List<PoolSearch.Choice> choices = search.best().choices();
        return choices.isEmpty() ? wanted : search.options(choices.get(0));
    }

    /** The option that most parts of a group have which it may have. */
    private byte most(byte[] ofUnits, int from, int size) {
        int[] parts = new int[units.options()];
        for (int part = 0; part < size; part++) {
            parts[ofUnits[from + part]]++;
        }
        int best = ofUnits[from];
        for (int option = 0; option < parts.length; option++) {
            if (parts[option] > parts[best]) {
                best = option;
            }
        }
        return (byte) best;
    }
}
