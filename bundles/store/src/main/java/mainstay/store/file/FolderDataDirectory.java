package mainstay.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.metrics.Durations;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.MetricSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;

/**
 * A data directory whose changes are put in order by a lock in this process, and by one on a file {@code lock} in the folder
 * between processes. The system gives that back when the process ends, however it does.
 */
@Component(
        service = {DataDirectory.class, MetricSource.class},
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class FolderDataDirectory implements DataDirectory, MetricSource {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final long BETWEEN_TRIES_MILLIS = 10;

    private final Path path;
    private final String user;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ProcessLock lock;
    private final Map<String, ProcessLock> works = new ConcurrentHashMap<>();
    private final Durations waits = new Durations();
    /** Whether this process holds the lock to its end; changed in turn. */
    private volatile boolean claimed;

    /** Started by the framework. */
    @Activate
    public FolderDataDirectory(BundleContext context) {
        this(folder(context), context.getProperty("mainstay.user"), USUAL_PATIENCE);
        goOn();
    }

    /** Whoever opens a data directory ends what a process that was killed had begun, before anything of it is read. */
    private void goOn() {
        if (LoggedChange.isBegun(path)) {
            changeIfFree("ending a change that was begun", () -> {}); // else whoever is at it ends it
        }
        FolderSwap swap = new FolderSwap(path, FileSteps.UNSEEN);
        if (!swap.isBegun()) {
            return;
        }
        change("ending a restore that was begun", () -> {
            try {
                swap.goOn();
            } catch (IOException e) {
                throw new MainstayException(
                        Code.STORAGE,
                        "the restore that was begun in " + path + " cannot go on (" + reason(e)
                                + "); mend that and start again",
                        e);
            }
        });
    }

    private FolderDataDirectory(Path path, String user, Duration patience) {
        this.path = path.toAbsolutePath().normalize();
        this.user = user == null ? System.getProperty("user.name") : user;
        this.patience = patience;
        this.lock = new ProcessLock(this.path.resolve("lock"));
    }

    /** The data directory in a folder. */
    public static FolderDataDirectory in(Path folder) {
        FolderDataDirectory directory = new FolderDataDirectory(folder, null, USUAL_PATIENCE);
        directory.goOn();
        return directory;
    }

    /**
     * The same for others than this process.
     *
     * @param patience how long to wait for others who make a change
     */
    static FolderDataDirectory in(Path folder, String user, Duration patience) {
        return new FolderDataDirectory(folder, user, patience);
    }

    private static Path folder(BundleContext context) {
        String folder = context.getProperty("mainstay.data");
        if (folder == null) {
            throw new IllegalStateException("the framework property mainstay.data must name the data directory");
        }
        return Path.of(folder);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public <T> T change(String what, Supplier<T> work) {
        if (turn.isHeldByCurrentThread()) {
            return work.get();
        }
        long begin = System.nanoTime();
        long end = begin + patience.toNanos();
        awaitTurn(end);
        try {
            awaitLock(Holder.self(user, what, false), end);
            LoggedChange.goOn(path);
            waits.add(System.nanoTime() - begin);
            return work.get();
        } finally {
            leave();
        }
    }

    @Override
    public boolean changeIfFree(String what, Runnable work) {
        if (!turn.tryLock()) {
            return false;
        }
        try {
            boolean within = turn.getHoldCount() > 1;
            boolean free = within || isTaken(Holder.self(user, what, false));
            if (free && !within) {
                LoggedChange.goOn(path);
            }
            if (free) {
                work.run();
            }
            return free;
        } catch (IOException e) {
            return false;
        } finally {
            leave();
        }
    }

    @Override
    public void claim(String what) {
        long end = System.nanoTime() + patience.toNanos();
        awaitTurn(end);
        try {
            awaitLock(Holder.self(user, what, true), end);
            LoggedChange.goOn(path);
            claimed = true;
        } finally {
            leave();
        }
    }

    @Override
    public boolean isChanging() {
        return turn.isHeldByCurrentThread();
    }

    @Override
    public boolean isClaimed() {
        return claimed;
    }

    /** Ends a turn; the lock between processes goes with the outermost, unless this process has claimed it. */
    private void leave() {
        try {
            if (turn.getHoldCount() == 1 && !claimed) {
                lock.release();
            }
        } catch (IOException e) {
            return; // what it says may be wrong, but the system has taken it back
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn(long end) {
        try {
            while (!turn.tryLock(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
                Interruption.check();
                if (System.nanoTime() > end) {
                    throw inUse();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private void awaitLock(Holder self, long end) {
        try {
            Files.createDirectories(path);
            while (!isTaken(self)) {
                if (System.nanoTime() > end || lock.holder().map(Holder::stays).orElse(false)) {
                    throw inUse();
                }
                Interruption.check();
                Thread.sleep(BETWEEN_TRIES_MILLIS);
            }
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE,
                    "the data directory " + path + " cannot be written (" + reason(e)
                            + "); name another with --data DIR or MAINSTAY_DATA",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private boolean isTaken(Holder self) throws IOException {
        return claimed || lock.take(self);
    }

    private static MainstayException interrupted(InterruptedException e) {
        return new MainstayException(Code.IN_USE, "interrupted while waiting for the data directory", e);
    }

    private MainstayException inUse() {
        Holder holder = holder().orElse(Holder.UNKNOWN);
        return new MainstayException(
                Code.IN_USE,
                "the data directory " + path + " is in use by " + holder.words()
                        + (holder.stays()
                                ? "; work there, without --alone, or end that process first"
                                : "; try again when that is done, or name another with --data DIR"));
    }

    @Override
    public boolean takeOver(String work) {
        ProcessLock own = works.computeIfAbsent(work, name -> new ProcessLock(path.resolve(name + ".lock")));
        try {
            return own.isHeld() || own.take(Holder.self(user, work, true));
        } catch (IOException e) {
            return false; // whoever may not write here cannot do it either
        }
    }

    @Override
    public List<Metric> metrics() {
        return List.of(waits.metric("mainstay_change_wait_seconds", "how long changes waited for their turn"));
    }

    @Override
    public Optional<Holder> holder() {
        try {
            return lock.holder();
        } catch (IOException e) {
            return Optional.of(Holder.UNKNOWN);
        }
    }

    /** What went wrong, for a reader who does not know Java's exceptions. */
    public static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "");
        String words = kind.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        String message = e.getMessage() == null ? "" : ": " + e.getMessage();
        return words.equals("io") || words.isEmpty() ? e.getMessage() : words + message;
    }

    @Deactivate
    void release() throws IOException {
        lock.release();
        for (ProcessLock work : works.values()) {
            work.release();
        }
    }
}
