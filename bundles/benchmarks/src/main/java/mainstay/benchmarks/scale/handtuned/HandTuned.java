package mainstay.benchmarks.scale.handtuned;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** From the wide table to the ranked list: read, put in order, write; each on all processors. */
public final class HandTuned {
    private static final long SEGMENT = 1 << 24;

    private HandTuned() {}

    /** Reads the table of the first argument and writes the list to the file of the second. */
    public static void main(String[] arguments) throws IOException {
        try (Processors processors = new Processors()) {
            Buckets buckets = Buckets.of(read(Path.of(arguments[0]), processors), processors);
            try (FileChannel out = FileChannel.open(
                    Path.of(arguments[1]),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                new ListWriter(buckets, out).write(processors);
            }
        }
    }

    private static List<Segment> read(Path table, Processors processors) throws IOException {
        try (FileChannel file = FileChannel.open(table)) {
            long size = file.size();
            Segment[] segments = new Segment[(int) ((size + SEGMENT - 1) / SEGMENT)];
            processors.forEach(
                    segments.length,
                    () -> number -> segments[number] =
                            Segment.read(file, number * SEGMENT, Math.min(size, (number + 1) * SEGMENT)));
            return Arrays.asList(segments);
        }
    }
}
