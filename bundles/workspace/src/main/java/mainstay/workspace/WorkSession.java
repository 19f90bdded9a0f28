package mainstay.workspace;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mainstay.book.ThreadBound;
import mainstay.book.edit.PlanEdit;
import mainstay.review.decision.ReviewEvent.OnAccount;
import mainstay.store.journal.JournalHead;
import mainstay.workspace.roles.Rights;

/**
 * What belongs to the work of one person at one shell, where several share a {@link Workspace}: the book that was chosen in
 * it, what its latest run had to say, and what it has seen of what others may change. It is bound to the threads that work for it; where none is bound, the workspace has
 * one for the process. Safe to use from several threads.
 */
public final class WorkSession {
    private static final ThreadBound<WorkSession> CURRENT = new ThreadBound<>();

    private volatile String book = "";
    private final Rights rights;
    private final boolean looks;
    private final Map<String, Map<String, String>> parameters = new ConcurrentHashMap<>();
    private final Map<List<String>, SeenReview> reviews = new ConcurrentHashMap<>();
    /** By the names of books how many changes of their plan tables were seen. */
    private final Map<String, Integer> plans = new ConcurrentHashMap<>();
    /** By the names of books which changes of their plan tables this session has made, or has seen in a list. */
    private final Map<String, Set<Integer>> knownEdits = new ConcurrentHashMap<>();

    private volatile Optional<SeenModels> models = Optional.empty();
    /** Lines of the audit log that this session wrote and has not yet been told of. */
    private final Set<Integer> written;

    private volatile Optional<JournalHead> told = Optional.empty();
    private volatile List<String> shadowNotes = List.of();
    private Set<String> standing = Set.of();
    private final Set<String> said = new HashSet<>();

    /** A session in which no book has been chosen yet: it begins with the one that was imported or chosen last. */
    public WorkSession() {
        this(Rights.everything());
    }

    /** The same of somebody who may not do everything. */
    public WorkSession(Rights rights) {
        this(rights, "", true, ConcurrentHashMap.newKeySet());
    }

    private WorkSession(Rights rights, String book, boolean looks, Set<Integer> written) {
        this.written = written;
        this.rights = rights;
        this.book = book;
        this.looks = looks;
    }

    /** One on the same book for what the person does not see, such as completion: nothing in it counts as a look. */
    public WorkSession aside() {
        return new WorkSession(rights, book, false, written);
    }

    /** That of the work of this thread; empty where none is bound. */
    public static Optional<WorkSession> current() {
        return CURRENT.current();
    }

    /** Does work on this thread for this session. */
    public <T> T during(Supplier<T> work) {
        return CURRENT.during(this, work);
    }

    /** What the person may do. */
    public Rights rights() {
        return rights;
    }

    /** Remarks that stand until something changes, such as a model that failed. */
    synchronized void stands(List<String> remarks) {
        standing = Set.copyOf(remarks);
    }

    /**
     * What is new of the remarks of a command; those that stand and were shown before are not. When one has stood no more in
     * between, it is new again.
     */
    public synchronized List<String> unsaid(List<String> remarks) {
        List<String> unsaid =
                remarks.stream().filter(remark -> !said.contains(remark)).toList();
        said.addAll(remarks);
        said.retainAll(standing);
        return unsaid;
    }

    /** The name of the book that is worked on; empty while none was chosen. */
    String book() {
        return book;
    }

    /** Works on another book from now on. */
    void choose(String name) {
        book = name;
    }

    /** The person sees what counts for a book, and which models serve. */
    void looked(String name, Map<String, String> changes, SeenModels serving) {
        if (looks) {
            parameters.put(name, Map.copyOf(changes));
            models = Optional.of(serving);
        }
    }

    /** The person has made some of the changes that count for a book. */
    void changed(String name, Collection<String> names, Map<String, String> changes) {
        parameters.computeIfPresent(name, (same, before) -> {
            Map<String, String> seen = new HashMap<>(before);
            seen.keySet().removeAll(names);
            names.stream().filter(changes::containsKey).forEach(each -> seen.put(each, changes.get(each)));
            return Map.copyOf(seen);
        });
    }

    /** The changes of a book as they were last seen; empty if the person has not looked. */
    Optional<Map<String, String>> parameters(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The person sees the plan tables of a book, with all changes up to the one of this number. */
    void lookedAtPlan(String name, int latest) {
        if (looks) {
            plans.put(name, latest);
        }
    }

    /** The person has made a change of the plan tables of a book. */
    void changedPlan(String name, int number) {
        knownEdits.computeIfAbsent(name, first -> ConcurrentHashMap.newKeySet()).add(number);
    }

    /** The person sees these changes of the plan tables of a book, and not what others have changed. */
    void lookedAtEdits(String name, List<PlanEdit> edits) {
        if (looks) {
            edits.forEach(edit -> changedPlan(name, edit.number()));
        }
    }

    /**
     * Whether a change of the plan tables of a book is known to the person: it was there at the last look, was listed, or is
     * their own.
     */
    boolean knowsEdit(String name, int number) {
        Integer seen = plans.get(name);
        return seen == null
                || number <= seen
                || knownEdits.getOrDefault(name, Set.of()).contains(number);
    }

    /** The models that served when the person looked last; empty if they have not. */
    Optional<SeenModels> models() {
        return models;
    }

    /** The person sees a review of a book, which has so many events after its opening. */
    void lookedAtReview(String name, String review, int events) {
        if (looks) {
            reviews.put(List.of(name, review), new SeenReview(events, Set.of()));
        }
    }

    /** The person has decided something in a review. */
    void decided(String name, String review, List<? extends OnAccount> decision) {
        reviews.computeIfPresent(List.of(name, review), (key, seen) -> seen.with(decision));
    }

    /** A review of a book as it was last seen; empty if the person has not looked. */
    Optional<SeenReview> review(String name, String review) {
        return Optional.ofNullable(reviews.get(List.of(name, review)));
    }

    /** The person has put other models into force, and need not look to know of it. */
    void switchedModels() {
        models = Optional.empty();
    }

    /** Takes note of a line of the audit log that this session wrote. */
    void wrote(int line) {
        written.add(line);
    }

    /** Whether this session wrote a line of the audit log, of those that it has not been told of. */
    boolean hasWritten(int line) {
        return written.contains(line);
    }

    /** How far the audit log goes that the person knows of; empty before the first time. */
    Optional<JournalHead> told() {
        return told;
    }

    /** The person knows of the audit log up to here. */
    void told(JournalHead head) {
        told = Optional.of(head);
        written.removeIf(line -> line <= head.lines());
    }

    /** What the shadows of the latest run would have moved, a sentence each. */
    List<String> shadowNotes() {
        return shadowNotes;
    }

    /** Takes what the shadows of a run would have moved. */
    void shadowsSaid(List<String> notes) {
        shadowNotes = List.copyOf(notes);
    }
}
