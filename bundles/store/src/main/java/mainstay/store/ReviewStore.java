package mainstay.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mainstay.book.Book;
import mainstay.book.ColumnTable;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.file.Sha256;
import mainstay.store.format.StoredBookReader;
import mainstay.store.format.StoredBookWriter;
import mainstay.store.format.TableReader;
import mainstay.store.format.TableWriter;
import mainstay.store.journal.AuditLog;
import mainstay.store.journal.AuditLog.Entry;
import mainstay.store.journal.AuditLog.Event;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps reviews: for each a folder with a journal of what happened, a line of JSON for each change with the hash of the line
 * before it, and with what was frozen, in files whose digests stand in the journal. A change counts from the moment when its
 * line is on disk; what a change freezes is on disk before its line is. So a process that is killed, or a full disk, leaves
 * a change wholly made or not made at all; and what was changed on disk behind our back is found, and named.
 *
 * <p>Who reads is never blocked: nothing that a journal names is ever replaced.
 */
@Component(service = ReviewStore.class)
public final class ReviewStore {
    /** The line that begins a journal. */
    public static final String OPEN = "open";
    /** The line that ends a journal: after it come only copies of the review in other data directories. */
    public static final String CLOSE = "close";
    /** The line that says where a copy came from. */
    public static final String IMPORT = "import";
    /** The name of the review in the line that begins its journal. */
    public static final String REVIEW = "review";
    /** The file of the book. */
    public static final String BOOK = "book.mainstay";

