package mainstay.workspace;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.MainstayException;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.MetricSource;
import mainstay.store.BookStore;
import mainstay.store.BookStore.BookVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Figures of the work that is done here, and of the books. */
@Component(service = MetricSource.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class WorkMetrics implements MetricSource {
    private final Workspace workspace;
    private final BookStore books;

    /** Started by the framework. */
    @Activate
    public WorkMetrics(@Reference Workspace workspace, @Reference BookStore books) {
        this.workspace = workspace;
        this.books = books;
    }

    @Override
    public List<Metric> metrics() {
        Map<String, Double> accounts = new TreeMap<>();
        for (String name : books.names()) {
            books.version(name).ifPresent(version -> accounts.put(name, accounts(version)));
        }
        return List.of(
                workspace
                        .runs()
                        .metric("mainstay_run_seconds", "how long runs took: a book, with models, under assumptions"),
                Metric.counter(
                        "mainstay_refusals_total", "how often somebody was refused what they have no role for", (double)
                                workspace.refusals()),
                Metric.gauge("mainstay_books", "books that have accounts", accounts.size()),
                Metric.gauges("mainstay_book_accounts", "accounts of a book; NaN if it is damaged", "book", accounts));
    }

    private static double accounts(BookVersion version) {
        try {
            return version.accounts();
        } catch (MainstayException e) {
            return Double.NaN; // health says what is wrong
        }
    }
}
