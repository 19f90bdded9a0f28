package mainstay.shell.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mainstay.shell.host.Prompt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review that was changed behind our back hides no other, and nothing is made of it. */
class DamagedReviewsTest {
    @TempDir
    private Path folder;

    private Prompt prompt;

    @BeforeEach
    void theSecondOfThreeReviewsIsDamaged() throws IOException {
        prompt = Prompt.withBook(folder);
        for (String name : new String[] {"first", "second", "third"}) {
            prompt.run("review open " + name);
            prompt.run("review propose small tier=A --why 'new plant' --department sales");
            prompt.run("review close");
        }
        Path journal = folder.resolve("data/books/three/reviews/second/journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replace("new plant", "old plant"));
    }

    @Test
    void theListNamesItAndShowsTheOthers() {
        assertThatThrownBy(() -> prompt.run("review list")).hasMessage("1 review is damaged, see above");

        assertThat(prompt.said())
                .singleElement()
                .asString()
                .contains("first,closed,three,", "second,damaged,three,,", "third,closed,three,second,")
                .contains("review second is damaged: line ");
    }

    @Test
    void theCheckOfAllSaysWhichAreWhole() {
        assertThatThrownBy(() -> prompt.run("review check")).hasMessage("1 review is damaged, see above");

        assertThat(String.join("\n", prompt.said()))
                .matches("review first: \\d files are unchanged\nreview second is damaged: .*"
                        + "\nreview third: \\d files are unchanged"
                        + "\nreview third: review second, on which it was opened, is damaged, and was not compared");
    }

    @Test
    void nothingIsMadeOfIt() {
        for (String line : new String[] {
            "review show second",
            "review proposals second",
            "review replay second",
            "review check second",
            "review export second",
            "review diff second third",
            "review diff first second",
            "report review second"
        }) {
            assertThatThrownBy(() -> prompt.run(line)).as(line).hasMessageStartingWith("review second is damaged: ");
        }
        assertThat(folder.resolve("second.review")).doesNotExist();
    }

    @Test
    void theOthersGoOn() {
        assertThat(prompt.run("review replay first")).contains("closed.table: ");
        assertThat(prompt.run("review show third")).contains("review third (closed) of book three");
        assertThat(prompt.run("review diff first third")).contains("expected profit ");
    }
}
