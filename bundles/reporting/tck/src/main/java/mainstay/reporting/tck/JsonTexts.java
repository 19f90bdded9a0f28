package mainstay.reporting.tck;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is in JSON.
 *
 * @param texts every name, text and number, in order
 * @param error why it is no JSON
 */
record JsonTexts(List<String> texts, Optional<String> error) {

    static JsonTexts of(String json) {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (token == JsonToken.FIELD_NAME || token.isScalarValue()) {
                    texts.add(parser.getText());
                }
                token = parser.nextToken();
            }
            return new JsonTexts(
                    texts, texts.isEmpty() && json.isBlank() ? Optional.of("it is empty") : Optional.empty());
        } catch (IOException e) {
            return new JsonTexts(texts, Optional.of("it is no JSON: " + e.getMessage()));
        }
    }

    JsonTexts {
        texts = List.copyOf(texts);
    }
}
