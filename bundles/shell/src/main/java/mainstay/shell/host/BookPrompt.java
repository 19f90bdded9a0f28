package mainstay.shell.host;

import java.util.function.Supplier;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.framework.BundleContext;

/** Keeps the variable {@code prompt} of a shell what the book, its parameters and its open review say, after each line. */
record BookPrompt(Supplier<String> text) implements CommandSessionListener {
    private static final String VARIABLE = "prompt";

    static void register(BundleContext context, Supplier<String> text) {
        context.registerService(CommandSessionListener.class, new BookPrompt(text), null);
    }

    @Override
    public void beforeExecute(CommandSession session, CharSequence line) {
        // What a line does is seen when it has ended.
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception exception) {
        show(session);
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {
        show(session);
    }

    private void show(CommandSession session) {
        session.put(VARIABLE, text.get() + "> ");
    }
}
