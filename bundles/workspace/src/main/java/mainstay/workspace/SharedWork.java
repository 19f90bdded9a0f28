package mainstay.workspace;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import mainstay.book.Interruption;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * Lets work that several threads want at the same time be done once: one of them does it, the others wait for what it gives.
 * Who is interrupted leaves the others alone: one of them goes on. Nothing is kept beyond the work.
 */
final class SharedWork<K, V> {
    private static final long BETWEEN_LOOKS_MILLIS = 20;

    private final ConcurrentMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    /**
     * What the work gives, done here or by who is at it already.
     *
     * @param key what is wanted
     * @param work makes it; it looks first whether it has been made meanwhile, and must not want the same
     * @throws MainstayException if the work fails, or if this thread is interrupted
     */
    V get(K key, Supplier<V> work) {
        while (true) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> other = underWay.putIfAbsent(key, mine);
            if (other == null) {
                return done(key, mine, work);
            }
            Optional<V> given = awaited(other);
            if (given.isPresent()) {
                return given.get();
            }
        }
    }

    private V done(K key, CompletableFuture<V> mine, Supplier<V> work) {
        try {
            V made = work.get();
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key, mine);
        }
    }

    /** What another gives; empty if it was interrupted, or broke for a reason of its own. */
    private static <V> Optional<V> awaited(CompletableFuture<V> other) {
        while (true) {
            Interruption.check();
            try {
                return Optional.of(other.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                // not yet: looks again
            } catch (ExecutionException e) {
                if (e.getCause() instanceof MainstayException failed && failed.code() != Code.INTERRUPTED) {
                    throw failed;
                }
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new MainstayException(Code.INTERRUPTED, "interrupted; nothing was changed", e);
            }
        }
    }
}
