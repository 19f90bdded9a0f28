package mainstay.shell.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mainstay.workspace.WorkSession;
import mainstay.workspace.roles.Role;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.CommandSessionImpl;
import org.apache.felix.service.command.Converter;
import org.jline.reader.LineReader;

/**
 * A session of Gogo whose streams stay open to its end. The channels of the JDK that Gogo would use are closed for good when a
 * thread that writes or reads is interrupted, so that one Ctrl-C could make the session mute. Names in capitals that are no
 * variables of the session are those of the environment.
 */
final class GogoSession extends CommandSessionImpl {
    private static final Pattern ENVIRONMENT = Pattern.compile("[A-Z_][A-Z0-9_]*");
    /** As Gogo says it: {@code gogo: CommandFailure: there is no command "x"}. */
    private static final Pattern IN_PIPE = Pattern.compile("gogo: \\w+: (.*)", Pattern.DOTALL);

    private final SessionContext context;
    private volatile RunningLine line = new RunningLine();

    GogoSession(
            CommandProcessorImpl processor,
            SessionContext context,
            InputStream in,
            OutputStream out,
            OutputStream err) {
        super(processor, in, out, err);
        this.context = context;
        channels[0] = new Input(in);
        channels[1] = new Output(out);
        channels[2] = new Errors(err);
    }

    /** What belongs to the work of the person at it. */
    WorkSession work() {
        return context.work();
    }

    /** What commands have of this session. */
    SessionContext context() {
        return context;
    }

    /** The line that runs, or ran last. */
    RunningLine line() {
        return line;
    }

    /** Begins a line. */
    RunningLine begin() {
        line = new RunningLine();
        return line;
    }

    /** What calls methods of Java objects, closures among them; a command or a closure is not called so. */
    @Override
    public Object invoke(Object target, String name, List<Object> words) throws Exception {
        Reach.requireJava(context.request(), name);
        return super.invoke(target, name, words);
    }

    /** What an object is made of, its methods tell, which are for those who may call them. */
    @Override
    public CharSequence format(Object value, int level, Converter escape) throws Exception {
        return Reach.isPlain(value) || context.request().rights().may(Role.ADMINISTER)
                ? super.format(value, level, escape)
                : String.valueOf(value);
    }

    @Override
    public Path redirect(Path file, int mode) {
        Reach.requireFiles(context.request(), file.toString());
        return super.redirect(file, mode);
    }

    /** The line editor writes to the file of the history, which is for us to name where the user may open no file. */
    @Override
    public Object put(String name, Object value) {
        if (LineReader.HISTORY_FILE.equals(name) && variables.containsKey(name)) {
            Reach.requireFiles(context.request(), String.valueOf(value));
        }
        return super.put(name, value);
    }

    private boolean isOurs(String word) {
        return super.get(Commands.SCOPE + ":" + word) != null;
    }

    @Override
    public Object get(String name) {
        Object value = Reach.within(context == null ? null : context.request(), name, super.get(name), this::isOurs);
        return value == null && name != null && ENVIRONMENT.matcher(name).matches()
                ? context.request().environment().get(name)
                : value;
    }

    /** Reads from a stream that others go on reading from. */
    private record Input(InputStream in) implements ReadableByteChannel {
        private static final int AT_ONCE = 8192;

        @Override
        public int read(ByteBuffer to) throws IOException {
            byte[] bytes = new byte[Math.min(AT_ONCE, to.remaining())];
            int read = in.read(bytes);
            if (read > 0) {
                to.put(bytes, 0, read);
            }
            return read;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // Open to the end of the session.
        }
    }

    /** Writes to a stream that others go on writing to. */
    private static class Output implements WritableByteChannel {
        private final OutputStream out;

        Output(OutputStream out) {
            this.out = out;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            synchronized (out) {
                out.write(bytes);
                out.flush();
            }
            return bytes.length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // Open to the end of the session.
        }
    }

    /** The same for messages: what Gogo says of a command in a pipe in our words, and nothing of what was interrupted. */
    private final class Errors extends Output {
        Errors(OutputStream err) {
            super(err);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            if (line.interruption().isAsked() && !CommandThread.isCurrent()) {
                int length = from.remaining();
                from.position(from.limit());
                return length;
            }
            int length = from.remaining();
            byte[] bytes = new byte[length];
            from.get(bytes);
            String message = new String(bytes, StandardCharsets.UTF_8);
            Matcher inPipe = IN_PIPE.matcher(message);
            super.write(
                    inPipe.matches()
                            ? ByteBuffer.wrap(("mainstay: " + inPipe.group(1)).getBytes(StandardCharsets.UTF_8))
                            : ByteBuffer.wrap(bytes));
            return length;
        }
    }
}
