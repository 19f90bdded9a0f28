package mainstay.launcher;

import java.util.function.Consumer;
import org.apache.felix.framework.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** The framework's errors, which it would print among the data on standard output. */
final class ErrorLog extends Logger {
    private final Consumer<String> lines;

    ErrorLog(Consumer<String> lines) {
        this.lines = lines;
    }

    @SuppressWarnings("rawtypes") // as the framework declares it
    @Override
    protected void doLog(Bundle bundle, ServiceReference reference, int level, String message, Throwable cause) {
        doLog(level, bundle == null ? message : bundle + ": " + message, cause);
    }

    @Override
    protected void doLog(int level, String message, Throwable cause) {
        lines.accept(cause == null ? message : message + ": " + cause);
    }
}
