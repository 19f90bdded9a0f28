package mainstay.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import mainstay.book.Accounts;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Renderers;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.models.lifecycle.ModelRuns;
import mainstay.run.RunResult;
import mainstay.run.Runner;
import mainstay.run.compare.WhatIf;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameters;
import mainstay.store.BookStore;
import mainstay.store.ParameterStore;
import mainstay.store.file.DataDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What all commands share: the current book, the assumptions that count for it, and its result. */
@Component(service = Workspace.class)
public final class Workspace {
    private static final Map<String, String> ROLLED_UP = Map.of(Parameters.ROLLUP, Parameters.YES);

    private final DataDirectory directory;
    private final BookStore books;
    private final ParameterStore parameters;
    private final ModelRuns models;
    private final ModelInventory inventory;
    private Book book;
    private final ShadowRuns shadows;
    /** Holds models as long as it is here, so it goes when others begin to serve. */
    private final AtomicReference<RunResult> latest = new AtomicReference<>();

    /** Started by the framework. */
    @Activate
    public Workspace(
            @Reference DataDirectory directory,
            @Reference BookStore books,
            @Reference ParameterStore parameters,
            @Reference ModelRuns models,
            @Reference ModelInventory inventory) {
        this.directory = directory;
        this.books = books;
        this.parameters = parameters;
        this.models = models;
        this.inventory = inventory;
        this.shadows = new ShadowRuns(models, inventory);
        models.onSwitch(() -> latest.set(null));
    }

    /**
     * The current book.
     *
     * @throws MainstayException if there is none yet
     */
    public synchronized Book book() {
        if (book == null) {
            book = books.current().orElseThrow(Workspace::noBook);
        }
        return book;
    }

    private static MainstayException noBook() {
        return new MainstayException(
                Code.NOT_FOUND,
                "there is no account book yet; import one: import PATH (to try: import examples/computer-maker)");
    }

    /**
     * The name of the current book, which is known without reading it all.
     *
     * @throws MainstayException if there is none yet
     */
    public String bookName() {
        return heading().orElseThrow(Workspace::noBook).name();
    }

    private synchronized Optional<Book> heading() {
        return book == null ? books.heading() : Optional.of(book);
    }

    /** Makes sure that what is about to be done can be kept. */
    public void claim() {
        directory.claim();
    }

    /** Makes a book the current one. */
    public synchronized void makeCurrent(Book imported) {
        books.makeCurrent(imported);
        book = imported;
        latest.set(null);
    }

    /** Keeps the rows that an import left out. */
    public Path keepRejects(String name, Map<String, byte[]> files) {
        return books.keepRejects(name, files);
    }

    /** What lends models to runs. */
    public ModelRuns modelRuns() {
        return models;
    }

    /** Which models there are. */
    public ModelInventory modelInventory() {
        return inventory;
    }

    /** What the shadows of the latest run would have moved, a sentence each. */
    public List<String> shadowNotes() {
        return shadows.notes();
    }

    /** The parameters that were changed for a book. */
    public Map<String, String> changes(String name) {
        return parameters.changes(name);
    }

    /** The assumptions in force for the current book; the models' own figures when there is none yet. */
    public Assumptions assumptions() {
        return withModels((now, assumptions) -> assumptions);
    }

    /** Does work with the models and the assumptions in force, under one lease. */
    public <T> T withModels(BiFunction<Models, Assumptions, T> work) {
        Book current = heading().orElseGet(() -> BookBuilder.of("", Map.of()));
        return models.call(now -> work.apply(now, assumptions(current, now)));
    }

    private Assumptions assumptions(Book current, Models now) {
        return Assumptions.of(current, now, changes(current.name()), "changed for book " + current.name());
    }

    /** Whether there is a current book. */
    boolean hasBook() {
        return heading().isPresent();
    }

