package mainstay.run.explain;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.NumberText;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.CoverageTerms;
import mainstay.coverage.Decision;
import mainstay.coverage.Policy;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;
import mainstay.run.explain.Explanation.Topic;
import mainstay.run.inforce.PaidTeams;
import mainstay.teamcost.api.Team;

/** What each coverage would bring, which one is recommended, and why not another. */
final class ExplainCoverage {
    private static final Topic SECTION = Topic.COVERAGE;

    private final LiveResult result;
    private final int account;
    private final Decision decision;
    private final CoverageTerms terms;
    private final double earned;
    private final List<Line> lines = new ArrayList<>();

    private ExplainCoverage(LiveResult result, int account) {
        this.result = result;
        this.account = account;
        this.decision = result.decision();
        this.terms = decision.terms(account);
        this.earned = decision.earned().get(account);
    }

    static List<Line> of(LiveResult result, int account) {
        ExplainCoverage coverage = new ExplainCoverage(result, account);
        coverage.recommendation();
        coverage.offers();
        return coverage.lines;
    }

    private void offers() {
        for (CoverageOption offer : terms.offers()) {
            profit(offer, offer.pays(earned) ? "coverage.reaches" : "coverage.short");
        }
        profit(terms.none(), "coverage.none");
    }

    private void profit(CoverageOption offer, String verdict) {
        double profit = offer.profit(earned);
        String how = FormulaText.margin(earned, offer.capture(), offer.costPerAccount(), profit);
        lines.add(Line.money(
                SECTION,
                phrase("coverage.profit-under", offer.coverage()),
                profit,
                phrase(verdict, how, NumberText.money(offer.target()))));
    }

    private void recommendation() {
        CoverageOption chosen = decision.coverage(account);
        CoverageOption recommended = decision.recommended().coverage(account);
        result.paidTeams().ifPresent(this::plan);
        lines.add(Line.text(SECTION, phrase("coverage.recommended"), recommended.coverage(), why(recommended), ""));
        leftOnTable(recommended);
        lines.add(Line.money(SECTION, phrase("coverage.cost"), chosen.costPerAccount(), costHow()));
        lines.add(Line.money(SECTION, phrase("profit.expected"), chosen.profit(earned), profitHow(chosen)));
        if (result.isOnAdopted()) {
            double heads = result.heads(account);
            lines.add(new Line(SECTION, phrase("coverage.heads"), heads, NumberText.number(heads), headsHow(), ""));
        }
        lines.add(Line.text(SECTION, phrase("coverage.large"), large(), largeWhy(), ""));
        boolean strategic = result.book().accounts().strategic(account);
        lines.add(Line.text(
                SECTION,
                phrase("coverage.call"),
                decision.call(account, strategic).id(),
                callWhy(strategic),
                ""));
        lines.add(new Line(
                SECTION,
                phrase("coverage.rank"),
                result.ranking().rank(account),
                NumberText.number(result.ranking().rank(account)),
                counted("coverage.rank.how", decision.earned().size()),
                ""));
    }

    private void plan(PaidTeams paid) {
        String given = result.planCoverage(account);
        String how = given.isEmpty()
                ? "coverage.plan.unknown"
                : paid.team(account).isEmpty() ? "coverage.plan.no-team" : "coverage.plan.team";
        lines.add(Line.text(
                SECTION,
                phrase("coverage.plan"),
                given.isEmpty() ? phrase("undefined") : given,
                phrase(how, paid.team(account)) + (result.isOnAdopted() ? "" : phrase("coverage.plan.not-in-force")),
                paid.adopted().from()));
    }

    /** The team of the account, where it is paid whole. */
    private Optional<Team> wholeTeam() {
        return result.isOnAdopted()
                ? result.paidTeams().filter(paid -> paid.served(account) > 0).flatMap(paid -> paid.teamOf(account))
                : Optional.empty();
    }

    private String costHow() {
        return wholeTeam()
                .map(team -> phrase("coverage.cost.whole", NumberText.money(team.cost()), served(), seats(team)))
                .orElseGet(() -> phrase("coverage.cost.how"));
    }

    private String headsHow() {
        return wholeTeam()
                .map(team -> phrase("coverage.heads.whole", NumberText.number(team.heads()), served(), seats(team)))
                .orElseGet(() -> phrase("coverage.heads.how"));
    }

    private String served() {
        return counted("accounts", (double) result.paidTeams().orElseThrow().served(account));
    }

    private static String seats(Team team) {
        return NumberText.number(Math.floor(team.accountsServed() + 1e-9));
    }

    private String profitHow(CoverageOption chosen) {
        return result.isOnAdopted()
                ? FormulaText.margin(earned, chosen.capture(), chosen.costPerAccount(), chosen.profit(earned))
                : phrase("coverage.under", chosen.coverage());
    }

    /** Where the policy takes a coverage that brings less than another, which is often a surprise. */
    private void leftOnTable(CoverageOption chosen) {
        double left = decision.leftOnTable(account);
        if (left == 0) {
            return;
        }
        CoverageOption best = decision.best(account);
        lines.add(new Line(
                SECTION,
                phrase("coverage.other", best.coverage()),
                left,
                phrase("coverage.other.more", NumberText.money(left)),
                phrase("coverage.other.how", NumberText.money(best.profit(earned)), best.coverage()),
                ""));
        breakEven(chosen, best, left);
    }

    /** The capture of the other coverage at which both bring the same; there is one where the account earns anything. */
    private void breakEven(CoverageOption chosen, CoverageOption best, double left) {
        double capture = best.capture() - left / earned;
        if (earned > 0 && capture >= 0) {
            lines.add(new Line(
                    SECTION,
                    phrase("coverage.break-even", chosen.coverage()),
                    capture,
                    phrase("coverage.break-even.below", NumberText.percent(capture)),
                    phrase(
                            "coverage.break-even.how",
                            best.coverage(),
                            NumberText.percent(best.capture()),
                            NumberText.money(left),
                            NumberText.money(earned)),
                    ""));
        }
    }

    private String why(CoverageOption chosen) {
        if (terms.policy() == Policy.MAX_PROFIT) {
            return phrase("coverage.best");
        }
        int place = terms.offers().indexOf(chosen);
        int richer = place < 0 ? terms.offers().size() : place;
        if (richer == 0) {
            return phrase(place < 0 ? "coverage.not-offered" : "coverage.richest");
        }
        CoverageOption missed = terms.offers().get(richer - 1);
        return phrase(
                place < 0 ? "coverage.pays-none" : "coverage.richest-paying",
                missed.coverage(),
                NumberText.money(missed.target() - missed.profit(earned)));
    }

    private String large() {
        double large = decision.large(account);
        return Double.isNaN(large) ? NumberText.UNDEFINED : phrase(large == 1 ? "yes" : "no");
    }

    private String largeWhy() {
        return terms.offer(CoverageOption.DEDICATED)
                .map(offer -> phrase(
                        offer.pays(earned) ? "coverage.large.reached" : "coverage.large.missed",
                        NumberText.money(offer.profit(earned)),
                        NumberText.money(offer.target())))
                .orElseGet(() -> phrase("coverage.large.undefined"));
    }

    private String callWhy(boolean strategic) {
        return switch (decision.call(account, strategic)) {
            case PURSUE -> phrase("call.pursue");
            case LOW_PRIORITY -> phrase("call.low-priority");
            case GIVE_UP -> phrase("call.give-up");
        };
    }
}
