package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a plan is to be made for. Options of an account are numbered as the kinds of teams are, and the last is to be without
 * a team. Accounts are numbered from 0.
 */
public final class PlanProblem {
    /** Today's coverage of an account of which none is known. */
    public static final byte UNKNOWN = -1;

    /** The most kinds of teams that a plan can choose from: each is one bit of what an account may have, as is none. */
    public static final int MOST_KINDS = 30;

    /** What plans bring and cost at most where moves are counted. */
    static final double ALL_GAINS = 0.25;

    private final List<TeamKind> kinds;
    private final List<String> pools;
    private final int[] poolOf;
    private final double[][] gains;
    private int[] allowed;
    private byte[] today;
    private double moveCost;
    private int mostMoves = Integer.MAX_VALUE;
    private List<ResourceLimit> caps = List.of();
    private int[] groupOf;
    private int[] near;

    /**
     * A problem without limits, pins, or groups. Arrays are not copied, and must not be changed afterwards.
     *
     * @param kinds the kinds of teams, at most {@link #MOST_KINDS}
     * @param pools the names of the pools; a team serves accounts of one pool
     * @param poolOf the pool of each account
     * @param gains {@code gains[option][account]}: what an option brings a year before teams are paid; finite
     * @throws IllegalArgumentException if sizes do not fit together or a gain is not finite
     */
    public PlanProblem(List<TeamKind> kinds, List<String> pools, int[] poolOf, double[][] gains) {
        this.kinds = List.copyOf(kinds);
        this.pools = List.copyOf(pools);
        this.poolOf = poolOf;
        this.gains = gains;
        if (kinds.size() > MOST_KINDS) {
            throw new IllegalArgumentException("at most " + MOST_KINDS + " kinds of teams, not " + kinds.size());
        }
        if (gains.length != kinds.size() + 1) {
            throw new IllegalArgumentException("gains of " + gains.length + " options for " + kinds.size() + " kinds");
        }
        for (double[] gain : gains) {
            if (gain.length != poolOf.length || !Arrays.stream(gain).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a gain for each account, and a finite one");
            }
        }
    }

    /**
     * Limits on what all teams together take; without this call there are none.
     *
     * @return this problem, changed, as from all methods that set something
     */
    public PlanProblem caps(List<ResourceLimit> limits) {
        caps = List.copyOf(limits);
        return this;
    }

    /**
     * The coverage that accounts have today.
     *
     * @param options the option of each account, or {@link #UNKNOWN}: to give it one is no move then
     * @param cost what it costs once to move an account to another option; 0 or more
     * @param most how many accounts may move
     */
    public PlanProblem today(byte[] options, double cost, OptionalInt most) {
        today = options;
        moveCost = cost;
        mostMoves = most.orElse(Integer.MAX_VALUE);
        return this;
    }

    /**
     * What accounts may be given.
     *
     * @param options of each account the bits of the options that it may have, at least one
     */
    public PlanProblem allowing(int[] options) {
        allowed = options;
        return this;
    }

    /**
     * Accounts that are to be in one team, or without any.
     *
     * @param groups the group of each account; -1 for one that is on its own. A group lies in one pool.
     */
    public PlanProblem together(int[] groups) {
        groupOf = groups;
        return this;
    }

    /**
     * Which accounts lie together, and so are to come into one team first.
     *
     * @param places accounts of one industry, say, have one number; 0 or more
     */
    public PlanProblem near(int[] places) {
        near = places;
        return this;
    }

    /** The number that accounts which belong together share; 0 for all when it was not set. */
    public int near(int account) {
        return near == null ? 0 : near[account];
    }

    /** How many accounts there are, 0 or more; they are numbered from 0. */
    public int accounts() {
        return poolOf.length;
    }

    /** The kinds of teams, at most {@link #MOST_KINDS}; option {@code k} is kind {@code k}. */
    public List<TeamKind> kinds() {
        return kinds;
    }

    /** The number of the option to be without a team. */
    public int none() {
        return kinds.size();
    }

    /** The names of the pools. */
    public List<String> pools() {
        return pools;
    }

    /** The pool of an account, as an index into {@link #pools()}. */
    public int pool(int account) {
        return poolOf[account];
    }

