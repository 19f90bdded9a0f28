package mainstay.review.trend;

import static mainstay.review.words.ReviewWords.counted;
import static mainstay.review.words.ReviewWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;
import mainstay.review.ReviewState;
import mainstay.review.ReviewTotals;
import mainstay.review.ReviewedAccounts;
import mainstay.review.Tier;
import mainstay.review.diff.ChangeSource;
import mainstay.review.rules.Review;
import mainstay.run.ColumnsOnDemand;

/**
 * Reviews of one book in one currency, a row each, in the order of their days. Every figure is what the review itself says:
 * nothing is computed anew. Columns {@code joined} and {@code left} count accounts against the row before, {@code NaN} in the
 * first.
 */
public final class ReviewTrend extends ColumnsOnDemand {
    /** The column of the names of the reviews. */
    public static final String REVIEW = "review";

    /** Of no review. */
    public static final ReviewTrend NONE = new ReviewTrend(List.of());

    private final List<Review> reviews;
    private final List<ReviewTotals> totals;
    private final List<ChangedBasis> bases;
    private final List<Turnover> turnovers;

    private ReviewTrend(List<Review> reviews) {
        this.reviews = reviews;
        this.totals =
                reviews.stream().map(Review::accounts).map(ReviewTotals::of).toList();
        this.bases = IntStream.range(0, reviews.size()).mapToObj(this::basis).toList();
        this.turnovers =
                IntStream.range(0, reviews.size()).mapToObj(this::turnover).toList();
        text(REVIEW, Review::name);
        text("state", review -> review.state().word());
        text("day", review -> review.basis().day().toString());
        sum(ReviewTotals.PROFIT, Kind.MONEY);
        sum(ReviewTotals.GROSS_PROFIT, Kind.MONEY);
        sum(ReviewTotals.COST, Kind.MONEY);
        sum(ReviewTotals.HEADS, Kind.NUMBER);
        sum(ReviewTotals.ACCOUNTS, Kind.COUNT);
        sum(ReviewTotals.LARGE, Kind.COUNT);
        Tier.ofRuns()
                .forEach(tier -> add(column(tier), () -> number(column(tier), Kind.COUNT, ReviewTotals.tier(tier))));
        add(
                "joined",
                () -> Column.number(
                        "joined", Kind.COUNT, row -> turnovers.get(row).joined()));
        add(
                "left",
                () -> Column.number(
                        "left", Kind.COUNT, row -> turnovers.get(row).left()));
        add(
                "changed_basis",
                () -> Column.text("changed_basis", row -> bases.get(row).words()));
        text("models", review -> ChangedBasis.modelsOf(review.basis()));
    }

    /**
     * The reviews of a book.
     *
     * @param all in any order; those in another currency than the latest are left out
     * @param note takes a sentence for each that is left out
     */
    public static ReviewTrend of(List<Review> all, Consumer<String> note) {
        List<Review> ordered = all.stream()
                .sorted(Comparator.comparing((Review review) -> review.basis().day())
                        .thenComparing(Review::openedAt)
                        .thenComparing(Review::name))
                .toList();
        if (ordered.isEmpty()) {
            return NONE;
        }
        String currency = ordered.get(ordered.size() - 1).basis().currency();
        List<Review> comparable = new ArrayList<>();
        for (Review review : ordered) {
            String own = review.basis().currency();
            if (own.equals(currency)) {
                comparable.add(review);
            } else {
                note.accept(phrase("trend.currency", review.name(), named(own), named(currency)));
            }
        }
        return new ReviewTrend(comparable);
    }

    /** What is said of a review that is damaged and so left out. */
    public static String damaged(String name, String why) {
        return phrase("trend.damaged", name, why);
    }

    private static String named(String currency) {
        return currency.isEmpty() ? phrase("trend.no-currency") : currency;
    }

    /** The name of the column that counts the accounts of a tier, such as {@code tier_a}. */
    public static String column(Tier tier) {
        return switch (tier) {
            case A -> "tier_a";
            case B -> "tier_b";
            case C_PLUS -> "tier_c_plus";
            case C -> "tier_c";
            case REMOVED -> "removed";
        };
    }

    private void text(String name, Function<Review, String> text) {
        add(name, () -> Column.text(name, row -> text.apply(reviews.get(row))));
    }

