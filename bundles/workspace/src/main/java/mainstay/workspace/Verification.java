package mainstay.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import mainstay.book.MainstayException;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.store.BookStore;
import mainstay.store.CoverageStore;
import mainstay.store.FileList;
import mainstay.store.ParameterStore;
import mainstay.store.ScenarioStore;
import mainstay.store.file.DataDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether the distribution and the data directory are as they were written: every file is read and compared with the checksum
 * that was written with it. Changes nothing, and goes on behind what is damaged.
 */
@Component(service = Verification.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Verification {
    private final DataDirectory directory;
    private final BookStore books;
    private final ParameterStore parameters;
    private final ScenarioStore scenarios;
    private final CoverageStore coverage;
    private final Reviews reviews;
    private final Optional<ModelInventory> models;
    private final AuditTrail audit;

    /** Started by the framework. */
    @Activate
    public Verification(
            @Reference DataDirectory directory,
            @Reference BookStore books,
            @Reference ParameterStore parameters,
            @Reference ScenarioStore scenarios,
            @Reference CoverageStore coverage,
            @Reference Reviews reviews,
            @Reference ModelInventory models,
            @Reference AuditTrail audit) {
        this(directory, books, parameters, scenarios, coverage, reviews, audit, Optional.of(models));
    }

    /** The same where models may have no life cycle, and so nothing is kept of them. */
    public static Verification of(
            DataDirectory directory,
            BookStore books,
            ParameterStore parameters,
            ScenarioStore scenarios,
            CoverageStore coverage,
            Reviews reviews,
            AuditTrail audit,
            Optional<ModelInventory> models) {
        return new Verification(directory, books, parameters, scenarios, coverage, reviews, audit, models);
    }

    /** Not public: the framework would try each public one with as many parameters as the one that it is to call. */
    private Verification(
            DataDirectory directory,
            BookStore books,
            ParameterStore parameters,
            ScenarioStore scenarios,
            CoverageStore coverage,
            Reviews reviews,
            AuditTrail audit,
            Optional<ModelInventory> models) {
        this.directory = directory;
        this.books = books;
        this.parameters = parameters;
        this.scenarios = scenarios;
        this.coverage = coverage;
        this.reviews = reviews;
        this.models = models;
        this.audit = audit;
    }

    /**
     * Something that was compared.
     *
     * @param name what it is, such as {@code review 2026-Q2}
     * @param files how many files were compared; 0 when one of them is damaged
     * @param faults what is not as it was written, with the next step, a sentence each
     */
    public record Part(String name, int files, List<String> faults) {

        /** Copies the faults. */
        public Part {
            faults = List.copyOf(faults);
        }
    }

    /** The folder whose files are compared with their checksums, beside the distribution. */
    public Path data() {
        return directory.path();
    }

    /**
     * Compares everything.
     *
     * @param home the folder of the distribution
     */
    public List<Part> parts(Path home) {
        List<Part> parts = new ArrayList<>();
        parts.add(distribution(home));
        try {
            books.names().forEach(book -> parts.addAll(of(book)));
        } catch (MainstayException e) {
            parts.add(new Part("books", 0, List.of(e.getMessage())));
        }
        models.ifPresent(kept -> parts.add(part("models", kept::check)));
        parts.add(part("audit log", () -> audit.verify().head().lines() == 0 ? 0 : 1));
        return parts;
    }

    private List<Part> of(String book) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("book " + book, () -> books.check(book)));
        parts.add(part("changes of plan tables of " + book, () -> books.checkEdits(book)));
        parts.add(part("parameters of " + book, () -> parameters.check(book)));
        parts.add(part("scenarios of " + book, () -> scenarios.check(book)));
        parts.add(part("coverage of " + book, () -> coverage.check(book)));
        reviews.names(book)
                .forEach(review -> parts.add(part("review " + review + " of " + book, () -> reviews.check(book, review)
                        .files())));
        parts.removeIf(part -> part.files() == 0 && part.faults().isEmpty()); // nothing of the kind is kept
        return parts;
    }

    private static Part distribution(Path home) {
        try {
            FileList list = FileList.of(home);
            return new Part("distribution", list.digests().size(), list.faults());
        } catch (MainstayException e) {
            return new Part("distribution", 0, List.of(e.getMessage()));
        }
    }

    private static Part part(String name, IntSupplier check) {
        try {
            return new Part(name, check.getAsInt(), List.of());
        } catch (MainstayException e) {
            return new Part(name, 0, List.of(e.getMessage()));
        }
    }
}