    /** What an option brings for an account, before teams and moves are paid, in currency a year. */
    public double gain(int account, int option) {
        return gains[option][account];
    }

    /** The limits, in the order in which prices and uses list them; empty when there are none. */
    public List<ResourceLimit> caps() {
        return caps;
    }

    /** What one move costs, in the currency of the gains; 0 when moves cost nothing. */
    public double moveCost() {
        return moveCost;
    }

    /** How many accounts may move; {@link Integer#MAX_VALUE} when nothing limits it. */
    public int mostMoves() {
        return mostMoves;
    }

    boolean limitsMoves() {
        return mostMoves < accounts();
    }

    /** Today's option of an account, or {@link #UNKNOWN}. */
    public int today(int account) {
        return today == null ? UNKNOWN : today[account];
    }

    /** Whether an option would be a move for an account; never for one whose coverage today is not known. */
    public boolean moves(int account, int option) {
        return today != null && today[account] != UNKNOWN && today[account] != option;
    }

    /** Whether an account may have an option; it may have all when nothing was said. */
    public boolean allows(int account, int option) {
        return allowed == null || (allowed[account] >> option & 1) != 0;
    }

    /** Whether groups are kept together. */
    public boolean hasGroups() {
        return groupOf != null;
    }

    /** The group of an account; -1 when it is on its own. */
    public int group(int account) {
        return groupOf == null ? -1 : groupOf[account];
    }

    /** Whether a team of a kind serves one account and takes nothing of any limit, so that each account pays its own. */
    boolean paysItself(int kind) {
        return kinds.get(kind).capacity() == 1
                && caps.stream().allMatch(cap -> cap.use().get(kind) == 0);
    }

    /** More than any plan comes to, or costs. */
    double most() {
        double most = 1;
        for (int account = 0; account < accounts(); account++) {
            double greatest = 0;
            for (int option = 0; option <= none(); option++) {
                greatest = Math.max(greatest, Math.abs(worth(account, option)));
            }
            most += greatest;
        }
        for (int[] ofPool : members()) {
            for (TeamKind kind : kinds) {
                most += kind.cost() * Math.floorDiv(ofPool.length + kind.capacity() - 1L, kind.capacity());
            }
        }
        return most;
    }

    /**
     * The same accounts, limits and pins, where it counts first how few accounts move: each takes 1, and all that plans
     * bring and cost is at most {@link #ALL_GAINS}.
     */
    PlanProblem countingMoves() {
        double small = ALL_GAINS / most();
        List<TeamKind> cheap = kinds.stream()
                .map(kind -> new TeamKind(kind.coverage(), kind.capacity(), small * kind.cost()))
                .toList();
        double[][] little = Arrays.stream(gains)
                .map(gain -> Arrays.stream(gain).map(each -> small * each).toArray())
                .toArray(double[][]::new);
        PlanProblem counting = new PlanProblem(cheap, pools, poolOf, little);
        counting.allowed = allowed;
        counting.groupOf = groupOf;
        return counting.caps(caps).today(today, 1, OptionalInt.empty());
    }

    /** What an option brings for an account, less what the move costs. */
    double worth(int account, int option) {
        return gains[option][account] - (moves(account, option) ? moveCost : 0);
    }

    /** The accounts of each pool, in their order. */
    int[][] members() {
        int[] counts = new int[pools.size()];
        for (int pool : poolOf) {
            counts[pool]++;
        }
        int[][] members = new int[counts.length][];
        Arrays.setAll(members, pool -> new int[counts[pool]]);
        Arrays.fill(counts, 0);
        for (int account = 0; account < poolOf.length; account++) {
            int pool = poolOf[account];
            members[pool][counts[pool]++] = account;
        }
        return members;
    }

    /** Accounts of one pool that have an option together: each group, and each account that is on its own. */
    List<int[]> bundles(int[] members) {
        List<int[]> bundles = new ArrayList<>();
        if (groupOf == null) {
            for (int account : members) {
                bundles.add(new int[] {account});
            }
            return bundles;
        }
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int account : members) {
            int group = groupOf[account];
            if (group < 0) {
                bundles.add(new int[] {account});
            } else {
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(account);
            }
        }
        groups.values()
                .forEach(group ->
                        bundles.add(group.stream().mapToInt(Integer::intValue).toArray()));
        return bundles;
    }
}
