package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import mainstay.store.AuditLog;
import mainstay.store.backup.Backups;
import mainstay.store.file.FileSteps;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.journal.JournalEntry;
import mainstay.workspace.Notice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backups of what people work with, and restores under them. */
@Timeout(60)
class BackupInUseTest {
    private static final Instant AT = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    private Path folder;

    private Path conf() {
        return folder.resolve("conf");
    }

    private Backups backups(UseCases cases) {
        return Backups.of(FolderDataDirectory.in(cases.folder), cases.audit(), conf(), "0.1.0", FileSteps.UNSEEN);
    }

    /** The book and the log that tells of its import belong to one moment, however fast both change. */
    @Test
    void aBackupIsOfOnePointInTimeWhileOthersWrite() {
        UseCases cases = UseCases.in(folder.resolve("data"));
        cases.makeCurrent(UseCases.three("iowa", 1_000_000));
        AtomicBoolean over = new AtomicBoolean();
        UseCases writer = cases.again();
        CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> {
            int rounds = 0;
            for (; !over.get(); rounds++) {
                writer.makeCurrent(UseCases.three("iowa", 1_000_000 + rounds));
                writer.change("margin.default", rounds % 2 == 0 ? "0.3" : "0.4");
            }
            return rounds;
        });

        for (int each = 0; each < 4; each++) {
            Path backup = folder.resolve("backup" + each);
            Backups.Restored restored = restoredElsewhere(cases, backup, folder.resolve("data" + each));
            UseCases other = UseCases.in(folder.resolve("data" + each));
            AuditLog log = other.audit();
            assertThat(log.verify(Optional.empty()).fault()).isEmpty();
            assertThat(log.head().lines()).isEqualTo(restored.from().head().lines() + 1);
            String imported = log.lines(AuditLog.Area.BOOK).stream()
                    .map(line -> line.entry().get(JournalEntry.DIGEST))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(other.workspace.book().digest()).isEqualTo(imported);
        }
        over.set(true);

        assertThat(writing.join()).isPositive();
    }

    private Backups.Restored restoredElsewhere(UseCases cases, Path backup, Path data) {
        backups(cases).make(backup, "ann", AT);
        UseCases empty = UseCases.in(data);
        return backups(empty).restore(backup, "ann", AT);
    }

    @Test
    void aRestoreIsSeenByWhoHasReadWhatWasThereAndByThoseWhoAreTold() {
        UseCases cases = UseCases.in(folder.resolve("data"));
        cases.makeCurrent(UseCases.three("iowa", 1_000_000));
        String then = cases.workspace.book().digest();
        backups(cases).make(folder.resolve("backup"), "ann", AT);
        cases.makeCurrent(UseCases.three("iowa", 2_000_000));
        cases.change("margin.default", "0.4");
        UseCases elsewhere = cases.again();
        Notices here = new Notices(cases.audit());
        Notices there = new Notices(elsewhere.audit());
        WorkSession anna = new WorkSession();
        WorkSession ben = new WorkSession();
        assertThat(anna.during(here::take)).isEmpty();
        assertThat(ben.during(there::take)).isEmpty();
        assertThat(elsewhere.workspace.book().digest()).isNotEqualTo(then);
        double profit = profit(cases);

        backups(cases).restore(folder.resolve("backup"), "bob", AT);

        assertThat(anna.during(here::take)).extracting(Notice::kind).containsExactly(Kind.RESTORED);
        assertThat(ben.during(there::take))
                .containsExactly(new Notice(
                        Kind.RESTORED, "bob", folder.resolve("backup").toString(), "", "", AT.toString()));
        assertThat(ben.during(there::take)).isEmpty();
        assertThat(cases.workspace.book().digest()).isEqualTo(then);
        assertThat(elsewhere.workspace.book().digest()).isEqualTo(then);
        assertThat(elsewhere.workspace.changes("iowa")).isEmpty();
        assertThat(profit(cases)).isNotEqualTo(profit);
        cases.change("margin.default", "0.3");
        assertThat(cases.audit().verify(Optional.empty()).fault()).isEmpty();
    }

    @Test
    void whoWorksOnABookThatTheRestoredDirectoryDoesNotKnowIsOnItsCurrentOne() {
        UseCases cases = UseCases.in(folder.resolve("data"));
        cases.makeCurrent(UseCases.three("iowa", 1_000_000));
        backups(cases).make(folder.resolve("backup"), "ann", AT);
        cases.makeCurrent(UseCases.three("trial", 2_000_000));
        assertThat(cases.workspace.bookName()).isEqualTo("trial");

        backups(cases).restore(folder.resolve("backup"), "ann", AT);

        assertThat(cases.workspace.bookName()).isEqualTo("iowa");
        assertThat(cases.workspace.book().accounts().size()).isEqualTo(3);
    }

    private static double profit(UseCases cases) {
        return cases.workspace.withResult(result -> result.expectedProfit());
    }
}
