package mainstay.server.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One thing that an end of a connection says to the other. */
public final class Frame {
    /** No frame has more bytes of content. */
    public static final int MOST_BYTES = 1 << 20;

    /** What a frame is about, and who sends it. */
    public enum Kind {
        /** Client: who it is and what it wants, see {@link Hello}. */
        HELLO('H'),
        /** Client: bytes of its standard input; none for the end of it. */
        INPUT('I'),
        /** Client: Ctrl-C was pressed. */
        INTERRUPT('C'),
        /** Client: columns and lines of its window. */
        SIZE('S'),
        /** Client: its standard output takes no more; why, as text. */
        OUTPUT_LOST('L'),
        /** Engine: bytes for standard output. */
        OUTPUT('O'),
        /** Engine: bytes for standard error. */
        ERRORS('E'),
        /** Engine: a command reads standard input. */
        WANTS_INPUT('W'),
        /** Engine: the session is over; its exit status. */
        ENDED('X'),
        /** Engine: there will be no session; why, as text. */
        REFUSED('R');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        /** The byte by which a frame of it begins. */
        byte letter() {
            return (byte) letter;
        }

        /** The kind of a frame that begins with a byte; empty for none. */
        static Optional<Kind> of(byte letter) {
            return Arrays.stream(values())
                    .filter(kind -> kind.letter() == letter)
                    .findFirst();
        }
    }

    private final Kind kind;
    private final byte[] content;

    /**
     * A frame. It copies nothing: whoever makes it leaves its bytes alone.
     *
     * @param content at most {@link #MOST_BYTES}
     */
    public Frame(Kind kind, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("a frame of " + content.length + " bytes");
        }
        this.kind = kind;
        this.content = content;
    }

    /** What it is about. */
    public Kind kind() {
        return kind;
    }

    /** The bytes of the content, not copied. */
    public byte[] content() {
        return content;
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
