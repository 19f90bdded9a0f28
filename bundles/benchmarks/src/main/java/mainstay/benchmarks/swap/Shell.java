package mainstay.benchmarks.swap;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Mainstay's own shell with its commands: each line in a session of its own, as for a command typed at a system's shell. */
final class Shell {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ToIntFunction<Map<String, Object>> entry;
    private final Map<String, Object> launch;

    private Shell(ToIntFunction<Map<String, Object>> entry, Map<String, Object> launch) {
        this.entry = entry;
        this.launch = launch;
    }

    /** Opens the shell, which opens the life cycle of the models; returns when its commands are there. */
    static Shell open(BundleContext context, Map<String, Object> launch) throws InvalidSyntaxException {
        Shell shell = new Shell(entry(context), launch);
        shell.run("echo ready");
        return shell;
    }

    @SuppressWarnings("unchecked") // as the launcher does
    private static ToIntFunction<Map<String, Object>> entry(BundleContext context) throws InvalidSyntaxException {
        ServiceReference<?>[] found =
                context.getAllServiceReferences(ToIntFunction.class.getName(), "(mainstay.entry=shell)");
        return (ToIntFunction<Map<String, Object>>) context.getService(found[0]);
    }

    /**
     * Runs a line.
     *
     * @throws IllegalStateException with what was printed, if it fails
     */
    void run(String line) {
        printed.reset();
        Map<String, Object> call = new HashMap<>(launch);
        call.put("mode", "COMMAND");
        call.put("words", List.of(line));
        call.put("in", InputStream.nullInputStream());
        call.put("out", printed);
        call.put("err", printed);
        if (entry.applyAsInt(call) != 0) {
            throw new IllegalStateException(line + ": " + printed.toString(StandardCharsets.UTF_8));
        }
    }
}
