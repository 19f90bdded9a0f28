package mainstay.run;

import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.PlanTable;
import mainstay.coverage.Decision;
import mainstay.coverage.LeftOnTable;
import mainstay.coverage.Valuation;
import mainstay.plan.barriers.BarrierPrices;
import mainstay.plan.barriers.FreedRevenue;
import mainstay.plan.lines.WalletPrices;
import mainstay.run.generation.Models;
import mainstay.run.generation.RunIdentity;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.inforce.PaidTeams;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.ProfitTerms;
import mainstay.scoring.api.Receipt;
import mainstay.segments.Segments;

/**
 * What a run found out about every account of a book, and what from. Accounts are in the order of their ids.
 *
 * <p>It is live: scores, and what is made of them, are computed by its models when they are first asked for, and then kept. It
 * is therefore used only while its models are leased, and what leaves that work is rows, texts and numbers.
 */
public final class LiveResult {
    private final Book book;
    private final Assumptions assumptions;
    private final Valuation valuation;
    private final Decision decision;
    private final Optional<PaidTeams> paidTeams;
    private final Ranking ranking;
    private final Scoring scoring;
    private final Segments segments;
    private final Models models;
    private final Lazy<RunIdentity> generation;
    private final Lazy<Double> expectedProfit = Lazy.of(() -> Totals.of(this).expectedProfit());
    private final Lazy<LeftOnTable> leftOnTable = Lazy.of(() -> decision().leftOnTable());
    private final Lazy<BarriersByAccount> barriers = Lazy.of(() -> barriers(Optional.empty()));
    private final Lazy<Map<String, Double>> seats = Lazy.of(() -> HeadsPerAccount.ofSeats(this));
    private final Lazy<List<String>> notes = Lazy.of(this::madeNotes);
    private final Lazy<Long> walletsWithoutMargin;

