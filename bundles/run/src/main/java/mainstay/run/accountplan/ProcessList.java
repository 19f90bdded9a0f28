package mainstay.run.accountplan;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.PlanRows;
import mainstay.plan.process.CriterionFound;
import mainstay.plan.process.KeyProcess;
import mainstay.plan.process.Met;
import mainstay.plan.process.ProcessCriterion;
import mainstay.plan.process.ProcessStage;
import mainstay.plan.process.ReviewStanding;
import mainstay.plan.targets.AccountHolders;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;
import mainstay.run.listing.RowColumns;

/** The key process matrix as a list: each criterion of each account, whether it is met, by which rows, and what to do next. */
public final class ProcessList {
    private static final int SHOWN = 6;
    /** What is known before what is not, then by what is at stake; what is alike stays in the order of the process. */
    private static final Comparator<Entry> BY_WORTH = Comparator.comparing(Entry::isKnown)
            .thenComparing(entry -> entry.found().stake())
            .reversed();

    private final LiveResult result;
    private final Book book;
    private final AccountHolders holders;
    private final List<Entry> entries = new ArrayList<>();
    private final int leftOut;

    private ProcessList(
            LiveResult result, int[] accounts, LocalDate day, Function<String, Optional<ReviewStanding>> reviews) {
        this.result = result;
        this.book = result.book();
        this.holders = AccountHolders.of(book, day);
        int[] planned = accounts.length == 1
                ? accounts
                : IntStream.of(accounts).filter(this::isPlanned).toArray();
        this.leftOut = accounts.length - planned.length;
        ProcessInputs inputs = new ProcessInputs(result, planned, day, reviews);
        KeyProcess process = new KeyProcess(book.plan(), day, inputs.terms());
        for (int account : planned) {
            process.of(account, inputs.of(account)).forEach(found -> entries.add(new Entry(account, found)));
        }
    }

    /**
     * The matrix of some accounts, by their rows in the book; of several those that have a row in a plan table.
     *
     * @param day what happens after it is not seen
     * @param reviews what the last closed review says of an account, by its id
     */
    public static ProcessList of(
            LiveResult result, int[] accounts, LocalDate day, Function<String, Optional<ReviewStanding>> reviews) {
        return new ProcessList(result, accounts, day, reviews);
    }

    private boolean isPlanned(int account) {
        return book.plan().present().stream().anyMatch(table -> {
            PlanRows rows = book.plan().rows(table);
            return table.isOfAccounts() && rows.start(account) < rows.start(account + 1);
        });
    }

    /** What was found of an account. */
    public record Entry(int account, CriterionFound found) {

        /** Whether the criterion is met. */
        public boolean isMet() {
            return found.met() == Met.YES;
        }

        boolean isKnown() {
            return found.met() != Met.UNKNOWN;
        }
    }

    /** What was found, by account and criterion. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Of each account the criterion that comes next for most profit, that of most first; none of accounts that meet all. */
    private List<Entry> next() {
        Set<Integer> seen = new HashSet<>();
        return open(entries).filter(entry -> seen.add(entry.account())).toList();
    }

    /** What has a next step, that of most profit at stake first. */
    private static Stream<Entry> open(List<Entry> some) {
        return some.stream().filter(entry -> hasNextStep(entry.found())).sorted(BY_WORTH);
    }

    /** A row an account: what comes next there for most profit, that of most first. */
    public PlanListing steps() {
        return listing(next(), List.of("account_id", "profit_at_stake", "criterion", "next_step", "stage"));
    }

    /** A row a criterion of an account. */
    public PlanListing listing() {
        return listing(entries, List.of("account_id", "stage", "criterion", "met", "evidence", "next_step"));
    }

    private PlanListing listing(List<Entry> rows, List<String> shown) {
        PlanColumns columns = new RowColumns<>(rows)
                .text("account_id", entry -> book.accounts().id(entry.account()))
                .text("team", entry -> team(entry.account()))
                .text("stage", entry -> entry.found().criterion().stage().word())
                .text("criterion", entry -> criterion(entry.found().criterion()))
                .text("met", entry -> entry.found().met().word())
                .text("evidence", entry -> evidence(entry.found()))
                .text("next_step", entry -> nextStep(entry.found()))
                .number("profit_at_stake", Kind.MONEY, entry -> entry.found().stake())
                .flag("fulfilled", Entry::isMet)
                .build()
                .allowing(
                        "stage",
                        Arrays.stream(ProcessStage.values())
                                .map(ProcessStage::word)
                                .toList())
                .allowing(
                        "criterion",
                        Arrays.stream(ProcessCriterion.values())
                                .map(ProcessList::criterion)
                                .toList())
                .allowing("met", Arrays.stream(Met.values()).map(Met::word).toList());
        return new PlanListing(
                columns,
                shown,
                List.of("fulfilled"),
                sentences(),
                leftOut == 0 ? List.of() : List.of(counted("process.left-out", leftOut)));
    }

    /** The team of who holds an account, else its team in the adopted coverage plan; empty for none. */
    private String team(int account) {
        String held = holders.team(account);
        return held.isEmpty() ? result.team(account) : held;
    }

    /** A criterion in the words of the process. */
    public static String criterion(ProcessCriterion criterion) {
        return phrase("process.criterion." + criterion.key());
    }

    /** The rows that tell whether a criterion is met, in a clause. */
    public static String evidence(CriterionFound found) {
        return phrase("process.evidence." + found.evidence(), found.places().toArray(String[]::new));
    }

    /** What is to be done to meet a criterion; empty where it is met, or where nothing can tell yet. */
    public static String nextStep(CriterionFound found) {
        if (isToFillIn(found)) {
            return phrase("process.fill-in", found.places().get(0));
        }
        if (!hasNextStep(found)) {
            return "";
        }
        String step = phrase("process.next." + found.criterion().key());
        return found.missing().isEmpty() ? step : phrase("process.next-of", step, first(found.missing()));
    }

    private static boolean hasNextStep(CriterionFound found) {
        return isToFillIn(found) || (found.met() != Met.YES && found.met() != Met.UNKNOWN);
    }

    private static boolean isToFillIn(CriterionFound found) {
        return found.evidence().equals("no-table");
    }

    private static String first(List<String> missing) {
        return missing.size() <= SHOWN
                ? String.join(", ", missing)
                : phrase(
                        "process.and-more",
                        String.join(", ", missing.subList(0, SHOWN)),
                        NumberText.number((double) missing.size() - SHOWN));
    }

    /** Of each stage how much is met, and what comes next for most profit, in it and in all. */
    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!entries.isEmpty()) {
            Arrays.stream(ProcessStage.values()).map(this::sentence).forEach(sentences::add);
        }
        next().stream()
                .findFirst()
                .map(entry -> phrase(
                        "process.next-of-all",
                        book.accounts().id(entry.account()),
                        nextStep(entry.found()),
                        NumberText.money(entry.found().stake())))
                .ifPresent(sentences::add);
        return sentences;
    }

    private String sentence(ProcessStage stage) {
        List<Entry> all = entries.stream()
                .filter(entry -> entry.found().criterion().stage() == stage)
                .toList();
        String met = phrase(
                "process.stage",
                stage.word(),
                NumberText.number((double) all.stream().filter(Entry::isMet).count()),
                NumberText.number(all.size()));
        return open(all)
                .findFirst()
                .map(next -> phrase(
                        "process.stage-next",
                        met,
                        book.accounts().id(next.account()),
                        nextStep(next.found()),
                        NumberText.money(next.found().stake())))
                .orElse(met);
    }
}
