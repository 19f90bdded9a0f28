package mainstay.coverage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Believes nothing of a plan: adds up what it comes to, and checks by the certificate alone that none comes to more. */
final class CertificateChecker {
    private final PlanProblem problem;
    private final CoveragePlan plan;
    private final Certificate certificate;
    private final double tolerance;

    private CertificateChecker(CoveragePlan plan) {
        this.problem = plan.problem();
        this.plan = plan;
        this.certificate = plan.certificate();
        this.tolerance = 1e-9 * Math.max(1, Math.abs(plan.bound()));
    }

    static void check(CoveragePlan plan) {
        CertificateChecker checker = new CertificateChecker(plan);
        checker.checkFeasible();
        checker.checkBound();
    }

    private void checkFeasible() {
        int[] options = new int[problem.accounts()];
        Arrays.setAll(options, plan::option);
        for (int account = 0; account < options.length; account++) {
            assertThat(problem.allows(account, options[account])).isTrue();
        }
        int[][][] held = new int[problem.pools().size()][problem.none()][];
        double value = 0;
        int moves = 0;
        double[] use = new double[problem.caps().size()];
        for (int pool = 0; pool < held.length; pool++) {
            for (int kind = 0; kind < problem.none(); kind++) {
                held[pool][kind] = new int[plan.teams(pool, kind)];
                value -= plan.teams(pool, kind) * problem.kinds().get(kind).cost();
                for (int cap = 0; cap < use.length; cap++) {
                    use[cap] += plan.teams(pool, kind)
                            * problem.caps().get(cap).use().get(kind);
                }
            }
        }
        int[] teamOfGroup = new int[problem.accounts()];
        Arrays.fill(teamOfGroup, -2);
        for (int account = 0; account < options.length; account++) {
            value += problem.gain(account, options[account]);
            if (problem.today(account) >= 0 && problem.today(account) != options[account]) {
                value -= problem.moveCost();
                moves++;
            }
            int team = plan.team(account);
            assertThat(team < 0).isEqualTo(options[account] == problem.none());
            if (team >= 0) {
                held[problem.pool(account)][options[account]][team]++;
            }
            int group = problem.group(account);
            if (group >= 0) {
                int place = team < 0 ? -1 : options[account] * problem.accounts() + team;
                assertThat(teamOfGroup[group]).isIn(-2, place);
                teamOfGroup[group] = place;
            }
        }
        for (int[][] ofPool : held) {
            for (int kind = 0; kind < ofPool.length; kind++) {
                for (int accounts : ofPool[kind]) {
                    assertThat(accounts).isBetween(1, problem.kinds().get(kind).capacity());
                }
            }
        }
        for (int cap = 0; cap < use.length; cap++) {
            assertThat(use[cap]).isLessThanOrEqualTo(problem.caps().get(cap).limit() + 1e-6);
        }
        assertThat(moves).isLessThanOrEqualTo(problem.mostMoves());
        assertThat(plan.value()).isCloseTo(value, org.assertj.core.data.Offset.offset(tolerance));
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.value() - tolerance);
    }

    private void checkBound() {
        if (certificate.tried()) {
            return; // nothing but trying them once more shows it
        }
        assertThat(certificate.prices()).allMatch(price -> price >= 0);
        for (int cap = 0; cap < problem.caps().size(); cap++) {
            requireReachable(problem.caps().get(cap), certificate.limits().get(cap));
        }
        List<List<Certificate.Cover>> pools = certificate.pools();
        int[][] members = problem.members();
        for (int pool = 0; pool < pools.size(); pool++) {
            requireAllCovered(pools.get(pool), members[pool].length);
            for (Certificate.Cover cover : pools.get(pool)) {
                if (!cover.seats().isEmpty()) {
                    assertThat(bound(cover, members[pool])).isLessThanOrEqualTo(cover.bound() + tolerance);
                }
            }
        }
        double[] none = new double[problem.caps().size()];
        double proven = certificate.exhaustive() ? best(0, 0, none, none) : priced();
        assertThat(proven).isLessThanOrEqualTo(certificate.bound() + tolerance);
    }

    /** A limit between which and the one that was set whole teams cannot come to lie. */
    private static void requireReachable(ResourceLimit cap, double limit) {
        if (limit < cap.limit()) {
            long most = (long) cap.limit();
            for (long between = (long) limit + 1; between <= most; between++) {
                boolean[] reached = new boolean[(int) most + 1];
                reached[0] = true;
                for (int taken = 0; taken <= most; taken++) {
                    for (double use : cap.use()) {
                        if (use > 0 && reached[taken] && taken + use <= most) {
                            reached[taken + (int) use] = true;
                        }
                    }
                }
                assertThat(reached[(int) between]).isFalse();
            }
        }
    }

    private double movePrice() {
        int caps = problem.caps().size();
        return certificate.prices().size() > caps ? certificate.prices().get(caps) : 0;
    }

    /** The weak duality of the transportation problem, written out. */
    private double bound(Certificate.Cover cover, int[] members) {
        double bound = 0;
        for (int[] bundle : problem.bundles(members)) {
            double most = Double.NEGATIVE_INFINITY;
            for (int option = 0; option <= problem.none(); option++) {
                double worth = option < problem.none()
                                && bundle.length > problem.kinds().get(option).capacity()
                        ? Double.NEGATIVE_INFINITY
                        : 0;
                for (int account : bundle) {
                    boolean moves = problem.today(account) >= 0 && problem.today(account) != option;
                    worth += problem.allows(account, option)
                            ? problem.gain(account, option)
                                    - (moves ? problem.moveCost() + movePrice() : 0)
                                    - cover.seats().get(option)
                            : Double.NEGATIVE_INFINITY;
                }
                most = Math.max(most, worth);
            }
            bound += most;
        }
        for (int kind = 0; kind < problem.none(); kind++) {
            double each = cover.seats().get(kind) * problem.kinds().get(kind).capacity();
            each -= problem.kinds().get(kind).cost();
            for (int cap = 0; cap < problem.caps().size(); cap++) {
                each -= certificate.prices().get(cap)
                        * problem.caps().get(cap).use().get(kind);
            }
            bound +=
                    Math.max(each * cover.least().get(kind), each * cover.most().get(kind));
        }
        return bound;
    }

    private double priced() {
        double sum = 0;
        for (List<Certificate.Cover> covers : certificate.pools()) {
            sum += covers.stream().mapToDouble(Certificate.Cover::bound).max().orElseThrow();
        }
        for (int cap = 0; cap < problem.caps().size(); cap++) {
            sum += certificate.prices().get(cap) * certificate.limits().get(cap);
        }
        return sum + (movePrice() == 0 ? 0 : movePrice() * problem.mostMoves());
    }

    /** One box of each pool, as long as the fewest teams keep the limits. */
    private double best(int pool, double sum, double[] least, double[] most) {
        if (pool == certificate.pools().size()) {
            double total = sum + (movePrice() == 0 ? 0 : movePrice() * problem.mostMoves());
            for (int cap = 0; cap < least.length; cap++) {
                total += certificate.prices().get(cap)
                        * Math.min(certificate.limits().get(cap), most[cap]);
            }
            return total;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (Certificate.Cover cover : certificate.pools().get(pool)) {
            double[] leastHere = taken(least, cover.least());
            if (cover.bound() > Double.NEGATIVE_INFINITY && isWithin(leastHere)) {
                best = Math.max(best, best(pool + 1, sum + cover.bound(), leastHere, taken(most, cover.most())));
            }
        }
        return best;
    }

    private boolean isWithin(double[] taken) {
        for (int cap = 0; cap < taken.length; cap++) {
            if (taken[cap] > problem.caps().get(cap).limit() + 1e-6) {
                return false;
            }
        }
        return true;
    }

    private double[] taken(double[] before, List<Integer> teams) {
        double[] taken = before.clone();
        for (int cap = 0; cap < taken.length; cap++) {
            taken[cap] += problem.caps()
                    .get(cap)
                    .of(teams.stream().mapToInt(Integer::intValue).toArray());
        }
        return taken;
    }

    /** Every number of teams that can be of use lies in a box. */
    private void requireAllCovered(List<Certificate.Cover> covers, int accounts) {
        List<int[]> all = new ArrayList<>();
        all.add(new int[0]);
        for (TeamKind kind : problem.kinds()) {
            List<int[]> longer = new ArrayList<>();
            for (int[] teams : all) {
                for (int count = 0; count <= (accounts + kind.capacity() - 1) / kind.capacity(); count++) {
                    int[] more = Arrays.copyOf(teams, teams.length + 1);
                    more[teams.length] = count;
                    longer.add(more);
                }
            }
            all = longer;
        }
        for (int[] teams : all) {
            assertThat(covers).anyMatch(cover -> holds(cover, teams));
        }
    }

    private static boolean holds(Certificate.Cover cover, int[] teams) {
        for (int kind = 0; kind < teams.length; kind++) {
            if (teams[kind] < cover.least().get(kind)
                    || teams[kind] > cover.most().get(kind)) {
                return false;
            }
        }
        return true;
    }
}
