package mainstay.server.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client says first. Who its user is, the system says, and not the client.
 *
 * @param version of Mainstay, with its commit: both ends must be of the same
 * @param mode how the shell is used, as {@code SessionRequest.Mode} names it
 * @param words the command and its arguments, or one line of shell
 * @param script the file to run as typed; empty or {@code -} for standard input
 * @param columns the width of the window in character cells; 0 when there is none
 * @param rows the height of the window in lines; 0 when there is none
 * @param progress whether a person looks at standard error
 * @param folder where the user stands
 * @param rc the file of the user's aliases and defaults as a path; empty for none
 * @param settings the text of that file; empty for none
 * @param environment the variables of the user's environment
 */
public record Hello(
        String version,
        String mode,
        List<String> words,
        String script,
        boolean keepGoing,
        boolean debug,
        int columns,
        int rows,
        boolean progress,
        String folder,
        String rc,
        String settings,
        Map<String, String> environment) {

    /** Copies what it is given. */
    public Hello {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /**
     * As it is sent.
     *
     * @throws IOException if the words and the environment are too long for one frame
     */
    public Frame frame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        write(data, version);
        write(data, mode);
        write(data, script);
        write(data, folder);
        write(data, rc);
        write(data, settings);
        data.writeBoolean(keepGoing);
        data.writeBoolean(debug);
        data.writeBoolean(progress);
        data.writeInt(columns);
        data.writeInt(rows);
        data.writeInt(words.size());
        for (String word : words) {
            write(data, word);
        }
        data.writeInt(environment.size());
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            write(data, variable.getKey());
            write(data, variable.getValue());
        }
        if (bytes.size() > Frame.MOST_BYTES) {
            throw new IOException("the words of the command and the environment have " + bytes.size()
                    + " bytes, and an engine that serves takes " + Frame.MOST_BYTES);
        }
        return new Frame(Frame.Kind.HELLO, bytes.toByteArray());
    }

    /**
     * Reads what a client sent.
     *
     * @throws IOException if it is something else
     */
    public static Hello of(Frame frame) throws IOException {
        if (frame.kind() != Frame.Kind.HELLO) {
            throw new IOException("a client that begins with a frame " + frame.kind());
        }
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(frame.content()));
        String version = read(data);
        String mode = read(data);
        String script = read(data);
        String folder = read(data);
        String rc = read(data);
        String settings = read(data);
        boolean keepGoing = data.readBoolean();
        boolean debug = data.readBoolean();
        boolean progress = data.readBoolean();
        int columns = data.readInt();
        int rows = data.readInt();
        List<String> words = new ArrayList<>();
        for (int left = count(data); left > 0; left--) {
            words.add(read(data));
        }
        Map<String, String> environment = new LinkedHashMap<>();
        for (int left = count(data); left > 0; left--) {
            environment.put(read(data), read(data));
        }
        return new Hello(
                version,
                mode,
                words,
                script,
                keepGoing,
                debug,
                columns,
                rows,
                progress,
                folder,
                rc,
                settings,
                environment);
    }

    private static int count(DataInputStream data) throws IOException {
        int count = data.readInt();
        if (count < 0 || count > Frame.MOST_BYTES) {
            throw new IOException("a list of " + count + " texts");
        }
        return count;
    }

    private static void write(DataOutputStream data, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static String read(DataInputStream data) throws IOException {
        int length = count(data);
        byte[] bytes = data.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("a text that ends too early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
