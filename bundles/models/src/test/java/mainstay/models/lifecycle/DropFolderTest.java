package mainstay.models.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {
    @TempDir
    private Path folder;

    private final List<String> admitted = new ArrayList<>();

    @Test
    void aFileIsAdmittedOnceItNoLongerChanges() throws IOException {
        DropFolder incoming = new DropFolder(folder, () -> true, this::admit);
        Path file = Files.writeString(folder.resolve("a.jar"), "half");
        incoming.look();
        Files.writeString(file, "half and half");
        incoming.look();
        assertThat(admitted).isEmpty();

        incoming.look();

        assertThat(admitted).containsExactly("half and half");
        assertThat(folder.resolve("admitted/a.jar")).hasContent("half and half");
        incoming.look();
        incoming.look();
        assertThat(admitted).hasSize(1);
    }

    @Test
    void aRefusedFileIsKeptWithTheReasonBesideIt() throws IOException {
        DropFolder incoming = new DropFolder(folder, () -> true, file -> {
            throw new MainstayException(Code.MODEL, "b.jar is refused at trust");
        });
        Files.writeString(folder.resolve("b.jar"), "unknown");
        incoming.look();
        incoming.look();

        assertThat(folder.resolve("refused/b.jar")).hasContent("unknown");
        assertThat(folder.resolve("refused/b.jar.txt")).hasContent("b.jar is refused at trust");
        assertThat(folder.resolve("b.jar")).doesNotExist();
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Path secret = Files.writeString(foreign.resolve("secret"), "the secret");
        Path incoming = Files.createDirectory(folder.resolve("incoming"));
        Files.createSymbolicLink(incoming.resolve("secret.json"), secret);
        Files.createDirectory(incoming.resolve("refused"));
        Files.createSymbolicLink(incoming.resolve("refused/c.jar.txt"), secret);
        Files.writeString(incoming.resolve("c.jar"), "unknown");
        DropFolder refusing = new DropFolder(incoming, () -> true, file -> {
            throw new MainstayException(Code.MODEL, file.getFileName() + " is refused");
        });

        refusing.look();
        refusing.look();

        assertThat(secret).hasContent("the secret");
        assertThat(incoming.resolve("refused/c.jar.txt")).hasContent("c.jar is refused");
        assertThat(incoming.resolve("refused/secret.json.txt")).doesNotExist();
    }

    @Test
    void aFolderThatIsALinkTakesNothing() throws IOException {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Path incoming = Files.createDirectory(folder.resolve("incoming"));
        Files.createSymbolicLink(incoming.resolve("admitted"), foreign);
        Files.writeString(incoming.resolve("d.jar"), "good");
        DropFolder drop = new DropFolder(incoming, () -> true, this::admit);
        drop.look();

        assertThatThrownBy(drop::look).isInstanceOf(IOException.class).hasMessageContaining("is a link");

        assertThat(foreign).isEmptyDirectory();
    }

    private void admit(Path file) {
        try {
            admitted.add(Files.readString(file));
        } catch (IOException e) {
            throw new MainstayException(Code.STORAGE, file + " cannot be read", e);
        }
    }
}
