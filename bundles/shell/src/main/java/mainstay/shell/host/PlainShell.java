package mainstay.shell.host;

import java.nio.charset.StandardCharsets;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The shell of gogo.shell, for terminals and programs that can only print. */
final class PlainShell {
    private final BundleContext context;
    private final LaunchRequest launch;

    PlainShell(BundleContext context, LaunchRequest launch) {
        this.context = context;
        this.launch = launch;
    }

    int run() throws BundleException, InterruptedException {
        context.registerService(CommandSessionListener.class, new Utf8Lines(), null);
        return new GogoShell(context, launch).run("org.apache.felix.gogo.shell", "plain");
    }

    /** That shell takes each byte of a line for a character; the line that it hands over is put right in place. */
    private static final class Utf8Lines implements CommandSessionListener {
        @Override
        public void beforeExecute(CommandSession session, CharSequence line) {
            if (line instanceof StringBuilder typed && typed.chars().allMatch(character -> character < 256)) {
                byte[] bytes = typed.toString().getBytes(StandardCharsets.ISO_8859_1);
                typed.replace(0, typed.length(), new String(bytes, StandardCharsets.UTF_8));
            }
        }

        @Override
        public void afterExecute(CommandSession session, CharSequence line, Exception exception) {
            // Only what comes in needs care.
        }

        @Override
        public void afterExecute(CommandSession session, CharSequence line, Object result) {
            // Only what comes in needs care.
        }
    }
}
