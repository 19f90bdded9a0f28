package mainstay.book.metrics;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A part that knows figures of what it does; a service, of which there may be several. */
@ConsumerType
public interface MetricSource {

    /** What they are now. May be called from any thread, and often: it reads nothing large and waits for nobody. */
    List<Metric> metrics();
}