    LiveResult(
            Book book,
            Assumptions assumptions,
            Valuation valuation,
            Decision decision,
            Optional<PaidTeams> paidTeams,
            Ranking ranking,
            Scoring scoring,
            Segments segments,
            Models models,
            Lazy<Long> walletsWithoutMargin,
            Supplier<RunIdentity> generation) {
        this.book = book;
        this.assumptions = assumptions;
        this.valuation = valuation;
        this.decision = decision;
        this.paidTeams = paidTeams;
        this.ranking = ranking;
        this.scoring = scoring;
        this.segments = segments;
        this.models = models;
        this.walletsWithoutMargin = walletsWithoutMargin;
        this.generation = Lazy.of(generation);
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
    public RunIdentity generation() {
        return generation.get();
    }

    /** The assumptions in force. */
    public Assumptions assumptions() {
        return assumptions;
    }

    /** Value and position. */
    public Valuation valuation() {
        return valuation;
    }

    /** Coverage and expected profit: under the adopted plan where that is in force, else as recommended. */
    public Decision decision() {
        return decision;
    }

    /** The prioritised list. */
    public Ranking ranking() {
        return ranking;
    }

    /** The score of every account, from 0 to 100; {@code NaN} where there is none. */
    public DoubleColumn scores() {
        return scoring.scores();
    }

    Scoring scoring() {
        return scoring;
    }

    /** The ids of the coverages that were offered, the richest first, and {@code none}. */
    public List<String> coverages() {
        List<String> coverages = new ArrayList<>();
        decision.terms().offers().forEach(offer -> coverages.add(offer.coverage()));
        coverages.add(decision.terms().none().coverage());
        return coverages;
    }

    /** The people whom one seat takes under each coverage that has a team, by its id, the richest first. */
    public Map<String, Double> headsPerAccount() {
        return seats.get();
    }

    /** The plan that was adopted for the book, whether it is in force or not. */
    public Optional<AdoptedCoverage> adopted() {
        return paidTeams.map(PaidTeams::adopted);
    }

    /** The teams of the adopted plan on the accounts of the book, whether it is in force or not. */
    public Optional<PaidTeams> paidTeams() {
        return paidTeams;
    }

    /** Whether cost, profit, heads and order stand on an adopted plan. */
    public boolean isOnAdopted() {
        return decision != decision.recommended();
    }

    /** The coverage of an account that cost, profit, heads and order stand on. */
    public String coverage(int account) {
        return decision.coverage(account).coverage();
    }

    /** The coverage that the policy recommends for an account. */
    public String recommended(int account) {
        return decision.recommended().coverage(account).coverage();
    }

    /** The coverage of an account in the adopted plan; empty where there is none, or where it does not know the account. */
    public String planCoverage(int account) {
        return paidTeams.map(paid -> paid.coverage(book.accounts(), account)).orElse("");
    }

    /** The team of an account in the adopted plan, such as {@code shared/EMEA/3}; empty for none. */
    public String team(int account) {
        return paidTeams.map(paid -> paid.team(account)).orElse("");
    }

    /** The people whom an account takes under its coverage: its part of its team where that is paid whole, else of a seat. */
    public double heads(int account) {
        return isOnAdopted()
                ? paidTeams.orElseThrow().heads(account)
                : seats.get().getOrDefault(coverage(account), 0.0);
    }

    /** The expected profit of all accounts, added up in their order. */
    public double expectedProfit() {
        return expectedProfit.get();
    }

    /** How many wallets have no margin, and neither has their line. */
    Lazy<Long> walletsWithoutMargin() {
        return walletsWithoutMargin;
    }

    /** What to do about an account: {@code pursue}, {@code low-priority} or {@code give-up}. */
    public String call(int account) {
        return decision.call(account, book.accounts().strategic(account)).id();
    }

    /** Whether the book says of any barrier what keeps us out of a line. */
    public boolean hasBarriers() {
        return book.plan().has(PlanTable.BARRIERS)
                && book.plan().rows(PlanTable.BARRIERS).size() > 0;
    }

    /** The barriers, where each that has a day on which it was gone is gone. */
    public BarriersByAccount barriers() {
        return barriers.get();
    }

    /** The barriers on a day; where none is given, each that has a day on which it was gone is gone. */
    public BarriersByAccount barriers(Optional<LocalDate> day) {
        return BarriersByAccount.of(book, RunPrices.barriers(book.asRead(), assumptions, day));
    }

    /** What the wallets of the book as it was read are priced at. */
    public WalletPrices walletPrices() {
        return RunPrices.of(book.asRead(), assumptions);
    }

    /**
     * The same run without some of its barriers: what they free is sold, with the models and parameters of this one.
     *
     * @param chosen tells the rows of these barriers
     */
    public LiveResult without(BarrierPrices prices, IntPredicate chosen) {
        return Runner.run(FreedRevenue.of(prices, chosen), models, assumptions, adopted(), Batches.usual());
    }

    /** Why an account has its score. */
    public Receipt receipt(int account) {
        return scoring.receipt(account);
    }

    /** What the policy gives up against the coverages that would bring most. */
    public LeftOnTable leftOnTable() {
        return leftOnTable.get();
    }

    /** The classes; some are made of scores. */
    public Segments segments() {
        return segments;
    }

    /** What the user must know about this result: models that are not there, assumptions that count for nothing. */
    public List<String> notes() {
        return notes.get();
    }

    /** What a reader of the list should know that no row says: which coverage it stands on, or what the policy leaves; the terms. */
    public List<String> conclusions() {
        List<String> conclusions = new ArrayList<>(isOnAdopted() ? List.of() : LeftOnTableNote.note(this));
        conclusions.add(terms());
        return conclusions;
    }

    /** On which coverage and on what terms expected profit is computed, in a sentence. */
    public String terms() {
        String terms =
                isOnAdopted() ? profitTerms().sentenceOfPlan() : profitTerms().sentence();
        return basis().map(basis -> phrase("terms.on-basis", basis, terms)).orElse(terms);
    }

    /** On what terms expected profit is computed. */
    public ProfitTerms profitTerms() {
        return assumptions
                .profitTerms()
                .withOwn(decision.recommended().captures().accounts());
    }

    /** Which coverage cost, profit, heads and order stand on; empty where no plan was ever adopted. */
    private Optional<String> basis() {
        return adopted().map(plan -> phrase(isOnAdopted() ? "basis.adopted" : "basis.recommended", plan.from()));
    }

    private List<String> madeNotes() {
        List<String> notes = new ArrayList<>(models.absent());
        notes.addAll(assumptions.notes());
        notes.addAll(MissingMargins.note(this));
        notes.addAll(IncompleteAccounts.note(this));
        if (isOnAdopted()) {
            notes.addAll(paidTeams.orElseThrow().notes());
        }
        return List.copyOf(notes);
    }
}
