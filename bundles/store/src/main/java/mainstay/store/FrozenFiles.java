package mainstay.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.ColumnTable;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.file.Sha256;
import mainstay.store.format.StoredBookReader;
import mainstay.store.format.StoredBookWriter;
import mainstay.store.format.TableReader;
import mainstay.store.format.TableWriter;

/** Files of a review that never change once they are written: books, tables, and small ones of any content. */
public final class FrozenFiles {
    private final String review;
    private final Path folder;

    FrozenFiles(String review, Path folder) {
        this.review = review;
        this.folder = folder;
    }

    /** A book as the content of a file. */
    public static AtomicFile.Content content(Book book) {
        return out -> StoredBookWriter.write(book, out);
    }

    /** A table as the content of a file. */
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

    /** Where a file is: under its name, or under the one that it has until its line is in the journal. */
    Path path(String file) {
        Path settled = folder.resolve(file);
        Path pending = pending(file);
        return !Files.exists(settled) && Files.exists(pending) ? pending : settled;
    }

    private Path pending(String file) {
        return folder.resolve(file + ".pending");
    }

    /** The names of those files in the folder that a journal must name. */
    List<String> frozen() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString())
                    .filter(ReviewFolder::isFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed(folder, "read", e);
        }
    }

    /** Gives a file its name, since a line of the journal has it. */
    void settle(String file) {
        try {
            Files.move(pending(file), folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(folder.resolve(file), "written", e);
        }
    }

    /**
     * Writes a file, which is on disk when this returns; it gets its name by {@link #settle}, when its line is in the journal.
     * So a file with its name and no line shows that a line was removed.
     *
     * @return its SHA-256, in hex
     */
    String write(String file, AtomicFile.Content content) {
        MessageDigest sha256 = Sha256.digest();
        AtomicFile.replace(pending(file), out -> {
            OutputStream digesting = new DigestOutputStream(out, sha256);
            content.write(digesting);
            digesting.flush();
        });
        return Sha256.hex(sha256);
    }

    /**
     * Compares a file with the digest that it was written with.
     *
     * @throws MainstayException if it is not as it was written
     */
    void check(String file, String expected) {
        String found = digest(path(file));
        if (!found.equals(expected)) {
            throw damaged(path(file) + " is not as it was written: its SHA-256 is " + found + ", the journal says "
                    + expected);
        }
    }

    private static String digest(Path file) {
        try {
            return Sha256.hex(file);
        } catch (IOException e) {
            throw failed(file, "read", e);
        }
    }

    /** A book; its own checksums show whether it is as it was written. */
    Book book(String file) {
        return read(path(file), StoredBookReader::reads, StoredBookReader::read);
    }

    /** A table; its own checksums show whether it is as it was written. */
    ColumnTable table(String file) {
        return read(path(file), TableReader::reads, TableReader::read);
    }

    /** The bytes of a small file, after it was compared with its digest. */
    byte[] bytes(String file, String expected) {
        check(file, expected);
        try {
            return Files.readAllBytes(path(file));
        } catch (IOException e) {
            throw failed(path(file), "read", e);
        }
    }

    private <T> T read(Path path, Recognising format, Reading<T> reading) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (!format.reads(channel)) {
                throw damaged(path + " has a format that this version of Mainstay does not know");
            }
            return reading.read(channel);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException
                | IOException e) {
            throw damaged(path + " is not as it was written (" + e.getMessage() + ")");
        }
    }

    /** That something of the review is not as it was written. */
    MainstayException damaged(String what) {
        return new MainstayException(
                Code.STORAGE,
                "review " + review + " is damaged: " + what
                        + "; put that file back from a backup or from an export, or move the folder away; other"
                        + " reviews are not affected");
    }

    static MainstayException failed(Path path, String what, IOException e) {
        return new MainstayException(
                Code.STORAGE, path + " cannot be " + what + " (" + FolderDataDirectory.reason(e) + ")", e);
    }

    /** Whether a file begins as its format does. */
    @FunctionalInterface
    private interface Recognising {
        boolean reads(FileChannel file) throws IOException;
    }

    /** Reads a file. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(FileChannel file) throws IOException;
    }
}
