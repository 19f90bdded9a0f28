package mainstay.reporting.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.plan.valuetree.NamedCosts;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.reporting.api.Report;
import mainstay.review.ReviewedAccounts;
import mainstay.review.decision.AccountOverride;
import mainstay.review.decision.Decisions;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewField;
import mainstay.review.diff.AttributionRuns;
import mainstay.review.diff.PlanMoves;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.diff.ReviewedValues;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;
import mainstay.review.rules.ReviewClosing;
import mainstay.review.rules.ReviewColumns;
import mainstay.review.rules.ReviewOpening;
import mainstay.review.trend.ReviewTrend;
import mainstay.review.trend.TrendGroups;
import mainstay.run.LiveResult;
import mainstay.run.selling.ValueTreeList;

/** Two reviews: between them accounts come, go and grow, a parameter is changed, and somebody decides. */
record GivenReviews(Review first, Review second, AttributionRuns steps) {
    private static final int ACCOUNTS = 80;
    private static final Instant AT = Instant.parse("2026-01-12T08:15:00Z");

    /** Nothing changed in the plan tables. */
    static final PlanMoves NO_PLANS = PlanMoves.of(oneAccount(), LocalDate.EPOCH, oneAccount(), LocalDate.EPOCH);

    private static Book oneAccount() {
        return BookBuilder.small(
                        new TreeMap<>(Map.of("a001", List.of(Wallet.of("PC", 100, 10)))), new BookBuilder("one"))
                .build();
    }

    /** In the later review there is a barrier. */
    static PlanMoves plans(String what) {
        PlanRows.Draft barriers = new PlanRows.Draft(PlanTable.BARRIERS, new int[] {0})
                .put("barrier_id", TextColumn.of("price"))
                .put("line", TextColumn.of("PC"))
                .put("what", TextColumn.of(what));
        Book after = oneAccount().withPlan(List.of(barriers), Stages.USUAL);
        return PlanMoves.of(oneAccount(), LocalDate.EPOCH, after, LocalDate.EPOCH);
    }

    static GivenReviews in(Path folder) throws IOException {
        return in(folder, text -> text);
    }

    /**
     * The same.
     *
     * @param word gives another word for each that people choose
     */
    static GivenReviews in(Path folder, UnaryOperator<String> word) throws IOException {
        Book before = book(folder.resolve("before"), 0, 72, word);
        Book after = book(folder.resolve("after"), 5, ACCOUNTS, word);
        Map<String, String> changes = Map.of("teamcost.dedicated.accounts", "4");
        LiveResult run = Given.result(before, Map.of());
        LiveResult data = Given.result(after, Map.of());
        LiveResult last = Given.result(after, changes);
        Review first = closed(word.apply("2025-Q4"), run, Map.of(), Optional.empty(), word);
        Review second = closed(word.apply("2026-Q1"), last, changes, Optional.of(first), word);
        return new GivenReviews(first, second, new AttributionRuns(run, data, data, last, last));
    }

    ReviewDiff diff() {
        return ReviewDiff.of(first, second, Optional.of(steps));
    }

    /** Why expected profit changed from the first to the second. */
    Report valueTree() {
        Book book = steps.teams().book().asRead();
        ReviewedValues values = ReviewedValues.of(first, steps.before().book().asRead(), second, book);
        return PlanReports.valueTree(
                second,
                ValueTreeList.ofReviews(
                        first.name(),
                        second.name(),
                        values,
                        NamedCosts.NONE,
                        TreeVariant.BASE,
                        book,
                        values::team,
                        second.basis().day()),
                Optional.empty(),
                Given.ASKED);
    }

    /** How the two reviews went, by the texts of a column. */
    Report trend(String by) {
        ReviewTrend trend = ReviewTrend.of(List.of(second, first), note -> {});
        return Reports.trend(trend, Optional.of(TrendGroups.of(trend, by, this::columns)), List.of(), Given.ASKED);
    }

    /** What a review knows of its accounts. */
    ReviewColumns columns(Review review) {
        LiveResult run = review.equals(first) ? steps.before() : steps.teams();
        return ReviewColumns.of(review, run.book().asRead().accounts());
    }

    /** Where a model of the earlier review is not installed any more. */
    ReviewDiff withoutSteps() {
        return ReviewDiff.of(first, second, Optional.empty());
    }

