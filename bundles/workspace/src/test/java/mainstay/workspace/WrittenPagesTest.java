package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WrittenPagesTest {
    private final WrittenPages<String> pages = new WrittenPages<>(2, 10);
    private final List<String> written = new ArrayList<>();

    @AfterEach
    void nothingIsLeft() {
        pages.close();
    }

    private String read(String source) throws IOException {
        WrittenPages.Opened<String> opened = pages.open(() -> source, file -> write(file, source));
        try (opened) {
            return new String(opened.content().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(Path file, String text) {
        try {
            written.add(text);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theOneThatWasReadLongestAgoGoes() throws IOException {
        read("a");
        read("b");
        read("a");
        read("c");

        assertThat(read("a")).isEqualTo("a");
        assertThat(written).containsExactly("a", "b", "c");
        read("b");
        assertThat(written).containsExactly("a", "b", "c", "b");
    }

    @Test
    void whatIsTooLargeIsReadAllTheSame() throws IOException {
        read("a");
        assertThat(read("a long, long page")).isEqualTo("a long, long page");

        read("a");
        assertThat(written).containsExactly("a", "a long, long page", "a");
    }

    @Test
    void whatFailsIsNotKept() throws IOException {
        assertThatThrownBy(() -> pages.open(() -> "a", file -> {
                    throw new MainstayException(Code.MODEL, "no such model");
                }))
                .hasMessage("no such model");

        assertThat(read("a")).isEqualTo("a");
    }

    @Test
    void whatWasWrittenWhileItsSourceChangedIsNotKept() throws IOException {
        List<String> sources = new ArrayList<>(List.of("old", "new"));
        pages.open(() -> sources.remove(0), file -> write(file, "new")).close();

        assertThat(read("old")).isEqualTo("old");
    }
}
