package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir
    private Path data;

    private Inbox inbox;

    @BeforeEach
    void anInbox() {
        inbox = Inbox.of(data, "anna");
    }

    @Test
    void eachUserHasOneOfTheirOwnInTheDataDirectory() {
        assertThat(inbox.toWrite("inbox:book.zip")).isEqualTo(data.resolve("inbox/anna/book.zip"));
        assertThat(Inbox.of(data, "../otto").toWrite("inbox:b").getParent()).isEqualTo(data.resolve("inbox/_.._otto"));
        assertThat(Inbox.of(data, "uid 1234").folder()).isEqualTo(data.resolve("inbox/uid 1234"));
    }

    @Test
    void aFileThatIsNotThereIsNotFoundAndTheOthersAreNamed() throws IOException {
        assertThatThrownBy(() -> inbox.toRead("inbox:book.zip"))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("the inbox is empty");
        Files.createFile(inbox.folder().resolve("books.zip"));

        assertThatThrownBy(() -> inbox.toRead("inbox:book.zip")).hasMessageContainingAll("book.zip", "books.zip");
        assertThat(inbox.toRead("inbox:books.zip")).isRegularFile();
    }

    @Test
    void nothingLeadsOutOfIt() throws IOException {
        Files.writeString(data.resolve("secret"), "secret");
        Files.createSymbolicLink(inbox.folder().resolve("link"), data.resolve("secret"));
        Files.createDirectory(inbox.folder().resolve("folder"));

        for (String name : new String[] {"", ".", "..", "../secret", "/etc/passwd", "a/b", ".hidden", "a\nb", "x\\y"}) {
            assertThatThrownBy(() -> inbox.toRead("inbox:" + name))
                    .hasMessageContaining("cannot be a file in the inbox");
            assertThatThrownBy(() -> inbox.toWrite("inbox:" + name))
                    .hasMessageContaining("cannot be a file in the inbox");
        }
        assertThatThrownBy(() -> inbox.toRead("inbox:link")).hasMessageContaining("link");
        assertThatThrownBy(() -> inbox.toWrite("inbox:link")).hasMessageContaining("is no file");
        assertThatThrownBy(() -> inbox.toWrite("inbox:folder")).hasMessageContaining("is no file");
        assertThat(inbox.names()).isEmpty();
    }

    @Test
    void thereIsRoomForWhatAllFilesTogetherMayHave() throws IOException {
        Files.write(inbox.folder().resolve("a"), new byte[1000]);
        Files.write(inbox.folder().resolve("b"), new byte[500]);

        assertThat(inbox.room("c")).isEqualTo(Inbox.MOST_BYTES - 1500);
        assertThat(inbox.room("a")).isEqualTo(Inbox.MOST_BYTES - 500);
        for (int file = 0; file < Inbox.MOST_FILES; file++) {
            Files.createFile(inbox.folder().resolve("file" + file));
        }
        assertThat(inbox.room("c")).isZero();
    }

    @Test
    void pathsOfTheInboxAreThoseOfWhoeverHasNoFilesHereToo() throws IOException {
        Files.createFile(inbox.folder().resolve("book.zip"));
        UserPath elsewhere = new UserPath(data, data, data, false, inbox);

        assertThat(elsewhere.toRead("inbox:book.zip")).isEqualTo(data.resolve("inbox/anna/book.zip"));
        assertThat(elsewhere.toWrite("inbox:list.csv")).isEqualTo(data.resolve("inbox/anna/list.csv"));
        assertThatThrownBy(() -> elsewhere.toRead("book.zip")).hasMessageContaining("inbox:NAME");
    }
}
