package mainstay.run.compare;

import static mainstay.run.words.RunWords.phrase;

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
        rows.difference("accounts", phrase("compare.accounts"), Kind.COUNT, rows.accounts, rows.accounts, "");
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
        measure(
                "change." + what,
                phrase("compare.change", what),
                Kind.COUNT,
                transitions.changed(),
                transitions.text());
    }

    private void list() {
        int on = count(account -> !AccountMoves.onList(before, account) && AccountMoves.onList(after, account));
        int off = count(account -> AccountMoves.onList(before, account) && !AccountMoves.onList(after, account));
        measure(
                "list",
                phrase("compare.list"),
                Kind.COUNT,
                on + off,
                phrase("compare.list.how", NumberText.number(on), NumberText.number(off)));
        boolean always = offersDedicated(before) && offersDedicated(after);
        String note = always ? "" : phrase("compare.large.undefined");
        difference("large", phrase("compare.large"), Kind.COUNT, large(before), large(after), note);
    }

    private static boolean offersDedicated(LiveResult result) {
        return result.decision().terms().offer(CoverageOption.DEDICATED).isPresent();
    }

    private double large(LiveResult result) {
        return offersDedicated(result) ? count(account -> AccountMoves.onList(result, account)) : Double.NaN;
    }

    private void profit() {
        difference("profit", phrase("profit.expected"), Kind.MONEY, profit(before), profit(after), "");
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
                phrase("compare.heads"),
                Kind.NUMBER,
                HeadsPerAccount.heads(List.copyOf(from.values())),
                HeadsPerAccount.heads(List.copyOf(to.values())),
                phrase("compare.heads.how"));
        Set<String> coverages = new LinkedHashSet<>(from.keySet());
        coverages.addAll(to.keySet());
        for (String coverage : coverages) {
            HeadsPerAccount earlier = from.getOrDefault(coverage, HeadsPerAccount.notOffered());
            HeadsPerAccount later = to.getOrDefault(coverage, HeadsPerAccount.notOffered());
            difference(
                    "heads." + coverage,
                    phrase("compare.heads-of", coverage),
                    Kind.NUMBER,
                    earlier.heads(),
                    later.heads(),
                    ChangeText.orSame(earlier.how(), later.how()));
        }
    }

    private void correlations() {
        correlation("scores", phrase("compare.correlation.scores"), before.scores(), after.scores());
        correlation(
                "profit",
                phrase("compare.correlation.profit"),
                before.decision().expectedProfit(),
                after.decision().expectedProfit());
    }

    private void correlation(String of, String item, DoubleColumn from, DoubleColumn to) {
        double correlation = RankCorrelation.of(from, to);
        measure(
                "correlation." + of,
                item,
                Kind.NUMBER,
                correlation,
                phrase(Double.isNaN(correlation) ? "compare.correlation.undefined" : "compare.correlation.how"));
    }

    private void tops() {
        stay(
                "score",
                phrase("compare.stay.score", NumberText.number(top)),
                TopAccounts.byScore(before.scores(), top),
                TopAccounts.byScore(after.scores(), top));
        stay(
                "rank",
                phrase("compare.stay.rank", NumberText.number(top)),
                TopAccounts.byRank(before.ranking(), accounts, top),
                TopAccounts.byRank(after.ranking(), accounts, top));
    }

    private void stay(String order, String item, BitSet from, BitSet to) {
        int size = Math.max(from.cardinality(), to.cardinality());
        BitSet both = (BitSet) from.clone();
        both.and(to);
        int stay = both.cardinality();
        measure(
                "stay." + order,
                item,
                Kind.COUNT,
                stay,
                size == 0
                        ? phrase("compare.stay.of-none")
                        : phrase("compare.stay.of", NumberText.number(size), NumberText.percent((double) stay / size)));
    }

    private void scores() {
        double stability = PopulationStability.of(before.scores(), after.scores());
        measure(
                "stability",
                phrase("compare.stability"),
                Kind.NUMBER,
                stability,
                PopulationStability.meaning(stability));
        measure("appear", phrase("compare.appear"), Kind.COUNT, count(movements::scoreAppears), "");
        measure("disappear", phrase("compare.disappear"), Kind.COUNT, count(movements::scoreDisappears), "");
    }

    private int count(IntPredicate of) {
        return (int) IntStream.range(0, accounts).filter(of).count();
    }

    private void difference(String measure, String item, Kind kind, double from, double to, String detail) {
        rows.add(Row.difference(phrase("compare.book"), measure, item, kind, from, to, detail));
    }

    private void measure(String measure, String item, Kind kind, double moved, String detail) {
        rows.add(Row.measure(phrase("compare.book"), measure, item, kind, moved, detail));
    }
}
