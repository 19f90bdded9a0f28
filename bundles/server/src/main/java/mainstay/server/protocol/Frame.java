package mainstay.server.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One thing that an end of a connection says to the other. */
public record Frame(Kind kind, byte[] content) {
    /** No frame has more bytes of content. */
    public static final int MOST_BYTES = 1 << 20;

    /** What a frame is about, and who sends it. */
    public enum Kind {
        /** Client: who it is and what it wants, see {@link Hello}. */
        HELLO,
        /** Client: bytes of its standard input; none for the end of it. */
        INPUT,
        /** Client: Ctrl-C was pressed. */
        INTERRUPT,
        /** Client: columns and lines of its window. */
        SIZE,
        /** Engine: bytes for standard output. */
        OUTPUT,
        /** Engine: bytes for standard error. */
        ERRORS,
        /** Engine: a command reads standard input. */
        WANTS_INPUT,
        /** Engine: the session is over; its exit status. */
        ENDED,
        /** Engine: there will be no session; why, as text. */
        REFUSED
    }

    /** Copies nothing: whoever makes a frame leaves its bytes alone. */
    public Frame {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("a frame of " + content.length + " bytes");
        }
    }

    /** A frame without content. */
    public static Frame of(Kind kind) {
        return new Frame(kind, new byte[0]);
    }

    /** A frame of numbers. */
    public static Frame of(Kind kind, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return new Frame(kind, bytes.array());
    }

    /** A frame of text. */
    public static Frame of(Kind kind, String text) {
        return new Frame(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A number of the content.
     *
     * @param place 0 for the first
     * @throws IOException if there are not so many
     */
    public int number(int place) throws IOException {
        if (content.length < (place + 1) * Integer.BYTES) {
            throw new IOException("a frame " + kind + " of " + content.length + " bytes");
        }
        return ByteBuffer.wrap(content).getInt(place * Integer.BYTES);
    }

    /** The content as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
