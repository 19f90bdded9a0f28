package mainstay.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.store.AuditLog;
import mainstay.store.AuditLog.Area;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalHead;
import mainstay.store.journal.JournalLine;
import mainstay.workspace.Notice.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Tells a session what others have changed since it was last told, by the lines of the audit log that are not its own. */
@Component(service = Notices.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Notices {
    private static final String BOOK = "book";

    private final AuditLog log;

    /** Started by the framework. */
    @Activate
    public Notices(@Reference AuditLog log) {
        this.log = log;
        log.onAppend(line -> WorkSession.current().ifPresent(session -> session.wrote(line.sequence())));
    }

    /** What is new for the session of this thread; nothing the first time, as a session begins with what there is. */
    public List<Notice> take() {
        return WorkSession.current().map(this::take).orElse(List.of());
    }

    private List<Notice> take(WorkSession session) {
        try {
            JournalHead now = log.head();
            JournalHead told = session.told().orElse(now);
            List<Notice> notices = told.equals(now) ? List.of() : since(told, session);
            session.told(now);
            return notices;
        } catch (MainstayException e) {
            return List.of(); // whoever reads the log next says what is wrong with it
        }
    }

    private List<Notice> since(JournalHead told, WorkSession session) {
        List<JournalLine> lines = log.lines();
        List<Notice> notices = new ArrayList<>();
        for (JournalLine line : log.since(told)) {
            // Where a backup took the place of the log, its lines have the numbers of others.
            if (line.sequence() <= told.lines() || !session.hasWritten(line.sequence())) {
                of(line, lines).ifPresent(notices::add);
            }
        }
        return notices;
    }

    private static Optional<Notice> of(JournalLine line, List<JournalLine> lines) {
        JournalEntry entry = line.entry();
        return switch (Area.of(entry)) {
            case BOOK -> ofBook(line, lines);
            case PARAMETERS -> ofParameters(entry);
            case PLAN -> Optional.of(notice(Kind.PLAN_CHANGED, entry, entry.get("row"), entry.get("changes")));
            case COVERAGE -> Optional.of(notice(Kind.ADOPTED, entry, entry.get(BOOK)));
            case REVIEW -> ofReview(entry);
            case MODELS -> ofModels(entry);
            case BACKUP -> Optional.of(notice(Kind.RESTORED, entry, entry.get("from"), entry.get("of")));
            default -> Optional.empty();
        };
    }

    private static Notice notice(Kind kind, JournalEntry entry, String subject) {
        return new Notice(kind, entry.who(), subject, entry.get(BOOK), entry.get("before"), entry.get("after"));
    }

    private static Notice notice(Kind kind, JournalEntry entry, String subject, String after) {
        return new Notice(kind, entry.who(), subject, entry.get(BOOK), "", after);
    }

    private static Optional<Notice> ofBook(JournalLine line, List<JournalLine> lines) {
        JournalEntry entry = line.entry();
        String book = entry.get(BOOK);
        return switch (entry.what()) {
            case "import" -> {
                boolean anew = lines.stream()
                        .anyMatch(before -> before.sequence() < line.sequence()
                                && Area.of(before.entry()) == Area.BOOK
                                && before.entry().get(BOOK).equals(book));
                yield Optional.of(notice(anew ? Kind.IMPORTED_ANEW : Kind.IMPORTED, entry, book));
            }
            case "drop" -> Optional.of(notice(Kind.DROPPED, entry, book));
            case "undo" -> Optional.of(notice(Kind.BROUGHT_BACK, entry, book));
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> ofParameters(JournalEntry entry) {
        String parameter = entry.get("parameter");
        return switch (entry.what()) {
            case "change", "undo" -> Optional.of(notice(Kind.CHANGED, entry, parameter));
            case "reset" -> Optional.of(notice(Kind.RESET, entry, parameter));
            case "load", "apply scenario" ->
                Optional.of(notice(Kind.CHANGED_SEVERAL, entry, entry.get("from"), entry.get("changes")));
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> ofReview(JournalEntry entry) {
        String review = entry.get("review");
        return switch (entry.what()) {
            case "review open" -> Optional.of(notice(Kind.OPENED, entry, review));
            case "review close" -> Optional.of(notice(Kind.CLOSED, entry, review));
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> ofModels(JournalEntry entry) {
        String models = entry.get(JournalEntry.MODEL);
        String generation = entry.get("generation");
        return switch (entry.what()) {
            case "activate", "update" -> Optional.of(notice(Kind.ACTIVATED, entry, models, generation));
            case "rollback" -> Optional.of(notice(Kind.ROLLED_BACK, entry, models, generation));
            case "retire" -> Optional.of(notice(Kind.RETIRED, entry, models, generation));
            case "pin" -> Optional.of(notice(Kind.PINNED, entry, models));
            case "unpin" -> Optional.of(notice(Kind.UNPINNED, entry, models));
            case "admit" -> Optional.of(notice(Kind.ADMITTED, entry, models));
            case "refuse" ->
                entry.why().equals(ModelChanges.DROPPED)
                        ? Optional.of(notice(Kind.REFUSED, entry, models, entry.get("cause")))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
