package mainstay.intake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import mainstay.intake.api.ImportProgress;

/**
 * A file of an import, which can be read more than once.
 *
 * @param name its name, as the user knows it
 * @param content opens its bytes
 * @param place where it lies on disk, for readers that need to jump in it; a temporary copy until the source is closed
 *     when it lies in a zip
 */
public record SourceFile(String name, Content content, Supplier<Path> place) {

    /** A file on disk. */
    public static SourceFile at(String name, Path path) {
        return new SourceFile(name, () -> Files.newInputStream(path), () -> path);
    }

    /** Opens the bytes of a file. */
    @FunctionalInterface
    public interface Content {

        /** The bytes from the beginning; the caller closes them. */
        InputStream open() throws IOException;
    }

    /** The bytes from the beginning; the caller closes them. */
    public InputStream open() {
        try {
            return content.open();
        } catch (IOException e) {
            throw Source.unreadable(name, e);
        }
    }

    /** The same file, which tells how far it has been read. */
    public SourceFile watched(ImportProgress progress) {
        return new SourceFile(name, () -> watched(content.open(), progress), place);
    }

    private InputStream watched(InputStream in, ImportProgress progress) throws IOException {
        long size = Files.size(place.get());
        return new FilterInputStream(in) {
            private long read;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                read += Math.max(0, count);
                progress.read(name, read, size);
                return count;
            }
        };
    }
}
