package mainstay.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path file;
    private CheckedJson checked;

    @BeforeEach
    void aFileIsNamed() {
        file = folder.resolve("trial.json");
        checked = new CheckedJson(file, "do something");
    }

    @Test
    void whatIsWrittenIsReadWithoutFormatAndChecksum() throws IOException {
        ObjectNode content = (ObjectNode) JSON.readTree("{\"b\": [1, \"北\\n\", null], \"a\": {\"x\": true}}");

        checked.write(content);

        assertThat(checked.read()).contains(content);
        assertThat(JSON.readTree(file.toFile()).get("format").intValue()).isEqualTo(1);
    }

    @Test
    void theChecksumIsThatOfTheRestWithoutWhiteSpace() throws IOException {
        checked.write((ObjectNode) JSON.readTree("{\"b\": 1.50, \"a\": [\"x y\", 7]}"));

        assertThat(JSON.readTree(file.toFile()).get("checksum").textValue())
                .isEqualTo(Sha256.hex("{\"b\":1.5,\"a\":[\"x y\",7]}".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void doublesComeBackAsTheyWere() {
        for (double number :
                new double[] {0.1 + 0.2, 1e7, Double.parseDouble("2e23"), 4.9e-324, -0.001, Double.MAX_VALUE, 100}) {
            checked.write(JSON.createObjectNode().put("number", number));

            assertThat(checked.read().orElseThrow().get("number").doubleValue()).isEqualTo(number);
        }
    }

    @Test
    void aNumberThatAnotherJavaWroteWithOtherDigitsFitsItsOwnChecksum() throws IOException {
        String content = "{\"number\":1.9999999999999998E+23}"; // where later versions write 2.0E23
        Files.writeString(
                file,
                "{\"format\": 1, \"checksum\": \"" + Sha256.hex(content.getBytes(StandardCharsets.US_ASCII)) + "\", "
                        + content.substring(1));

        assertThat(checked.read().orElseThrow().get("number").doubleValue()).isEqualTo(Double.parseDouble("2e23"));
    }

    @Test
    void noFileIsNoContent() {
        assertThat(checked.read()).isEmpty();
    }

    @Test
    void aFileWithoutFormatAndChecksumIsReadAsItIs() throws IOException {
        Files.writeString(file, "[1, 2]");

        assertThat(checked.read().orElseThrow()).hasSize(2);
    }

    @Test
    void anotherContentIsRefusedUnlessFormatAndChecksumAreTakenOut() throws IOException {
        checked.write(JSON.createObjectNode().put("a", 1));
        ObjectNode changed = (ObjectNode) JSON.readTree(file.toFile());
        changed.put("a", 2);
        JSON.writeValue(file.toFile(), changed);

        assertThatThrownBy(() -> checked.read())
                .hasMessage(file + " is damaged or was changed: its checksum does not match its content; do something");

        JSON.writeValue(file.toFile(), changed.without("checksum"));
        assertThatThrownBy(() -> checked.read()).hasMessageContaining("checksum");

        JSON.writeValue(file.toFile(), changed.without("format"));
        assertThat(checked.read().orElseThrow().get("a").intValue()).isEqualTo(2);
    }

    @Test
    void aChecksumWithoutAFormatIsNoFormatZero() throws IOException {
        Files.writeString(file, "{\"formau\": 1, \"checksum\": \"00\", \"a\": 1}");

        assertThatThrownBy(() -> checked.read()).hasMessageContaining("is damaged or was changed");
    }

    @Test
    void aLaterFormatIsRefusedByName() throws IOException {
        Files.writeString(file, "{\"format\": 2, \"checksum\": \"anything\", \"a\": 1}");

        assertThatThrownBy(() -> checked.read())
                .hasMessage(file + " is of format 2, and this version of Mainstay reads formats up to 1;"
                        + " use the version that wrote it");
    }

    @Test
    void aContentWithAFormatOfItsOwnIsACallersError() {
        assertThatThrownBy(() -> checked.write(JSON.createObjectNode().put("format", 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
