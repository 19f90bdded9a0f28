package mainstay.shell.host;

import org.osgi.framework.BundleContext;

/** The shell of gogo.jline. */
final class TerminalShell {
    private final BundleContext context;
    private final Launch launch;

    TerminalShell(BundleContext context, Launch launch) {
        this.context = context;
        this.launch = launch;
    }

    Window window() {
        return Window.stream(launch.columns());
    }

    int run() throws Exception {
        return new GogoShell(context, launch).run("org.apache.felix.gogo.jline", "terminal");
    }
}
