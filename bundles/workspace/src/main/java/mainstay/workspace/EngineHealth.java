package mainstay.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mainstay.book.MainstayException;
import mainstay.book.NumberText;
import mainstay.run.generation.MissingModel;
import mainstay.store.AuditLog;
import mainstay.store.BookStore;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.Holder;
import mainstay.store.journal.JournalHead;
import mainstay.store.journal.JournalVerification;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether an engine that serves can do its work: what somebody would have to be woken for. Looks and changes nothing; safe to
 * use from several threads, and cheap enough to be asked every few seconds.
 */
@Component(service = EngineHealth.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class EngineHealth {
    private static final long LEAST_BYTES = 100L << 20;
    /** To read a long log takes a while; what is changed in it without its length being another is found that much later. */
    private static final long BETWEEN_VERIFICATIONS = TimeUnit.SECONDS.toNanos(60);

    private final Workspace workspace;
    private final DataDirectory directory;
    private final BookStore books;
    private final AuditLog audit;
    private Verified verified;

    /** Started by the framework. */
    @Activate
    public EngineHealth(
            @Reference Workspace workspace,
            @Reference DataDirectory directory,
            @Reference BookStore books,
            @Reference AuditLog audit) {
        this.workspace = workspace;
        this.directory = directory;
        this.books = books;
        this.audit = audit;
    }

    /**
     * Something that was looked at.
     *
     * @param name what it is, in one word or two with a hyphen; it never changes
     * @param fault what is wrong and what to do, in a sentence; empty where all is well
     */
    public record Check(String name, String fault) {

        /** Whether nothing is wrong. */
        public boolean isWell() {
            return fault.isEmpty();
        }
    }

    /** How far the audit log went when it was last looked at, when that was, and what was wrong. */
    private record Verified(JournalHead head, long at, String fault) {}

    /** What looks at one thing: its fault, or nothing. */
    private interface Look {
        String fault() throws IOException;
    }

    /** Looks at everything. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(check("data-directory", this::data));
        checks.add(check("space", this::space));
        checks.add(check("writer", this::writer));
        checks.add(check("audit-log", this::log));
        checks.add(check("books", this::damagedBooks));
        checks.add(check("models", this::missing));
        return checks;
    }

    private static Check check(String name, Look look) {
        try {
            return new Check(name, look.fault());
        } catch (MainstayException | IOException e) {
            return new Check(name, String.valueOf(e.getMessage()));
        }
    }

    private String data() {
        Path data = directory.path();
        if (!Files.isReadable(data)) {
            return "the data directory " + data + " cannot be read; give its owner the right to read it back";
        }
        return Files.isWritable(data)
                ? ""
                : "the data directory " + data + " cannot be written; give its owner that right back";
    }

    private String space() throws IOException {
        long free = Files.getFileStore(directory.path()).getUsableSpace();
        return free < LEAST_BYTES
                ? "only " + NumberText.number((double) (free >> 20)) + " MB are free in " + directory.path()
                        + "; make room: a change needs twice a book's size"
                : "";
    }

    private String writer() {
        Optional<Holder> holder = directory.holder();
        boolean ours = holder.filter(
                        held -> held.process() == ProcessHandle.current().pid())
                .isPresent();
        return ours || !Files.exists(directory.path())
                ? ""
                : "this engine no longer holds the lock of " + directory.path() + ", which "
                        + holder.map(Holder::words).orElse("nobody") + " has; end this engine and start it again";
    }

    private synchronized String log() {
        JournalHead head = audit.head();
        long now = System.nanoTime();
        if (verified == null || !verified.head().equals(head) || now - verified.at() > BETWEEN_VERIFICATIONS) {
            Optional<JournalHead> before = Optional.ofNullable(verified).map(Verified::head);
            JournalVerification found = audit.verify(before);
            String fault = found.fault()
                    .map(wrong ->
                            "line " + wrong.line() + " of the audit log " + wrong.what() + "; audit verify tells more")
                    .orElse("");
            boolean keepsHead = verified != null && !fault.isEmpty();
            verified = new Verified(keepsHead ? verified.head() : head, now, fault);
        }
        return verified.fault();
    }

    private String damagedBooks() {
        List<String> faults = new ArrayList<>();
        for (String name : books.names()) {
            try {
                books.version(name).ifPresent(BookStore.BookVersion::accounts);
            } catch (MainstayException e) {
                faults.add(e.getMessage());
            }
        }
        return String.join("; ", faults);
    }

    private String missing() {
        List<String> faults = new ArrayList<>();
        for (MissingModel model : workspace.<List<MissingModel>>withServing(models -> models.missing())) {
            faults.add(model.kind() + " " + model.id() + " does not serve: " + model.reason());
        }
        return String.join("; ", faults);
    }
}
