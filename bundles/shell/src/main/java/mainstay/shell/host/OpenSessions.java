package mainstay.shell.host;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mainstay.shell.session.OpenSession;
import mainstay.shell.session.SessionRequest;
import mainstay.workspace.WorkSession;
import org.apache.felix.service.command.Job;

/** The sessions of this process, with what each of them does. */
final class OpenSessions {
    private final Map<Integer, Listed> byNumber = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

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
            return request.mode().name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is the one that runs on this thread. */
        boolean isCurrent() {
            return WorkSession.current().filter(current -> current == work()).isPresent();
        }

        boolean isRemote() {
            return request.remote().isPresent();
        }

        WorkSession work() {
            return session.work();
        }
    }

    /**
     * Work that can be cancelled: the line of a session, or a command that it has sent to the background.
     *
     * @param name by which it is known: that of the session, as 3, or with the number of a command in the background, as 3.1
     */
    record Work(String name, Listed session, String line, Runnable cancel) {}

    /** A session is there. */
    Listed open(SessionRequest request, Session session, OpenSession door, Instant at) {
        Listed opened = new Listed(last.incrementAndGet(), request, at, session, door);
        byNumber.put(opened.number(), opened);
        return opened;
    }

    /** A session is over. */
    void close(Listed session) {
        byNumber.remove(session.number());
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
