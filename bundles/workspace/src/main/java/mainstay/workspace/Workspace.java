package mainstay.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.edit.CarriedEdits;
import mainstay.book.edit.EditedBook;
import mainstay.book.edit.NewEdit;
import mainstay.book.edit.PlanEdit;
import mainstay.book.metrics.Durations;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.Renderers;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.models.lifecycle.ModelRuns;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.accountplan.BarrierTable;
import mainstay.run.compare.WhatIf;
import mainstay.run.generation.Models;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameter;
import mainstay.run.parameters.Parameters;
import mainstay.store.AuditLog;
import mainstay.store.BookStore;
import mainstay.store.BookStore.BookVersion;
import mainstay.store.CoverageStore;
import mainstay.store.ParameterStore;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.Replacement;
import mainstay.store.journal.JournalEntry;
import mainstay.workspace.queue.Effort;
import mainstay.workspace.queue.WorkQueue;
import mainstay.workspace.roles.Rights;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What all use cases share: the current book, the assumptions that count for it, and its result. */
@Component(service = Workspace.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Workspace {
    /** Of how many accounts a book is run, at most, only to tell what a parameter moves. */
    private static final int MOST_RUN_ASIDE = 100_000;

    private final DataDirectory directory;
    private final BookStore books;
    private final ParameterStore parameters;
    private final AuditLog audit;
    private final ServingModels models;
    private final Optional<ModelRuns> runs;
    private final Optional<ModelInventory> inventory;
    private final CurrentBook book;
    private final RecordedState recorded;
    private final SinceLastLook sinceLastLook;
    private final ShadowRuns shadows;
    private final RunCache results;
    private final CoverageStore coverages;
    private final AdoptedPlans adoptedPlans = new AdoptedPlans();
    private final LongAdder refusals = new LongAdder();
    private final WorkQueue queue;
    /** Where no other is bound. */
    private final WorkSession ownSession = new WorkSession();

    /** Started by the framework. */
    @Activate
    public Workspace(
            @Reference DataDirectory directory,
            @Reference BookStore books,
            @Reference ParameterStore parameters,
            @Reference AuditLog audit,
            @Reference ModelRuns runs,
            @Reference ModelInventory inventory,
            @Reference WorkQueue queue) {
        this(
                directory,
                books,
                parameters,
                audit,
                new LifeCycleModels(runs, inventory),
                Optional.of(runs),
                Optional.of(inventory),
                queue);
    }

    /** A workspace whose models have no life cycle: nobody can change them. */
    public Workspace(
            DataDirectory directory, BookStore books, ParameterStore parameters, AuditLog audit, ServingModels models) {
        this(directory, books, parameters, audit, models, Optional.empty(), Optional.empty(), new WorkQueue());
    }

    private Workspace(
            DataDirectory directory,
            BookStore books,
            ParameterStore parameters,
            AuditLog audit,
            ServingModels models,
            Optional<ModelRuns> runs,
            Optional<ModelInventory> inventory,
            WorkQueue queue) {
        this.queue = queue;
        this.runs = runs;
        this.inventory = inventory;
        this.directory = directory;
        this.books = books;
        this.recorded = new RecordedState(audit);
        this.sinceLastLook = new SinceLastLook(audit);
        this.results = new RunCache(models::serves);
        this.coverages = new CoverageStore(directory);
        this.book = new CurrentBook(
                books,
                recorded,
                new BooksInMemory(results::letGo, version -> turn(Effort.reading(version.accounts()), version::read)),
                this::session);
        this.parameters = parameters;
        this.audit = audit;
        this.models = new SessionModels(models);
        this.shadows = new ShadowRuns(this.models);
        models.onSwitch(results::clear);
        audit.onAppend(line -> WorkSession.current()
                .filter(session -> AuditLog.isSwitch(line.entry()))
                .ifPresent(WorkSession::switchedModels));
    }

    /** What the person at this session may do. */
    Rights rights() {
        return session().rights();
    }

    /** Works on another book in this session alone. */
    void choose(String name) {
        session().choose(name);
    }

    /**
     * Records that somebody was refused what they have no role for.
     *
     * @param what what it was, and which role it needs
     * @param user who was refused
     * @param at now
     */
    public void recordRefusal(String what, String user, Instant at) {
        refusals.increment();
        audit.record(AuditLog.Area.ROLES, at, user, "refuse", what, Map.of());
    }

    /** How long runs took in this process. */
    Durations runs() {
        return results.durations();
    }

    /** How often somebody was refused what they have no role for, in this process. */
    long refusals() {
        return refusals.sum();
    }

    /** The session that works on this thread. */
    WorkSession session() {
        return WorkSession.current().orElse(ownSession);
    }

    /**
     * The current book.
     *
     * @throws MainstayException if there is none yet
     */
    public Book book() {
        return directory.read(book::get);
    }

    /**
     * The name of the current book, which is known without reading it all.
     *
     * @throws MainstayException if there is none yet
     */
    public String bookName() {
        return directory.read(book::name);
    }

    /** The name of the book that commands work on, whether there are accounts of it or not; empty if there is none yet. */
    public String chosenBook() {
        return book.chosen();
    }

    /** Whether there are accounts of a book, which an import of this name would replace. */
    public boolean hasBook(String name) {
        return books.version(name).isPresent();
    }

    /**
     * Makes sure that what is about to be computed can be kept.
     *
     * @throws MainstayException if the data directory cannot be written, or if another process does not let others write
     */
    public void requireWritable() {
        directory.change("looking whether it can be written", () -> {});
    }

    /**
     * Makes a change that nobody else interferes with; what it depends on is read in it.
     *
     * @param what what is done, for those who wait
     */
    <T> T inTurn(String what, Supplier<T> work) {
        return directory.change(what, work);
    }

    /**
     * Makes a book the current one, and records it. The changes that people have made in the plan tables of the one before of its
     * name are carried over.
     *
     * @param from where it was read from, as the user typed it
     * @param user who imports it
     * @param at now
     * @return what became of those changes
     */
    public CarriedEdits makeCurrent(Book imported, String from, String user, Instant at) {
        CarriedEdits carried = directory.change("importing a book", () -> {
            CarriedEdits over = CarriedEdits.onto(imported, books.edits(imported.name()));
            Book edited = EditedBook.of(imported, over.edits());
            audit.record(
                    AuditLog.Area.BOOK,
                    at,
                    user,
                    "import",
                    "",
                    Map.of(
                            "book",
                            imported.name(),
                            "from",
                            from,
                            "accounts",
                            Integer.toString(imported.accounts().size()),
                            JournalEntry.DIGEST,
                            imported.digest()),
                    () -> List.of(books.prepareCurrent(imported, over.edits())));
            books.clear(imported.name());
            book.remember(edited);
            choose(imported.name());
            return over;
        });
        results.forget(imported.name());
        return carried;
    }

    /** Whether a book has no plan tables although the version before, which it has replaced, had some. */
    public boolean hasLostItsPlan(String name) {
        return directory.read(
                () -> books.version(name).filter(BookVersion::hasPlan).isEmpty()
                        && books.before(name).filter(BookVersion::hasPlan).isPresent());
    }

    /**
     * The current book as it was imported, without the changes that people have made in its plan tables.
     *
     * @throws MainstayException if there is none yet
     */
    public Book importedBook() {
        return directory.read(() -> {
            String name = book.name();
            return books.edits(name).isEmpty()
                    ? book.get()
                    : books.version(name).orElseThrow().imported();
        });
    }

    /** The changes that people have made in the plan tables of the current book, in their order, whether they count or not. */
    List<PlanEdit> edits() {
        return directory.read(() -> books.edits(book.name()));
    }

    private static int latest(List<PlanEdit> edits) {
        return edits.isEmpty() ? 0 : edits.get(edits.size() - 1).number();
    }

    /** Keeps changes of the plan tables of the current book in the place of those before, and records it. */
    void recordEdits(NewEdit.Made made, String what, Map<String, String> detail) {
        audit.record(
                AuditLog.Area.PLAN,
                made.last().at(),
                made.last().who(),
                what,
                made.last().why(),
                detail,
                () -> List.of(books.prepareEdits(made.book().name(), made.edits())));
        book.remember(made.book());
        made.own().forEach(edit -> session().changedPlan(made.book().name(), edit.number()));
        results.letGo();
    }

    /** Changes which book is the current one, or which version of it, and records it. */
    void changeBook(String what, String name, String user, Instant at, Function<String, Replacement> change) {
        audit.record(AuditLog.Area.BOOK, at, user, what, "", Map.of("book", name), () -> List.of(change.apply(name)));
        books.clear(name);
        results.letGo();
    }

    /** Keeps the rows that an import left out. */
    public Path keepRejects(String name, Map<String, byte[]> files) {
        return books.keepRejects(name, files);
    }

    /**
     * The door of the life cycle for runs.
     *
     * @throws IllegalStateException if the models have no life cycle
     */
    public ModelRuns modelRuns() {
        return runs.orElseThrow(Workspace::noLifeCycle);
    }

    /**
     * The door of the life cycle for viewers.
     *
     * @throws IllegalStateException if the models have no life cycle
     */
    public ModelInventory modelInventory() {
        return inventory.orElseThrow(Workspace::noLifeCycle);
    }

    /** The same; empty if the models have no life cycle. */
    Optional<ModelInventory> inventory() {
        return inventory;
    }

    private static IllegalStateException noLifeCycle() {
        return new IllegalStateException("these models have no life cycle");
    }

    /** What the shadows of the latest run of this session would have moved, a sentence each. */
    public List<String> shadowNotes() {
        return session().shadowNotes();
    }

    /** The parameters that were changed for a book. */
    public Map<String, String> changes(String name) {
        return directory.read(() -> {
            Map<String, String> changes = parameters.changes(name);
            if (changes.isEmpty()) {
                recorded.refuseNoChanges(name);
            }
            return changes;
        });
    }

    /**
     * The plan that was adopted for a book, as runs take it.
     *
     * @throws MainstayException if it is damaged, or if the audit log has one and it is gone
     */
    Optional<AdoptedCoverage> adoptedPlan(String book) {
        return adoptedPlans.of(adopted(book));
    }

    /** The same as it is stored. */
    Optional<CoverageStore.Adopted> adopted(String book) {
        return directory.read(() -> {
            Optional<CoverageStore.Adopted> adopted = coverages.adopted(book);
            if (adopted.isEmpty()) {
                recorded.refuseNothingAdopted(book);
            }
            return adopted;
        });
    }

    /** Those that a result was computed under: where the default scored in place of a missing model, without the choice of it. */
    Map<String, String> changes(LiveResult result) {
        Map<String, String> changes = new LinkedHashMap<>(changes(result.book().name()));
        changes.computeIfPresent(
                Parameters.SCORING_MODEL,
                (name, chosen) -> chosen.equals(result.assumptions().scoringModel()) ? chosen : null);
        return changes;
    }

    /** The assumptions in force for the current book; the models' own figures when there is none yet. */
    public Assumptions assumptions() {
        return models.call(now -> assumptions(heading(), now));
    }

    /** Every model that is known, whether it serves or not. */
    List<ModelStatus> knownModels() {
        return models.known();
    }

    /**
     * Refuses a model that moves nothing in a run, and so cannot be set against another.
     *
     * @throws MainstayException if it is one, or is not there
     */
    void refuseIncomparable(ModelRef ref) {
        models.refuseIncomparable(ref);
    }

    /** The names of all books that anything is kept of. */
    List<String> bookNames() {
        return books.names();
    }

    /** Does work with the models that serve, under one lease. */
    <T> T withServing(Function<Models, T> work) {
        return models.call(work);
    }

    /** Does work with these models in the place of those of the same ids, under one lease. */
    <T> T withTrial(List<ModelRef> refs, Function<Models, T> work) {
        return models.trial(refs, work);
    }

    /** Does work with the models and the assumptions in force, which the person sees, under one lease. */
    public <T> T withModels(BiFunction<Models, Assumptions, T> work) {
        Book current = heading();
        return models.call(now -> {
            looked(current, now);
            return work.apply(now, assumptions(current, now));
        });
    }

    private Book heading() {
        return directory.read(book::heading).orElseGet(() -> BookBuilder.of("", Map.of()));
    }

    private void looked(Book current, Models now) {
        session().looked(current.name(), changes(current.name()), SeenModels.of(now, audit.head()));
        session().lookedAtPlan(current.name(), latest(books.edits(current.name())));
        session().stands(now.absent());
    }

    /**
     * Refuses to change a parameter that somebody else has changed since this session last looked at it.
     *
     * @throws MainstayException if so, naming who did, when, and both values
     */
    public void refuseMoved(String parameter) {
        sinceLastLook.refuseParameters(session(), bookName(), changes(bookName()), Set.of(parameter));
    }

    /**
     * Refuses to put models in the place of others than those that served when this session last looked.
     *
     * @throws MainstayException if so, naming who changed it, and when
     */
    public void refuseMovedModels(List<ModelRef> refs) {
        List<String> ids = refs.stream().map(ModelRef::id).toList();
        sinceLastLook.refuseModels(session(), models.call(now -> now), ids);
    }

    /**
     * Refuses to take back what this session has not seen: somebody else has changed the models since it last looked.
     *
     * @throws MainstayException if so, naming who did, and when
     */
    public void refuseMovedGeneration() {
        sinceLastLook.refuseGeneration(session(), models.call(now -> now));
    }

    /** Makes a change whatever others have changed since this session last looked, and takes that for seen. */
    public <T> T allTheSame(Supplier<T> change) {
        T changed = session().aside().during(change);
        look();
        return changed;
    }

    /** The person sees what is in force, by other means than work that is done here. */
    public void look() {
        withModels((now, assumptions) -> assumptions);
    }

    private Assumptions assumptions(Book current, Models now) {
        return results.assumptions(current, now, changes(current.name()));
    }

    /** Whether there is a current book. */
    boolean hasBook() {
        return directory.read(book::heading).isPresent();
    }

    /**
     * Does work with the result of the current book and the models that made it, under one lease; computed anew only where
     * book, models or assumptions have changed.
     */
    public <T> T withResult(Function<LiveResult, T> work) {
        Book current = book();
        return models.call(now -> work.apply(result(current, now)));
    }

    /**
     * The same on another basis, whatever is in force.
     *
     * @param basis values by the names of parameters, such as {@code rollup}; mostly empty
     */
    public <T> T withResult(Map<String, String> basis, Function<LiveResult, T> work) {
        return withResult(result -> work.apply(on(basis, result)));
    }

    /**
     * A result on another basis; to be called under its lease.
     *
     * @throws MainstayException if it is to stand on the adopted plan, and none is adopted
     */
    public LiveResult on(Map<String, String> basis, LiveResult result) {
        if (Parameters.ADOPTED.equals(basis.get(Parameters.COVERAGE))
                && result.adopted().isEmpty()) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "no coverage plan is adopted for book " + result.book().name()
                            + "; make one and adopt it: coverage plan, coverage adopt");
        }
        Assumptions wanted = result.assumptions();
        for (Map.Entry<String, String> each : basis.entrySet()) {
            wanted = wanted.with(Map.of(each.getKey(), each.getValue()), "--" + each.getKey());
        }
        Assumptions on = wanted;
        return on.sameValues(result.assumptions())
                ? result
                : turn(
                        Effort.runs("a run on another basis", accounts(result), 1),
                        () -> Runner.again(result, on, Batches.usual()));
    }

    /** A result on the adopted plan, where there is one, whatever is in force; to be called under its lease. */
    LiveResult onAdopted(LiveResult result) {
        return result.adopted().isPresent() ? on(Map.of(Parameters.COVERAGE, Parameters.ADOPTED), result) : result;
    }

    /** How many accounts the book of a result has. */
    static int accounts(LiveResult result) {
        return result.book().accounts().size();
    }

    /** How many accounts the current book has, which is known without reading it all; 0 when there is none yet. */
    long accounts() {
        return directory.read(book::accounts);
    }

    /**
     * Does heavy work in its turn among that of all sessions; who makes a change does it at once, as everybody waits for them.
     *
     * @throws MainstayException if the person asks that it ends before its turn has come, or if it would never fit into the memory
     */
    public <T> T turn(Effort effort, Supplier<T> work) {
        return directory.isChanging() ? queue.atOnce(session(), effort, work) : queue.turn(session(), effort, work);
    }

    /** Does work with the result, which is made when it is asked for, and with what writes reports, under one lease. */
    public <T> T reporting(BiFunction<Supplier<LiveResult>, Renderers, T> work) {
        return models.reporting((now, renderers) -> work.apply(() -> result(book(), now), renderers));
    }

    private LiveResult result(Book current, Models now) {
        looked(current, now);
        Assumptions assumptions = assumptions(current, now);
        RunCache.Known known = results.get(
                current,
                now,
                assumptions,
                adoptedPlan(current.name()),
                models.shadows(),
                result -> shadows.follow(result, changes(current.name())),
                run -> turn(Effort.run(current.accounts().size()), run));
        session().shadowsSaid(known.shadowNotes());
        return known.result();
    }

    /** Whether a result is of the book and the assumptions that count now; to be called under its lease. */
    boolean stands(LiveResult result) {
        Book current = book();
        return current == result.book().asRead()
                && adoptedPlan(current.name()).equals(result.adopted())
                && assumptions(current, result.models())
                        .all()
                        .equals(result.assumptions().all());
    }

    /**
     * Changes as they were typed, with accounts by their ids.
     *
     * @param said takes a sentence for each account that was named by a part of its id or name
     * @throws MainstayException if there is no such account, or if there are several
     */
    public static Map<String, String> exact(LiveResult now, Map<String, String> changes, Consumer<String> said) {
        return AccountFigures.exact(now.book().asRead(), changes, now.assumptions(), said);
    }

    /**
     * The result under further changes, which are not kept, beside the one without them; to be called under its lease.
     *
     * @param changes values by the names of parameters, and of figures of single accounts; also barriers that go
     */
    public WhatIf whatIf(LiveResult now, Map<String, String> changes) {
        return turn(Effort.runs("a what-if", accounts(now), 1), () -> runOtherwise(now, changes));
    }

    /** The result without barriers, beside the one with them; to be called under its lease. */
    public WhatIf without(LiveResult now, BarrierTable barriers) {
        return turn(Effort.runs("a run without barriers", accounts(now), 1), barriers::without);
    }

    /**
     * What a person must know of a change of a parameter that has moved profit the wrong way; empty where it has not, or where
     * the book is too large to be run for that: whatif tells it.
     *
     * @param before the value that it had
     */
    public Optional<String> wrongWay(String parameter, String before) {
        return Parameters.isPrice(parameter) && accounts() <= MOST_RUN_ASIDE
                ? withResult(now -> now.assumptions()
                        .find(parameter) // a model that fails at its new figure takes its parameters with it
                        .flatMap(changed -> whatIf(now, Map.of(parameter, before))
                                .reversed()
                                .wrongWay()))
                : Optional.empty();
    }

    private static WhatIf runOtherwise(LiveResult now, Map<String, String> changes) {
        Map<String, String> figures = AccountFigures.among(changes, now.assumptions());
        Map<String, String> parameters = new LinkedHashMap<>(changes);
        parameters.keySet().removeAll(figures.keySet());
        Assumptions changed = now.assumptions().with(parameters, "what if");
        if (figures.isEmpty()) {
            return WhatIf.of(now, Runner.again(now, changed, Batches.usual()));
        }
        Book figured = AccountFigures.applied(now.book().asRead(), figures);
        Book other = BarrierChange.applied(figured, figures, changed);
        return WhatIf.of(now, Runner.run(other, now.models(), changed, now.adopted(), Batches.usual()));
    }

    /**
     * Changes a parameter for the current book, and records it.
     *
     * @param user who changes it
     * @param at now
     */
    public void change(String parameter, String value, String user, Instant at) {
        directory.change("changing " + parameter, () -> {
            String before = assumptions().parameter(parameter).value();
            recordParameter(
                    "change",
                    Set.of(parameter),
                    Map.of("parameter", parameter, "before", before, "after", value),
                    user,
                    at,
                    () -> parameters.prepareChange(bookName(), Map.of(parameter, value)));
        });
    }

    /**
     * Takes a change back, and records it.
     *
     * @param user who takes it back
     * @param at now
     */
    public void reset(String parameter, String user, Instant at) {
        directory.change("changing " + parameter, () -> {
            String before = changes(bookName()).getOrDefault(parameter, "");
            recordParameter(
                    "reset",
                    Set.of(parameter),
                    Map.of("parameter", parameter, "before", before),
                    user,
                    at,
                    () -> parameters.prepareReset(bookName(), parameter));
        });
    }

    /**
     * Gives a parameter the value that it had before, and records it.
     *
     * @param user who does it
     * @param at now
     * @throws MainstayException if no value before is known
     */
    public void undo(String parameter, String user, Instant at) {
        directory.change("changing " + parameter, () -> undone(parameter, user, at));
    }

    private void undone(String parameter, String user, Instant at) {
        String before = assumptions().parameter(parameter).value();
        String after = parameters
                .before(bookName(), parameter)
                .orElseThrow(() -> new MainstayException(
                        Code.NOT_FOUND,
                        parameter + " has no value before for book " + bookName()
                                + "; to go back to the default: params " + parameter + " --reset"));
        recordParameter(
                "undo",
                Set.of(parameter),
                Map.of("parameter", parameter, "before", before, "after", after.isEmpty() ? "default" : after),
                user,
                at,
                () -> parameters.prepareUndo(bookName(), parameter));
    }

    /** Writes the parameters that are changed for the current book into a file, which {@link #load} reads. */
    public void export(Path file) {
        ParameterList.write(file, "parameters changed for book " + bookName(), changes(bookName()));
    }

    /**
     * Changes the parameters that a file names, all or none of them, and records it.
     *
     * @param user who changes them
     * @param at now
     * @return those that had another value before, with their new one
     * @throws MainstayException if the file cannot be read, or if a name or value is not allowed
     */
    public Map<String, String> load(Path file, String user, Instant at) {
        return changeAll("load", file.getFileName().toString(), ParameterList.read(file), user, at);
    }

    /** Changes parameters for the current book, all or none of them, in one line of the audit log. */
    Map<String, String> changeAll(String what, String from, Map<String, String> values, String user, Instant at) {
        return directory.change("changing parameters", () -> allChanged(what, from, values, user, at));
    }

    private Map<String, String> allChanged(
            String what, String from, Map<String, String> values, String user, Instant at) {
        Assumptions now = assumptions();
        Map<String, String> changed = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        values.forEach((name, value) -> {
            Parameter parameter = now.parameter(name);
            String checked = parameter.checked(value);
            if (!checked.equals(parameter.value())) {
                changed.put(name, checked);
                words.add(name + ": " + parameter.value() + " → " + checked);
            }
        });
        if (!changed.isEmpty()) {
            recordParameter(
                    what,
                    changed.keySet(),
                    Map.of("from", from, "changes", String.join("; ", words)),
                    user,
                    at,
                    () -> parameters.prepareChange(bookName(), changed));
        }
        return changed;
    }

    private void recordParameter(
            String what,
            Set<String> names,
            Map<String, String> detail,
            String user,
            Instant at,
            Supplier<Replacement> change) {
        String name = bookName();
        rights().require(Role.ANALYSE, "to change parameters");
        sinceLastLook.refuseParameters(session(), name, changes(name), names);
        Map<String, String> all = new HashMap<>(detail);
        all.put("book", name);
        audit.record(AuditLog.Area.PARAMETERS, at, user, what, "", all, () -> List.of(change.get()));
        session().changed(name, names, parameters.changes(name));
    }

    /** The log of all that changed an answer or evidence. */
    AuditLog audit() {
        return audit;
    }
}
