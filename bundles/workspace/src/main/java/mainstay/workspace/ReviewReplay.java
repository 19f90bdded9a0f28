package mainstay.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.ColumnTable;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.ReviewedAccounts;
import mainstay.review.rules.ReviewOpening;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.Models;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.parameters.Assumptions;
import mainstay.run.people.PayTable;
import mainstay.store.BookReviews;
import mainstay.store.FrozenFiles;
import mainstay.store.ReviewStore;
import mainstay.workspace.queue.Effort;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Computes reviews again from what they stored. */
@Component(service = ReviewReplay.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ReviewReplay {
    private final Workspace workspace;
    private final ReviewStore reviewStore;
    private final ReviewModels models;

    /** Started by the framework. */
    @Activate
    public ReviewReplay(@Reference Workspace workspace, @Reference ReviewStore store) {
        this.workspace = workspace;
        this.reviewStore = store;
        this.models = new ReviewModels(workspace);
    }

    /**
     * Computes a review again.
     *
     * @return what was compared and is the same, a sentence each
     * @throws MainstayException if a model is not there any more, or if a byte differs
     */
    public List<String> replay(String name) {
        BookReviews store = reviewStore.of(workspace.chosenBook());
        StoredReviews reviews = new StoredReviews(store);
        store.check(name);
        ReviewHeading heading = reviews.heading(name);
        if (!heading.basis().before().isEmpty()) {
            new ReviewSuccession(store).remark(name, heading.basis().before());
        }
        Book book = reviews.book(heading);
        return models.with(heading, leased -> {
            LiveResult result = workspace.turn(
                    Effort.run(book.accounts().size()),
                    () -> run(name, book, leased, heading.basis().parameters(), reviews.inForce(heading)));
            ReviewedAccounts opened =
                    ReviewOpening.open(result, heading.basis(), reviews.before(heading), reviews.adopted(heading));
            List<String> same = new ArrayList<>();
            same.add(compared(store, name, StoredReviews.OPENED, opened));
            if (store.digests(name).containsKey(StoredReviews.PAY)) {
                same.add(pay(store, name, PayTable.of(result, heading.basis().day())));
            }
            if (heading.closed().isPresent()) {
                same.add(compared(store, name, StoredReviews.CLOSED, reviews.close(heading, opened)));
            }
            return same;
        });
    }

    /** A run on the terms of a review. */
    static LiveResult run(
            String name, Book book, Models models, Map<String, String> parameters, Optional<AdoptedCoverage> inForce) {
        Assumptions assumptions = Assumptions.of(book, models, parameters, "review " + name);
        return Runner.run(book, models, assumptions, inForce, Batches.usual());
    }

    private static String pay(BookReviews store, String name, Optional<ColumnTable> again) {
        byte[] stored = store.bytes(name, StoredReviews.PAY);
        byte[] computed = again.map(FrozenFiles::bytes).orElse(new byte[0]);
        if (!Arrays.equals(stored, computed)) {
            throw new MainstayException(
                    Code.STORAGE,
                    "review " + name + " gave other pay when computed again; people pay --review " + name
                            + " shows what was frozen");
        }
        return same(StoredReviews.PAY, stored);
    }

    private static String same(String file, byte[] bytes) {
        return file + ": " + bytes.length + " bytes, the same";
    }

    private static String compared(BookReviews store, String name, String file, ReviewedAccounts again) {
        byte[] stored = store.bytes(name, file);
        byte[] computed = FrozenFiles.bytes(again.table());
        if (!Arrays.equals(stored, computed)) {
            throw new MainstayException(
                    Code.STORAGE,
                    "review " + name + " gave another result when computed again: "
                            + new StoredReviews(store)
                                    .accounts(name, file)
                                    .firstDifference(again)
                                    .orElse(file + " has other bytes"));
        }
        return same(file, stored);
    }
}
