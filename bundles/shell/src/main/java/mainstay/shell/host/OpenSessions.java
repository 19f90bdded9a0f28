package mainstay.shell.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mainstay.book.metrics.Durations;
import mainstay.book.metrics.Metric;
import mainstay.book.metrics.MetricSource;
import mainstay.shell.session.OpenSession;
import mainstay.shell.session.RemoteTerminal;
import mainstay.shell.session.SessionEvents;
import mainstay.shell.session.SessionObserver;
import mainstay.shell.session.SessionRequest;
import mainstay.workspace.WorkSession;
import org.apache.felix.service.command.Job;

/** The sessions of this process, with what each of them does. */
final class OpenSessions implements SessionEvents, MetricSource {
    private final Map<Integer, Listed> byNumber = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final List<SessionObserver> observers = new CopyOnWriteArrayList<>();
    private final Predicate<String> isCommand;
    private final Durations lines = new Durations();
    private final LongAdder failed = new LongAdder();

    /** @param isCommand whether a word is the name of a command of ours */
    OpenSessions(Predicate<String> isCommand) {
        this.isCommand = isCommand;
    }

    /**
     * A session that is open.
     *
     * @param number by which it is known, from 1
     * @param since when it was opened
     */
    record Listed(int number, SessionRequest request, Instant since, Session session, OpenSession door) {

        String user() {
            return request.user();
        }

        /** How it is used, in a word. */
        String kind() {
            return OpenSessions.kind(request.mode());
        }

        /** Whether it is the one that runs on this thread. */
        boolean isCurrent() {
            return WorkSession.current().filter(current -> current == work()).isPresent();
        }

        /** Where its user sits; empty for the terminal of this process. */
        String place() {
            return request.remote().map(RemoteTerminal::place).orElse("");
        }

        boolean isRemote() {
            return request.remote().isPresent();
        }

        WorkSession work() {
            return session.work();
        }

        private SessionObserver.Observed observed() {
            return new SessionObserver.Observed(number, user(), kind());
        }
    }

    /**
     * Work that can be cancelled: the line of a session, or a command that it has sent to the background.
     *
     * @param name by which it is known: that of the session, as 3, or with the number of a command in the background, as 3.1
     */
    record Work(String name, Listed session, String line, Runnable cancel) {

        /** Whether it is a command in the background. */
        boolean isBehind() {
            return name.contains(".");
        }
    }

    /** A session is there. */
    Listed open(SessionRequest request, Session session, OpenSession door, Instant at) {
        Listed opened = new Listed(last.incrementAndGet(), request, at, session, door);
        byNumber.put(opened.number(), opened);
        session.onLineEnd((line, status, nanos) -> lineEnded(opened, line, status, nanos));
        observers.forEach(observer -> observer.opened(opened.observed()));
        return opened;
    }

    private void lineEnded(Listed session, String line, int status, long nanos) {
        lines.add(nanos);
        if (status != Status.DONE) {
            failed.increment();
        }
        String first = line.split("[\\s;|&]", 2)[0];
        String command = isCommand.test(first) ? first : "";
        observers.forEach(observer -> observer.lineEnded(session.observed(), command, status, nanos));
    }

    /** A session is over. */
    void close(Listed session) {
        byNumber.remove(session.number());
        observers.forEach(observer -> observer.closed(session.observed()));
    }

    @Override
    public void observe(SessionObserver observer) {
        observers.add(observer);
    }

    @Override
    public OptionalInt current() {
        return all().stream().filter(Listed::isCurrent).mapToInt(Listed::number).findFirst();
    }

    @Override
    public List<Metric> metrics() {
        List<Listed> open = all().stream().filter(Listed::isRemote).toList();
        Map<String, Double> byKind = new TreeMap<>();
        for (SessionRequest.Mode mode : SessionRequest.Mode.values()) {
            String kind = kind(mode);
            byKind.put(kind, (double)
                    open.stream().filter(each -> each.kind().equals(kind)).count());
        }
        return List.of(
                Metric.gauges(
                        "mainstay_sessions", "sessions of clients that are open, by how they are used", "kind", byKind),
                Metric.gauge("mainstay_lines_running", "lines and commands in the background that run", (double)
                        work().stream()
                                .filter(work -> work.session().isRemote())
                                .count()),
                lines.metric("mainstay_line_seconds", "how long lines of the shell ran"),
                Metric.counter(
                        "mainstay_lines_failed_total",
                        "lines of the shell that ended with another status than 0",
                        (double) failed.sum()));
    }

    private static String kind(SessionRequest.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** All that are open, in the order in which they came. */
    List<Listed> all() {
        return byNumber.values().stream()
                .sorted(Comparator.comparing(Listed::number))
                .toList();
    }

    /** Those of people, in the order in which they came: where an engine serves, the one that serves is not. */
    List<Listed> ofPeople() {
        List<Listed> all = all();
        boolean serves = all.stream().anyMatch(Listed::isRemote);
        return all.stream().filter(session -> !serves || session.isRemote()).toList();
    }

    /** Everything that runs, but for the line that asks. */
    List<Work> work() {
        List<Work> work = new ArrayList<>();
        for (Listed session : ofPeople()) {
            String line = session.door().line();
            if (!line.isEmpty() && !session.isCurrent()) {
                work.add(new Work(Integer.toString(session.number()), session, line, session.door()::interrupt));
            }
            List<Job> behind = session.session().background();
            IntStream.range(0, behind.size())
                    .mapToObj(at -> new Work(
                            session.number() + "." + behind.get(at).id(),
                            session,
                            behind.get(at).command().toString(),
                            behind.get(at)::interrupt))
                    .forEach(work::add);
        }
        return work;
    }
}
