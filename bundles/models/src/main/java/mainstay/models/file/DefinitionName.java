package mainstay.models.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mainstay.definition.DefinitionObject;
import mainstay.definition.UnusableDefinition;
import mainstay.models.DefinedModels;
import mainstay.models.ModelKind;
import mainstay.models.Refusal;
import org.osgi.framework.Version;

/**
 * What the definition of a model is called, and what kind of model it defines. What else it says is for its reader.
 *
 * @param id the id of the model
 * @param version its version, as OSGi writes it
 * @param models how it is read
 */
public record DefinitionName(String id, String version, DefinedModels<?> models) {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** How sentences about the whole of a definition begin; here the name of the file does. */
    private static final Pattern THIS = Pattern.compile("^(the model: )?this ");

    private static final String FIRST_VERSION = "1.0.0";

    /**
     * The name that the bytes of a definition give.
     *
     * @throws Refusal if they give none
     */
    public static DefinitionName of(byte[] content) throws Refusal {
        DefinitionObject definition = parsed(strict(content));
        return new DefinitionName(id(definition), version(definition), models(definition));
    }

    /** The text of bytes that may be text, without the mark that some editors put first. */
    static String text(byte[] content) {
        return DefinitionObject.withoutMark(new String(content, StandardCharsets.UTF_8));
    }

    private static String strict(byte[] content) throws Refusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal("is not in UTF-8; save it in that encoding");
        }
    }

    private static DefinitionObject parsed(String text) throws Refusal {
        try {
            return DefinitionObject.parse(text, "the model");
        } catch (UnusableDefinition e) {
            throw refusal(THIS.matcher(e.getMessage()).replaceFirst(""));
        }
    }

    private static JsonNode value(DefinitionObject definition, String key) {
        return definition.has(key) ? definition.required(key) : MissingNode.getInstance();
    }

    private static String id(DefinitionObject definition) throws Refusal {
        JsonNode id = value(definition, "id");
        if (!id.isTextual() || !KEBAB_CASE.matcher(id.textValue()).matches()) {
            throw refusal("has " + shown("id", id)
                    + "; allowed are small letters, digits and single hyphens, such as \"large-and-growing\"");
        }
        return id.textValue();
    }

    private static String version(DefinitionObject definition) throws Refusal {
        JsonNode version = value(definition, "version");
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

    /** A definition that does not say its kind is one of a scoring model, which was the only kind once. */
    private static DefinedModels<?> models(DefinitionObject definition) throws Refusal {
        String kind = value(definition, "kind").asText(ModelKind.SCORING.id());
        return Arrays.stream(ModelKind.values())
                .filter(each -> each.id().equals(kind))
                .flatMap(each -> DefinedModels.of(each).stream())
                .findFirst()
                .orElseThrow(() -> refusal("has " + shown("kind", value(definition, "kind")) + "; allowed are "
                        + Arrays.stream(ModelKind.values())
                                .filter(each -> DefinedModels.of(each).isPresent())
                                .map(each -> '"' + each.id() + '"')
                                .collect(Collectors.joining(" and "))));
    }

    private static String shown(String key, JsonNode value) {
        return value.isMissingNode() ? "no " + key : "the " + key + " " + value;
    }

    private static Refusal refusal(String cause) {
        return new Refusal(ModelFileReader.STEP, cause);
    }
}
