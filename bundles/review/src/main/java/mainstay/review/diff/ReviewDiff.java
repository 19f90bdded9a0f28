package mainstay.review.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.TextOrder;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewTotals;
import mainstay.review.ReviewedAccounts;
import mainstay.review.Tier;
import mainstay.review.rules.Review;
import mainstay.review.rules.TierMoves;

/**
 * What changed from one review to another: accounts that are new, lost, promoted, demoted or in another team; what that does
 * to profit, heads and targets; and how much of each change comes from the data, the models and the parameters, changed one
 * at a time in that order. What is left comes from decisions: hysteresis, clocks, proposals, overrides and the plan that was
 * adopted. The parts add up to the whole.
 */
public final class ReviewDiff {
    /** The parts of a change, in their order. */
    public static final List<String> PARTS = List.of("data", "model", "parameters", "decisions");

    private static final String NEW = "new";
    private static final String LOST = "lost";
    private static final String NOBODY = "";

    private final Review before;
    private final Review after;
    private final Optional<AttributionRuns> steps;
    private final List<Moved> moved = new ArrayList<>();
    private final Map<String, TeamTarget> teams = new TreeMap<>(TextOrder.BY_CODE_POINT);
    private final Map<List<String>, Stream> streams = new LinkedHashMap<>();
    private final Map<List<String>, Stream> coverageStreams = new LinkedHashMap<>();

    private ReviewDiff(Review before, Review after, Optional<AttributionRuns> steps) {
        this.before = before;
        this.after = after;
        this.steps = steps;
        walk();
        moved.sort((a, b) -> Double.compare(Math.abs(b.profitMoved()), Math.abs(a.profitMoved())));
    }

    /**
     * Sets two reviews against each other.
     *
     * @param steps empty where a model is not there any more; then the parts are undefined
     */
    public static ReviewDiff of(Review before, Review after, Optional<AttributionRuns> steps) {
        return new ReviewDiff(before, after, steps);
    }

    /** The earlier review. */
    public Review before() {
        return before;
    }

    /** The later review. */
    public Review after() {
        return after;
    }

    /**
     * An account that changed.
     *
     * @param was its row before; -1 for none
     * @param is its row after; -1 for none
     * @param change the words for it
     * @param profits the expected profit before, after each step, and after; after steps {@code NaN} where unknown
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Moved(String id, String name, int was, int is, String change, double[] profits) {

        double profitMoved() {
            return profits[profits.length - 1] - profits[0];
        }
    }

    /** A team's target before and after: what its accounts are expected to buy. */
    private static final class TeamTarget {
        private double accountsBefore;
        private double accounts;
        private double joined;
        private double left;
        private double before;
        private double in;
        private double out;
        private double grown;
        private double profitBefore;
        private double profit;
        private double headsBefore;
        private double heads;
    }

    /** Accounts that went from one place to another. */
    private static final class Stream {
        private double accounts;
        private double profit;
    }

    private void walk() {
        ReviewedAccounts old = before.sheet();
        ReviewedAccounts now = after.sheet();
        int was = 0;
        int is = 0;
        while (was < old.size() || is < now.size()) {
            int order = was == old.size()
                    ? 1
                    : is == now.size() ? -1 : TextOrder.BY_CODE_POINT.compare(old.id(was), now.id(is));
            int oldRow = order <= 0 ? was++ : -1;
            int newRow = order >= 0 ? is++ : -1;
            account(oldRow, newRow);
        }
    }

    private boolean listed(ReviewedAccounts sheet, int row) {
        return row >= 0 && !sheet.removed(row);
    }

