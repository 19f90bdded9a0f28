package mainstay.store.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import mainstay.book.Interruption;

/** A stream on which a person can end long writing: it looks at their wish before each block that is written. */
public final class InterruptibleOutput extends FilterOutputStream {

    /** Writes to a stream; what is written byte by byte should come through a buffer. */
    public InterruptibleOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        Interruption.check();
        out.write(bytes, start, length);
    }
}
