package mainstay.models.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Code that calls {@code Runtime.halt}: what else ends the process can be caught when it comes to it, but not this. Code that
 * hides the call from its constants is not found, and waits for ever in service.
 */
final class HaltingCode {
    private static final int MAGIC = 0xCAFEBABE;

    private HaltingCode() {}

    /** The first class of a jar, or of a jar in it, that calls it. */
    static Optional<String> in(InputStream jar) throws IOException {
        ZipInputStream entries = new ZipInputStream(jar);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Optional<String> found = in(entry.getName(), entries);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> in(String name, ZipInputStream content) throws IOException {
        if (name.endsWith(".jar")) {
            return in(new ByteArrayInputStream(content.readAllBytes()));
        }
        return name.endsWith(".class") && halts(content.readAllBytes()) ? Optional.of(name) : Optional.empty();
    }

    /** Whether the constants of a class name the method; what is no class names nothing. */
    static boolean halts(byte[] code) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(code))) {
            return in.readInt() == MAGIC && new Constants(in).have("java/lang/Runtime", "halt");
        } catch (IOException e) {
            return false;
        }
    }

    /** The constants of a class that name methods. */
    private static final class Constants {
        private final String[] texts;
        private final int[] first;
        private final int[] second;
        private final List<Integer> methods = new ArrayList<>();

        private Constants(DataInputStream in) throws IOException {
            in.readInt(); // the version
            int count = in.readUnsignedShort();
            texts = new String[count];
            first = new int[count];
            second = new int[count];
            for (int at = 1; at < count; at++) {
                at += read(in, at);
            }
        }

        /** Reads a constant; how many places more than one it takes. */
        private int read(DataInputStream in, int at) throws IOException {
            int kind = in.readUnsignedByte();
            switch (kind) {
                case 1 -> texts[at] = in.readUTF();
                case 3, 4 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    return 1;
                }
                case 7, 8, 16, 19, 20 -> first[at] = in.readUnsignedShort();
                case 9, 10, 11, 12, 17, 18 -> {
                    first[at] = in.readUnsignedShort();
                    second[at] = in.readUnsignedShort();
                    if (kind == 10) {
                        methods.add(at);
                    }
                }
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("there is no constant of the kind " + kind);
            }
            return 0;
        }

        private boolean have(String type, String method) {
            return methods.stream()
                    .anyMatch(at -> type.equals(texts[first[first[at]]]) && method.equals(texts[first[second[at]]]));
        }
    }
}
