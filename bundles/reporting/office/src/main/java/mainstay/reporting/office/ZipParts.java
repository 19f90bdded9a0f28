package mainstay.reporting.office;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip file that an Office file is: parts one after the other, each with the same date, so that equal parts give equal bytes. */
public final class ZipParts implements Closeable {
    /** Not the first date there is: the JDK takes that for an earlier one, and adds the time of the default zone. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** 1,000,000 rows are packed to 40 MB instead of 34 MB, and written in two thirds of the time. */
    private static final int LEVEL = 4;

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;

    /**
     * Begins the zip file.
     *
     * @param out where it is written; stays open when this is closed
     */
    public ZipParts(OutputStream out) {
        zip = new ZipOutputStream(new LeftOpen(out), StandardCharsets.UTF_8);
        zip.setLevel(LEVEL);
    }

    /**
     * Writes a part.
     *
     * @param name the path in the zip file, such as {@code xl/workbook.xml}
     */
    public void part(String name, Content content) throws IOException {
        open(name);
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
        content.write(new XmlText(writer));
        writer.flush();
        zip.closeEntry();
    }

    /**
     * Writes a part that is a file itself, such as the workbook behind a chart.
     *
     * @param name the path in the zip file
     */
    public void file(String name, FileContent content) throws IOException {
        open(name);
        content.write(new LeftOpen(zip));
        zip.closeEntry();
    }

    private void open(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What stands in a part. */
    @FunctionalInterface
    public interface Content {

        /** Writes all that stands in the part. */
        void write(XmlText xml) throws IOException;
    }

    /** What stands in a part that is a file itself. */
    @FunctionalInterface
    public interface FileContent {

        /** Writes the whole file. */
        void write(OutputStream out) throws IOException;
    }

    /** Flushed, not closed, when the zip file ends: whoever opened it closes it. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
