package mainstay.store.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * An object in a file of JSON that tells when a byte of it was changed. Beside its own fields the object has
 * {@code "format"}, the number 1, and {@code "checksum"}, the SHA-256 in hex of the object without these two, written without
 * white space, its fields in their order and its numbers as {@link java.math.BigDecimal} writes them.
 *
 * <p>A file with neither is of format 0, from before there were checksums: it is read as it is, and becomes one of format 1
 * when it is written again. So a file can be mended by hand when the two are taken out of it. A checksum finds accidents; it
 * does not keep anybody from computing another.
 */
public final class CheckedJson {
    /** The format that is written, and the latest that is read. */
    public static final int FORMAT = 1;

    private static final String FORMAT_FIELD = "format";
    private static final String CHECKSUM_FIELD = "checksum";

    /** Numbers stay as they were written: how a double is written is not the same in every version of Java. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path file;
    private final String remedy;

    /**
     * A file, which need not be there.
     *
     * @param remedy what a user can do when it is damaged, as the end of a sentence
     */
    public CheckedJson(Path file, String remedy) {
        this.file = file;
        this.remedy = remedy;
    }

    /**
     * What the file holds, without format and checksum; empty when there is no file. Of format 0 it may be any JSON.
     *
     * @throws MainstayException if it cannot be read, was changed or damaged, or is of a later format; the message names it
     */
    public Optional<JsonNode> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root.isMissingNode()) {
                throw damaged("it is empty", null);
            }
            return Optional.of(checked(root));
        } catch (JsonProcessingException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " cannot be read (" + FolderDataDirectory.reason(e) + ")", e);
        }
    }

    private JsonNode checked(JsonNode root) throws JsonProcessingException {
        JsonNode format = root.path(FORMAT_FIELD);
        JsonNode checksum = root.path(CHECKSUM_FIELD);
        if (!format.isNumber() && !checksum.isTextual()) {
            return root; // before there were checksums; fields of these names may then have been anything else
        }
        if (format.isNumber() && format.asDouble() > FORMAT) {
            throw new MainstayException(
                    Code.STORAGE,
                    file + " is of format " + format.asText() + ", and this version of Mainstay reads formats up to "
                            + FORMAT + "; use the version that wrote it");
        }
        ObjectNode content = ((ObjectNode) root).without(List.of(FORMAT_FIELD, CHECKSUM_FIELD));
        if (format.asDouble() != FORMAT || !checksum.asText().equals(checksum(content))) {
            throw damaged("its checksum does not match its content", null);
        }
        return content;
    }

    private static String checksum(JsonNode content) throws JsonProcessingException {
        return Sha256.hex(JSON.writeValueAsBytes(content));
    }

    /** Writes an object in the place of what is there; it has no field {@code format} or {@code checksum}. */
    public void write(ObjectNode content) {
        prepare(content).make();
    }

    /** Writes an object that is to take the place of what is there; it has no field {@code format} or {@code checksum}. */
    public Replacement prepare(ObjectNode content) {
        if (content.has(FORMAT_FIELD) || content.has(CHECKSUM_FIELD)) {
            throw new IllegalArgumentException("the fields format and checksum are added here");
        }
        return AtomicFile.prepare(file, out -> {
            ObjectNode whole = JSON.createObjectNode();
            // Of what a reader will find, so that both compute it of the same numbers.
            String checksum = checksum(JSON.readTree(JSON.writeValueAsBytes(content)));
            whole.put(FORMAT_FIELD, FORMAT).put(CHECKSUM_FIELD, checksum).setAll(content);
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
        });
    }

    /**
     * That the file is not what its reader expects of it; what can be done is in the message.
     *
     * @param cause what the reader found
     */
    public MainstayException damaged(Exception cause) {
        return damaged("its JSON is not as it was written", cause);
    }

    private MainstayException damaged(String what, Exception cause) {
        return new MainstayException(Code.STORAGE, file + " is damaged or was changed: " + what + "; " + remedy, cause);
    }
}