    private static final String JOURNAL = "journal.jsonl";
    private static final String NEW = ".new";
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}";
    private static final int BUFFER = 1 << 16;

    private final DataDirectory directory;

    /** A store in a data directory. */
    @Activate
    public ReviewStore(@Reference DataDirectory directory) {
        this.directory = directory;
    }

    /** The names of all reviews, in their order. */
    public List<String> names() {
        if (!Files.isDirectory(root())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches(NAME))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed(root(), "read", e);
        }
    }

    /** Whether there is a review with this name. */
    public boolean exists(String name) {
        return name.matches(NAME) && Files.isDirectory(root().resolve(name));
    }

    /**
     * What happened in a review, oldest first.
     *
     * @throws MainstayException if there is no such review, or if a line of its journal is not as it was written
     */
    public List<Entry> journal(String name) {
        AuditLog log = log(name);
        log.verify(Optional.empty())
                .fault()
                .filter(fault -> !fault.what().startsWith("breaks off"))
                .ifPresent(fault -> {
                    throw damaged(
                            name, "line " + fault.line() + " of " + folder(name).resolve(JOURNAL) + " " + fault.what());
                });
        List<Entry> entries = log.entries();
        if (entries.isEmpty() || !entries.get(0).what().equals(OPEN)) {
            throw damaged(name, folder(name).resolve(JOURNAL) + " does not start with the opening of a review");
        }
        return entries;
    }

    /**
     * Begins a review: all of it or nothing.
     *
     * @param files what is frozen, by the name of the file
     * @param opening what happened; the digests of the files are added
     * @throws MainstayException if the name is taken or cannot be one, or if the disk is full
     */
    public void create(String name, Map<String, AtomicFile.Content> files, Event opening) {
        requireFree(name);
        directory.claim();
        Path beside = root().resolve(NEW);
        try {
            clear(beside);
            SortedMap<String, String> detail = new TreeMap<>(opening.detail());
            detail.put(REVIEW, name);
            for (Map.Entry<String, AtomicFile.Content> file : files.entrySet()) {
                detail.put(file.getKey(), written(beside.resolve(file.getKey()), file.getValue()));
            }
            new AuditLog(beside.resolve(JOURNAL)).append(with(opening, detail));
            Files.move(beside, root().resolve(name), StandardCopyOption.ATOMIC_MOVE);
            AtomicFile.settle(root());
        } catch (IOException e) {
            clearQuietly(beside);
            throw failed(root().resolve(name), "written", e);
        } catch (MainstayException e) {
            clearQuietly(beside);
            throw e;
        }
    }

    /**
     * Refuses a name that is taken or that cannot be the name of a review.
     *
     * @throws MainstayException if so
     */
    public void requireFree(String name) {
        if (!name.matches(NAME)) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "\"" + name
                            + "\" cannot be the name of a review; a name starts with a letter or digit and has letters,"
                            + " digits, '.', '_' and '-', at most 80");
        }
        if (exists(name)) {
            throw new MainstayException(Code.BAD_INPUT, "there is a review " + name + " already; choose another name");
        }
    }

    /** Adds a change to the journal of a review; it is on disk when this returns. */
    public void append(String name, Event change) {
        directory.claim();
        log(name).append(change);
    }

    /**
     * Adds a change that freezes a table.
     *
     * @param file the name of its file, which no line of the journal names yet
     */
    public void append(String name, Event change, String file, ColumnTable table) {
        directory.claim();
        SortedMap<String, String> detail = new TreeMap<>(change.detail());
        detail.put(file, written(folder(name).resolve(file), out -> TableWriter.write(table, out)));
        log(name).append(with(change, detail));
    }

    private static Event with(Event change, SortedMap<String, String> detail) {
        return new Event(
                change.at(), change.who(), change.what(), change.model(), change.digest(), change.why(), detail);
    }

    private static String written(Path file, AtomicFile.Content content) {
        MessageDigest sha256 = Sha256.digest();
        AtomicFile.replace(file, out -> {
            OutputStream digesting = new DigestOutputStream(out, sha256);
            content.write(digesting);
            digesting.flush();
        });
        return Sha256.hex(sha256);
    }

    /** A book as a file of a review. */
    public static AtomicFile.Content content(Book book) {
        return out -> StoredBookWriter.write(book, out);
    }

    /** A table as a file of a review. */
    public static AtomicFile.Content content(ColumnTable table) {
        return out -> TableWriter.write(table, out);
    }

    /** A table as the bytes of its file. */
    public static byte[] bytes(ColumnTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TableWriter.write(table, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The book that was frozen.
     *
     * @throws MainstayException if its file is not as it was written
     */
    public Book book(String name) {
        return read(name, BOOK, StoredBookReader::reads, StoredBookReader::read);
    }

    /**
     * A table that was frozen.
     *
     * @throws MainstayException if its file is not as it was written
     */
    public ColumnTable table(String name, String file) {
        return read(name, file, TableReader::reads, TableReader::read);
    }

    /**
     * A small file that was frozen.
     *
     * @throws MainstayException if it is not as it was written
     */
    public byte[] bytes(String name, String file) {
        Path path = folder(name).resolve(file);
        requireDigest(name, file, files(journal(name)));
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw failed(path, "read", e);
        }
    }

    private <T> T read(String name, String file, Check check, Reading<T> reading) {
        Path path = folder(name).resolve(file);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (!check.reads(channel)) {
                throw damaged(name, path + " has a format that this version of Mainstay does not know");
            }
            return reading.read(channel);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException
                | IOException e) {
            throw damaged(name, path + " is not as it was written (" + e.getMessage() + ")");
        }
    }

    /**
     * Reads every file of a review and compares it with its digest.
     *
     * @return how many files there are, the journal among them
     * @throws MainstayException if one is not as it was written, naming it
     */
    public int check(String name) {
        Map<String, String> files = files(journal(name));
        files.keySet().forEach(file -> requireDigest(name, file, files));
        return files.size() + 1;
    }

    private void requireDigest(String name, String file, Map<String, String> files) {
        Path path = folder(name).resolve(file);
        String expected = files.get(file);
        String found = digest(path);
        if (!found.equals(expected)) {
            throw damaged(
                    name,
                    path + " is not as it was written: its SHA-256 is " + found + ", the journal says " + expected);
        }
    }

    /** The files that a journal names, with their digests. */
    private static Map<String, String> files(List<Entry> journal) {
        Map<String, String> files = new TreeMap<>();
        journal.forEach(entry -> entry.detail().forEach((key, value) -> {
            if (key.matches("[a-z]+\\.(mainstay|table|json)")) {
                files.put(key, value);
            }
        }));
        return files;
    }

    /** Writes a review into one file, which {@link #copy} reads; the same review gives the same bytes. */
    public void export(String name, Path file) {
        check(name);
        List<String> files = new ArrayList<>(List.of(JOURNAL));
        files.addAll(files(journal(name)).keySet());
        AtomicFile.replace(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            for (String each : files) {
                ZipEntry entry = new ZipEntry(each);
                entry.setTime(0); // the same bytes at any time
                zip.putNextEntry(entry);
                Files.copy(folder(name).resolve(each), zip);
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    /**
     * Takes a review from a file that {@link #export} wrote; nothing is kept unless all digests are right.
     *
     * @param name what it is to be called here; what it is called there unless told
     * @param came what is said in its journal
     * @return what it is called
     */
    public String copy(Path file, Optional<String> name, Event came) {
        directory.claim();
        Path beside = root().resolve(NEW);
        try {
            clear(beside);
            unpack(file, beside);
            List<Entry> journal = journal(NEW);
            Map<String, String> files = files(journal);
            files.keySet().forEach(each -> requireDigest(NEW, each, files));
            String called = name.orElse(journal.get(0).detail().getOrDefault(REVIEW, ""));
            requireFree(called);
            new AuditLog(beside.resolve(JOURNAL)).append(came);
            Files.move(beside, root().resolve(called), StandardCopyOption.ATOMIC_MOVE);
            AtomicFile.settle(root());
            return called;
        } catch (IOException e) {
            clearQuietly(beside);
            throw new MainstayException(
                    Code.BAD_INPUT,
                    file + " cannot be read as a review (" + FolderDataDirectory.reason(e)
                            + "); a review comes from: review export NAME",
                    e);
        } catch (MainstayException e) {
            clearQuietly(beside);
            throw new MainstayException(e.code(), file + ": " + e.getMessage() + "; nothing was imported", e);
        }
    }

    private static void unpack(Path file, Path folder) throws IOException {
        int found = 0;
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().matches("[a-z]+\\.(mainstay|table|json|jsonl)")) {
                    throw new ZipException("it holds \"" + entry.getName() + "\", which does not belong to a review");
                }
                found++;
                AtomicFile.replace(folder.resolve(entry.getName()), zip::transferTo);
            }
        }
        if (found == 0) {
            throw new ZipException("it is not an exported review");
        }
    }

    private AuditLog log(String name) {
        if (!name.equals(NEW) && !exists(name)) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    "review",
                    name,
                    names(),
                    "review list shows them, review open NAME opens a new one");
        }
        return new AuditLog(folder(name).resolve(JOURNAL));
    }

    private Path folder(String name) {
        return root().resolve(name);
    }

    private Path root() {
        return directory.path().resolve("reviews");
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private static void clearQuietly(Path folder) {
        try {
            clear(folder);
            Files.delete(folder);
        } catch (IOException e) {
            return; // it has no name, so it is no review, and the next one begins by clearing it
        }
    }

    private static String digest(Path file) {
        MessageDigest sha256 = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw failed(file, "read", e);
        }
        return Sha256.hex(sha256);
    }

    private static MainstayException damaged(String name, String what) {
        return new MainstayException(
                Code.STORAGE,
                "review " + name + " is damaged: " + what
                        + "; put that file back from a backup or from an export, or move the folder away; other"
                        + " reviews are not affected");
    }

    private static MainstayException failed(Path path, String what, IOException e) {
        return new MainstayException(
                Code.STORAGE, path + " cannot be " + what + " (" + FolderDataDirectory.reason(e) + ")", e);
    }

    /** Whether a file begins as its format does. */
    @FunctionalInterface
    private interface Check {
        boolean reads(FileChannel file) throws IOException;
    }

    /** Reads a file. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(FileChannel file) throws IOException;
    }
}
