package mainstay.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.store.AuditKey;
import mainstay.store.AuditLog;
import mainstay.store.file.AtomicFile;
import mainstay.store.journal.JournalHead;
import mainstay.store.journal.JournalLine;
import mainstay.store.journal.JournalVerification;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Who changed an answer or evidence, when and why; and whether that is all that happened. */
@Component(service = AuditTrail.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AuditTrail {
    private final Workspace workspace;
    private final AuditLog log;
    private final AuditKey key;

    /** Started by the framework. */
    @Activate
    public AuditTrail(@Reference Workspace workspace, @Reference AuditLog log, @Reference AuditKey key) {
        this.workspace = workspace;
        this.log = log;
        this.key = key;
    }

    /**
     * What a check of the log found to be in order.
     *
     * @param head how far the log goes
     * @param remarks what is odd and proves no damage, a sentence each
     */
    public record Verified(JournalHead head, List<String> remarks) {

        /** Copies the list. */
        public Verified {
            remarks = List.copyOf(remarks);
        }
    }

    /** Every line, oldest first. */
    public List<JournalLine> lines() {
        return log.lines();
    }

    /**
     * Checks that no line of the log was changed, taken out or added, and that the log knows of every model and generation in
     * the catalogue.
     *
     * @throws MainstayException if not, naming what is not in order
     */
    public Verified verify() {
        Optional<ModelInventory> models = workspace.inventory();
        Verified verified = verified(models.map(ModelInventory::recorded).orElse(JournalHead.START));
        List<String> unrecorded = models.map(ModelInventory::unrecorded).orElse(List.of());
        if (!unrecorded.isEmpty()) {
            throw new MainstayException(
                    Code.STORAGE,
                    String.join("; ", unrecorded)
                            + ": the catalogue was edited, or is of another data directory; put models/catalogue.json back"
                            + " from a backup, or admit and activate these models");
        }
        return verified;
    }

    private Verified verified(JournalHead expected) {
        JournalVerification found = log.verify(Optional.of(expected));
        found.fault().ifPresent(fault -> {
            throw new MainstayException(
                    Code.STORAGE,
                    "line " + fault.line() + " of the audit log " + fault.what() + "; "
                            + (found.lines() == 1
                                    ? "the line before it is intact"
                                    : "the " + NumberText.number((double) found.lines())
                                            + " lines before it are intact")
                            + "; compare with a copy");
        });
        return new Verified(found.head(), found.remark().map(List::of).orElse(List.of()));
    }

    /**
     * How far the log goes now, to be kept elsewhere.
     *
     * @param sign whether to sign it with the key of this installation
     */
    public SignedHead head(boolean sign, Instant now) {
        JournalHead head = log.head();
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        return new SignedHead(head, at, sign ? key.sign(SignedHead.text(head, at)) : "");
    }

    /** Writes a head into a file. */
    public void write(SignedHead head, Path file) {
        AtomicFile.replace(file, out -> out.write((head.json() + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Compares the log with a head that was kept elsewhere.
     *
     * @param signed whether it must be signed by this installation
     * @return what was found, and when the head was kept
     * @throws MainstayException if the log is not what it was then, or if the signature is not of this installation
     */
    public Verified compare(Path file, boolean signed) {
        SignedHead kept = SignedHead.read(file.toString(), text(file));
        if (!kept.signature().isEmpty() && !key.signed(SignedHead.text(kept.head(), kept.at()), kept.signature())) {
            throw new MainstayException(
                    Code.STORAGE,
                    "the signature in " + file
                            + " is not of this installation, or the file was changed; compare it with "
                            + "another copy");
        }
        if (signed && kept.signature().isEmpty()) {
            throw new MainstayException(
                    Code.STORAGE, file + " is not signed; a signed head comes from: audit head --sign --out FILE");
        }
        Verified verified = verified(kept.head());
        List<String> remarks = new ArrayList<>(verified.remarks());
        remarks.add(
                0,
                (kept.head().lines() == 1
                                ? "the first line is that of "
                                : "the first "
                                        + NumberText.number((double) kept.head().lines()) + " lines are those of ")
                        + kept.at()
                        + (kept.signature().isEmpty() ? "" : "; the signature is of this installation"));
        return new Verified(verified.head(), remarks);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.NOT_FOUND, file + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
