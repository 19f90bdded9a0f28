package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterListTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("parameters.txt");
    }

    @Test
    void whatWasWrittenIsReadInItsOrder() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("policy", "max-profit");
        values.put("margin.default", "0.3");

        ParameterList.write(file, "of a book\nwith a strange name", values);

        assertThat(file).hasContent("# of a book with a strange name\npolicy=max-profit\nmargin.default=0.3\n");
        assertThat(ParameterList.read(file).entrySet()).containsExactlyElementsOf(values.entrySet());
    }

    @Test
    void blanksCommentsAndWhatEditorsAddSayNothing() throws IOException {
        Files.writeString(file, "\uFEFFpolicy = max-profit\r\n\r\n# margin.default=0.1\nmargin.default =0.3 \n");

        assertThat(ParameterList.read(file)).isEqualTo(Map.of("policy", "max-profit", "margin.default", "0.3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy|line 1: \"policy\" is not NAME=VALUE; nothing was changed",
                "a=1\n=2|line 2: \"=2\" is not NAME=VALUE; nothing was changed",
                "a=1\nb=2\na=3|line 3: a is given twice; nothing was changed"
            })
    void aLineThatIsNoneIsNamed(String textAndMessage) throws IOException {
        String[] parts = textAndMessage.split("\\|", 2);
        Files.writeString(file, parts[0]);

        refused(file + " " + parts[1]);
    }

    @Test
    void aFileThatIsNoTextOrNotThereIsSaid() throws IOException {
        refused("there is no file " + file + "; such a file comes from: params export FILE");
        Files.write(file, "größe=1".getBytes(StandardCharsets.ISO_8859_1));
        refused(file + " is not UTF-8; save it as UTF-8");
    }

    private void refused(String message) {
        assertThatExceptionOfType(MainstayException.class)
                .isThrownBy(() -> ParameterList.read(file))
                .withMessage(message);
    }
}