    private void sum(String name, Kind kind) {
        add(name, () -> number(name, kind, name));
    }

    private Column number(String name, Kind kind, String measure) {
        return Column.number(name, kind, row -> totals.get(row).get(measure));
    }

    private ChangedBasis basis(int row) {
        return row == 0
                ? ChangedBasis.first()
                : ChangedBasis.between(
                        reviews.get(row - 1).basis(), reviews.get(row).basis());
    }

    private Turnover turnover(int row) {
        return row == 0
                ? Turnover.UNKNOWN
                : Turnover.between(
                        reviews.get(row - 1).accounts(), reviews.get(row).accounts());
    }

    /** How many reviews there are. */
    public int size() {
        return reviews.size();
    }

    /** The reviews in order, the latest last. */
    public List<Review> reviews() {
        return reviews;
    }

    /** Whether there are two reviews at least, so that there is something to compare. */
    public boolean isKnown() {
        return size() > 1;
    }

    /** What stands beside the name of a review where there is little room: {@code draft}, and what changed but for its data. */
    public List<String> marks(int row) {
        List<String> marks = new ArrayList<>();
        if (reviews.get(row).state() == ReviewState.OPEN) {
            marks.add(phrase("trend.draft"));
        }
        bases.get(row).sources().stream()
                .filter(source -> source != ChangeSource.DATA)
                .map(source -> phrase("trend.mark." + source.word()))
                .forEach(marks::add);
        return marks;
    }

    /** What the accounts went through. */
    public AccountPaths accounts() {
        return AccountPaths.of(reviews);
    }

    /** What an account went through, by its id: a row for each review, in order. */
    public AccountPath path(String id) {
        return new AccountPath(reviews, id);
    }

    /** What it comes to from the first review to the latest, or why nothing can be said: a sentence. */
    public String sentence() {
        if (reviews.isEmpty()) {
            return phrase("trend.none");
        }
        if (!isKnown()) {
            return phrase("trend.single", reviews.get(0).name());
        }
        ReviewTotals first = totals.get(0);
        ReviewTotals last = totals.get(size() - 1);
        Turnover stayed = Turnover.between(
                reviews.get(0).accounts(), reviews.get(size() - 1).accounts());
        List<String> parts = new ArrayList<>();
        parts.add(profit(first.get(ReviewTotals.PROFIT), last.get(ReviewTotals.PROFIT)));
        parts.add(heads(last.get(ReviewTotals.HEADS) - first.get(ReviewTotals.HEADS)));
        if (stayed.joined() > 0) {
            parts.add(counted("trend.joined", stayed.joined()));
        }
        if (stayed.left() > 0) {
            parts.add(counted("trend.left", stayed.left()));
        }
        return Language.current().sentence(parts);
    }

    private String profit(double first, double last) {
        String over = counted("trend.reviews", size());
        double before = Math.rint(first);
        double now = Math.rint(last);
        if (before == now) {
            return phrase("trend.profit.same", NumberText.money(now), over);
        }
        return phrase(
                now > before ? "trend.profit.rose" : "trend.profit.fell",
                NumberText.money(before),
                NumberText.money(now),
                over);
    }

    private static String heads(double change) {
        double rounded = Math.rint(change * 10) / 10;
        if (rounded == 0) {
            return phrase("trend.heads.same");
        }
        return phrase(rounded > 0 ? "trend.heads.rose" : "trend.heads.fell", NumberText.number(Math.abs(rounded)));
    }

    /**
     * Who joined and left a list.
     *
     * @param joined how many are on the later list alone
     * @param left how many are on the earlier list alone
     */
    private record Turnover(double joined, double left) {
        private static final Turnover UNKNOWN = new Turnover(Double.NaN, Double.NaN);

        private static Turnover between(ReviewedAccounts before, ReviewedAccounts now) {
            return new Turnover(onlyIn(now, before), onlyIn(before, now));
        }

        private static double onlyIn(ReviewedAccounts one, ReviewedAccounts other) {
            return (double) IntStream.range(0, one.size())
                    .filter(row -> !one.isRemoved(row))
                    .filter(row -> other.listed(one.id(row)).isEmpty())
                    .count();
        }
    }
}
