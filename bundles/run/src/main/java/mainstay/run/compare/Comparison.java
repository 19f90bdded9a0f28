package mainstay.run.compare;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.run.LiveResult;
import mainstay.segments.Segments;

/**
 * Two results of the same book set against one another: what would move if the one took the place of the other. It holds
 * numbers and texts only, nothing of the results, so that their models may be unloaded as soon as it is made.
 *
 * <p>The same two results give the same comparison, to the bit. It takes O(n log n) time for n accounts. Scores within
 * 1e-9 and amounts within half a cent of one another do not move: they differ by the order of adding only.
 */
public final class Comparison {

    private static final int MOST_MOVED = 20;
    private static final int CHIEF_REASONS = 3;
    private static final Pattern COMPUTATION = Pattern.compile(" \\([^()]*\\)$");

    private final List<Row> rows;

    private Comparison(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Compares two results.
     *
     * @param before the result now in force
     * @param after the result that may take its place
     * @param top how many accounts the best ones are, for those that stay among the best; 0 or more
     * @throws IllegalArgumentException if the results are not of the same book, or if {@code top} is negative
     */
    public static Comparison of(LiveResult before, LiveResult after, int top) {
        if (before.book() != after.book()
                && !before.book().digest().equals(after.book().digest())) {
            throw new IllegalArgumentException("results of two books cannot be compared: "
                    + before.book().name() + " and " + after.book().name());
        }
        if (top < 0) {
            throw new IllegalArgumentException("the best are 0 accounts or more, not " + top);
        }
        AccountMoves movements = new AccountMoves(before, after);
        List<Row> rows = new ArrayList<>(ComparisonSummary.of(movements, top));
        IntStream.of(TopMovers.of(movements, MOST_MOVED)).forEach(account -> rows.add(row(movements, account)));
        return new Comparison(rows);
    }

    /**
     * The comparison line by line: first what moves in the whole book, then the twenty accounts that move most, by
     * score, then by expected profit, then by id. A score that appears or disappears counts as moved from or to 0 in
     * that order. Accounts that do not move at all are not listed.
     *
     * <p>The population stability index is Σ (share after − share before) × ln(share after ÷ share before) over ten bins
     * cut at the deciles of the scores before, where a share counts as 0.0001 at least. By convention (N. Siddiqi,
     * Credit Risk Scorecards, Wiley 2006) below 0.1 nothing has changed to speak of, from 0.1 to 0.25 the change is to
     * be looked into, and above 0.25 it is another population. Rank correlations are Spearman's, with mid-ranks for
     * ties, over the accounts that have both numbers; they are undefined when one side is constant.
     */
    public List<Row> rows() {
        return rows;
    }

    private static Row row(AccountMoves movements, int account) {
        List<String> reasons = MoveReasons.of(movements, account);
        Account moved = account(movements, account, Language.current().clauses(reasons));
        return new Row(
                phrase("compare.movers"),
                "",
                movements.before().book().accounts().id(account),
                Kind.SCORE,
                movements.before().scores().get(account),
                movements.after().scores().get(account),
                movements.after().scores().get(account)
                        - movements.before().scores().get(account),
                detail(moved, reasons),
                Optional.of(moved));
    }

    /** What moves beside the score, and the chief reasons without their computation; {@link Account} has all of them. */
    private static String detail(Account moved, List<String> reasons) {
        List<String> detail = new ArrayList<>();
        if (!moved.name().isEmpty()) {
            detail.add(moved.name());
        }
        addMoved(detail, phrase("compare.coverage"), moved.coverageBefore(), moved.coverageAfter());
        addMoved(detail, phrase("compare.tier"), moved.tierBefore(), moved.tierAfter());
        addMoved(detail, phrase("compare.call"), moved.callBefore(), moved.callAfter());
        addMoved(
                detail,
                phrase("profit.expected"),
                NumberText.money(moved.profitBefore()),
                NumberText.money(moved.profitAfter()));
        reasons.stream()
                .limit(CHIEF_REASONS)
                .map(reason -> COMPUTATION.matcher(reason).replaceFirst(""))
                .forEach(detail::add);
        if (reasons.size() > CHIEF_REASONS) {
            detail.add("…");
        }
        return Language.current().clauses(detail);
    }

    private static void addMoved(List<String> detail, String what, String before, String after) {
        if (!before.equals(after)) {
            detail.add(phrase("compare.moves", what, ChangeText.between(before, after)));
        }
    }

    private static Account account(AccountMoves movements, int account, String why) {
        LiveResult before = movements.before();
        LiveResult after = movements.after();
        return new Account(
                before.book().accounts().name(account),
                before.coverage(account),
                after.coverage(account),
                before.segments().named(Segments.TIER).orElseThrow().of(account),
                after.segments().named(Segments.TIER).orElseThrow().of(account),
                before.call(account),
                after.call(account),
                before.decision().expectedProfit().get(account),
                after.decision().expectedProfit().get(account),
                why);
    }

    /**
     * One line of a comparison.
     *
     * @param section what moves in the whole book, or the accounts that move most, in words
     * @param measure what is compared, the same in every language, such as {@code change.coverage}; empty for an account
     * @param item what is compared; of an account its id
     * @param kind what the numbers are; of an account they are its scores
     * @param before the number before, unrounded; {@code NaN} when undefined or when there is but one number
     * @param after the number after, as before
     * @param moved after − before, {@code NaN} when one of them is undefined; where there is but one number, that: how
     *     many accounts change, or a measure of likeness
     * @param detail how it came about, in a few words
     * @param account more about an account that moves; empty in lines about the whole book
     */
    public record Row(
            String section,
            String measure,
            String item,
            Kind kind,
            double before,
            double after,
            double moved,
            String detail,
            Optional<Account> account) {

        static Row difference(
                String section, String measure, String item, Kind kind, double before, double after, String detail) {
            return new Row(section, measure, item, kind, before, after, after - before, detail, Optional.empty());
        }

        static Row measure(String section, String measure, String item, Kind kind, double moved, String detail) {
            return new Row(section, measure, item, kind, Double.NaN, Double.NaN, moved, detail, Optional.empty());
        }
    }

    /**
     * An account that moves.
     *
     * @param name its name; empty when the book gives none
     * @param coverageBefore its recommended coverage before
     * @param coverageAfter its recommended coverage after
     * @param tierBefore its tier before
     * @param tierAfter its tier after
     * @param callBefore what was to be done about it: {@code pursue}, {@code low-priority} or {@code give-up}
     * @param callAfter what is to be done about it
     * @param profitBefore its expected profit before, unrounded
     * @param profitAfter its expected profit after, unrounded
     * @param why the difference of the two receipts, the greatest first, and of what its coverage costs
     */
    public record Account(
            String name,
            String coverageBefore,
            String coverageAfter,
            String tierBefore,
            String tierAfter,
            String callBefore,
            String callAfter,
            double profitBefore,
            double profitAfter,
            String why) {

        /** By how much its expected profit moves. */
        public double profitMoved() {
            return profitAfter - profitBefore;
        }
    }
}
