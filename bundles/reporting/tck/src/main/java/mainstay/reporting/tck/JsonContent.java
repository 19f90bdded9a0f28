package mainstay.reporting.tck;

import java.util.List;
import java.util.Optional;

/** JSON, in which a text is data whatever is in it. */
final class JsonContent implements Content {
    private final JsonTexts json;

    private JsonContent(JsonTexts json) {
        this.json = json;
    }

    static JsonContent of(String text) {
        return new JsonContent(JsonTexts.of(text));
    }

    @Override
    public String words() {
        return ComparableText.of(String.join(" ; ", json.texts()));
    }

    @Override
    public Optional<String> malformed() {
        return json.error();
    }

    @Override
    public Optional<String> lost(List<String> texts) {
        return texts.stream()
                .filter(text -> !json.texts().contains(text))
                .findFirst()
                .map(text -> "a text did not come back as it was: " + text);
    }
}
