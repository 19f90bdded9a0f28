package mainstay.reporting.tck;

import static mainstay.reporting.api.Expression.given;
import static mainstay.reporting.api.Expression.number;

import java.util.List;
import java.util.Optional;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Assumption.Allowed;
import mainstay.reporting.api.Expression;

/** The assumptions behind the sample priority list, and the costs that follow from them. */
final class SampleAssumptions {
    static final double MARGIN = 0.3125;
    static final double TARGET = 50_000;
    static final double TARGET_SHARED = 0;
    static final double CAPTURE = 1;
    static final double CAPTURE_SHARED = 0.85;
    static final double CAPTURE_NONE = 0.2;
    static final double HEADS = 2;
    static final double SALARY = 120_000.5;
    static final double OVERHEAD = 0.25;
    static final double FIXED = 4_000;
    static final double SERVED = 8;
    static final double COST = HEADS * SALARY * (1 + OVERHEAD) + FIXED;
    static final double COST_SHARED = COST / SERVED;

    private SampleAssumptions() {}

    static List<Assumption> all() {
        return List.of(
                set("margin.default", Kind.RATIO, MARGIN, "mapping", "margin of a wallet that has none of its own"),
                set("profit.target", Kind.MONEY, TARGET, "default", "expected profit from which an account is large"),
                set("target.shared", Kind.MONEY, TARGET_SHARED, "default", "expected profit that pays a shared team"),
                set("capture.dedicated", Kind.RATIO, CAPTURE, "default", "part of gross profit that it realises"),
                set("capture.shared", Kind.RATIO, CAPTURE_SHARED, "what-if", "part of gross profit that it realises"),
                set("capture.none", Kind.RATIO, CAPTURE_NONE, "default", "part that the automated channel realises"),
                set("teamcost.team.heads", Kind.NUMBER, HEADS, "default", "people in the team"),
                set("teamcost.team.salary", Kind.MONEY, SALARY, "conf/team.cfg", "what one of them is paid a year"),
                set("teamcost.team.overhead", Kind.RATIO, OVERHEAD, "default", "other expenses as a fraction of pay"),
                set("teamcost.team.fixed", Kind.MONEY, FIXED, "default", "fixed costs a year"),
                set("teamcost.shared.accounts", Kind.COUNT, SERVED, "default", "accounts that one shared team serves"),
                word("policy", "affordable", "the richest coverage that pays"),
                derived("teamcost.dedicated.cost_per_account", COST, cost()),
                derived(
                        "teamcost.shared.cost_per_account",
                        COST_SHARED,
                        given("teamcost.dedicated.cost_per_account").dividedBy(given("teamcost.shared.accounts"))));
    }

    private static Expression cost() {
        return given("teamcost.team.heads")
                .times(given("teamcost.team.salary"))
                .times(number(1).plus(given("teamcost.team.overhead")))
                .plus(given("teamcost.team.fixed"));
    }

    static Assumption set(String name, Kind kind, double value, String origin, String description) {
        return new Assumption(
                name,
                kind,
                value,
                "",
                origin,
                !origin.equals("default"),
                description,
                "0 or more",
                Optional.empty(),
                Allowed.ANYTHING);
    }

    static Assumption word(String name, String word, String description) {
        return new Assumption(
                name,
                Kind.TEXT,
                Double.NaN,
                word,
                "default",
                false,
                description,
                "affordable or max-profit",
                Optional.empty(),
                Allowed.ANYTHING);
    }

    private static Assumption derived(String name, double value, Expression formula) {
        return new Assumption(
                name,
                Kind.MONEY,
                value,
                "",
                "follows",
                false,
                "what an account costs a year",
                "",
                Optional.of(formula),
                Allowed.ANYTHING);
    }
}
