package mainstay.run.compare;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.book.Money;
import mainstay.book.NumberText;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.CoverageTerms;
import mainstay.coverage.Decision;
import mainstay.run.LiveResult;

/**
 * Whether profit moves against what moves it: everything costs more or brings less, and yet expected profit rises, or the other
 * way round; or accounts that earn more get a dearer coverage, which costs part of what is gained. A policy that takes the
 * richest coverage that pays does so, where dearer teams leave accounts to cheaper ones.
 */
final class WrongWay {
    private static final int NAMED = 3;

    private final LiveResult now;
    private final LiveResult then;
    private final List<String> causes = new ArrayList<>();
    private boolean isBetter;
    private boolean isWorse;

    private WrongWay(LiveResult now, LiveResult then) {
        this.now = now;
        this.then = then;
    }

    /** What a reader must know where profit moves the wrong way, in a sentence; empty where it does not. */
    static Optional<String> note(LiveResult now, LiveResult then) {
        Decision before = now.decision();
        Decision after = then.decision();
        if (before == after || !isSameChoice(before.terms(), after.terms())) {
            return Optional.empty();
        }
        WrongWay change = new WrongWay(now, then);
        for (int offer = 0; offer <= before.terms().offers().size(); offer++) {
            change.offer(before.terms().at(offer), after.terms().at(offer));
        }
        change.earned(before.earned(), after.earned());
        return change.note();
    }

    /** Whether the same coverages are offered, and chosen by the same policy and targets. */
    private static boolean isSameChoice(CoverageTerms before, CoverageTerms after) {
        if (before.policy() != after.policy()
                || before.offers().size() != after.offers().size()) {
            return false;
        }
        for (int offer = 0; offer < before.offers().size(); offer++) {
            CoverageOption one = before.offers().get(offer);
            CoverageOption other = after.offers().get(offer);
            if (!one.coverage().equals(other.coverage()) || one.target() != other.target()) {
                return false;
            }
        }
        return true;
    }

    private void offer(CoverageOption before, CoverageOption after) {
        if (before.costPerAccount() != after.costPerAccount()) {
            moved(after.costPerAccount() < before.costPerAccount());
            causes.add(phrase(
                    "compare.costs",
                    after.coverage(),
                    ChangeText.between(
                            NumberText.money(before.costPerAccount()), NumberText.money(after.costPerAccount()))));
        }
        if (before.capture() != after.capture()) {
            moved(after.capture() > before.capture());
            causes.add(phrase(
                    "wrong-way.realises",
                    after.coverage(),
                    ChangeText.between(NumberText.percent(before.capture()), NumberText.percent(after.capture()))));
        }
    }

    private void earned(DoubleColumn before, DoubleColumn after) {
        if (before == after) {
            return;
        }
        double sumBefore = 0;
        double sumAfter = 0;
        for (int account = 0; account < before.size(); account++) {
            double was = before.get(account);
            double is = after.get(account);
            if (was != is) {
                moved(is > was);
            }
            sumBefore += was;
            sumAfter += is;
        }
        if (sumBefore != sumAfter) {
            causes.add(phrase(
                    "wrong-way.earned", ChangeText.between(NumberText.money(sumBefore), NumberText.money(sumAfter))));
        }
    }

    private void moved(boolean better) {
        isBetter |= better;
        isWorse |= !better;
    }

    private Optional<String> note() {
        double change = then.expectedProfit() - now.expectedProfit();
        boolean onlyBetter = isBetter && !isWorse;
        if (isWorse && !isBetter && change >= Money.HALF_CENT) {
            return Optional.of(note("wrong-way.rises", change, brought()));
        }
        if (onlyBetter && change <= -Money.HALF_CENT) {
            return Optional.of(note("wrong-way.falls", change, brought()));
        }
        double cost = costOfOthers();
        return onlyBetter && cost >= Money.HALF_CENT
                ? Optional.of(note("wrong-way.held-back", change + cost, cost))
                : Optional.empty();
    }

    private String note(String key, double change, double ofOthers) {
        int[] others = others();
        double best = then.expectedProfit()
                - now.expectedProfit()
                + then.leftOnTable().profit()
                - now.leftOnTable().profit();
        return counted(
                key,
                others.length,
                String.join(", ", causes),
                NumberText.money(Math.abs(change)),
                NumberText.money(Math.abs(ofOthers)),
                (best >= 0 ? "+" : "") + NumberText.money(best),
                named(others));
    }

    /** The accounts that get another coverage. */
    private int[] others() {
        return IntStream.range(0, then.decision().earned().size())
                .filter(account ->
                        now.decision().coverageIndex(account) != then.decision().coverageIndex(account))
                .toArray();
    }

    /** What they bring more than before. */
    private double brought() {
        return IntStream.of(others())
                .mapToDouble(account -> then.decision().expectedProfit().get(account)
                        - now.decision().expectedProfit().get(account))
                .sum();
    }

    /** What they would bring more under the coverages that they had. */
    private double costOfOthers() {
        Decision after = then.decision();
        return IntStream.of(others())
                .mapToDouble(account -> after.terms(account)
                                .at(now.decision().coverageIndex(account))
                                .profit(after.earned().get(account))
                        - after.expectedProfit().get(account))
                .sum();
    }

    private String named(int... others) {
        String first = IntStream.of(others)
                .limit(NAMED)
                .mapToObj(account -> phrase(
                        "wrong-way.account",
                        now.book().accounts().id(account),
                        ChangeText.between(now.coverage(account), then.coverage(account))))
                .collect(Collectors.joining(", "));
        int more = others.length - NAMED;
        return more > 0 ? phrase("wrong-way.more", first, NumberText.number((double) more)) : first;
    }
}
