package mainstay.intake.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a file that are not ASCII, as far as they tell an encoding. */
final class LinesBeyondAscii {
    private static final int BLOCK = 1 << 16;
    private static final int ENOUGH = 1 << 15;
    /** What is looked at of a longer line; a cut character would not be read. */
    private static final int LONGEST = 1 << 12;

    private LinesBeyondAscii() {}

    /** The first of them, each with its line break; cells separators are ASCII in every encoding that is looked for. */
    static byte[] of(InputStream in) throws IOException {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        boolean beyond = false;
        int count;
        while (found.size() < ENOUGH && (count = in.read(block)) > 0) {
            for (int at = 0; at < count && found.size() < ENOUGH; at++) {
                if (block[at] == '\n' || block[at] == '\r') {
                    add(line, beyond, found);
                    line.reset();
                    beyond = false;
                } else if (line.size() <= LONGEST) {
                    line.write(block[at]);
                    beyond |= block[at] < 0;
                }
            }
        }
        add(line, beyond, found);
        return found.toByteArray();
    }

    private static void add(ByteArrayOutputStream line, boolean beyond, ByteArrayOutputStream found)
            throws IOException {
        if (beyond && (line.size() <= LONGEST || found.size() == 0)) {
            line.writeTo(found);
            found.write('\n');
        }
    }
}
