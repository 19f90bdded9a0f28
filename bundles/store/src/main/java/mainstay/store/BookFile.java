package mainstay.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/** A book in one file: its columns one after the other, a checksum at the end. */
final class BookFile {
    private static final int MAGIC = 0x4d41494e; // MAIN
    private static final int VERSION = 1;
    private static final int BUFFER = 1 << 16;

    private BookFile() {}

    static void write(Book book, OutputStream target) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(target, new CRC32C());
        DataOutputStream out = new DataOutputStream(checked);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        new BookWriter(out).book(book);
        out.writeLong(checked.getChecksum().getValue());
    }

    static Book read(Path file) {
        try {
            verify(file);
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                    throw new MainstayException(
                            Code.STORAGE, file + " was written by another version of Mainstay; import the book again");
                }
                return new BookReader(in).book().build();
            }
        } catch (EOFException | IllegalArgumentException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " cannot be read (" + FolderDataDirectory.reason(e) + ")", e);
        }
    }

    /** Checks the sum before anything is believed: a wrong count would ask for any amount of memory. */
    private static void verify(Path file) throws IOException {
        long content = Files.size(file) - Long.BYTES;
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            for (long left = content; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException();
                }
                sum.update(buffer, 0, read);
                left -= read;
            }
            if (content < 0 || in.readLong() != sum.getValue()) {
                throw damaged(file, null);
            }
        }
    }

    private static MainstayException damaged(Path file, Exception cause) {
        return new MainstayException(Code.STORAGE, file + " is damaged; import the book again", cause);
    }
}
