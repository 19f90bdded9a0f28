package mainstay.run;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.coverage.Decision;
import mainstay.coverage.Valuation;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.segments.Segments;

/** What a run found out about every account of a book, and what from. Accounts stand in the order of their ids. */
public final class Result {
    private final Book book;
    private final Generation generation;
    private final Assumptions assumptions;
    private final Valuation valuation;
    private final Decision decision;
    private final Ranking ranking;
    private final Scorer scorer;
    private final DoubleColumn scores;
    private final Segments segments;
    private final Models models;

    Result(
            Book book,
            Generation generation,
            Assumptions assumptions,
            Valuation valuation,
            Decision decision,
            Ranking ranking,
            Scorer scorer,
            DoubleColumn scores,
            Segments segments,
            Models models) {
        this.book = book;
        this.generation = generation;
        this.assumptions = assumptions;
        this.valuation = valuation;
        this.decision = decision;
        this.ranking = ranking;
        this.scorer = scorer;
        this.scores = scores;
        this.segments = segments;
        this.models = models;
    }

    /** The book. */
    public Book book() {
        return book;
    }

    /** The models that computed it. */
    public Models models() {
        return models;
    }

    /** What it was computed from. */
    public Generation generation() {
        return generation;
    }

    /** The assumptions in force. */
    public Assumptions assumptions() {
        return assumptions;
    }

    /** Value and position. */
    public Valuation valuation() {
        return valuation;
    }

    /** Coverage and expected profit. */
    public Decision decision() {
        return decision;
    }

    /** The prioritised list. */
    public Ranking ranking() {
        return ranking;
    }

    /** The score of every account. */
    public DoubleColumn scores() {
        return scores;
    }

    /** The ids of the coverages that were offered, the richest first, and {@code none}. */
    public List<String> coverages() {
        List<String> coverages = new ArrayList<>();
        decision.terms().offers().forEach(offer -> coverages.add(offer.coverage()));
        coverages.add(decision.terms().none().coverage());
        return coverages;
    }

    /** The recommended coverage of an account. */
    public String coverage(int account) {
        return decision.coverage(account).coverage();
    }

    /** What to do about an account: {@code pursue}, {@code low-priority} or {@code give-up}. */
    public String call(int account) {
        return decision.call(account, book.accounts().strategic(account)).id();
    }

    /** Why an account has its score. */
    public Receipt receipt(int account) {
        return scorer.receipt(account);
    }

    /** The classes. */
    public Segments segments() {
        return segments;
    }

    /** What the user must know about this result: models that are not there, assumptions that count for nothing. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(models.absent());
        notes.addAll(assumptions.notes());
        notes.addAll(MissingMargins.note(this));
        return notes;
    }
}
