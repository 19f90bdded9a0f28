package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.items;
import static mainstay.reporting.content.ReportWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.NumberText;
import mainstay.book.PlanTable;
import mainstay.coverage.LeftOnTable;
import mainstay.plan.barriers.BarrierPrices;
import mainstay.plan.barriers.BarrierStatus;
import mainstay.plan.targets.TargetCheck;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.review.decision.Proposal;
import mainstay.review.decision.ProposalState;
import mainstay.review.rules.Review;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.TargetList;

/** What waits for a decision, a sentence each, what others wait for first. */
final class ToDecide {
    private static final int NAMED = 3;

    private ToDecide() {}

    /** What is open about a book on a day. */
    static List<String> of(LiveResult result, Standing standing, LocalDate day) {
        List<String> sentences = new ArrayList<>();
        standing.open().ifPresent(review -> sentences.addAll(ofReview(review)));
        targets(result, day, sentences);
        barriers(result, day, sentences);
        sentences.addAll(ofPlan(result, standing));
        leftOnTable(result, sentences);
        models(standing, sentences);
        return sentences;
    }

    /** What is open in a review: nothing once it is closed. */
    static List<String> ofReview(Review review) {
        List<String> sentences = new ArrayList<>();
        if (review.closedAt().isPresent() || !review.importedFrom().isEmpty()) {
            return sentences;
        }
        proposals(review, ProposalState.CONTESTED, "decide.contested", sentences);
        proposals(review, ProposalState.OPEN, "decide.proposed", sentences);
        ReviewedAccounts accounts = review.accounts();
        int[] removals = IntStream.range(0, accounts.size())
                .filter(accounts::isRemovalProposed)
                .toArray();
        if (removals.length > 0) {
            double value = IntStream.of(removals)
                    .mapToDouble(row -> accounts.number(ReviewNumberColumn.VALUE, row))
                    .sum();
            sentences.add(counted("decide.removals", removals.length, review.name(), whole(value)));
        }
        return sentences;
    }

    private static void proposals(Review review, ProposalState state, String key, List<String> sentences) {
        List<String> accounts = review.decisions().proposals().stream()
                .filter(proposal -> proposal.state() == state)
                .map(Proposal::account)
                .distinct()
                .toList();
        if (!accounts.isEmpty()) {
            sentences.add(counted(key, accounts.size(), review.name(), named(accounts)));
        }
    }

    private static void targets(LiveResult result, LocalDate day, List<String> sentences) {
        if (!result.book().plan().has(PlanTable.TARGETS)) {
            return;
        }
        int[] accounts = IntStream.range(0, result.book().accounts().size()).toArray();
        TargetList list = TargetList.of(result, accounts, day);
        List<TargetCheck> broken = list.checks().stream()
                .filter(check -> check.holds() == TargetCheck.Verdict.NO)
                .toList();
        if (!broken.isEmpty()) {
            TargetCheck first = broken.get(0);
            String whose = Stream.of(
                            first.target().accountId(),
                            first.target().team(),
                            first.target().person())
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
            sentences.add(counted(
                    "decide.targets",
                    broken.size(),
                    NumberText.number((double) list.checks().size()),
                    whose,
                    list.because(first)));
        }
    }

    private static void barriers(LiveResult result, LocalDate day, List<String> sentences) {
        if (!result.book().plan().has(PlanTable.BARRIERS)) {
            return;
        }
        BarrierPrices prices = result.barriers(Optional.of(day)).prices();
        int[] late = IntStream.range(0, prices.size())
                .filter(row -> prices.status(row) == BarrierStatus.LATE)
                .toArray();
        if (late.length > 0) {
            double profit = IntStream.of(late).mapToDouble(prices::profitFreed).sum();
            List<String> ids = IntStream.of(late)
                    .mapToObj(row -> prices.rows().text(row, "barrier_id"))
                    .toList();
            sentences.add(counted("decide.barriers", late.length, whole(profit), named(ids)));
        }
    }

    /** Whether the plan that was made is to be adopted; nothing where there is none or it is. */
    static List<String> ofPlan(LiveResult result, Standing standing) {
        if (standing.planned().isEmpty()) {
            return List.of();
        }
        double profit = result.expectedProfit();
        double planned = standing.planned().getAsDouble();
        String difference = (planned > profit ? "+" : "") + whole(planned - profit);
        return List.of(phrase("decide.plan", whole(planned), whole(profit), difference));
    }

    private static void leftOnTable(LiveResult result, List<String> sentences) {
        LeftOnTable left = result.leftOnTable();
        if (left.accounts() > 0 && !result.isOnAdopted()) {
            sentences.add(counted("decide.left", left.accounts(), whole(left.profit())));
        }
    }

    private static void models(Standing standing, List<String> sentences) {
        List<String> models = standing.models();
        if (!models.isEmpty()) {
            sentences.add(counted("decide.models", models.size(), named(models)));
        }
    }

    private static String named(List<String> all) {
        String first = items(all.stream().limit(NAMED).toList());
        return all.size() <= NAMED
                ? first
                : phrase("decide.and-more", first, NumberText.number((double) all.size() - NAMED));
    }

    private static String whole(double amount) {
        return NumberText.money(Math.rint(amount));
    }
}
