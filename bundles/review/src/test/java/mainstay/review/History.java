package mainstay.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Wallet;
import mainstay.review.decision.Decisions;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;
import mainstay.review.rules.ReviewClosing;
import mainstay.review.rules.ReviewOpening;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;

/** Reviews of one book, one after the other. */
public final class History {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private final List<Review> reviews = new ArrayList<>();
    private final List<LiveResult> results = new ArrayList<>();

    /** Accounts with one wallet each: what is spent, and what we sell, at a margin of a half. */
    public static Book book(Map<String, double[]> accounts) {
        Map<String, List<Wallet>> wallets = new LinkedHashMap<>();
        accounts.forEach((id, of) -> wallets.put(id, List.of(Wallet.of("disks", of[0], of[1]))));
        return BookBuilder.of("history", wallets);
    }

    public static Map<String, double[]> accounts(Random random, int count) {
        Map<String, double[]> accounts = new LinkedHashMap<>();
        for (int account = 0; account < count; account++) {
            if (random.nextInt(10) > 0) {
                double spend = Math.rint(Math.exp(8 + 7 * random.nextDouble()));
                accounts.put("a" + (100 + account), new double[] {spend, Math.rint(spend * random.nextDouble())});
            }
        }
        return accounts;
    }

    public static LiveResult run(Book book, Models models, Map<String, String> changes) {
        return run(book, models, changes, new Batches(1, 1 << 14));
    }

    /** The same on a number of threads. */
    public static LiveResult run(Book book, Models models, Map<String, String> changes, Batches batches) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("margin.default", "0.5"));
        all.putAll(changes);
        return Runner.run(book, models, Assumptions.of(book, models, all, "test"), batches);
    }

    public Review next(Map<String, double[]> accounts, ReviewEvent... changes) {
        return next(run(book(accounts), FakeModels.usual(), Map.of()), changes);
    }

    /** Opens the next review, has this said in it, and closes it. */
    public Review next(LiveResult result, ReviewEvent... changes) {
        LocalDate day = FIRST_DAY.plusMonths(3L * reviews.size());
        String name = "r" + (reviews.size() + 1);
        Optional<Review> before = reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.get(reviews.size() - 1));
        ReviewBasis basis = ReviewBasis.of(
                result,
                Map.of(),
                day,
                before.map(Review::name).orElse(""),
                before.map(review -> review.decisions().carried(review.basis().overrides(), day))
                        .orElse(List.of()),
                "",
                Map.of("heads", "at most 8"));
        ReviewedAccounts opened = ReviewOpening.open(result, basis, before.map(Review::accounts), Optional.empty());
        Decisions decisions = Decisions.of(name, opened, List.of(changes));
        ReviewedAccounts closed = ReviewClosing.close(opened, basis, decisions, before.map(Review::accounts));
        Review review =
                new Review(name, basis, Instant.EPOCH, "ann", Optional.of(Instant.EPOCH), "bob", "", closed, decisions);
        reviews.add(review);
        results.add(result);
        return review;
    }

    public LiveResult result(int review) {
        return results.get(review);
    }
}
