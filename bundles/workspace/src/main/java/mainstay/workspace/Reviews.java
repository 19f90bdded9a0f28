package mainstay.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.ColumnTable;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.TextColumn;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.models.lifecycle.ModelRuns;
import mainstay.review.ReviewedAccounts;
import mainstay.review.decision.AccountOverride;
import mainstay.review.decision.Decisions;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.diff.AttributionRuns;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;
import mainstay.review.rules.ReviewBasisJson;
import mainstay.review.rules.ReviewClosing;
import mainstay.review.rules.ReviewOpening;
import mainstay.run.RunResult;
import mainstay.run.Runner;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.generation.Models.Provided;
import mainstay.run.parameters.Assumptions;
import mainstay.store.CoverageStore;
import mainstay.store.ReviewStore;
import mainstay.store.file.AtomicFile;
import mainstay.store.journal.AuditLog.Entry;
import mainstay.store.journal.AuditLog.Event;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens reviews, takes what is said in them, closes them, and sets them against each other. */
@Component(service = Reviews.class)
public final class Reviews {
    private static final String OPENING = "opening.json";
    private static final String OPENED = "opened.table";
    private static final String CLOSED = "closed.table";
    private static final String BEFORE = "before.table";
    private static final String ADOPTED = "adopted.table";

    private final Workspace workspace;
    private final ModelRuns modelRuns;
    private final ModelInventory inventory;
    private final ReviewStore store;
    private final CoverageStore coverages;

    /** Started by the framework. */
    @Activate
    public Reviews(@Reference Workspace workspace, @Reference ReviewStore store, @Reference CoverageStore coverages) {
        this.workspace = workspace;
        this.modelRuns = workspace.modelRuns();
        this.inventory = workspace.modelInventory();
        this.store = store;
        this.coverages = coverages;
    }

    /** The names of all reviews. */
    public List<String> names() {
        return store.names();
    }

    /**
     * A review without its sheets.
     *
     * @param journal what happened, oldest first
     */
    public record Heading(String name, ReviewBasis opening, List<ReviewEvent> journal) {

        /** The name that it had where it was made, which its decisions carry. */
        String original() {
            return opened().detail().getOrDefault(ReviewStore.REVIEW, name);
        }

        public ReviewEvent opened() {
            return journal.get(0);
        }

        public Optional<ReviewEvent> closed() {
            return journal.stream()
                    .filter(change -> change.what().equals(ReviewStore.CLOSE))
                    .findFirst();
        }

        Optional<ReviewEvent> imported() {
            return journal.stream()
                    .filter(change -> change.what().equals(ReviewStore.IMPORT))
                    .findFirst();
        }

        boolean isOpen() {
            return closed().isEmpty() && imported().isEmpty();
        }

        public String state() {
            return imported().isPresent() ? "imported" : isOpen() ? "open" : "closed";
        }
    }

    /**
     * The heading of a review.
     *
     * @throws MainstayException if there is no such review, or if it is damaged
     */
    public Heading heading(String name) {
        List<ReviewEvent> journal =
                store.journal(name).stream().map(Reviews::change).toList();
        return new Heading(name, ReviewBasisJson.read(name, store.bytes(name, OPENING)), journal);
    }

    private static ReviewEvent change(Entry entry) {
        return new ReviewEvent(entry.at(), entry.who(), entry.what(), entry.why(), entry.detail());
    }

    /** The review that is open. */
    public Optional<String> open() {
        return names().stream().filter(this::isOpen).findFirst();
    }

    private boolean isOpen(String name) {
        try {
            List<String> words = store.journal(name).stream().map(Entry::what).toList();
            return !words.contains(ReviewStore.CLOSE) && !words.contains(ReviewStore.IMPORT);
        } catch (MainstayException e) {
            return false; // review list names what is damaged; other reviews go on
        }
    }

    /** The review that is open, for those who want to change it. */
    private String requireOpen() {
        return open().orElseThrow(() -> new MainstayException(
                Code.NOT_FOUND, "no review is open, and a closed review cannot change; open one: review open NAME"));
    }

