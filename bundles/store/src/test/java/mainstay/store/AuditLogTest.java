package mainstay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mainstay.store.AuditLog.Area;
import mainstay.store.file.FolderDataDirectory;
import mainstay.store.journal.JournalEntry;
import mainstay.store.journal.JournalLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found by the text of lines is what is found by parsing all of them. */
class AuditLogTest {
    private static final String ODD = "\"area\":\"review\" \\ 账户 \uD83D\uDC0E,\"book\":\"b\"";

    @TempDir
    private Path folder;

    private AuditLog log;

    @BeforeEach
    void somethingOfEachKindHappened() {
        log = new AuditLog(FolderDataDirectory.in(folder));
        for (String book : new String[] {"b", "bb", ODD}) {
            for (Area area : Area.values()) {
                record(area, "something", book, "");
            }
            record(Area.BOOK, "import", book, "");
            record(Area.PARAMETERS, "change", book, ODD);
            record(Area.COVERAGE, "adopt", book, "import");
            record(Area.REVIEW, "review open", book, "");
            record(Area.ROLES, "refuse", book, ODD);
            log.append(JournalEntry.of(Instant.EPOCH, "ann", "admit", ODD, Map.of("area", "other", "book", book)));
            log.append(JournalEntry.of(Instant.EPOCH, book, "import", book, Map.of()));
            record(Area.BOOK, "import", book, "");
        }
    }

    private void record(Area area, String what, String book, String why) {
        log.record(area, Instant.EPOCH, "ann", what, why, Map.of("book", book, "x", why));
    }

    @Test
    void theLinesOfAnAreaAreThoseThatSaySo() {
        for (Area area : Area.values()) {
            assertThat(log.lines(area))
                    .as(area.name())
                    .isNotEmpty()
                    .isEqualTo(log.lines().stream()
                            .filter(line -> Area.of(line.entry()) == area)
                            .toList());
            assertThat(log.latest(area)).isEqualTo(last(line -> Area.of(line.entry()) == area));
        }
    }

    @Test
    void theLatestLineOnABookIsFoundWhateverItIsCalled() {
        Set<Area> areas = Set.of(Area.BOOK, Area.PARAMETERS, Area.COVERAGE);
        for (String book : new String[] {"b", "bb", ODD, "none"}) {
            for (String butFor : new String[] {"import", "adopt", "something", "nothing"}) {
                assertThat(log.latest(book, areas, butFor))
                        .as(book + " but for " + butFor)
                        .isEqualTo(last(line -> line.entry().get("book").equals(book)
                                && areas.contains(Area.of(line.entry()))
                                && !line.entry().what().equals(butFor)));
            }
        }
    }

    private Optional<JournalEntry> last(Predicate<JournalLine> wanted) {
        return log.lines().stream()
                .filter(wanted)
                .reduce((first, second) -> second)
                .map(JournalLine::entry);
    }
}
