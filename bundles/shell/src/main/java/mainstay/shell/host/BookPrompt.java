package mainstay.shell.host;

import java.util.function.Supplier;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.framework.BundleContext;

/** Keeps the variable {@code prompt} of a shell what the book, its parameters and its open review say, after each line. */
record BookPrompt(Supplier<String> text, String quote) implements CommandSessionListener {
    private static final String VARIABLE = "prompt";

    /**
     * Begins.
     *
     * @param expands whether the shell takes what the variable holds for words of a line, where a star stands for files
     */
    static void register(BundleContext context, Supplier<String> text, boolean expands) {
        context.registerService(CommandSessionListener.class, new BookPrompt(text, expands ? "'" : ""), null);
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
        session.put(VARIABLE, quote + text.get() + "> " + quote);
    }
}
