package mainstay.models.examination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.Runner;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import mainstay.scoring.api.Receipt;

/** Runs the golden book with a model in place, as a user's run does, several times over. */
final class GoldenRun {
    private static final Batches WHOLE = new Batches(1, 1000);
    private static final Batches PIECES = new Batches(2, 64);
    private static final double TOLERANCE = 1e-9;
    private static final double HIGHEST = 100;

    private final String candidate;
    private final Models models;
    private final Book book;

    /**
     * A run.
     *
     * @param candidate the id of the model on trial
     * @param models the models of the run, the candidate among them
     * @param furtherColumns columns that it needs beyond those that every book has
     */
    GoldenRun(String candidate, Models models, Set<String> furtherColumns) {
        this.candidate = candidate;
        this.models = models;
        this.book = GoldenBook.with(furtherColumns);
    }

    /** Refuses a scoring model whose results cannot be used. */
    void checkScores() throws UnfitModel {
        LiveResult first = run(WHOLE);
        scores(first);
        receipts(first);
        same(first);
    }

    /** Refuses a model whose results cannot be used. */
    void check() throws UnfitModel {
        same(run(WHOLE));
    }

    private void same(LiveResult first) throws UnfitModel {
        same(first, run(WHOLE), "a second time");
        same(first, run(PIECES), "on two threads");
    }

    private LiveResult run(Batches batches) {
        Map<String, String> changes =
                Map.of("scoring.model", models.scoringIds().get(0));
        return Runner.run(book, models, Assumptions.of(book, models, changes, "examination"), batches);
    }

    private void scores(LiveResult result) throws UnfitModel {
        for (int account = 0; account < book.accounts().size(); account++) {
            double score = result.scores().get(account);
            if (Double.isNaN(score)) {
                throw unfit("gives account " + id(account) + " no score (NaN), although no input is missing");
            }
            if (!(score >= 0 && score <= HIGHEST)) {
                throw unfit("scores account " + id(account) + " with " + score + ", which is not from 0 to 100");
            }
        }
    }

    private void receipts(LiveResult result) throws UnfitModel {
        for (int account = 0; account < book.accounts().size(); account++) {
            double score = result.scores().get(account);
            Receipt receipt = result.receipt(account);
            if (receipt.score() != score) {
                throw unfit("scores account " + id(account) + " with " + score + ", but its receipt is for "
                        + receipt.score());
            }
            if (!(Math.abs(receipt.points() - score) <= TOLERANCE)) {
                throw unfit("scores account " + id(account) + " with " + score
                        + ", but the contributions of its receipt add up to " + receipt.points());
            }
        }
    }

    private void same(LiveResult first, LiveResult other, String how) throws UnfitModel {
        List<Column> expected = RankColumns.listed(first);
        List<Column> found = RankColumns.listed(other);
        for (int at = 0; at < expected.size(); at++) {
            Optional<String> difference = difference(expected.get(at), found.get(at));
            if (difference.isPresent()) {
                throw unfit("gives another result when the same book is run " + how + ": " + difference.get());
            }
        }
    }

    private Optional<String> difference(Column expected, Column found) {
        for (int account = 0; account < book.accounts().size(); account++) {
            boolean sameNumber = Double.compare(expected.number(account), found.number(account)) == 0;
            if (!sameNumber || !expected.text(account).equals(found.text(account))) {
                return Optional.of(expected.name() + " of account " + id(account) + " was " + cell(expected, account)
                        + " and is " + cell(found, account));
            }
        }
        return Optional.empty();
    }

    private static String cell(Column column, int account) {
        return column.kind().isNumber() ? String.valueOf(column.number(account)) : column.text(account);
    }

    private String id(int account) {
        return book.accounts().id(account);
    }

    private UnfitModel unfit(String found) {
        return new UnfitModel("its model " + candidate + " " + found);
    }
}
