package mainstay.store.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mainstay.store.file.Sha256;

/**
 * A line of a journal as JSON. There is one way to write a line, in ASCII: one that says the same in other bytes is a changed
 * line, and no text of a user's can end a line or begin one.
 *
 * <p>In the JSON a model and its digest stand beside the reason, empty where there are none; in an entry they are detail like
 * any other. Journals have had this form since the first, and their hashes hold for it.
 */
final class JournalJson {
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final ObjectMapper TREE = new ObjectMapper();
    private static final List<String> BESIDE_THE_REASON = List.of(JournalEntry.MODEL, JournalEntry.DIGEST);

    private JournalJson() {}

    /** The line of an entry that follows on a head. */
    static JournalLine line(JournalHead head, JournalEntry entry) {
        int sequence = head.lines() + 1;
        return new JournalLine(sequence, entry, head.hash(), hash(sequence, entry, head.hash()));
    }

    /** The text of a line, without its newline. */
    static String text(JournalLine line) {
        String content = content(line.sequence(), line.entry(), line.previous());
        return content.substring(0, content.length() - 1) + ",\"hash\":\"" + line.hash() + "\"}";
    }

    /** How a detail stands in the text of a line. */
    static String detail(String name, String value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ASCII.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField(name, value);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can always be written", e);
        }
        String whole = text.toString();
        return whole.substring(1, whole.length() - 1);
    }

    /** The line that a text is. */
    static JournalLine read(String text) throws DamagedLine {
        JournalLine line = parsed(text);
        String hash = hash(line.sequence(), line.entry(), line.previous());
        if (!line.hash().equals(hash)) {
            throw new DamagedLine(
                    "was changed: its content has the SHA-256 " + hash + ", and it was written with " + line.hash());
        }
        if (!text(line).equals(text)) {
            throw new DamagedLine("was changed: it does not have the form that the log writes");
        }
        return line;
    }

    private static JournalLine parsed(String text) throws DamagedLine {
        try {
            JsonNode node = TREE.readTree(text);
            if (!node.isObject()) {
                throw new DamagedLine("is not a JSON object");
            }
            return new JournalLine(
                    node.path("sequence").asInt(),
                    entry(node),
                    node.path("previous").asText(),
                    node.path("hash").asText());
        } catch (JsonProcessingException e) {
            throw new DamagedLine("is not JSON");
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new DamagedLine("was changed: " + e.getMessage());
        }
    }

    private static JournalEntry entry(JsonNode node) {
        SortedMap<String, String> detail = new TreeMap<>();
        node.path("detail")
                .properties()
                .forEach(named -> detail.put(named.getKey(), named.getValue().asText()));
        for (String name : BESIDE_THE_REASON) {
            String text = node.path(name).asText();
            if (!text.isEmpty()) {
                detail.put(name, text);
            }
        }
        return new JournalEntry(
                Instant.parse(node.path("at").asText()),
                node.path("who").asText(),
                node.path("what").asText(),
                node.path("why").asText(),
                detail);
    }

    private static String hash(int sequence, JournalEntry entry, String previous) {
        return Sha256.hex(content(sequence, entry, previous).getBytes(StandardCharsets.US_ASCII));
    }

    /** The line without its hash. */
    private static String content(int sequence, JournalEntry entry, String previous) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ASCII.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("sequence", sequence);
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("who", entry.who());
            json.writeStringField("what", entry.what());
            for (String name : BESIDE_THE_REASON) {
                json.writeStringField(name, entry.get(name));
            }
            json.writeStringField("why", entry.why());
            json.writeObjectFieldStart("detail");
            for (Map.Entry<String, String> named : entry.detail().entrySet()) {
                if (!BESIDE_THE_REASON.contains(named.getKey())) {
                    json.writeStringField(named.getKey(), named.getValue());
                }
            }
            json.writeEndObject();
            json.writeStringField("previous", previous);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can always be written", e);
        }
        return text.toString();
    }
}
