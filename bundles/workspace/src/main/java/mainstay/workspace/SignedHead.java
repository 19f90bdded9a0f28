package mainstay.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.journal.JournalHead;

/**
 * How far the audit log went at some time, to be kept elsewhere: on paper, in a mail, on another machine.
 *
 * @param head how far
 * @param at when
 * @param signature of {@link #text}, in Base64; empty if it is not signed
 */
public record SignedHead(JournalHead head, Instant at, String signature) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is signed. */
    static String text(JournalHead head, Instant at) {
        return "mainstay audit head\nlines " + head.lines() + "\nhash " + head.hash() + "\nat " + at + "\n";
    }

    /** One line of JSON. */
    public String json() {
        return JSON.createObjectNode()
                .put("lines", head.lines())
                .put("hash", head.hash())
                .put("at", at.toString())
                .put("signature", signature)
                .toString();
    }

    /**
     * The head that a line of JSON has.
     *
     * @throws MainstayException if it has none
     */
    static SignedHead read(String name, String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new SignedHead(
                    new JournalHead(
                            node.required("lines").intValue(),
                            node.required("hash").asText()),
                    Instant.parse(node.required("at").asText()),
                    node.path("signature").asText());
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    name + " does not hold the head of an audit log; such a file comes from: audit head --out FILE",
                    e);
        }
    }
}