    private void account(int was, int is) {
        ReviewedAccounts old = before.sheet();
        ReviewedAccounts now = after.sheet();
        boolean hadBeen = listed(old, was);
        boolean isThere = listed(now, is);
        if (!hadBeen && !isThere) {
            return;
        }
        target(was, is, hadBeen, isThere);
        stream(was, is, hadBeen, isThere);
        List<String> words = new ArrayList<>();
        if (!hadBeen) {
            words.add(NEW);
        } else if (!isThere) {
            words.add(LOST);
        } else {
            String tier = TierMoves.between(old.text(ReviewedAccounts.TIER, was), now.text(ReviewedAccounts.TIER, is));
            if (!tier.isEmpty()) {
                words.add(tier);
            }
            if (!old.text(ReviewedAccounts.TEAM, was).equals(now.text(ReviewedAccounts.TEAM, is))) {
                words.add("moved");
            }
        }
        if (!words.isEmpty()) {
            String id = is >= 0 ? now.id(is) : old.id(was);
            String name = is >= 0 ? now.text(ReviewedAccounts.NAME, is) : old.text(ReviewedAccounts.NAME, was);
            moved.add(new Moved(
                    id, name, hadBeen ? was : -1, isThere ? is : -1, String.join(", ", words), profits(id, was, is)));
        }
    }