    /** A review as it stands. */
    public Review review(String name) {
        return review(heading(name));
    }

    private Review review(Heading heading) {
        String name = heading.name();
        ReviewedAccounts opened = sheet(name, OPENED);
        Decisions docket = Decisions.of(heading.original(), opened, heading.journal());
        Optional<ReviewEvent> closed = heading.closed();
        ReviewedAccounts sheet = closed.isPresent()
                ? sheet(name, CLOSED)
                : ReviewClosing.close(opened, heading.opening(), docket, before(heading));
        return new Review(
                name,
                heading.opening(),
                heading.opened().at(),
                heading.opened().who(),
                closed.map(ReviewEvent::at),
                closed.map(ReviewEvent::who).orElse(""),
                heading.imported()
                        .map(change -> change.detail().getOrDefault("file", "?"))
                        .orElse(""),
                sheet,
                docket);
    }

    private ReviewedAccounts sheet(String name, String file) {
        return new ReviewedAccounts(store.table(name, file));
    }

    private Optional<ReviewedAccounts> before(Heading heading) {
        return heading.opening().before().isEmpty() ? Optional.empty() : Optional.of(sheet(heading.name(), BEFORE));
    }

    private Optional<ColumnTable> adopted(Heading heading) {
        return heading.opening().adopted().isEmpty()
                ? Optional.empty()
                : Optional.of(store.table(heading.name(), ADOPTED));
    }

    /** Opens a review of the current book. */
    public Review open(String name, String user, Instant at) {
        store.requireFree(name);
        workspace.claim(); // what is open is looked at by the one who may open
        open().ifPresent(other -> {
            throw new MainstayException(
                    Code.BAD_INPUT, "review " + other + " is still open; close it first: review close " + other);
        });
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        workspace.withResult(result -> {
            create(name, result, user, now);
            return name;
        });
        return review(name);
    }

    private void create(String name, RunResult result, String user, Instant now) {
        String book = result.book().name();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<Heading> previous = latest(book);
        Optional<ColumnTable> before = previous.map(heading -> store.table(heading.name(), CLOSED));
        List<AccountOverride> rulings = previous.map(
                        heading -> Decisions.of(heading.name(), sheet(heading.name(), OPENED), heading.journal())
                                .carried(heading.opening().overrides(), day))
                .orElse(List.of());
        Optional<CoverageStore.Adopted> adopted = coverages.adopted(book);
        ReviewBasis opening = ReviewBasis.of(
                result,
                workspace.changes(book),
                day,
                previous.map(Heading::name).orElse(""),
                rulings,
                adopted.map(CoverageStore.Adopted::told).orElse(""));
        Optional<ColumnTable> plan = adopted.map(Reviews::table);
        ReviewedAccounts sheet = ReviewOpening.open(result, opening, before.map(ReviewedAccounts::new), plan);
        Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
        files.put(ReviewStore.BOOK, ReviewStore.content(result.book().asRead()));
        files.put(OPENING, out -> out.write(ReviewBasisJson.write(opening)));
        before.ifPresent(table -> files.put(BEFORE, ReviewStore.content(table)));
        plan.ifPresent(table -> files.put(ADOPTED, ReviewStore.content(table)));
        files.put(OPENED, ReviewStore.content(sheet.table()));
        store.create(name, files, event(now, user, ReviewStore.OPEN, "", Map.of()));
    }

    /** The latest closed review of a book that was made here. */
    private Optional<Heading> latest(String book) {
        List<Heading> closed = new ArrayList<>();
        for (String name : names()) {
            List<ReviewEvent> journal =
                    store.journal(name).stream().map(Reviews::change).toList();
            boolean ours = journal.stream().anyMatch(change -> change.what().equals(ReviewStore.CLOSE))
                    && journal.stream().noneMatch(change -> change.what().equals(ReviewStore.IMPORT));
            if (ours) {
                closed.add(heading(name));
            }
        }
        return closed.stream()
                .filter(heading -> heading.opening().book().equals(book))
                .max(Comparator.comparing(
                        heading -> heading.closed().orElseThrow().at()));
    }

