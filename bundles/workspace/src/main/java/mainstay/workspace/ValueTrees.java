package mainstay.workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Period;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.run.LiveResult;
import mainstay.run.selling.ValueTreeList;

/** Why profit changed from one period of sales to another, or from one review of the current book to another. */
public final class ValueTrees {
    private final Workspace workspace;
    private final Reviews reviews;
    private final ReviewComparison comparison;

    /** Trees of the current book of a workspace. */
    public ValueTrees(Workspace workspace, Reviews reviews, ReviewComparison comparison) {
        this.workspace = workspace;
        this.reviews = reviews;
        this.comparison = comparison;
    }

    /**
     * What is asked for.
     *
     * @param from the earlier review or period, as it was typed
     * @param to the later one
     * @param account the account that is told of alone, by id or name, or a part of one; empty for all
     * @param sales whether periods are meant even where reviews have such names
     * @param variant at what level of other factors the change of one is valued
     * @param day sales after it are not seen
     */
    public record Asked(String from, String to, String account, boolean sales, TreeVariant variant, LocalDate day) {}

    /**
     * Whether two reviews are meant; else it is two periods.
     *
     * @throws MainstayException if one is neither, or if they are not alike
     */
    public boolean isOfReviews(Asked asked) {
        List<String> names = asked.sales() ? List.of() : reviews.names();
        boolean first = names.contains(asked.from());
        boolean second = names.contains(asked.to());
        if (first && second) {
            return true;
        }
        if (!first) {
            period(asked.from(), names);
        }
        if (!second) {
            period(asked.to(), names);
        }
        if (first || second) {
            String review = first ? asked.from() : asked.to();
            if (Period.parse(review).isEmpty()) {
                throw new MainstayException(
                        Code.WRONG_CALL,
                        "FROM and TO must both be reviews or both be periods, and only " + review
                                + " is a review; review list names them all");
            }
        }
        return false;
    }

    private static Period period(String typed, List<String> reviews) {
        return Period.parse(typed.strip())
                .orElseThrow(() -> MainstayException.unknown(
                        Code.NOT_FOUND,
                        reviews.isEmpty() ? "period" : "review or period",
                        typed,
                        reviews,
                        "a period is written as 2027, 2027-H1, 2027-Q3, 2027-03 or 2027-03-31"));
    }

    /**
     * Makes a tree and works with it.
     *
     * @param said takes a sentence when a part of an account was taken for the whole
     */
    public <T> T with(Asked asked, Consumer<String> said, Function<ValueTreeList, T> work) {
        return isOfReviews(asked)
                ? work.apply(ofReviews(asked, said))
                : workspace.withResult(result -> work.apply(ofSales(asked, result, said)));
    }

    /** The tree of two reviews. */
    ValueTreeList ofReviews(Asked asked, Consumer<String> said) {
        return comparison.valueTree(asked.from(), asked.to(), asked.account(), asked.variant(), said);
    }

    /** The tree of the sales of two periods. */
    ValueTreeList ofSales(Asked asked, LiveResult result, Consumer<String> said) {
        OptionalInt account = Optional.of(asked.account())
                .filter(typed -> !typed.isEmpty())
                .map(typed -> OptionalInt.of(AccountLookup.inBook(result.book(), typed, said)))
                .orElse(OptionalInt.empty());
        return ValueTreeList.ofSales(
                result,
                period(asked.from(), List.of()),
                period(asked.to(), List.of()),
                account,
                asked.variant(),
                asked.day());
    }
}
