package mainstay.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.metrics.MetricSource;
import mainstay.server.entrance.Entrance;
import mainstay.server.entrance.OpenEntrance;
import mainstay.server.entrance.ServedEngine;
import mainstay.workspace.EngineHealth;
import mainstay.workspace.EngineHealth.Check;
import mainstay.workspace.PublishedReports;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** {@code serve --http}: readers come in by HTTP; figures and health are for whatever watches the engine. */
@Component(
        service = Entrance.class,
        property = Entrance.OPTION + "=http",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class HttpEntrance implements Entrance {
    private final BundleContext bundle;
    private final ConfigurationAdmin configurations;
    private final PublishedReports reports;
    private final EngineHealth health;
    private final List<MetricSource> sources;

    /** Started by the framework. */
    @Activate
    public HttpEntrance(
            BundleContext bundle,
            @Reference ConfigurationAdmin configurations,
            @Reference PublishedReports reports,
            @Reference EngineHealth health,
            @Reference List<MetricSource> sources) {
        this.bundle = bundle;
        this.configurations = configurations;
        this.reports = reports;
        this.health = health;
        this.sources = List.copyOf(sources);
    }

    @Override
    public OpenEntrance open(ServedEngine engine, InetSocketAddress address) {
        HttpToken token = HttpToken.in(engine.data());
        InetSocketAddress free = free(address);
        WebServices services =
                services(engine.version(), token, free, sources, health::checks, ReadableReports.of(reports));
        JettyServer server = JettyServer.start(bundle, configurations, free, services);
        return new OpenHttp(server, free, token);
    }

    /** All that is there, for whatever server there is. */
    static WebServices services(
            String version,
            HttpToken token,
            InetSocketAddress address,
            List<MetricSource> sources,
            Supplier<List<Check>> health,
            ReadableReports reports) {
        HttpCounts counts = new HttpCounts();
        List<MetricSource> all = new ArrayList<>(sources);
        all.add(new ProcessMetrics(version));
        all.add(counts);
        Supplier<List<Check>> checks = () -> {
            List<Check> found = new ArrayList<>(health.get());
            found.add(ProcessMetrics.memory());
            return found;
        };
        return new WebServices(
                new EntryFilter(token, address.getAddress().isLoopbackAddress(), counts),
                new MetricsServlet(all),
                new HealthServlet(version, checks),
                new ReportsServlet(reports));
    }

    /** Jetty cannot say why it does not listen, nor which port it found. */
    private static InetSocketAddress free(InetSocketAddress wanted) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(wanted);
            return new InetSocketAddress(wanted.getAddress(), probe.getLocalPort());
        } catch (IOException e) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "--http cannot listen at " + OpenHttp.text(wanted) + " (" + e.getMessage()
                            + "); name another port, or 0 for any that is free",
                    e);
        }
    }
}
