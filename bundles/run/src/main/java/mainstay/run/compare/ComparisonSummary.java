package mainstay.run.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.coverage.CoverageOption;
import mainstay.run.HeadsPerAccount;
import mainstay.run.LiveResult;
import mainstay.run.compare.Comparison.Row;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/** What moves in the book as a whole. */
final class ComparisonSummary {
    private static final String SECTION = "what moves";
    private static final List<String> FIRST = List.of(Segments.TIER, Segments.CLASS);

    private final AccountMoves movements;
    private final LiveResult before;
    private final LiveResult after;
    private final int accounts;
    private final int top;
    private final List<Row> rows = new ArrayList<>();

    private ComparisonSummary(AccountMoves movements, int top) {
        this.movements = movements;
        this.before = movements.before();
        this.after = movements.after();
        this.accounts = movements.accounts();
        this.top = top;
    }

    static List<Row> of(AccountMoves movements, int top) {
        ComparisonSummary rows = new ComparisonSummary(movements, top);
        rows.difference("accounts", Kind.COUNT, rows.accounts, rows.accounts, "");
        rows.changes("coverage", rows.before::coverage, rows.after::coverage);
        rows.classes();
        rows.changes("call", rows.before::call, rows.after::call);
        rows.list();
        rows.profit();
        rows.heads();
        rows.correlations();
        rows.tops();
        rows.scores();
        return rows.rows;
    }

    private void classes() {
        Set<String> names = new LinkedHashSet<>(FIRST);
        before.segments().all().stream().map(Segmentation::name).forEach(names::add);
        for (String name : names) {
            changes(
                    name,
                    before.segments().named(name).orElseThrow()::of,
                    after.segments().named(name).orElseThrow()::of);
        }
    }

    private void changes(String what, IntFunction<String> from, IntFunction<String> to) {
        TransitionMatrix transitions = TransitionMatrix.of(accounts, from, to);
        measure("accounts that change " + what, Kind.COUNT, transitions.changed(), transitions.text());
    }

    private void list() {
        int on = count(account -> !AccountMoves.onList(before, account) && AccountMoves.onList(after, account));
        int off = count(account -> AccountMoves.onList(before, account) && !AccountMoves.onList(after, account));
        measure(
                "accounts that join or leave the list",
                Kind.COUNT,
                on + off,
                NumberText.number(on) + " join, " + NumberText.number(off) + " leave");
        boolean always = offersDedicated(before) && offersDedicated(after);
        String note = always ? "" : "undefined where dedicated coverage is not offered";
        difference("large accounts", Kind.COUNT, large(before), large(after), note);
    }

    private static boolean offersDedicated(LiveResult result) {
        return result.decision().terms().offer(CoverageOption.DEDICATED).isPresent();
    }

    private double large(LiveResult result) {
        return offersDedicated(result) ? count(account -> AccountMoves.onList(result, account)) : Double.NaN;
    }

    private void profit() {
        difference("expected profit", Kind.MONEY, profit(before), profit(after), "");
    }

    private static double profit(LiveResult result) {
        DoubleColumn profits = result.decision().expectedProfit();
        double sum = 0;
        for (int account = 0; account < profits.size(); account++) {
            sum += profits.get(account);
        }
        return sum;
    }

    private void heads() {
        Map<String, HeadsPerAccount> from = HeadsPerAccount.of(before);
        Map<String, HeadsPerAccount> to = HeadsPerAccount.of(after);
        difference(
                "heads",
                Kind.NUMBER,
                HeadsPerAccount.heads(List.copyOf(from.values())),
                HeadsPerAccount.heads(List.copyOf(to.values())),
                "headcount of all teams, including fractions of teams");
        Set<String> coverages = new LinkedHashSet<>(from.keySet());
        coverages.addAll(to.keySet());
        for (String coverage : coverages) {
            HeadsPerAccount earlier = from.getOrDefault(coverage, HeadsPerAccount.notOffered());
            HeadsPerAccount later = to.getOrDefault(coverage, HeadsPerAccount.notOffered());
            difference(
                    "heads, " + coverage,
                    Kind.NUMBER,
                    earlier.heads(),
                    later.heads(),
                    ChangeText.orSame(earlier.how(), later.how()));
        }
    }

    private void correlations() {
        correlation("scores", before.scores(), after.scores());
        correlation(
                "expected profit",
                before.decision().expectedProfit(),
                after.decision().expectedProfit());
    }

    private void correlation(String what, DoubleColumn from, DoubleColumn to) {
        double correlation = RankCorrelation.of(from, to);
        measure(
                "rank correlation of " + what,
                Kind.NUMBER,
                correlation,
                Double.isNaN(correlation)
                        ? "undefined: one side has no values, or they are all equal"
                        : "Spearman; 1 means the same order");
    }

    private void tops() {
        stay("score", TopAccounts.byScore(before.scores(), top), TopAccounts.byScore(after.scores(), top));
        stay(
                "rank",
                TopAccounts.byRank(before.ranking(), accounts, top),
                TopAccounts.byRank(after.ranking(), accounts, top));
    }

    private void stay(String order, BitSet from, BitSet to) {
        int size = Math.max(from.cardinality(), to.cardinality());
        BitSet both = (BitSet) from.clone();
        both.and(to);
        int stay = both.cardinality();
        measure(
                "accounts that stay in the top " + NumberText.number(top) + " by " + order,
                Kind.COUNT,
                stay,
                "of " + NumberText.number(size)
                        + (size == 0 ? "" : " (" + NumberText.percent((double) stay / size) + ")"));
    }

    private void scores() {
        double stability = PopulationStability.of(before.scores(), after.scores());
        measure("population stability index of scores", Kind.NUMBER, stability, PopulationStability.meaning(stability));
        measure("scores that appear", Kind.COUNT, count(movements::scoreAppears), "");
        measure("scores that disappear", Kind.COUNT, count(movements::scoreDisappears), "");
    }

    private int count(IntPredicate of) {
        return (int) IntStream.range(0, accounts).filter(of).count();
    }

    private void difference(String item, Kind kind, double from, double to, String detail) {
        rows.add(Row.difference(SECTION, item, kind, from, to, detail));
    }

    private void measure(String item, Kind kind, double moved, String detail) {
        rows.add(Row.measure(SECTION, item, kind, moved, detail));
    }
}
