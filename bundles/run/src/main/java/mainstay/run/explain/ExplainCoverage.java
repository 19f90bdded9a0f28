package mainstay.run.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mainstay.book.NumberText;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.CoverageTerms;
import mainstay.coverage.Decision;
import mainstay.coverage.Policy;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;

/** What each coverage would bring, which one is recommended, and why not another. */
final class ExplainCoverage {
    private static final String SECTION = "coverage";
    private static final double CENT = 0.01;

    private final LiveResult result;
    private final int account;
    private final Decision decision;
    private final double earned;
    private final List<Line> lines = new ArrayList<>();

    private ExplainCoverage(LiveResult result, int account) {
        this.result = result;
        this.account = account;
        this.decision = result.decision();
        this.earned = decision.earned().get(account);
    }

    static List<Line> of(LiveResult result, int account) {
        ExplainCoverage coverage = new ExplainCoverage(result, account);
        coverage.recommendation();
        coverage.offers();
        return coverage.lines;
    }

    private void offers() {
        for (CoverageOption offer : decision.terms().offers()) {
            profit(
                    offer,
                    offer.pays(earned)
                            ? ", reaches the target " + NumberText.money(offer.target())
                            : ", short of the target " + NumberText.money(offer.target()));
        }
        profit(decision.terms().none(), "");
    }

    private void profit(CoverageOption offer, String verdict) {
        double profit = offer.profit(earned);
        String how = FormulaText.margin(earned, offer.capture(), offer.costPerAccount(), profit);
        lines.add(Line.money(SECTION, "expected profit, " + offer.coverage(), profit, how + verdict));
    }

    private void recommendation() {
        CoverageOption chosen = decision.coverage(account);
        lines.add(Line.text(SECTION, "recommended", chosen.coverage(), why(chosen), ""));
        cheaper(chosen);
        lines.add(
                Line.money(SECTION, "cost to serve", chosen.costPerAccount(), "the team's cost ÷ accounts it serves"));
        lines.add(Line.money(SECTION, "expected profit", chosen.profit(earned), "under " + chosen.coverage()));
        lines.add(Line.text(SECTION, "large account", large(), largeWhy(), ""));
        boolean strategic = result.book().accounts().strategic(account);
        lines.add(Line.text(SECTION, "call", decision.call(account, strategic).id(), callWhy(strategic), ""));
        lines.add(new Line(
                SECTION,
                "rank",
                result.ranking().rank(account),
                NumberText.number(result.ranking().rank(account)),
                "of " + NumberText.count(decision.earned().size(), "account") + ", by expected profit",
                ""));
    }

    /** Where the policy takes a coverage that brings less than another, which is often a surprise. */
    private void cheaper(CoverageOption chosen) {
        double profit = chosen.profit(earned);
        decision.terms().offers().stream()
                .max(Comparator.comparingDouble(offer -> offer.profit(earned)))
                .filter(best -> best.profit(earned) - profit >= CENT)
                .ifPresent(best -> lines.add(new Line(
                        SECTION,
                        best.coverage() + " would bring",
                        best.profit(earned) - profit,
                        NumberText.money(best.profit(earned) - profit) + " more",
                        "in all " + NumberText.money(best.profit(earned))
                                + "; to take it: params policy max-profit, or set params capture." + best.coverage(),
                        "")));
    }

    private String why(CoverageOption chosen) {
        CoverageTerms terms = decision.terms();
        if (terms.policy() == Policy.MAX_PROFIT) {
            return "no other coverage brings more (policy max-profit)";
        }
        int place = terms.offers().indexOf(chosen);
        int richer = place < 0 ? terms.offers().size() : place;
        String notRicher = richer == 0 ? "" : notPaying(terms.offers().get(richer - 1));
        if (place < 0) {
            return terms.offers().isEmpty() ? "no coverage is offered" : "no coverage pays; " + notRicher;
        }
        return richer == 0 ? "the richest coverage, and it pays" : "the richest that pays; " + notRicher;
    }

    private String notPaying(CoverageOption richer) {
        return richer.coverage() + " is " + NumberText.money(richer.target() - richer.profit(earned))
                + " short of its target";
    }

    private String large() {
        double large = decision.large(account);
        return Double.isNaN(large) ? NumberText.UNDEFINED : large == 1 ? "yes" : "no";
    }

    private String largeWhy() {
        return decision.terms()
                .offer(CoverageOption.DEDICATED)
                .map(offer -> "expected profit under dedicated " + NumberText.money(offer.profit(earned))
                        + (offer.pays(earned) ? " ≥ " : " < ") + "profit target "
                        + NumberText.money(offer.target()))
                .orElse("dedicated coverage is not offered");
    }

    private String callWhy(boolean strategic) {
        return switch (decision.call(account, strategic)) {
            case PURSUE -> "a coverage pays";
            case LOW_PRIORITY -> "no coverage pays, but the account is strategic";
            case GIVE_UP -> "no coverage pays, and the account is not strategic";
        };
    }
}