    /**
     * Does work with the result of the current book and the models that made it, under one lease; computed anew only where
     * book, models or assumptions have changed. What it returns must not call the models: whatever the result is to compute
     * by them must be asked for in the work.
     */
    public <T> T withResult(Function<RunResult, T> work) {
        Book current = book();
        return models.call(now -> work.apply(result(current, now)));
    }

    /** The same with branches priced by the head office that decides for them, whatever is in force. */
    public <T> T withResult(boolean rollup, Function<RunResult, T> work) {
        return withResult(result -> work.apply(
                !rollup || result.assumptions().rollup()
                        ? result
                        : Runner.again(result, result.assumptions().with(ROLLED_UP, "--rollup"), Batches.usual())));
    }

    /** Does work with the result, which is made when it is asked for, and with what writes reports, under one lease. */
    public <T> T reporting(BiFunction<Supplier<RunResult>, Renderers, T> work) {
        return models.reporting((now, renderers) -> work.apply(() -> result(book(), now), renderers));
    }

    private RunResult result(Book current, Models now) {
        Assumptions assumptions = assumptions(current, now);
        RunResult known = latest.get();
        if (known != null && known.book().asRead() == current && sameGeneration(known, now, assumptions)) {
            return known;
        }
        RunResult made = known != null
                        && known.book().asRead() == current
                        && known.models().equals(now)
                ? Runner.again(known, assumptions, Batches.usual())
                : Runner.run(current, now, assumptions, Batches.usual());
        shadows.follow(made, changes(current.name()));
        latest.set(made);
        if (!models.serves(now)) {
            latest.compareAndSet(made, null); // they were replaced while the run went on
        }
        return made;
    }

    private static boolean sameGeneration(RunResult result, Models now, Assumptions assumptions) {
        boolean sameModels = result.models().equals(now);
        return sameModels && result.assumptions().all().equals(assumptions.all());
    }

    /** The result under further changes, which are not kept, beside the one without them; to be called under its lease. */
    public static WhatIf whatIf(RunResult now, Map<String, String> changes) {
        Assumptions changed = now.assumptions().with(changes, "what if");
        return WhatIf.of(now, Runner.again(now, changed, Batches.usual()));
    }

    /** Changes a parameter for the current book. */
    public synchronized void change(String parameter, String value) {
        parameters.change(bookName(), parameter, value);
    }

    /** Takes a change back. */
    public synchronized void reset(String parameter) {
        parameters.reset(bookName(), parameter);
    }

    /**
     * The account of a book that a user means: by id, or by a name that only one account has.
     *
     * @throws MainstayException if there is none, with the nearest
     */
    public static int account(Book book, String idOrName) {
        Accounts accounts = book.accounts();
        OptionalInt byId = accounts.find(idOrName);
        if (byId.isPresent()) {
            return byId.getAsInt();
        }
        book.rollup().flatMap(rollup -> rollup.headOf(idOrName)).ifPresent(head -> {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "\"" + idOrName + "\" is a branch that rolls up into " + head + ", which buys for it; explain "
                            + head + " shows its wallets, params rollup no makes it a separate account");
        });
        List<Integer> named = new ArrayList<>();
        for (int account = 0; account < accounts.size(); account++) {
            if (accounts.name(account).equalsIgnoreCase(idOrName)
                    || accounts.id(account).equalsIgnoreCase(idOrName)) {
                named.add(account);
            }
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        if (named.size() > 1) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    named.size() + " accounts are called \"" + idOrName + "\": "
                            + String.join(
                                    ", ",
                                    named.stream().limit(5).map(accounts::id).toList())
                            + (named.size() > 5 ? ", …" : "") + "; give the account id");
        }
        throw MainstayException.unknown(
                Code.NOT_FOUND, "account", idOrName, idsAndNames(accounts), "rank lists the accounts");
    }

    private static List<String> idsAndNames(Accounts accounts) {
        List<String> known = new ArrayList<>();
        for (int account = 0; account < accounts.size(); account++) {
            known.add(accounts.id(account));
            if (!accounts.name(account).isEmpty()) {
                known.add(accounts.name(account));
            }
        }
        return known;
    }
}