    private double[] profits(String id, int was, int is) {
        double first = listed(before.sheet(), was) ? before.sheet().number(ReviewedAccounts.PROFIT, was) : 0;
        double last = listed(after.sheet(), is) ? after.sheet().number(ReviewedAccounts.PROFIT, is) : 0;
        double[] runs = steps.map(known -> known.profits(id))
                .orElse(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
        return new double[] {first, runs[0], runs[1], runs[2], runs[3], last};
    }

    private void target(int was, int is, boolean hadBeen, boolean isThere) {
        String teamBefore = hadBeen ? before.sheet().text(ReviewedAccounts.TEAM, was) : NOBODY;
        String team = isThere ? after.sheet().text(ReviewedAccounts.TEAM, is) : NOBODY;
        double expectedBefore = hadBeen ? before.sheet().number(ReviewedAccounts.EXPECTED_REVENUE, was) : 0;
        double expected = isThere ? after.sheet().number(ReviewedAccounts.EXPECTED_REVENUE, is) : 0;
        if (hadBeen) {
            TeamTarget target = team(teamBefore);
            target.accountsBefore++;
            target.before += expectedBefore;
            target.profitBefore += before.sheet().number(ReviewedAccounts.PROFIT, was);
            target.headsBefore += before.sheet().number(ReviewedAccounts.HEADS, was);
            target.left += team.equals(teamBefore) ? 0 : 1;
            target.out += team.equals(teamBefore) ? 0 : expectedBefore;
        }
        if (isThere) {
            TeamTarget target = team(team);
            target.accounts++;
            target.profit += after.sheet().number(ReviewedAccounts.PROFIT, is);
            target.heads += after.sheet().number(ReviewedAccounts.HEADS, is);
            target.joined += team.equals(teamBefore) ? 0 : 1;
            target.in += team.equals(teamBefore) ? 0 : expected;
            target.grown += team.equals(teamBefore) ? expected - expectedBefore : 0;
        }
    }

    private TeamTarget team(String name) {
        return teams.computeIfAbsent(name, made -> new TeamTarget());
    }

    private void stream(int was, int is, boolean hadBeen, boolean isThere) {
        stream(streams, ReviewedAccounts.TIER, was, is, hadBeen, isThere);
        stream(coverageStreams, ReviewedAccounts.COVERAGE, was, is, hadBeen, isThere);
    }

    private void stream(
            Map<List<String>, Stream> all, String column, int was, int is, boolean hadBeen, boolean isThere) {
        String from = hadBeen ? before.sheet().text(column, was) : NEW;
        String to = isThere ? after.sheet().text(column, is) : LOST;
        Stream stream = all.computeIfAbsent(List.of(from, to), made -> new Stream());
        stream.accounts++;
        stream.profit += isThere
                ? after.sheet().number(ReviewedAccounts.PROFIT, is)
                : before.sheet().number(ReviewedAccounts.PROFIT, was);
    }

    /** How many accounts changed. */
    public int size() {
        return moved.size();
    }

    /** How many accounts changed in a way: {@code new}, {@code lost}, {@code promoted}, {@code demoted} or {@code moved}. */
    public long count(String change) {
        return moved.stream()
                .filter(account -> List.of(account.change().split(", ", -1)).contains(change))
                .count();
    }

    /** The accounts that changed, those whose profit moved most first. */
    public List<Column> columns() {
        ReviewedAccounts old = before.sheet();
        ReviewedAccounts now = after.sheet();
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("account_id", row -> moved.get(row).id()),
                Column.text("name", row -> moved.get(row).name()),
                Column.text("change", row -> moved.get(row).change()),
                Column.text("tier_before", row -> text(old, moved.get(row).was(), ReviewedAccounts.TIER)),
                Column.text("tier", row -> text(now, moved.get(row).is(), ReviewedAccounts.TIER)),
                Column.text("team_before", row -> text(old, moved.get(row).was(), ReviewedAccounts.TEAM)),
                Column.text("team", row -> text(now, moved.get(row).is(), ReviewedAccounts.TEAM)),
                Column.text("coverage_before", row -> text(old, moved.get(row).was(), ReviewedAccounts.COVERAGE)),
                Column.text("coverage", row -> text(now, moved.get(row).is(), ReviewedAccounts.COVERAGE)),
                Column.number("profit_before", Kind.MONEY, row -> moved.get(row).profits()[0]),
                Column.number("profit", Kind.MONEY, row -> moved.get(row).profits()[5]),
                Column.number("profit_moved", Kind.MONEY, row -> moved.get(row).profitMoved())));
        for (int part = 0; part < PARTS.size(); part++) {
            int which = part;
            columns.add(Column.number(
                    "from_" + PARTS.get(part),
                    Kind.MONEY,
                    row -> part(moved.get(row).profits(), which)));
        }
        columns.add(Column.number(
                "heads_moved",
                Kind.NUMBER,
                row -> number(now, moved.get(row).is(), ReviewedAccounts.HEADS)
                        - number(old, moved.get(row).was(), ReviewedAccounts.HEADS)));
        columns.add(Column.number(
                "target_moved",
                Kind.MONEY,
                row -> number(now, moved.get(row).is(), ReviewedAccounts.EXPECTED_REVENUE)
                        - number(old, moved.get(row).was(), ReviewedAccounts.EXPECTED_REVENUE)));
        columns.add(Column.text("reason", row -> text(now, moved.get(row).is(), ReviewedAccounts.REASON)));
        return columns;
    }

    private static String text(ReviewedAccounts sheet, int row, String column) {
        return row < 0 ? "" : sheet.text(column, row);
    }

    private static double number(ReviewedAccounts sheet, int row, String column) {
        return row < 0 ? 0 : sheet.number(column, row);
    }

    /** A part of a change, of a number before, after each step, and after. */
    private static double part(double[] values, int part) {
        return part < 3 ? values[part + 2] - values[part + 1] : (values[5] - values[4]) + (values[1] - values[0]) + 0.0;
    }

    /** What the reviews come to, and the parts of each change. */
    public Bridge bridge() {
        ReviewTotals first = ReviewTotals.of(before.sheet());
        ReviewTotals last = ReviewTotals.of(after.sheet());
        List<ReviewTotals> all = new ArrayList<>(List.of(first));
        steps.ifPresent(known -> all.addAll(known.measured()));
        all.add(last);
        List<String> names = ReviewTotals.names(all);
        List<double[]> values = names.stream()
                .map(name -> {
                    double[] of = new double[6];
                    for (int at = 0; at < of.length; at++) {
                        of[at] = at == 0
                                ? first.get(name)
                                : at == 5
                                        ? last.get(name)
                                        : steps.isEmpty()
                                                ? Double.NaN
                                                : all.get(at).get(name);
                    }
                    return of;
                })
                .toList();
        return new Bridge(names, values);
    }

    /**
     * What the reviews come to, by measure.
     *
     * @param names the names of the measures
     * @param values of each the number before, after each step, and after
     */
    public record Bridge(List<String> names, List<double[]> values) {

        /** The measures. */
        public List<Column> columns() {
            List<Column> columns = new ArrayList<>();
            columns.add(Column.text("measure", names::get));
            columns.add(Column.number("before", Kind.MONEY, row -> values.get(row)[0]));
            for (int part = 0; part < PARTS.size(); part++) {
                int which = part;
                columns.add(Column.number("from_" + PARTS.get(part), Kind.MONEY, row -> part(row, which)));
            }
            columns.add(Column.number("after", Kind.MONEY, row -> values.get(row)[5]));
            columns.add(Column.number("change", Kind.MONEY, row -> values.get(row)[5] - values.get(row)[0]));
            return columns;
        }

        /** A part of the change of a measure; the order is that of {@link ReviewDiff#PARTS}. */
        public double part(int measure, int part) {
            return ReviewDiff.part(values.get(measure), part);
        }

        /** A measure in the earlier review. */
        public double before(int measure) {
            return values.get(measure)[0];
        }

        /** A measure in the later review. */
        public double after(int measure) {
            return values.get(measure)[5];
        }

        /** Whether a measure is an amount of money rather than a number of accounts or heads. */
        public boolean isMoney(int measure) {
            return ReviewTotals.MONEY.contains(names.get(measure));
        }

        /** How many measures there are. */
        public int size() {
            return names.size();
        }
    }

    /** How many teams there are in either review. */
    public int teams() {
        return teams.size();
    }

    /** The targets of the teams, adjusted to the accounts that they hold. */
    public List<Column> teamColumns() {
        List<Map.Entry<String, TeamTarget>> rows = List.copyOf(teams.entrySet());
        return List.of(
                Column.text("team", row -> rows.get(row).getKey()),
                Column.number(
                        "accounts_before", Kind.COUNT, row -> rows.get(row).getValue().accountsBefore),
                Column.number("joined", Kind.COUNT, row -> rows.get(row).getValue().joined),
                Column.number("left", Kind.COUNT, row -> rows.get(row).getValue().left),
                Column.number("accounts", Kind.COUNT, row -> rows.get(row).getValue().accounts),
                Column.number("target_before", Kind.MONEY, row -> rows.get(row).getValue().before),
                Column.number("moved_in", Kind.MONEY, row -> rows.get(row).getValue().in),
                Column.number("moved_out", Kind.MONEY, row -> -rows.get(row).getValue().out + 0.0),
                Column.number("grown", Kind.MONEY, row -> rows.get(row).getValue().grown),
                Column.number("target", Kind.MONEY, row -> {
                    TeamTarget target = rows.get(row).getValue();
                    return target.before + target.in - target.out + target.grown;
                }),
                Column.number("heads_before", Kind.NUMBER, row -> rows.get(row).getValue().headsBefore),
                Column.number("heads", Kind.NUMBER, row -> rows.get(row).getValue().heads),
                Column.number("profit_before", Kind.MONEY, row -> rows.get(row).getValue().profitBefore),
                Column.number("profit", Kind.MONEY, row -> rows.get(row).getValue().profit));
    }

    /** How many streams there are between tiers. */
    public int streams() {
        return streams.size();
    }

    /** Who went from which tier to which: {@code from}, {@code to}, accounts, and their profit after. */
    public List<Column> streamColumns() {
        return streamColumns(streams, Tier.ALL);
    }

    /** How many streams there are between coverages. */
    public int coverageStreams() {
        return coverageStreams.size();
    }

    /** Who went from which coverage to which, in the columns of {@link #streamColumns}. */
    public List<Column> coverageStreamColumns() {
        return streamColumns(coverageStreams, coverages());
    }

    /** The coverages that either review has, the richest first. */
    public List<String> coverages() {
        return java.util.stream.Stream.of(after, before)
                .flatMap(review -> review.opening().offers().stream())
                .map(CoverageOffer::coverage)
                .distinct()
                .toList();
    }

    private static List<Column> streamColumns(Map<List<String>, Stream> streams, List<String> order) {
        List<Map.Entry<List<String>, Stream>> rows = streams.entrySet().stream()
                .sorted((a, b) -> {
                    int from = Integer.compare(
                            place(order, a.getKey().get(0)),
                            place(order, b.getKey().get(0)));
                    return from != 0
                            ? from
                            : Integer.compare(
                                    place(order, a.getKey().get(1)),
                                    place(order, b.getKey().get(1)));
                })
                .toList();
        return List.of(
                Column.text("from", row -> rows.get(row).getKey().get(0)),
                Column.text("to", row -> rows.get(row).getKey().get(1)),
                Column.number("accounts", Kind.COUNT, row -> rows.get(row).getValue().accounts),
                Column.number("profit", Kind.MONEY, row -> rows.get(row).getValue().profit));
    }

    private static int place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }
}
