package mainstay.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.format.DamagedFileException;
import mainstay.store.format.StoredBookReader;
import mainstay.store.format.StoredBookWriter;

/** A book in one file, whose format the package {@link mainstay.store.format} describes. */
final class BookFile {
    private BookFile() {}

    static void write(Book book, OutputStream target) throws IOException {
        StoredBookWriter.write(book, target);
    }

    static Book read(Path file) {
        return read(file, StoredBookReader::read);
    }

    /** The book without its tables. */
    static Book heading(Path file) {
        return read(file, StoredBookReader::heading);
    }

    /** How many accounts the book has. */
    static int accounts(Path file) {
        return read(file, StoredBookReader::accounts);
    }

    /** Whether the book has plan tables. */
    static boolean hasPlan(Path file) {
        return read(file, StoredBookReader::hasPlan);
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!StoredBookReader.reads(channel)) {
                throw new MainstayException(
                        Code.STORAGE, file + " was written by another version of Mainstay; import the book again");
            }
            return reading.read(channel);
        } catch (DamagedFileException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException e) {
            throw new MainstayException(Code.STORAGE, file + " is damaged; import the book again", e);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " cannot be read (" + FolderDataDirectory.reason(e) + ")", e);
        }
    }

    /** Reads all of a book, or some. */
    @FunctionalInterface
    private interface Reading<T> {

        T read(FileChannel file) throws IOException;
    }
}
