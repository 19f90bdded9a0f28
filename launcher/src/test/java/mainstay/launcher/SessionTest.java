package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess.Ended;
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
        Session again = Session.parse(TEXT).again((line, typed) -> List.of(new Ended(0, line + "\n", "")));

        assertThat(again.text()).isEqualTo("# why\n$ mainstay one\nmainstay one\n$ mainstay two\nmainstay two\n");
    }

    @Test
    void linesTypedAtOneProcessAreRunInIt() throws Exception {
        Session session = Session.parse("$ mainstay\n> rank\n1\n# why\n> book\n? 2\n$ pwd\n");

        List<String> run = new ArrayList<>();
        Session again = session.again((line, typed) -> {
            run.add(line + typed);
            return Stream.concat(Stream.of(line), typed.stream())
                    .map(each -> new Ended(0, "of " + each + "\n", ""))
                    .toList();
        });

        assertThat(run).containsExactly("mainstay[rank, book]", "pwd[]");
        assertThat(again.text())
                .isEqualTo("$ mainstay\nof mainstay\n> rank\nof rank\n# why\n> book\nof book\n$ pwd\nof pwd\n");
        assertThat(session.steps().get(2).ended().status()).isEqualTo(2);
    }

    @Test
    void outputBeforeTheFirstLineIsRefused() {
        assertThatThrownBy(() -> Session.parse("first\n")).hasMessageContaining("first");
    }
}
