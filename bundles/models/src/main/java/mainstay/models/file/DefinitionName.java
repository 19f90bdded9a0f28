package mainstay.models.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import mainstay.models.Refusal;
import org.osgi.framework.Version;

/**
 * What the definition of a model is called. What else it says is for its reader.
 *
 * @param id the id of the model
 * @param version its version, as OSGi writes it
 */
record DefinitionName(String id, String version) {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    /** Where Jackson says that an object began, with words on its own settings. */
    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at .*", Pattern.DOTALL);

    private static final String FIRST_VERSION = "1.0.0";

    /** The name that the bytes of a definition give. */
    static DefinitionName of(byte[] content) throws Refusal {
        JsonNode definition = parsed(strict(content));
        if (!definition.isObject()) {
            throw refusal("is not a JSON object in braces");
        }
        return new DefinitionName(id(definition), version(definition));
    }

    /** The text of bytes that may be text, without the mark that some editors put first. */
    static String text(byte[] content) {
        return withoutMark(new String(content, StandardCharsets.UTF_8));
    }

    private static String strict(byte[] content) throws Refusal {
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            throw refusal("is not in UTF-8; save it in that encoding");
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static JsonNode parsed(String text) throws Refusal {
        ObjectReader reader = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();
        try {
            return reader.readTree(text);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " in line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw refusal("is not JSON" + place + ": "
                    + START_MARKER.matcher(e.getOriginalMessage()).replaceFirst(""));
        }
    }

    private static String id(JsonNode definition) throws Refusal {
        JsonNode id = definition.path("id");
        if (!id.isTextual() || !KEBAB_CASE.matcher(id.textValue()).matches()) {
            throw refusal("has " + shown("id", id)
                    + "; allowed are small letters, digits and single hyphens, such as \"large-and-growing\"");
        }
        return id.textValue();
    }

    private static String version(JsonNode definition) throws Refusal {
        JsonNode version = definition.path("version");
        if (version.isMissingNode()) {
            return FIRST_VERSION;
        }
        try {
            if (version.isTextual() && !version.textValue().isBlank()) {
                return new Version(version.textValue()).toString();
            }
        } catch (IllegalArgumentException e) {
            throw noVersion(version);
        }
        throw noVersion(version);
    }

    private static Refusal noVersion(JsonNode version) {
        return refusal("has " + shown("version", version) + "; allowed is a text such as \"1.0.0\"");
    }

    private static String shown(String key, JsonNode value) {
        return value.isMissingNode() ? "no " + key : "the " + key + " " + value;
    }

    private static Refusal refusal(String cause) {
        return new Refusal(ModelFileReader.STEP, cause);
    }
}
