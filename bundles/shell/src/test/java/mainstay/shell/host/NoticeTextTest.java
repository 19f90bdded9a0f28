package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import mainstay.workspace.Notice;
import mainstay.workspace.Notice.Kind;
import org.junit.jupiter.api.Test;

class NoticeTextTest {
    private static final Notice CHANGED = new Notice(Kind.CHANGED, "anna", "cut.tier.a", "iowa", "1000000", "900000");

    @Test
    void eachChangeIsALineThatSaysWhoDidWhat() {
        assertThat(NoticeText.of(CHANGED)).isEqualTo("anna changed cut.tier.a of iowa from 1,000,000 to 900,000");
        assertThat(NoticeText.of(new Notice(Kind.ACTIVATED, "ops", "room@1.1.0", "", "", "7")))
                .isEqualTo("ops activated room@1.1.0 (generation 7); your next run uses it");
        assertThat(NoticeText.of(new Notice(Kind.IMPORTED_ANEW, "analyst", "iowa", "iowa", "", "")))
                .isEqualTo("iowa was imported anew by analyst");
        assertThat(NoticeText.of(new Notice(Kind.RETIRED, "ops", "room@1.1.0", "", "", "")))
                .isEqualTo("ops retired room@1.1.0");
        for (Kind kind : Kind.values()) {
            assertThat(NoticeText.of(new Notice(kind, "ops", "it", "iowa", "1", "2\u001b[2J\n3")))
                    .contains("it")
                    .doesNotContainPattern("\\p{Cc}");
        }
    }

    @Test
    void ofManyChangesTheLatestAreShown() {
        assertThat(NoticeText.lines(Collections.nCopies(11, CHANGED)))
                .hasSize(9)
                .startsWith("others made 3 further changes before these; audit lists them");
        assertThat(NoticeText.lines(Collections.nCopies(8, CHANGED))).hasSize(8);
    }
}
