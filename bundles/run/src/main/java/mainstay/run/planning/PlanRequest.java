package mainstay.run.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.TextColumn;
import mainstay.book.TypedNumber;

/**
 * What is demanded of a coverage plan.
 *
 * @param heads how many people there are, by role; under {@link #ALL} in all roles together
 * @param budget what all teams may cost a year
 * @param pool what a team serves one of: a column of texts of the accounts, such as {@code region}; {@link #NO_POOL} for
 *     any account
 * @param captures by coverage the part of the gross profit that it realises, or the column of the book that says it
 * @param mostMoves how many accounts may get another coverage than today's
 * @param moveCost what it costs once to give an account another coverage
 * @param together whether accounts of one parent stay in one team
 * @param pins accounts that must have a coverage, or must not
 * @param gap how much less than the best a plan may come to, as a part of it
 */
public record PlanRequest(
        Map<String, Double> heads,
        OptionalDouble budget,
        String pool,
        Map<String, String> captures,
        OptionalInt mostMoves,
        double moveCost,
        boolean together,
        List<Pin> pins,
        double gap) {
    /** The greatest number that any demand can have: above it sums of amounts are no longer exact to the cent. */
    public static final double MOST = 1e15;

    /** All roles. */
    public static final String ALL = "";

    /** The name of the limit on what all teams cost. */
    public static final String BUDGET = "budget";

    private static final String HEADS = "heads";
    private static final String HEADS_IN = "heads in ";

    /** A team may serve any accounts. */
    public static final String NO_POOL = "none";

    /** Copies the lists; what is typed first stays first. */
    public PlanRequest {
        heads = Collections.unmodifiableMap(new LinkedHashMap<>(heads));
        captures = Collections.unmodifiableMap(new LinkedHashMap<>(captures));
        pins = List.copyOf(pins);
    }

    /**
     * An account that must have a coverage, or must not.
     *
     * @param account its id
     * @param coverage the coverage
     * @param out whether it is kept out of the coverage
     * @param from where that was said, such as {@code pins.csv, row 3}
     */
    public record Pin(String account, String coverage, boolean out, String from) {}

    /** The same with other heads in all roles together. */
    public PlanRequest withHeads(double all) {
        return withHeads(ALL, all);
    }

    /** The same with other heads in a role, or in {@link #ALL}. */
    public PlanRequest withHeads(String role, double most) {
        Map<String, Double> other = new LinkedHashMap<>(heads);
        other.put(role, most);
        return new PlanRequest(other, budget, pool, captures, mostMoves, moveCost, together, pins, gap);
    }

    /** The same with another budget. */
    public PlanRequest withBudget(double money) {
        return new PlanRequest(
                heads, OptionalDouble.of(money), pool, captures, mostMoves, moveCost, together, pins, gap);
    }

    /** The same with another number of moves. */
    public PlanRequest withMostMoves(int moves) {
        return new PlanRequest(heads, budget, pool, captures, OptionalInt.of(moves), moveCost, together, pins, gap);
    }

    /** The same with other captures. */
    public PlanRequest withCaptures(Map<String, String> other) {
        return new PlanRequest(heads, budget, pool, other, mostMoves, moveCost, together, pins, gap);
    }

    /** The same without a limit on heads in all roles, budget or moves. */
    public PlanRequest without(String limit) {
        Map<String, Double> other = new LinkedHashMap<>(heads);
        if (limit.equals("heads")) {
            other.remove(ALL);
        }
        return new PlanRequest(
                other,
                limit.equals("budget") ? OptionalDouble.empty() : budget,
                pool,
                captures,
                limit.equals("moves") ? OptionalInt.empty() : mostMoves,
                moveCost,
                together,
                pins,
                gap);
    }

    /** What a team may serve one of: {@link #NO_POOL}, and the columns of texts of a book. */
    public static List<String> pools(Accounts accounts) {
        List<String> pools = new ArrayList<>(List.of(NO_POOL));
        for (AccountField field : AccountField.values()) {
            boolean identity = field == AccountField.ACCOUNT_ID || field == AccountField.NAME;
            if (!field.isNumber() && !identity && accounts.has(field)) {
                pools.add(field.column());
            }
        }
        pools.addAll(accounts.extras().keySet());
        return pools;
    }

    static TextColumn poolColumn(Accounts accounts, String pool) {
        List<String> pools = pools(accounts);
        String column = pools.stream()
                .filter(pool::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> MainstayException.unknown(Code.WRONG_CALL, "pool", pool, pools));
        TextColumn further = accounts.extras().get(column);
        return further == null ? accounts.text(AccountField.named(column).orElseThrow()) : further;
    }

    /**
     * A number from 0 to {@value #MOST} as it is typed: 100000, 100,000, 100k.
     *
     * @throws MainstayException if that is not what was typed
     */
    public static double amount(String option, String typed) {
        return number(option, typed, false);
    }

    /**
     * A part from 0 as it is typed: 0.35, or 35%.
     *
     * @throws MainstayException if that is not what was typed
     */
    public static double part(String option, String typed) {
        return number(option, typed, true);
    }

    private static double number(String option, String typed, boolean part) {
        Optional<TypedNumber> number = TypedNumber.of(typed);
        boolean allowed = number.filter(each -> each.value() >= 0 && each.value() <= MOST)
                .filter(each -> part || !each.percent())
                .isPresent();
        if (allowed) {
            return number.get().value();
        }
        String why = number.isPresent() && number.get().percent()
                ? "; a percentage is a share, and this is none"
                : TypedNumber.whyNot(typed);
        throw new MainstayException(
                Code.WRONG_CALL, option + " must be a number from 0 to 1e15, not \"" + typed.strip() + "\"" + why);
    }

    /** The name of the limit on the heads in a role, or in {@link #ALL}. */
    static String limit(String role) {
        return role.equals(ALL) ? HEADS : HEADS_IN + role;
    }

    /** The role whose heads a limit of this name is on. */
    static String role(String limit) {
        return limit.equals(HEADS) ? ALL : limit.substring(HEADS_IN.length());
    }

    /** The limits as they are shown. */
    public List<String> limits() {
        List<String> limits = new ArrayList<>();
        heads.keySet().forEach(role -> limits.add(limit(role)));
        budget.ifPresent(money -> limits.add(BUDGET));
        mostMoves.ifPresent(moves -> limits.add("moves"));
        return limits;
    }
}