    private static Book book(Path folder, int from, int to, UnaryOperator<String> word) throws IOException {
        Files.createDirectories(folder);
        StringBuilder accounts = new StringBuilder("account_id,name\n");
        StringBuilder wallets = new StringBuilder("account_id,line,spend,revenue,margin\n");
        for (int account = 0; account < to; account++) {
            SplittableRandom random = new SplittableRandom(account);
            double grown = from == 0 ? 1 : new SplittableRandom(account * 31L + from).nextDouble(0.4, 2);
            double spend = Math.rint(Math.exp(random.nextDouble(12, 18)) * grown);
            if (account >= from) {
                String name = word.apply("Account " + account).replace("\"", "\"\"");
                accounts.append("a%03d,\"%s\"%n".formatted(account, name));
                wallets.append(
                        "a%03d,PC,%.0f,%.0f,0.25%n".formatted(account, spend, spend * random.nextDouble(0.1, 0.9)));
            }
        }
        Files.writeString(folder.resolve("accounts.csv"), accounts);
        Files.writeString(folder.resolve("wallets.csv"), wallets);
        return Intake.read(new ImportRequest(folder, Optional.empty(), Optional.of("north"), false))
                .book()
                .orElseThrow();
    }

    private static Review closed(
            String name,
            LiveResult result,
            Map<String, String> changes,
            Optional<Review> before,
            UnaryOperator<String> word) {
        LocalDate day = before.isEmpty() ? LocalDate.of(2026, 1, 12) : LocalDate.of(2026, 4, 13);
        List<AccountOverride> carried = before.map(
                        review -> review.decisions().carried(review.basis().overrides(), day))
                .orElse(List.of());
        ReviewBasis opening = ReviewBasis.of(
                result,
                changes,
                day,
                before.map(Review::name).orElse(""),
                carried,
                before.isEmpty() ? "" : word.apply("the plan of March was adopted"),
                Map.of(word.apply("heads"), word.apply("at most 8")));
        ReviewedAccounts opened = ReviewOpening.open(result, opening, before.map(Review::accounts), Optional.empty());
        Decisions docket = Decisions.of(name, opened, before.isEmpty() ? firstSteps(word) : laterSteps(word));
        ReviewedAccounts sheet = ReviewClosing.close(opened, opening, docket, before.map(Review::accounts));
        return new Review(
                name,
                opening,
                AT,
                word.apply("pat"),
                Optional.of(AT.plusSeconds(86_400)),
                word.apply("kim"),
                before.isEmpty() ? word.apply("quarter.review") : "",
                sheet,
                docket);
    }

    private static List<ReviewEvent> firstSteps(UnaryOperator<String> word) {
        return List.of(
                proposed(word, "a010", ReviewField.TIER, "removed", "sales"),
                overridden(word, "a020", ReviewField.COVERAGE, "shared", "2026-12-31"),
                overridden(word, "a021", ReviewField.TIER, "B", "2026-02-28"));
    }

    private static List<ReviewEvent> laterSteps(UnaryOperator<String> word) {
        return List.of(
                proposed(word, "a030", ReviewField.TIER, "A", "sales"),
                new ReviewEvent.Agreed(
                        AT,
                        word.apply("kim"),
                        "a030",
                        List.of(ReviewField.TIER),
                        word.apply("finance"),
                        word.apply("a good reason")),
                proposed(word, "a031", ReviewField.COVERAGE, "dedicated", "sales"),
                new ReviewEvent.Contested(
                        AT,
                        word.apply("kim"),
                        "a031",
                        List.of(ReviewField.COVERAGE),
                        word.apply("finance"),
                        word.apply("a good reason")),
                proposed(word, "a033", ReviewField.TIER, "removed", ""),
                proposed(word, "a034", ReviewField.TIER, "removed", "service"));
    }

    private static ReviewEvent proposed(
            UnaryOperator<String> word, String account, ReviewField field, String value, String department) {
        return new ReviewEvent.Proposed(
                AT,
                word.apply("kim"),
                account,
                field,
                value,
                word.apply("a good reason"),
                Optional.of(department).filter(name -> !name.isEmpty()).map(word));
    }

    private static ReviewEvent overridden(
            UnaryOperator<String> word, String account, ReviewField field, String value, String until) {
        return new ReviewEvent.Overridden(
                AT, word.apply("kim"), account, field, value, word.apply("a good reason"), LocalDate.parse(until));
    }
}
