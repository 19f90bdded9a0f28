package mainstay.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * Files that were written for readers, by what they were written from, among the temporary files of the process. So many are
 * kept, and so many bytes; the one that was read longest ago goes first. Safe to use from several threads.
 */
final class WrittenPages<K> implements AutoCloseable {
    private static final float USUAL_LOAD = 0.75f;

    private final int mostFiles;
    private final long mostBytes;
    private final SharedWork<K, Path> writing = new SharedWork<>();
    /** The one that was read longest ago first. */
    private final Map<K, Path> files = new LinkedHashMap<>(16, USUAL_LOAD, true);

    WrittenPages(int mostFiles, long mostBytes) {
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
    }

    /**
     * A file that is open, and stays readable whatever becomes of its name.
     *
     * @param source what it was written from
     */
    record Opened<K>(K source, long bytes, InputStream content) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /**
     * The file of what is the source now, written where there is none yet.
     *
     * @param source asked for before and after
     * @param write writes a file that is not there yet
     * @throws MainstayException if it cannot be written or read
     */
    Opened<K> open(Supplier<K> source, Consumer<Path> write) {
        while (true) {
            K now = source.get();
            Optional<Opened<K>> kept = kept(now);
            if (kept.isPresent()) {
                return kept.get();
            }
            writing.get(now, () -> written(now, write));
            Optional<Opened<K>> opened = kept(now);
            if (!source.get().equals(now)) {
                forget(now); // it tells of what came meanwhile
            }
            if (opened.isPresent()) {
                return opened.get();
            }
        }
    }

    private Path written(K source, Consumer<Path> write) {
        synchronized (this) {
            if (files.containsKey(source)) {
                return files.get(source);
            }
        }
        try {
            Path file = Files.createTempFile("mainstay-page-", "");
            file.toFile().deleteOnExit();
            try {
                write.accept(file);
            } catch (RuntimeException | Error e) {
                Files.deleteIfExists(file);
                throw e;
            }
            keep(source, file);
            return file;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private synchronized void keep(K source, Path file) throws IOException {
        files.put(source, file);
        long bytes = 0;
        for (Path each : files.values()) {
            bytes += Files.size(each);
        }
        List<K> oldestFirst = new ArrayList<>(files.keySet());
        for (K oldest : oldestFirst) {
            if (oldest.equals(source) || (files.size() <= mostFiles && bytes <= mostBytes)) {
                return;
            }
            bytes -= Files.size(files.get(oldest));
            forget(oldest);
        }
    }

    private synchronized Optional<Opened<K>> kept(K source) {
        Path file = files.get(source);
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Opened<>(source, Files.size(file), Files.newInputStream(file)));
        } catch (IOException e) {
            forget(source);
            throw failed(e);
        }
    }

    private synchronized void forget(K source) {
        Path file = files.remove(source);
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    private static MainstayException failed(IOException e) {
        return new MainstayException(
                Code.STORAGE, "a page cannot be kept among the temporary files: " + e.getMessage(), e);
    }

    @Override
    public synchronized void close() {
        List.copyOf(files.keySet()).forEach(this::forget);
    }
}
