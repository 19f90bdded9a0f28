package mainstay.models.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.Attribution;
import mainstay.models.ModelFile;
import mainstay.models.ShadowRun;
import mainstay.store.AuditLog;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.Sha256;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalHead;
import mainstay.store.journal.JournalLine;

/**
 * What survives: the catalogue, the audit log, and the bytes of every file that was admitted. A change is first logged, then
 * made by replacing the catalogue: whatever happens in between, one generation is in force, the old or the new. What was
 * logged and not made is found by the next change, and logged as such.
 */
public final class CatalogueStore {
    /** How often the catalogue is read anew that others change meanwhile. */
    private static final int TRIES = 10;

    private final DataDirectory directory;
    private final Clock clock;
    private final CatalogueFile file;
    private final AuditLog audit;
    private final ShadowFile shadows;
    private Catalogue catalogue;
    private Optional<Stamp> stamp = Optional.empty();
    private List<Admitted> shipped = List.of();
    private JournalHead read = JournalHead.START;
    private List<JournalLine> lines = List.of();

    /** The ledger in a data directory, whose audit log has a line for each change. */
    public CatalogueStore(DataDirectory directory, AuditLog audit, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.file = new CatalogueFile(catalogueFile());
        this.audit = audit;
        this.shadows = new ShadowFile(folder().resolve("shadows.json"));
        this.catalogue = Catalogue.empty();
    }

    /**
     * Reads what is on disk, before anything else is asked.
     *
     * @throws MainstayException if it is damaged
     */
    public synchronized void open() {
        stamp = stamp();
        catalogue = file.read();
    }

    /** Which file it was that was read: each change puts another in its place. */
    private record Stamp(FileTime modified, long size, Object key) {}

