package mainstay.workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanTable;
import mainstay.plan.profile.Assessment;
import mainstay.plan.valuetree.BeforeAfter;
import mainstay.plan.valuetree.NamedCosts;
import mainstay.plan.valuetree.TreeVariant;
import mainstay.review.diff.AttributionRuns;
import mainstay.review.diff.PlanMoves;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.diff.ReviewedValues;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.accountplan.AssessmentList;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.parameters.Parameters;
import mainstay.run.parameters.PlanParameters;
import mainstay.run.selling.ValueTreeList;
import mainstay.store.ReviewStore;
import mainstay.workspace.queue.Effort;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Sets reviews against each other. */
@Component(service = ReviewComparison.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ReviewComparison {
    private final Workspace workspace;
    private final ReviewStore store;
    private final ReviewModels models;

    /** Started by the framework. */
    @Activate
    public ReviewComparison(@Reference Workspace workspace, @Reference ReviewStore store) {
        this.workspace = workspace;
        this.store = store;
        this.models = new ReviewModels(workspace);
    }

    /**
     * Sets two reviews against each other.
     *
     * @param note takes why the parts of the changes are not known, if so
     */
    public ReviewDiff diff(String before, String after, Consumer<String> note) {
        StoredReviews reviews = new StoredReviews(store.of(workspace.chosenBook()));
        ReviewHeading first = reviews.heading(before);
        ReviewHeading second = reviews.heading(after);
        Review old = reviews.review(first);
        Review now = reviews.review(second);
        Effort effort = Effort.runs(
                "a comparison of reviews",
                Math.max(old.accounts().size(), now.accounts().size()),
                5);
        try {
            return workspace.turn(
                    effort,
                    () -> models.with(
                            first,
                            modelsBefore -> models.with(
                                    second,
                                    modelsAfter -> ReviewDiff.of(
                                            old,
                                            now,
                                            Optional.of(runs(reviews, first, second, modelsBefore, modelsAfter))))));
        } catch (MainstayException e) {
            if (e.code() != Code.MODEL) {
                throw e;
            }
            note.accept("the causes of the changes are not known: " + e.getMessage());
            return ReviewDiff.of(old, now, Optional.empty());
        }
    }

    /**
     * What changed in the plan tables from one review to another, each as it was on the day that it is of, and how the
     * lines of accounts are assessed.
     *
     * @param note takes why the assessments are not known, if so
     * @throws MainstayException if there is no such review, or if it is damaged
     */
    public PlanMoves planMoves(String before, String after, Consumer<String> note) {
        StoredReviews reviews = new StoredReviews(store.of(workspace.chosenBook()));
        ReviewHeading first = reviews.heading(before);
        ReviewHeading second = reviews.heading(after);
        Book old = reviews.book(first);
        Book now = reviews.book(second);
        PlanMoves moves = PlanMoves.of(old, day(first), now, day(second));
        if (!isAssessed(old) && !isAssessed(now)) {
            return moves;
        }
        int accounts = Math.max(old.accounts().size(), now.accounts().size());
        try {
            return workspace.turn(
                    Effort.runs("an assessment of reviews", accounts, 2),
                    () -> moves.with(assessed(reviews, first, old), assessed(reviews, second, now)));
        } catch (MainstayException e) {
            if (e.code() != Code.MODEL) {
                throw e;
            }
            note.accept("how lines are assessed is not known: " + e.getMessage());
            return moves;
        }
    }

    /**
     * Why expected profit changed from one review to another, by what their books alone tell: neither the models nor the present
     * book are needed.
     *
     * @param account the account that is told of alone, by id or name, or a part of one; empty for all
     * @param said takes a sentence when a part was taken for the whole
     * @throws MainstayException if there is no such review, if it is damaged, or if neither has such an account
     */
    public ValueTreeList valueTree(
            String before, String after, String account, TreeVariant variant, Consumer<String> said) {
        StoredReviews reviews = new StoredReviews(store.of(workspace.chosenBook()));
        ReviewHeading first = reviews.heading(before);
        ReviewHeading second = reviews.heading(after);
        Review old = reviews.review(first);
        Review now = reviews.review(second);
        Effort effort = Effort.runs(
                "a value tree", Math.max(old.accounts().size(), now.accounts().size()), 2);
        return workspace.turn(effort, () -> {
            Book book = reviews.book(second);
            ReviewedValues values = ReviewedValues.of(old, reviews.book(first), now, book);
            NamedCosts costs =
                    NamedCosts.of(ValueTreeList.both(costs(first), costs(second)), new BeforeAfter(1, 1), values);
            return ValueTreeList.ofReviews(
                    before,
                    after,
                    account.isEmpty() ? values : values.alone(find(values, account, said)),
                    account.isEmpty() ? costs : costs.ofSome(),
                    variant,
                    book,
                    values::team,
                    day(second));
        });
    }

    private static Map<String, Double> costs(ReviewHeading review) {
        return PlanParameters.valueCosts(review.basis().parameters());
    }

    private static int find(ReviewedValues values, String account, Consumer<String> said) {
        return new AccountLookup(
                        values.size(),
                        values::id,
                        values::name,
                        id -> IntStream.range(0, values.size())
                                .filter(row -> values.id(row).equals(id))
                                .findFirst(),
                        " of the reviews",
                        "review show lists those of a review")
                .find(account, said);
    }

    private static boolean isAssessed(Book book) {
        return book.plan().has(PlanTable.SHARES) || book.plan().has(PlanTable.BARRIERS);
    }

    /** How the lines of accounts were assessed on the day of a review, by the ids of the accounts. */
    private Map<String, List<Assessment>> assessed(StoredReviews reviews, ReviewHeading review, Book book) {
        return models.with(review, serving -> {
            LiveResult result = ReviewReplay.run(
                    review.name(), book, serving, review.basis().parameters(), reviews.inForce(review));
            int accounts = result.book().accounts().size();
            AssessmentList list =
                    AssessmentList.of(result, IntStream.range(0, accounts).toArray(), day(review));
            Map<String, List<Assessment>> assessed = new LinkedHashMap<>();
            for (int account = 0; account < accounts; account++) {
                if (!list.assessment(account).isEmpty()) {
                    assessed.put(result.book().accounts().id(account), list.assessment(account));
                }
            }
            return assessed;
        });
    }

    private static LocalDate day(ReviewHeading review) {
        return review.basis().day();
    }

    /** One thing changed at a time; what is the same in both reviews is not computed twice. */
    private static AttributionRuns runs(
            StoredReviews reviews, ReviewHeading before, ReviewHeading after, Models modelsBefore, Models modelsAfter) {
        ReviewBasis first = before.basis();
        ReviewBasis second = after.basis();
        Book bookBefore = reviews.book(before);
        boolean sameBook = first.digest().equals(second.digest());
        Book book = sameBook ? bookBefore : reviews.book(after);
        boolean sameModels = ReviewModels.identities(modelsBefore).equals(ReviewModels.identities(modelsAfter));
        boolean sameParameters = first.parameters().equals(second.parameters());
        Optional<AdoptedCoverage> planBefore = reviews.inForce(before);
        Optional<AdoptedCoverage> planAfter = reviews.inForce(after);
        LiveResult start = ReviewReplay.run(before.name(), bookBefore, modelsBefore, first.parameters(), planBefore);
        LiveResult data = sameBook
                ? start
                : ReviewReplay.run(
                        before.name(), book, modelsBefore, kept(first, modelsBefore, modelsBefore), planBefore);
        LiveResult changed = sameModels
                ? data
                : ReviewReplay.run(
                        before.name(), book, modelsAfter, kept(first, modelsBefore, modelsAfter), planBefore);
        LiveResult parameters = sameParameters
                ? changed
                : ReviewReplay.run(after.name(), book, modelsAfter, second.parameters(), planBefore);
        LiveResult end = planBefore.equals(planAfter)
                ? parameters
                : Runner.again(parameters, parameters.assumptions(), planAfter, Batches.usual());
        return new AttributionRuns(start, data, changed, parameters, end);
    }

    /**
     * The parameters of the first review that count when only the book or the models are others. All of them, whether a user or
     * a file of the configuration set them, but for what belongs to the book and the models themselves: the margin of its
     * mapping, and the figures of a model that is another now; unless a user had changed them.
     */
    private static Map<String, String> kept(ReviewBasis first, Models before, Models now) {
        Set<ModelIdentity> known = Set.copyOf(ReviewModels.identities(before));
        List<String> follow = new ArrayList<>();
        now.teamCosts().stream()
                .filter(model -> !known.contains(model.identity()))
                .forEach(model -> model.model()
                        .figures()
                        .forEach(figure ->
                                follow.add(Parameters.figure(model.model().id(), figure.name()))));
        now.scorings().stream()
                .filter(model -> !known.contains(model.identity()))
                .forEach(model -> model.model()
                        .figures()
                        .forEach(figure -> follow.add(
                                Parameters.scoringFigure(model.model().id(), figure.name()))));
        follow.add(Parameters.MARGIN_DEFAULT);
        follow.removeAll(first.changes().keySet());
        Map<String, String> kept = new LinkedHashMap<>(first.parameters());
        kept.keySet().removeAll(follow);
        return kept;
    }
}
