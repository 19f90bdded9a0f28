package mainstay.benchmarks.swap;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Mainstay's own shell with its commands, brought up as for a script from standard input that never comes. */
final class Shell {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CommandSession session;

    private Shell(CommandProcessor processor) {
        session = processor.createSession(InputStream.nullInputStream(), printed, printed);
        session.put("SCOPE", "kam:gogo:*");
    }

    /** Opens the shell, which opens the life cycle of the models; returns when its commands are there. */
    static Shell open(BundleContext context, Map<String, Object> launch)
            throws InterruptedException, InvalidSyntaxException {
        HeldInput script = new HeldInput();
        Map<String, Object> shell = new HashMap<>(launch);
        shell.put("mode", "SCRIPT");
        shell.put("words", List.of());
        shell.put("in", script);
        ToIntFunction<Map<String, Object>> entry = entry(context);
        Thread thread = new Thread(() -> script.abandon(entry.applyAsInt(shell)), "shell");
        thread.setDaemon(true);
        thread.start();
        script.awaitReader();
        return new Shell(context.getService(context.getServiceReference(CommandProcessor.class)));
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
        try {
            session.execute(line);
        } catch (Exception e) {
            throw new IllegalStateException(line + ": " + e + " " + printed.toString(StandardCharsets.UTF_8), e);
        }
    }
}
