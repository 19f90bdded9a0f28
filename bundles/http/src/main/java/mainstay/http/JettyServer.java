package mainstay.http;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/** The HTTP server of the framework: started by giving it a configuration, and ended by taking that away. */
final class JettyServer implements AutoCloseable {
    private static final String PID = "org.apache.felix.http";
    private static final String RUNTIME = "org.osgi.service.servlet.runtime.HttpServiceRuntime";
    private static final String WHITEBOARD = "osgi.http.whiteboard.";
    private static final long LONGEST_START_MILLIS = TimeUnit.SECONDS.toMillis(15);
    private static final int IDLE_MILLIS = 20_000;
    private static final int MOST_THREADS = 16;
    private static final int HEADER_BYTES = 8192;
    private static final int FORM_BYTES = 1024;
    private static final int BACKLOG = 64;

    private final Configuration configuration;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    private JettyServer(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Starts to serve.
     *
     * @throws MainstayException if it does not begin to listen
     */
    static JettyServer start(
            BundleContext bundle, ConfigurationAdmin configurations, InetSocketAddress address, WebServices services) {
        try {
            JettyServer server = new JettyServer(configurations.getConfiguration(PID, "?"));
            server.start(bundle, address, services);
            return server;
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, "the HTTP server cannot be configured: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MainstayException(Code.INTERRUPTED, "interrupted; nothing is served over HTTP", e);
        }
    }

    private void start(BundleContext bundle, InetSocketAddress address, WebServices services)
            throws IOException, InterruptedException {
        register(bundle, services);
        configuration.update(settings(address));
        boolean started = isStarted(bundle);
        // Only then: it takes each connector that it has before for one of the network.
        ConnectionLimit limit = new ConnectionLimit();
        registrations.add(bundle.registerService(ConnectorFactory.class, limit, null));
        if (!started || !limit.isInForce()) {
            close();
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "the HTTP server did not begin to listen at " + OpenHttp.text(address)
                            + "; name another port, or 0 for any that is free");
        }
    }

    private static boolean isStarted(BundleContext bundle) throws InterruptedException {
        try {
            ServiceTracker<?, ?> tracker =
                    new ServiceTracker<>(bundle, bundle.createFilter("(objectClass=" + RUNTIME + ")"), null);
            tracker.open(true);
            try {
                return tracker.waitForService(LONGEST_START_MILLIS) != null;
            } finally {
                tracker.close();
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Dictionary<String, Object> settings(InetSocketAddress address) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("org.apache.felix.http.host", address.getAddress().getHostAddress());
        settings.put("org.osgi.service.http.port", Integer.toString(address.getPort()));
        settings.put("org.apache.felix.http.timeout", IDLE_MILLIS);
        settings.put("org.apache.felix.http.mbeans", false);
        settings.put("org.apache.felix.http.jetty.threadpool.max", MOST_THREADS);
        settings.put("org.apache.felix.http.jetty.acceptors", 1);
        settings.put("org.apache.felix.http.jetty.selectors", 1);
        settings.put("org.apache.felix.http.jetty.acceptQueueSize", BACKLOG);
        settings.put("org.apache.felix.http.jetty.headerBufferSize", HEADER_BYTES);
        settings.put("org.apache.felix.http.jetty.maxFormSize", FORM_BYTES);
        settings.put("org.apache.felix.http.jetty.sendServerHeader", false);
        settings.put(
                "org.apache.felix.http.jetty.errorPageCustomHeaders",
                "X-Content-Type-Options=nosniff##Cache-Control=no-store##Content-Security-Policy=" + PagePolicy.OWN);
        return FrameworkUtil.asDictionary(settings);
    }

    private void register(BundleContext bundle, WebServices services) {
        registrations.add(bundle.registerService(
                Filter.class,
                services.entry(),
                FrameworkUtil.asDictionary(
                        Map.of(WHITEBOARD + "filter.pattern", "/*", WHITEBOARD + "filter.asyncSupported", true))));
        services.servlets()
                .forEach((pattern, servlet) -> registrations.add(bundle.registerService(
                        Servlet.class,
                        servlet,
                        FrameworkUtil.asDictionary(Map.of(
                                WHITEBOARD + "servlet.pattern",
                                pattern,
                                WHITEBOARD + "servlet.asyncSupported",
                                true)))));
    }

    @Override
    public void close() {
        try {
            configuration.delete();
        } catch (IOException | IllegalStateException e) {
            System.getLogger(JettyServer.class.getName()).log(System.Logger.Level.DEBUG, "it has ended before", e);
        }
        registrations.forEach(JettyServer::withdraw);
        registrations.clear();
    }

    private static void withdraw(ServiceRegistration<?> registration) {
        try {
            registration.unregister();
        } catch (IllegalStateException e) {
            return; // the framework, which ends, has done so
        }
    }
}
