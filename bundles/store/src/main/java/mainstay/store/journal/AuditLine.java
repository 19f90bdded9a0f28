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
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mainstay.store.file.Sha256;
import mainstay.store.journal.AuditLog.Entry;
import mainstay.store.journal.AuditLog.Event;
import mainstay.store.journal.AuditLog.Head;

/**
 * An entry as a line of JSON. There is one way to write an entry, in ASCII: a line that says the same in other bytes is a
 * changed line, and no text of a user's can end a line or begin one.
 */
final class AuditLine {
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final ObjectMapper TREE = new ObjectMapper();

    private AuditLine() {}

    /** The entry of an event that follows on a head. */
    static Entry entry(Head head, Event event) {
        Entry unhashed = new Entry(head.lines() + 1, event, head.hash(), "");
        return new Entry(unhashed.sequence(), event, unhashed.previous(), hash(unhashed));
    }

    /** The line, without its newline. */
    static String text(Entry entry) {
        String content = content(entry);
        return content.substring(0, content.length() - 1) + ",\"hash\":\"" + entry.hash() + "\"}";
    }

    /** The entry of a line. */
    static Entry read(String line) throws DamagedLine {
        Entry entry = parsed(line);
        if (!entry.hash().equals(hash(entry))) {
            throw new DamagedLine("was changed: its content has the SHA-256 " + hash(entry)
                    + ", and it was written with " + entry.hash());
        }
        if (!text(entry).equals(line)) {
            throw new DamagedLine("was changed: it does not have the form that the log writes");
        }
        return entry;
    }

    private static Entry parsed(String line) throws DamagedLine {
        try {
            JsonNode node = TREE.readTree(line);
            if (!node.isObject()) {
                throw new DamagedLine("is not a JSON object");
            }
            return new Entry(
                    node.path("sequence").asInt(),
                    event(node),
                    node.path("previous").asText(),
                    node.path("hash").asText());
        } catch (JsonProcessingException e) {
            throw new DamagedLine("is not JSON");
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new DamagedLine("was changed: " + e.getMessage());
        }
    }

    private static Event event(JsonNode node) {
        SortedMap<String, String> detail = new TreeMap<>();
        node.path("detail")
                .properties()
                .forEach(named -> detail.put(named.getKey(), named.getValue().asText()));
        return new Event(
                Instant.parse(node.path("at").asText()),
                node.path("who").asText(),
                node.path("what").asText(),
                node.path("model").asText(),
                node.path("digest").asText(),
                node.path("why").asText(),
                detail);
    }

    private static String hash(Entry entry) {
        return Sha256.hex(content(entry).getBytes(StandardCharsets.US_ASCII));
    }

    /** The line without its hash. */
    private static String content(Entry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ASCII.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("sequence", entry.sequence());
            json.writeStringField("at", entry.at().toString());
            json.writeStringField("who", entry.who());
            json.writeStringField("what", entry.what());
            json.writeStringField("model", entry.model());
            json.writeStringField("digest", entry.digest());
            json.writeStringField("why", entry.why());
            json.writeObjectFieldStart("detail");
            for (Map.Entry<String, String> named : entry.detail().entrySet()) {
                json.writeStringField(named.getKey(), named.getValue());
            }
            json.writeEndObject();
            json.writeStringField("previous", entry.previous());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can always be written", e);
        }
        return text.toString();
    }
}
