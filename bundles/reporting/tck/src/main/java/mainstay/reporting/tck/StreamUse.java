package mainstay.reporting.tck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.ReportRenderer;

/** What a renderer does with the stream that it is given. */
final class StreamUse {

    private StreamUse() {}

    static Optional<String> open(ReportRenderer renderer) throws IOException {
        Watched out = new Watched();
        renderer.render(SampleReports.everything(), Page.FILE, out);
        return out.closed ? Optional.of("it was closed") : Optional.empty();
    }

    static Optional<String> failure(ReportRenderer renderer) throws IOException {
        int size = RenderedBytes.bytes(renderer, SampleReports.everything()).length;
        return failure(renderer, 0).or(() -> failure(renderer, size / 2)).or(() -> failure(renderer, size - 1));
    }

    private static Optional<String> failure(ReportRenderer renderer, int room) {
        try {
            renderer.render(SampleReports.everything(), Page.FILE, new Full(room));
            return Optional.of("nothing was thrown though only " + room + " bytes could be written");
        } catch (IOException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("instead came " + e);
        }
    }

    /** Notices that it is closed. */
    private static final class Watched extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }

    /** A disk with little room. */
    private static final class Full extends OutputStream {
        private int room;

        private Full(int room) {
            this.room = room;
        }

        @Override
        public void write(int written) throws IOException {
            take(1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            take(count);
        }

        private void take(int count) throws IOException {
            if (count > room) {
                throw new IOException("no space left on device");
            }
            room -= count;
        }
    }
}
