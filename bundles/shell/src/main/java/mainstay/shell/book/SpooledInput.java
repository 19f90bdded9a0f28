package mainstay.shell.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.shell.command.CommandContext;
import mainstay.workspace.Inbox;

/** Standard input as a file, for as long as it is read: tables are read in several places at once. */
public final class SpooledInput implements AutoCloseable {
    /** How it is typed in place of a path. */
    public static final String MARK = "-";

    /** How messages call it. */
    public static final String CALLED = "standard input";
    /** Also the name of a book that has no other. */
    private static final String NAME = "input";

    private static final int AT_ONCE = 1 << 16;

    private final Path file;

    private SpooledInput(Path file) {
        this.file = file;
    }

    /** Has something done with the file or folder that is meant, or with what stands on standard input. */
    public static <T> T from(String path, CommandContext context, Function<Path, T> work) {
        if (!path.equals(MARK)) {
            return work.apply(context.paths().toRead(path));
        }
        try (SpooledInput spooled = of(context.in())) {
            return spooled.read(work);
        }
    }

    /**
     * Reads all of it.
     *
     * @throws MainstayException if there is nothing, or too much, or it was interrupted
     */
    static SpooledInput of(InputStream in) {
        try {
            SpooledInput spooled =
                    new SpooledInput(Files.createTempDirectory("mainstay-input").resolve(NAME));
            try {
                spooled.take(in);
                return spooled;
            } catch (IOException | RuntimeException e) {
                spooled.close();
                throw e;
            }
        } catch (InterruptedIOException e) {
            throw new MainstayException(Code.INTERRUPTED, "interrupted; nothing was imported", e);
        } catch (IOException e) {
            throw new MainstayException(Code.BAD_INPUT, CALLED + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void take(InputStream in) throws IOException {
        byte[] bytes = new byte[AT_ONCE];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                size += read;
                if (size > Inbox.MOST_BYTES) {
                    throw new MainstayException(
                            Code.BAD_INPUT,
                            CALLED + " has more than " + (Inbox.MOST_BYTES >> 30) + " GB; pack it, or import a file");
                }
                out.write(bytes, 0, read);
            }
        }
        if (size == 0) {
            throw new MainstayException(
                    Code.BAD_INPUT, CALLED + " is empty; lead a file into it: mainstay import - --name NAME < FILE");
        }
    }

    /** Has something done with it; messages call it what the user does. */
    <T> T read(Function<Path, T> work) {
        try {
            return work.apply(file);
        } catch (MainstayException e) {
            throw new MainstayException(e.code(), e.getMessage().replace(file.toString(), CALLED), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (IOException e) {
            System.getLogger(SpooledInput.class.getName()).log(System.Logger.Level.DEBUG, file.toString(), e);
        }
    }
}
