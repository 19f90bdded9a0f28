package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import mainstay.store.AuditLog.Area;
import mainstay.workspace.Notice.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
    @TempDir
    private Path folder;

    private final WorkSession anna = new WorkSession();
    private final WorkSession ben = new WorkSession();
    private UseCases here;
    private UseCases elsewhere;
    private Notices notices;

    @BeforeEach
    void bothHaveLooked() {
        here = UseCases.withBook(folder);
        elsewhere = here.again();
        notices = new Notices(here.audit());
        assertThat(anna.during(notices::take)).isEmpty();
        assertThat(ben.during(notices::take)).isEmpty();
    }

    private void does(WorkSession session, Runnable change) {
        session.during(() -> {
            change.run();
            return change;
        });
    }

    @Test
    void aSessionIsToldOnceOfWhatOthersDidAndNeverOfItsOwn() {
        does(ben, () -> here.workspace.change("margin.default", "0.3", "ben", Instant.EPOCH));
        does(anna, () -> here.workspace.change("policy", "max-profit", "anna", Instant.EPOCH));
        does(anna.aside(), () -> here.workspace.change("margin.default", "0.4", "anna", Instant.EPOCH));

        assertThat(anna.during(notices::take))
                .containsExactly(new Notice(Kind.CHANGED, "ben", "margin.default", "three", "0.2", "0.3"));
        assertThat(anna.during(notices::take)).isEmpty();
        assertThat(ben.during(notices::take)).extracting(Notice::who).containsExactly("anna", "anna");
    }

    @Test
    void whatAnotherProcessDidIsToldTooWhoeverItsUserIs() {
        elsewhere.makeCurrent(UseCases.three("three", 2_000_000));
        elsewhere.makeCurrent(UseCases.three("four", 2_000_000));
        elsewhere.reviews.open("first", "ada", Instant.EPOCH);
        elsewhere.reviews.close("first", "ada", Instant.EPOCH);
        elsewhere.books.drop("four", "ada", Instant.EPOCH);

        assertThat(anna.during(notices::take))
                .extracting(notice -> notice.kind() + " " + notice.subject() + " of " + notice.book())
                .containsExactly(
                        "IMPORTED_ANEW three of three",
                        "IMPORTED four of four",
                        "OPENED first of four",
                        "CLOSED first of four",
                        "DROPPED four of four");
    }

    @Test
    void ofModelsItIsToldWhatServes() {
        Map<String, String> none = Map.of();
        elsewhere
                .audit()
                .record(
                        Area.MODELS,
                        Instant.EPOCH,
                        "ops",
                        "activate",
                        "",
                        Map.of("model", "room@1.1.0", "generation", "7"));
        elsewhere.audit().record(Area.MODELS, Instant.EPOCH, "ops", "shadow", "", none);

        assertThat(anna.during(notices::take))
                .containsExactly(new Notice(Kind.ACTIVATED, "ops", "room@1.1.0", "", "", "7"));
    }
}
