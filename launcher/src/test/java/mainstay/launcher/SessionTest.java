package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mainstay.launcher.Shell.Ended;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final String TEXT =
            "# why\n$ mainstay one\nfirst\n\nthird\n! a warning\n$ mainstay two\n! it failed\n? 1\n";

    @Test
    void aSessionIsWrittenAsItWasRead() {
        assertThat(Session.parse(TEXT).text()).isEqualTo(TEXT);
    }

    @Test
    void whatIsPrefixedIsTakenApart() {
        assertThat(Session.parse(TEXT).steps())
                .extracting(Session.Step::ended)
                .containsExactly(new Ended(0, "first\n\nthird\n", "a warning\n"), new Ended(1, "", "it failed\n"));
    }

    @Test
    void aSessionRunAgainHoldsWhatCameOfItThisTime() throws Exception {
        Session again = Session.parse(TEXT).again(line -> new Ended(0, line + "\n", ""));

        assertThat(again.text()).isEqualTo("# why\n$ mainstay one\nmainstay one\n$ mainstay two\nmainstay two\n");
    }

    @Test
    void outputBeforeTheFirstLineIsRefused() {
        assertThatThrownBy(() -> Session.parse("first\n")).hasMessageContaining("first");
    }
}