    private static ColumnTable table(CoverageStore.Adopted adopted) {
        TextColumn.Builder ids = new TextColumn.Builder();
        TextColumn.Builder kinds = new TextColumn.Builder();
        TextColumn.Builder teams = new TextColumn.Builder();
        adopted.coverages().forEach((id, coverage) -> {
            ids.add(id);
            kinds.add(coverage);
            teams.add(adopted.teams().getOrDefault(id, ""));
        });
        Map<String, TextColumn> columns = new LinkedHashMap<>();
        columns.put("account_id", ids.build());
        columns.put("coverage", kinds.build());
        columns.put("team", teams.build());
        return new ColumnTable(adopted.coverages().size(), columns, Map.of());
    }

    private static Event event(Instant at, String user, String what, String why, Map<String, String> detail) {
        return Event.of(at.truncatedTo(ChronoUnit.MILLIS), user, what, "", "", why, detail);
    }

    /** The opened sheet of the review that is open, and on what it stands. */
    public Review current() {
        return review(requireOpen());
    }

    /** Adds what somebody said to the review that is open. */
    public void say(String what, String why, Map<String, String> detail, String user, Instant at) {
        workspace.claim();
        store.append(requireOpen(), event(at, user, what, why, detail));
    }

    /** Closes the review that is open. */
    public Review close(String name, String user, Instant at) {
        workspace.claim();
        String open = requireOpen();
        if (!name.isEmpty() && !name.equals(open)) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "review " + name + " is not open" + (store.exists(name) ? ": it is closed and cannot change" : "")
                            + "; open is " + open);
        }
        Review review = review(open);
        store.append(
                open,
                event(at, user, ReviewStore.CLOSE, "", Map.of()),
                CLOSED,
                review.sheet().table());
        return review(open);
    }

    /** Reads every file of a review; how many there are. */
    public int check(String name) {
        return store.check(name);
    }

    /** Writes a review into a file. */
    public void export(String name, Path file) {
        store.export(name, file);
    }

    /** Takes a review from a file; what it is called. */
    public String copy(Path file, Optional<String> name, String user, Instant at) {
        String from = file.getFileName().toString();
        return store.copy(file, name, event(at, user, ReviewStore.IMPORT, "", Map.of("file", from)));
    }

    /**
     * Computes a review again from what it stored.
     *
     * @return what was compared and is the same, a sentence each
     * @throws MainstayException if a model is not there any more, or if a byte differs
     */
    public List<String> replay(String name) {
        store.check(name);
        Heading heading = heading(name);
        Book book = store.book(name);
        return withModels(heading, models -> {
            RunResult result = run(name, book, models, heading.opening().parameters());
            ReviewedAccounts opened = ReviewOpening.open(result, heading.opening(), before(heading), adopted(heading));
            List<String> told = new ArrayList<>();
            told.add(compared(name, OPENED, opened));
            if (heading.closed().isPresent()) {
                Decisions docket = Decisions.of(heading.original(), opened, heading.journal());
                told.add(compared(
                        name, CLOSED, ReviewClosing.close(opened, heading.opening(), docket, before(heading))));
            }
            return told;
        });
    }

    private String compared(String name, String file, ReviewedAccounts again) {
        byte[] stored = store.bytes(name, file);
        byte[] computed = ReviewStore.bytes(again.table());
        if (!Arrays.equals(stored, computed)) {
            throw new MainstayException(
                    Code.STORAGE,
                    "review " + name + " gave another result when computed again: "
                            + sheet(name, file).firstDifference(again).orElse(file + " has other bytes"));
        }
        return file + ": " + stored.length + " bytes, the same";
    }

    private static RunResult run(String name, Book book, Models models, Map<String, String> parameters) {
        Assumptions assumptions = Assumptions.of(book, models, parameters, "review " + name);
        return Runner.run(book, models, assumptions, Batches.usual());
    }

    /** Does work with exactly the models of a review, whatever serves now. */
    private <T> T withModels(Heading heading, Function<Models, T> work) {
        List<ModelIdentity> wanted = new ArrayList<>(List.of(heading.opening().scoring()));
        wanted.addAll(heading.opening().teamCosts());
        List<ModelRef> others = modelRuns.call(now -> wanted.stream()
                .filter(model -> !identities(now).contains(model))
                .map(model -> new ModelRef(model.id(), model.version()))
                .toList());
        if (others.isEmpty()) {
            return modelRuns.call(now -> work.apply(only(wanted, now)));
        }
        List<ModelStatus> known = inventory.list();
        for (ModelIdentity model : wanted) {
            if (others.contains(new ModelRef(model.id(), model.version()))
                    && known.stream().noneMatch(listed -> listed.digest().equals(model.digest()))) {
                throw needed(heading.name(), model);
            }
        }
        return modelRuns.trial(others, models -> {
            wanted.stream()
                    .filter(model -> !identities(models).contains(model))
                    .findFirst()
                    .ifPresent(model -> {
                        throw needed(heading.name(), model);
                    });
            return work.apply(only(wanted, models));
        });
    }

    private static MainstayException needed(String review, ModelIdentity model) {
        return new MainstayException(
                Code.MODEL,
                "review " + review + " needs the model " + model.id() + "@" + model.version() + " of " + model.bundle()
                        + " with the SHA-256 " + model.digest()
                        + ", which is not installed; admit its file: models admit FILE");
    }

    private static List<ModelIdentity> identities(Models models) {
        List<ModelIdentity> all = new ArrayList<>();
        models.scorings().forEach(provided -> all.add(provided.identity()));
        models.teamCosts().forEach(provided -> all.add(provided.identity()));
        return all;
    }

    /** A kind of team that came later was not offered then. */
    private static Models only(List<ModelIdentity> wanted, Models models) {
        return new Models(
                models.generation(),
                models.teamCosts().stream()
                        .filter(provided -> wanted(wanted, provided))
                        .toList(),
                models.scorings(),
                List.of());
    }

    private static boolean wanted(List<ModelIdentity> wanted, Provided<?> provided) {
        return wanted.contains(provided.identity());
    }

    /**
     * Sets two reviews against each other.
     *
     * @param note takes why the parts of the changes are not known, if so
     */
    public ReviewDiff diff(String before, String after, Consumer<String> note) {
        Heading first = heading(before);
        Heading second = heading(after);
        Review old = review(first);
        Review now = review(second);
        try {
            return withModels(
                    first,
                    models -> withModels(
                            second,
                            others -> ReviewDiff.of(old, now, Optional.of(steps(first, second, models, others)))));
        } catch (MainstayException e) {
            if (e.code() != Code.MODEL) {
                throw e;
            }
            note.accept("the causes of the changes are not known: " + e.getMessage());
            return ReviewDiff.of(old, now, Optional.empty());
        }
    }

    /** One thing changed at a time; what is the same in both reviews is not computed twice. */
    private AttributionRuns steps(Heading before, Heading after, Models models, Models others) {
        ReviewBasis first = before.opening();
        ReviewBasis second = after.opening();
        Book bookBefore = store.book(before.name());
        boolean sameBook = first.digest().equals(second.digest());
        Book book = sameBook ? bookBefore : store.book(after.name());
        boolean sameModels = identities(models).equals(identities(others));
        boolean sameParameters = first.parameters().equals(second.parameters());
        RunResult start = run(before.name(), bookBefore, models, first.parameters());
        RunResult data = sameBook ? start : run(before.name(), book, models, first.changes());
        RunResult changed = sameModels ? data : run(before.name(), book, others, first.changes());
        RunResult end = sameParameters ? changed : run(after.name(), book, others, second.parameters());
        return new AttributionRuns(start, data, changed, end);
    }
}
