package mainstay.shell.host;

import org.osgi.framework.BundleContext;

/** The shell of gogo.shell. */
final class PlainShell {
    private final BundleContext context;
    private final Launch launch;

    PlainShell(BundleContext context, Launch launch) {
        this.context = context;
        this.launch = launch;
    }

    int run() throws Exception {
        return new GogoShell(context, launch).run("org.apache.felix.gogo.shell", "plain");
    }
}
