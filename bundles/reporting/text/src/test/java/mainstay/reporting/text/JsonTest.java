package mainstay.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void halvesOfCharactersSurviveTheFile() throws IOException {
        for (String text : List.of("a\ud83d", "\ud83db", "\ude00\ud83d\ude00\ud83d", "\ud83d\ud83d\ude00", "\ude00")) {
            StringBuilder out = new StringBuilder();
            Json.to(out).object().text("text", text).endObject().end();
            byte[] file = out.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(new ObjectMapper().readTree(file).get("text").textValue())
                    .isEqualTo(text);
        }
    }

    @Test
    void charactersOfTwoHalvesAreWrittenAsTheyAreWhereverTheyStand() throws IOException {
        String text = "x" + "👍🏽".repeat(20_000);
        StringBuilder out = new StringBuilder();
        Json.to(out).object().text("text", text).endObject().end();
        assertThat(out).hasToString("{\"text\":\"" + text + "\"}\n");
    }

    @Test
    void objectsHoldArraysOfObjectsAndOfTexts() throws IOException {
        StringBuilder out = new StringBuilder();
        Json.to(out)
                .object()
                .number("none", Double.NaN)
                .array("texts")
                .text("a")
                .text("b")
                .endArray()
                .rows("rows", List.of(Column.number("n", Kind.COUNT, row -> row)), 2)
                .endObject()
                .end();
        assertThat(out)
                .hasToString("{\"none\":null,\"texts\":[\n\"a\",\n\"b\"\n],\"rows\":[\n{\"n\":0},\n{\"n\":1}\n]}\n");
    }
}