    private Optional<Stamp> stamp() {
        try {
            BasicFileAttributes now = Files.readAttributes(catalogueFile(), BasicFileAttributes.class);
            return Optional.of(new Stamp(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey())));
        } catch (IOException e) {
            return Optional.empty(); // there is none yet, or who reads it says what is wrong with it
        }
    }

    private Path catalogueFile() {
        return folder().resolve("catalogue.json");
    }

    /** Whether another process has changed it since it was read. */
    public synchronized boolean hasMoved() {
        return !stamp.equals(stamp());
    }

    /** Reads it anew, as another process may have changed it. */
    public synchronized Catalogue look() {
        stamp = stamp();
        Catalogue written = file.read();
        if (!written.generations().isEmpty()) {
            catalogue = written.knowing(shipped);
        }
        return catalogue;
    }

    private Path folder() {
        return directory.path().resolve("models");
    }

    /** The catalogue as this process knows it. */
    public synchronized Catalogue catalogue() {
        return catalogue;
    }

    /** What is known before anything was ever written: what the distribution ships. */
    public synchronized void assume(Catalogue first) {
        catalogue = first;
    }

    /** What ships, for a catalogue that may be older than some of it; it is known from now on, however often it is read. */
    public synchronized void know(List<Admitted> models) {
        shipped = List.copyOf(models);
        catalogue = catalogue.knowing(shipped);
    }

    /**
     * Whether the log knows of what the catalogue says.
     *
     * @param shipped whether a file of this SHA-256 came with this or an earlier distribution
     * @throws MainstayException if a line of the log is damaged
     */
    public synchronized CatalogueEvidence evidence(Predicate<String> shipped) {
        List<JournalLine> log = logged();
        for (int tries = 0; tries < TRIES && hasMoved(); tries++) {
            look(); // the two belong together
            log = logged();
        }
        return new CatalogueEvidence(catalogue, shipped, log);
    }

    /** The lines of the log on models, which are read when it has grown. */
    private List<JournalLine> logged() {
        JournalHead now = audit.head();
        if (!now.equals(read)) {
            lines = audit.lines(AuditLog.Area.MODELS);
            read = now;
        }
        return lines;
    }

    /** The log. */
    public AuditLog audit() {
        return audit;
    }

    /** Now. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Begins a change of the catalogue; to be called in one of the data directory.
     *
     * @return the catalogue as it is on disk
     */
    public synchronized Catalogue begin() {
        look();
        List<JournalLine> further = logged().stream()
                .filter(line -> line.sequence() > catalogue.head().lines())
                .toList();
        if (!LoggedForce.areTooMany(further)) { // else it is not that a process ended, and CatalogueEvidence says so
            further.stream().findFirst().ifPresent(this::recover);
        }
        return catalogue;
    }

    private void recover(JournalLine unmadeLine) {
        JournalEntry logged = unmadeLine.entry();
        String unmade = logged.what() + " " + logged.get(JournalEntry.MODEL);
        log(
                new Attribution("mainstay", ""),
                LoggedForce.RECOVER,
                "",
                "",
                Map.of(
                        "not-made",
                        "line " + unmadeLine.sequence() + ": " + unmade.strip(),
                        LoggedForce.GENERATION,
                        Integer.toString(catalogue.current()),
                        LoggedForce.PINNED,
                        Integer.toString(catalogue.pinned())));
        write(catalogue);
    }

    /** Logs a change and makes it. */
    public synchronized void commit(
            Catalogue next, Attribution act, String what, String model, String digest, Map<String, String> detail) {
        log(act, what, model, digest, detail);
        write(next);
    }

    private void log(Attribution act, String what, String model, String digest, Map<String, String> detail) {
        audit.append(JournalEntry.of(now(), act.who(), what, act.why(), detail)
                .with(Map.of(JournalEntry.MODEL, model, JournalEntry.DIGEST, digest)));
    }

    private void write(Catalogue next) {
        Catalogue logged = next.at(audit.head());
        file.write(logged);
        stamp = stamp();
        catalogue = logged;
    }

    /** Serves from now on although it could not be written. */
    public synchronized void rememberOnly(Catalogue next) {
        catalogue = next;
    }

    /** What shadows would have moved, oldest first. */
    public List<ShadowRun> shadowRuns() {
        return shadows.read();
    }

    /** Keeps what a shadow would have moved, unless somebody else is writing. */
    public void keep(ShadowRun run) {
        directory.changeIfFree("keeping a shadow run", () -> shadows.add(run));
    }

    /** Whether this process is the one that takes in what is dropped, of all that could. */
    public boolean takesIn() {
        return directory.takeOver("incoming");
    }

    /** Where files are dropped that are to come in. */
    public Path incoming() {
        return folder().resolve("incoming");
    }

    /** Keeps the bytes of a file, by their digest. */
    public void keep(ModelFile model) {
        Path kept = kept(model.digest());
        if (!Files.exists(kept)) {
            AtomicFile.replace(kept, out -> model.open().transferTo(out));
        }
    }

    /** The bytes that were kept. */
    public Optional<byte[]> bytes(String digest) {
        try {
            return Files.exists(kept(digest)) ? Optional.of(Files.readAllBytes(kept(digest))) : Optional.empty();
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, kept(digest) + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Reads every file that is kept and compares it with the digest that it is called by.
     *
     * @return those that are not as they were written
     */
    public List<Path> damaged() {
        List<Path> damaged = new ArrayList<>();
        for (Path file : files()) {
            try {
                if (!Sha256.hex(file).equals(file.getFileName().toString())) {
                    damaged.add(file);
                }
            } catch (IOException e) {
                damaged.add(file);
            }
        }
        return damaged;
    }

    /** The files that are kept. */
    public List<Path> files() {
        Path folder = folder().resolve("files");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            // What a killed process has left half written is called otherwise, and replaced by the next one.
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, folder + " cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** Where the bytes of a file are kept. */
    public Path kept(String digest) {
        return folder().resolve("files").resolve(digest);
    }
}
