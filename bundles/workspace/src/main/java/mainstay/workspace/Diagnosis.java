package mainstay.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.edit.PlanEdit;
import mainstay.store.ConfigurationFolder;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.Holder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What Mainstay stands on: JDK, folders and who holds them, space, archive of classes, models. Looks, and changes nothing. */
@Component(service = Diagnosis.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Diagnosis {
    private static final long LEAST_BYTES = 100L << 20;

    private final Workspace workspace;
    private final DataDirectory directory;
    private final Path configuration;

    /** Started by the framework. */
    @Activate
    public Diagnosis(
            @Reference Workspace workspace,
            @Reference DataDirectory directory,
            @Reference ConfigurationFolder configuration) {
        this(workspace, directory, configuration.path());
    }

    /** The same with a configuration in this folder. */
    public static Diagnosis of(Workspace workspace, DataDirectory directory, Path configuration) {
        return new Diagnosis(workspace, directory, configuration);
    }

    /** Not public: the framework would try each public one with as many parameters as the one that it is to call. */
    private Diagnosis(Workspace workspace, DataDirectory directory, Path configuration) {
        this.workspace = workspace;
        this.directory = directory;
        this.configuration = configuration;
    }

    /**
     * Something that was looked at.
     *
     * @param item what it is
     * @param state how it is
     * @param todo what to do; empty where all is well
     */
    public record Finding(String item, String state, String todo) {}

    /**
     * Looks at everything.
     *
     * @param home the folder of the distribution
     * @param machine the virtual machine, in words
     * @param archive the archive of classes in use, as an option of the virtual machine; empty for none
     */
    public List<Finding> findings(Path home, String machine, String archive) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("JDK", machine, ""));
        findings.add(new Finding("distribution", home.toString(), ""));
        findings.add(new Finding("configuration", configuration.toString(), ""));
        Path data = directory.path();
        boolean writable = Files.isWritable(existing(data));
        findings.add(new Finding(
                "data directory",
                data + (Files.exists(data) ? "" : ", not there yet") + (writable ? "" : ", not writable"),
                writable ? "" : "name another with --data DIR or MAINSTAY_DATA, or have the right to write given"));
        Optional<Holder> holder = directory.holder();
        findings.add(new Finding(
                "writer",
                holder.map(Holder::words).orElse("nobody"),
                holder.filter(Holder::stays).isPresent()
                        ? "to change something here, end it first; what only reads works meanwhile"
                        : ""));
        findings.add(space(data));
        findings.add(
                archive.isEmpty()
                        ? new Finding(
                                "archive of classes",
                                "not in use; the first start has one made, for those after it",
                                "")
                        : new Finding("archive of classes", archive.replaceFirst(".*=", ""), ""));
        findings.add(trusted());
        findings.add(book());
        changes().ifPresent(findings::add);
        return findings;
    }

    private static Path existing(Path path) {
        Path there = path.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private static Finding space(Path data) {
        try {
            long free = Files.getFileStore(existing(data)).getUsableSpace();
            return new Finding(
                    "free space",
                    megabytes(free),
                    free < LEAST_BYTES ? "make room: a change needs twice a book's size" : "");
        } catch (IOException e) {
            return new Finding("free space", "not known: " + e.getMessage(), "");
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    }

    private Finding trusted() {
        Path file = configuration.resolve("trusted-models");
        try (Stream<String> lines = Files.lines(file)) {
            long trusted = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
            return new Finding("trusted models", trusted + " beside those that ship, in " + file, "");
        } catch (IOException e) {
            return new Finding("trusted models", "none beside those that ship", "");
        }
    }

    private Finding book() {
        try {
            if (!workspace.hasBook()) {
                return new Finding("book", "none yet", "import one: import examples/computer-maker");
            }
            List<String> absent = workspace.withModels((models, assumptions) -> models.absent());
            return new Finding("book", workspace.bookName(), String.join("; ", absent));
        } catch (MainstayException e) {
            return new Finding("book", "cannot be used", e.getMessage());
        }
    }

    /** Changes that people have made in plan tables; empty where there are none. */
    private Optional<Finding> changes() {
        try {
            List<PlanEdit> edits = workspace.hasBook() ? workspace.edits() : List.of();
            long conflicts = edits.stream().filter(PlanEdit::isInConflict).count();
            long counting = edits.stream().filter(PlanEdit::isInForce).count();
            return edits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "changes of plan tables",
                            counting + " in force"
                                    + (conflicts == 0 ? "" : ", " + conflicts + " in conflict with an import"),
                            conflicts == 0 ? "" : "see them: plan log --where \"state = 'conflict'\""));
        } catch (MainstayException e) {
            return Optional.of(new Finding("changes of plan tables", "cannot be read", e.getMessage()));
        }
    }
}
