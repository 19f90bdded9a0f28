package mainstay.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mainstay.book.ColumnTable;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.ReviewState;
import mainstay.review.ReviewedAccounts;
import mainstay.review.decision.AccountOverride;
import mainstay.review.decision.Decisions;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.decision.ReviewEvent.OnAccount;
import mainstay.review.rules.AdoptedTable;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;
import mainstay.review.rules.ReviewBasisJson;
import mainstay.review.rules.ReviewColumns;
import mainstay.review.rules.ReviewOpening;
import mainstay.review.trend.ReviewTrend;
import mainstay.run.LiveResult;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.people.FrozenPay;
import mainstay.run.people.PayTable;
import mainstay.store.BookReviews;
import mainstay.store.CoverageStore;
import mainstay.store.FrozenFiles;
import mainstay.store.ReviewStore;
import mainstay.store.file.AtomicFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Opens reviews, keeps what is decided in them, closes them, and carries them from one data directory to another. */
@Component(service = Reviews.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Reviews {
    /** How often a book is run that others change meanwhile. */
    private static final int TRIES = 3;

    private final Workspace workspace;
    private final ReviewStore reviewStore;

    /** Started by the framework. */
    @Activate
    public Reviews(@Reference Workspace workspace, @Reference ReviewStore store) {
        this.workspace = workspace;
        this.reviewStore = store;
    }

    /** Those of the book that commands work on. */
    private BookReviews store() {
        return reviewStore.of(workspace.chosenBook());
    }

    private StoredReviews reviews() {
        return new StoredReviews(store());
    }

    /** The names of the reviews of the current book, in their order. */
    public List<String> names() {
        return store().names();
    }

    /** The names of the reviews of a book, in their order. */
    public List<String> names(String book) {
        return reviewStore.of(book).names();
    }

    /** The name of the book whose reviews commands work on; empty if there is none yet. */
    public String currentBook() {
        return workspace.chosenBook();
    }

    /** The names of all books that may have reviews. */
    public List<String> books() {
        return reviewStore.books();
    }

    /**
     * The heading of a review.
     *
     * @throws MainstayException if there is no such review, or if it is damaged
     */
    public ReviewHeading heading(String name) {
        return reviews().heading(name);
    }

    /**
     * The heading of a review of any book.
     *
     * @throws MainstayException if there is no such review, or if it is damaged
     */
    public ReviewHeading heading(String book, String name) {
        return new StoredReviews(reviewStore.of(book)).heading(name);
    }

    /**
     * A review as it stands.
     *
     * @throws MainstayException if there is no such review, or if it is damaged
     */
    public Review review(String name) {
        StoredReviews reviews = reviews();
        return reviews.review(reviews.heading(name));
    }

    /**
     * All that a review knows of its accounts, by row.
     *
     * @throws MainstayException if the book that it froze is damaged
     */
    public ReviewColumns columns(Review review) {
        return ReviewColumns.of(review, store().book(review.name()).accounts());
    }

    /**
     * How the reviews of the current book went, the open one as it would be if it were closed now.
     *
     * @param note takes a sentence for each that is damaged or in another currency, and so left out
     */
    public ReviewTrend trend(Consumer<String> note) {
        return ReviewTrend.of(
                names().stream().flatMap(name -> readable(name, note).stream()).toList(), note);
    }

    /**
     * The same, for those who ask for nothing else.
     *
     * @throws MainstayException if there is none
     */
    public ReviewTrend requireTrend(Consumer<String> note) {
        ReviewTrend trend = trend(note);
        if (trend.size() == 0) {
            throw new MainstayException(Code.NOT_FOUND, trend.sentence());
        }
        return trend;
    }

    private Optional<Review> readable(String name, Consumer<String> note) {
        try {
            return Optional.of(review(name));
        } catch (MainstayException e) {
            note.accept(ReviewTrend.damaged(name, e.getMessage()));
            return Optional.empty();
        }
    }

    /** The review that people mean when they name none: the open one, else the latest by name; empty if there is none. */
    public Optional<String> usual() {
        return open().or(() -> names().stream().reduce((first, second) -> second));
    }

    /** The latest of the closed reviews; empty if there is none. Damaged reviews are passed over. */
    public Optional<Review> lastClosed() {
        return lastClosed(LocalDate.MAX);
    }

    /** Of the closed reviews that are of a day or of one before it, the latest; empty if there is none. Damaged reviews are passed over. */
    public Optional<Review> lastClosed(LocalDate day) {
        StoredReviews reviews = reviews();
        return names().stream()
                .flatMap(name -> reviews.closed(name).stream())
                .filter(heading -> !heading.basis().day().isAfter(day))
                .max(Comparator.comparing(
                                (ReviewHeading heading) -> heading.basis().day())
                        .thenComparing(heading -> heading.closed().orElseThrow().at()))
                .map(reviews::review);
    }

    /**
     * The same, which the person sees: what others decide from now on is told before the person decides.
     *
     * @throws MainstayException if there is no such review, or if it is damaged
     */
    public Review look(String name) {
        StoredReviews reviews = reviews();
        ReviewHeading heading = reviews.heading(name);
        seen(heading);
        return reviews.review(heading);
    }

    private void seen(ReviewHeading heading) {
        workspace
                .session()
                .lookedAtReview(
                        workspace.chosenBook(), heading.name(), heading.later().size());
    }

    /** The name of the review of the current book that is open; one at a time is. */
    public Optional<String> open() {
        return open(workspace.chosenBook());
    }

    /** The name of the review of a book that is open; one at a time is. */
    public Optional<String> open(String book) {
        BookReviews store = reviewStore.of(book);
        return store.unclosed().stream()
                .filter(new StoredReviews(store)::isOpen)
                .findFirst();
    }

    private void refuseSecond() {
        open().ifPresent(other -> {
            throw new MainstayException(
                    Code.BAD_INPUT, "review " + other + " is still open; close it first: review close " + other);
        });
    }

    /** The review that is open, for those who want to change it. */
    private String requireOpen() {
        return open().orElseThrow(() -> new MainstayException(
                Code.NOT_FOUND, "no review is open, and a closed review cannot change; open one: review open NAME"));
    }

    /**
     * The review that is open, as it would be if it were closed now.
     *
     * @throws MainstayException if none is open
     */
    public Review current() {
        return review(requireOpen());
    }

    /**
     * What people were paid for the year until the day of a review, as it was frozen with it.
     *
     * @throws MainstayException if there is no such review, or nobody's pay was frozen with it
     */
    public FrozenPay pay(String review) {
        BookReviews store = store();
        if (!store.digests(review).containsKey(StoredReviews.PAY)) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "no pay was frozen with review " + review
                            + ": nobody in its book had target pay, or no incentive model"
                            + " served; people pay computes what is paid now");
        }
        ReviewBasis basis = new StoredReviews(store).heading(review).basis();
        return new FrozenPay(
                store.table(review, StoredReviews.PAY), basis.incentive().orElseThrow(), basis.changes());
    }

    /**
     * Opens a review of the current book, of the day that it is.
     *
     * @param user who opens it
     * @param at now
     * @throws MainstayException if a review is open already, or if the name is taken or cannot be one
     */
    public Review open(String name, String user, Instant at) {
        return open(name, LocalDate.ofInstant(at, ZoneOffset.UTC), user, at);
    }

    /**
     * Opens a review of the current book.
     *
     * @param day the day that it is of: pay counts what happened until then, and overrides that end before it are over
     * @param user who opens it
     * @param at now
     * @throws MainstayException if a review is open already, or if the name is taken or cannot be one
     */
    public Review open(String name, LocalDate day, String user, Instant at) {
        workspace.bookName(); // a review is of the current book
        store().requireFree(name);
        workspace.requireWritable();
        refuseSecond();
        ReviewEvent.Opened event = new ReviewEvent.Opened(at.truncatedTo(ChronoUnit.MILLIS), user, name);
        for (int tries = 1; !isCreated(event, day, tries == TRIES); tries++) {
            Interruption.check(); // others changed the book while it was run; it is run once more
        }
        return review(name);
    }

    /** What is open is looked at by the one who opens; the run before that may take long, and holds nobody up. */
    private boolean isCreated(ReviewEvent.Opened event, LocalDate day, boolean last) {
        return workspace.withResult(result -> workspace.inTurn("opening review " + event.review(), () -> {
            refuseSecond();
            boolean stands = workspace.stands(result);
            if (!stands && last) {
                throw new MainstayException(
                        Code.IN_USE,
                        "others went on changing book " + result.book().name()
                                + " while it was run for the review; nothing was opened, try again");
            }
            if (stands) {
                create(event, day, result);
            }
            return stands;
        }));
    }

    private void create(ReviewEvent.Opened event, LocalDate day, LiveResult ofWorkspace) {
        BookReviews store = store();
        String book = ofWorkspace.book().name();
        Optional<ReviewHeading> previous = latest(book);
        previous.map(ReviewHeading::name).ifPresent(store::check); // what is built upon must be as it was closed
        Optional<ColumnTable> before = previous.map(heading -> store.table(heading.name(), StoredReviews.CLOSED));
        Optional<AdoptedCoverage> adopted = ofWorkspace.adopted();
        Optional<ColumnTable> plan = adopted.map(AdoptedTable::write);
        LiveResult result = workspace.onAdopted(ofWorkspace);
        ReviewBasis basis = ReviewBasis.of(
                result,
                workspace.changes(result),
                day,
                previous.map(ReviewHeading::name).orElse(""),
                previous.map(heading -> carried(heading, day)).orElse(List.of()),
                adopted.map(AdoptedCoverage::from).orElse(""),
                workspace.adopted(book).map(CoverageStore.Adopted::demands).orElse(Map.of()));
        ReviewedAccounts opened = ReviewOpening.open(result, basis, before.map(ReviewedAccounts::new), adopted);
        Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
        files.put(ReviewStore.BOOK, FrozenFiles.content(result.book().asRead()));
        files.put(StoredReviews.BASIS, out -> out.write(ReviewBasisJson.write(basis)));
        before.ifPresent(table -> files.put(StoredReviews.BEFORE, FrozenFiles.content(table)));
        plan.ifPresent(table -> files.put(StoredReviews.ADOPTED, FrozenFiles.content(table)));
        PayTable.of(result, day).ifPresent(table -> files.put(StoredReviews.PAY, FrozenFiles.content(table)));
        files.put(StoredReviews.OPENED, FrozenFiles.content(opened.table()));
        store.create(
                event.review(),
                files,
                ReviewEventCodec.encode(event)
                        .with(previous.map(ReviewHeading::name)
                                .map(new ReviewSuccession(store)::opening)
                                .orElse(Map.of())));
    }

    /** The overrides of a review that still count on a day. */
    private List<AccountOverride> carried(ReviewHeading review, LocalDate day) {
        return Decisions.of(review.name(), reviews().opened(review.name()), review.later())
                .carried(review.basis().overrides(), day);
    }

    /** The latest closed review of a book that was made here. */
    private Optional<ReviewHeading> latest(String book) {
        StoredReviews reviews = reviews();
        return names().stream()
                .filter(name -> reviews.state(name) == ReviewState.CLOSED)
                .map(reviews::heading)
                .filter(heading -> heading.basis().book().equals(book))
                .max(Comparator.comparing(
                        heading -> heading.closed().orElseThrow().at()));
    }

    /**
     * Adds a proposal, a response or an override, of one account or of many, to the review that is open. It is on disk when this
     * returns, for all accounts; a process that is killed before leaves it for none.
     *
     * @param decision for each account; they differ in nothing but the account and the fields
     * @throws MainstayException if none is open, or if others have decided on the same since this session last looked
     */
    public void decide(List<? extends ReviewEvent.OnAccount> decision) {
        decision.stream()
                .flatMap(each -> department(each).stream())
                .forEach(each -> workspace.rights().requireDepartment(each, "to speak in a review"));
        workspace.inTurn("changing a review", () -> decided(decision));
    }

    private String decided(List<? extends ReviewEvent.OnAccount> decision) {
        String open = requireOpen();
        List<ReviewEvent> before = heading(open).later();
        SinceLastLook.refuseDecision(workspace.session(), workspace.chosenBook(), open, decision, before);
        store().append(open, ReviewEventCodec.encode(decision));
        // As they are read from now on: the journal keeps times less finely than a clock tells them.
        List<ReviewEvent> after = heading(open).later();
        List<OnAccount> own = after.subList(before.size(), after.size()).stream()
                .filter(OnAccount.class::isInstance)
                .map(OnAccount.class::cast)
                .toList();
        workspace.session().decided(workspace.chosenBook(), open, own);
        return open;
    }

    /** The same whatever others have decided since this session last looked, which counts as seen then. */
    public void decideAllTheSame(List<? extends ReviewEvent.OnAccount> decision) {
        workspace.allTheSame(() -> {
            decide(decision);
            return decision;
        });
        seen(heading(requireOpen()));
    }

    /** The department that somebody speaks for. */
    private static Optional<String> department(ReviewEvent.OnAccount decision) {
        if (decision instanceof ReviewEvent.Responded response) {
            return Optional.of(response.department());
        }
        return decision instanceof ReviewEvent.Proposed proposed ? proposed.department() : Optional.empty();
    }

    /**
     * Closes the review that is open.
     *
     * @param name its name; empty for whichever is open
     * @param user who closes it
     * @param at now
     * @throws MainstayException if none is open, or another
     */
    public Review close(String name, String user, Instant at) {
        return workspace.inTurn("closing a review", () -> closed(name, user, at));
    }

    private Review closed(String name, String user, Instant at) {
        String open = requireOpen();
        if (!name.isEmpty() && !name.equals(open)) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "review " + name + " is not open" + (store().exists(name) ? ": it is closed and cannot change" : "")
                            + "; open is " + open);
        }
        store().append(
                        open,
                        ReviewEventCodec.encode(new ReviewEvent.Closed(at, user)),
                        StoredReviews.CLOSED,
                        review(open).accounts().table());
        return review(open);
    }

    /**
     * What a check of a review found.
     *
     * @param files how many files are as they were written
     * @param remarks what is odd and proves no damage, a sentence each
     */
    public record Checked(int files, List<String> remarks) {

        /** Copies the list. */
        public Checked {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Reads every file of a review and compares it with its digest, its journal with the audit log, and what it was opened on
     * with what the review before was closed with.
     *
     * @throws MainstayException if one is not as it was written
     */
    public Checked check(String name) {
        return check(workspace.chosenBook(), name);
    }

    /** The same of a review of any book. */
    public Checked check(String book, String name) {
        BookReviews store = reviewStore.of(book);
        int files = store.check(name);
        List<String> remarks = new ArrayList<>(store.remarks(name));
        String before = new StoredReviews(store).heading(name).basis().before();
        if (!before.isEmpty()) {
            new ReviewSuccession(store).remark(name, before).ifPresent(remarks::add);
        }
        return new Checked(files, remarks);
    }

    /** Writes a review into a file. */
    public void export(String name, Path file) {
        store().export(name, file);
    }

    /**
     * Takes a review from a file.
     *
     * @param name what it is to be called here; empty for what it was called where it was made
     * @param user who takes it
     * @param at now
     * @return what it is called, and of which book it is
     */
    public ReviewStore.Arrived importFrom(Path file, Optional<String> name, String user, Instant at) {
        ReviewEvent arrival =
                new ReviewEvent.Imported(at, user, file.getFileName().toString());
        return reviewStore.importFrom(file, name, ReviewEventCodec.encode(arrival));
    }
}
