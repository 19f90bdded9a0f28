package mainstay.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.AuditLog;
import mainstay.store.ConfigurationFolder;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.AtomicFolder;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FileSteps;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.file.FolderSwap;
import mainstay.store.file.GroupRights;
import mainstay.store.file.Sha256;
import mainstay.store.journal.JournalHead;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Copies of the data directory and the configuration, each at one point in time, made while others work; and the way back to one.
 * A backup is a folder with the files as they are, their checksums, and what it says of itself. Caches, locks, sockets and the
 * history of the shell are not in it.
 */
@Component(service = Backups.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Backups {
    /** So little is copied while everybody waits. */
    private static final long MOMENT_BYTES = 1 << 24;

    private static final int PASSES = 5;
    private static final int FAULTS_SHOWN = 5;

    private final DataDirectory directory;
    private final AuditLog audit;
    private final Path conf;
    private final String version;
    private final FileSteps steps;

    /** Started by the framework. */
    @Activate
    public Backups(
            BundleContext context,
            @Reference DataDirectory directory,
            @Reference AuditLog audit,
            @Reference ConfigurationFolder configuration) {
        this(
                directory,
                audit,
                configuration.path(),
                String.valueOf(context.getProperty("mainstay.version")),
                FileSteps.UNSEEN);
    }

    private Backups(DataDirectory directory, AuditLog audit, Path conf, String version, FileSteps steps) {
        this.directory = directory;
        this.audit = audit;
        this.conf = conf.toAbsolutePath().normalize();
        this.version = version;
        this.steps = steps;
    }

    /** Those of a data directory and a configuration, made by a version, each step of which somebody sees. */
    public static Backups of(DataDirectory directory, AuditLog audit, Path conf, String version, FileSteps steps) {
        return new Backups(directory, audit, conf, version, steps);
    }

    /**
     * What was restored.
     *
     * @param from what the backup says of itself
     * @param before the folder of a backup of the state before
     */
    public record Restored(BackupManifest from, Path before) {}

    /**
     * Makes a backup; others write meanwhile, and wait for a moment at its end.
     *
     * @param folder where; nothing is there yet
     * @param who the user who makes it
     * @param at now
     * @throws MainstayException if it cannot be made; nothing of it is left
     */
    public BackupManifest make(Path folder, String who, Instant at) {
        Path place = folder.toAbsolutePath().normalize();
        refusePlace(place);
        try {
            GroupRights.create(place.getParent());
            BackupManifest[] made = new BackupManifest[1];
            AtomicFolder.create(place.resolveSibling(place.getFileName() + ".new"), beside -> {
                made[0] = filled(beside, who, at);
                steps.before("name the backup");
                return place;
            });
            return made[0];
        } catch (IOException e) {
            throw failed(place + " cannot be written", e);
        }
    }

    private void refusePlace(Path place) {
        if (place.startsWith(directory.path())) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    place + " is in the data directory itself; name a folder elsewhere, best on another disk");
        }
        if (Files.exists(place)) {
            throw new MainstayException(Code.WRONG_CALL, place + " exists already; name a folder that does not");
        }
    }

    private BackupManifest filled(Path beside, String who, Instant at) throws IOException {
        if (Files.getFileStore(beside).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwx------")); // there are keys in it
        }
        FileCopies copies = new FileCopies(Optional.of(beside), steps);
        for (int pass = 0; pass < PASSES; pass++) {
            if (copies.pass(directory.path(), conf, false) <= MOMENT_BYTES) {
                break;
            }
        }
        JournalHead head = inTurn("making a backup", () -> {
            copies.pass(directory.path(), conf, true);
            return audit.head();
        });
        return sealed(beside, copies, who, at, head);
    }

    private BackupManifest sealed(Path folder, FileCopies copies, String who, Instant at, JournalHead head)
            throws IOException {
        steps.before("write the checksums");
        byte[] sums = FileSums.text(copies.digests());
        Files.write(folder.resolve(FileSums.NAME), sums, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        BackupManifest manifest = new BackupManifest(
                version,
                at.truncatedTo(ChronoUnit.SECONDS),
                who,
                copies.digests().size(),
                copies.bytes(),
                head,
                Sha256.hex(sums));
        manifest.write(folder);
        settle(folder);
        return manifest;
    }

    private static void settle(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isDirectory).forEach(AtomicFile::settle);
        }
    }

    /** Work on files. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T inTurn(String what, Work<T> work) throws IOException {
        IOException[] failed = new IOException[1];
        T given = directory.change(what, () -> {
            try {
                return work.run();
            } catch (IOException e) {
                failed[0] = e;
                return null;
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        return given;
    }

    /**
     * Reads every file of a backup and compares it with its checksum.
     *
     * @throws MainstayException if it is no backup, of a later layout, or not as it was written, naming the files
     */
    public BackupManifest check(Path folder) {
        BackupManifest manifest = BackupManifest.of(folder);
        refuseFaults(folder, FileSums.faults(folder, FileSums.of(folder, manifest)));
        return manifest;
    }

    private static void refuseFaults(Path folder, List<String> faults) {
        if (!faults.isEmpty()) {
            String more = faults.size() > FAULTS_SHOWN ? "; and " + (faults.size() - FAULTS_SHOWN) + " more" : "";
            throw new MainstayException(
                    Code.STORAGE,
                    String.join("; ", faults.subList(0, Math.min(FAULTS_SHOWN, faults.size()))) + more + "; the backup "
                            + folder + " cannot be used");
        }
    }

    /**
     * Puts a backup in the place of what there is, all or nothing; the audit log has a line that says so. What there was is kept
     * as a backup in the data directory. A process that is killed meanwhile leaves one state or the other: the next one goes on
     * with what counts.
     *
     * @param who the user who does it
     * @param at now
     * @throws MainstayException if the backup is damaged, naming the files; if something cannot be written
     */
    public Restored restore(Path folder, String who, Instant at) {
        Path from = folder.toAbsolutePath().normalize();
        BackupManifest manifest = check(from);
        FolderSwap swap = new FolderSwap(directory.path(), steps);
        try {
            prepare(swap, from, FileSums.of(from, manifest));
            FileCopies present = new FileCopies(Optional.empty(), steps);
            present.pass(directory.path(), conf, false);
            String name = "before-restore-"
                    + at.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
            return inTurn("restoring a backup", () -> {
                String free = free(name);
                swapped(swap, present, from, manifest, free, who, at);
                return new Restored(
                        manifest, directory.path().resolve(FolderSwap.KEPT).resolve(free));
            });
        } catch (IOException | RuntimeException e) {
            AtomicFolder.remove(swap.prepared());
            if (e instanceof IOException failed) {
                throw failed(swap.isBegun() ? unfinished(from) : "the backup " + from + " cannot be restored", failed);
            }
            throw (RuntimeException) e;
        }
    }

    private static String unfinished(Path from) {
        return "the backup " + from
                + " counts, and could not be put into its place to the end: end all processes on the data"
                + " directory, and the next one goes on with it";
    }

    private String free(String name) {
        String free = name;
        for (int number = 2;
                Files.exists(directory.path().resolve(FolderSwap.KEPT).resolve(free));
                number++) {
            free = name + "-" + number;
        }
        return free;
    }

    /** Copies the backup to where it is to be, and compares once more what was copied. */
    private void prepare(FolderSwap swap, Path from, SortedMap<String, String> digests) throws IOException {
        AtomicFolder.remove(swap.prepared());
        GroupRights.create(swap.prepared());
        for (Map.Entry<String, String> file : digests.entrySet()) {
            steps.before("prepare " + file.getKey());
            Path to = swap.prepared().resolve(file.getKey());
            GroupRights.create(to.getParent());
            if (!FolderSwap.copy(from.resolve(file.getKey()), to).equals(file.getValue())) {
                refuseFaults(from, List.of(from.resolve(file.getKey()) + " is damaged or was changed"));
            }
        }
    }

    private void swapped(
            FolderSwap swap,
            FileCopies present,
            Path from,
            BackupManifest manifest,
            String name,
            String who,
            Instant at)
            throws IOException {
        refuseMounts();
        present.pass(directory.path(), conf, true);
        Path before = Files.createDirectories(swap.before());
        sealed(before, present, who, at, headOrStart());
        List<String> put = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        configuration(swap, present, before, put, remove);
        if (!(put.isEmpty() && remove.isEmpty()) && !Files.isWritable(conf)) {
            throw new MainstayException(
                    Code.STORAGE,
                    "the backup has another configuration, and " + conf
                            + " cannot be written; restore it as a user who may");
        }
        AuditLog.noteRestored(
                swap.prepared().resolve(FolderSwap.DATA), manifest.at(), from, name, who, at, headOrStart());
        settle(swap.prepared());
        swap.begin(new FolderSwap.Plan(name, topNames(), conf, put, remove));
        audit.forget();
    }

    /** A log that is damaged can be why somebody restores a backup. */
    private JournalHead headOrStart() {
        try {
            return audit.head();
        } catch (MainstayException e) {
            return JournalHead.START;
        }
    }

    /** Which files of the configuration are others; those that go are kept. */
    private void configuration(FolderSwap swap, FileCopies present, Path before, List<String> put, List<String> remove)
            throws IOException {
        String part = FolderSwap.CONF + "/";
        Path wanted = swap.prepared().resolve(FolderSwap.CONF);
        for (Map.Entry<String, String> file : present.digests().entrySet()) {
            if (file.getKey().startsWith(part)) {
                String name = file.getKey().substring(part.length());
                FolderSwap.copy(conf.resolve(name), before.resolve(file.getKey()));
                if (!Files.exists(wanted.resolve(name))) {
                    remove.add(name);
                }
            }
        }
        if (Files.isDirectory(wanted)) {
            try (Stream<Path> files = Files.walk(wanted)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = wanted.relativize(file).toString();
                    if (!Sha256.hex(file).equals(present.digests().get(part + name))) {
                        put.add(name);
                    }
                }
            }
        }
    }

    private List<String> topNames() throws IOException {
        try (Stream<Path> files = Files.list(directory.path())) {
            return new ArrayList<>(
                    new TreeSet<>(files.map(file -> file.getFileName().toString())
                            .filter(name -> !FolderSwap.isOfTheProcess(name))
                            .toList()));
        }
    }

    /** What lies on another disk cannot be put aside in one step. */
    private void refuseMounts() throws IOException {
        for (String name : topNames()) {
            Path file = directory.path().resolve(name);
            if (Files.isDirectory(file)
                    && !Files.isSymbolicLink(file)
                    && !Files.getFileStore(file).equals(Files.getFileStore(directory.path()))) {
                throw new MainstayException(
                        Code.STORAGE,
                        file + " is on another disk than the data directory, so it cannot be replaced all at once;"
                                + " restore into a data directory that is on one disk");
            }
        }
    }

    private static MainstayException failed(String what, IOException e) {
        return new MainstayException(Code.STORAGE, what + " (" + FolderDataDirectory.reason(e) + ")", e);
    }
}
