package mainstay.store.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.store.file.CheckedJson;
import mainstay.store.journal.JournalHead;

/**
 * What a backup says of itself, in {@value #NAME}.
 *
 * @param version of Mainstay that made it
 * @param at the point in time that it holds
 * @param who the user who made it
 * @param files how many it has
 * @param bytes how many these have
 * @param head how far the audit log goes in it
 * @param sums SHA-256 of the list of checksums
 */
public record BackupManifest(
        String version, Instant at, String who, int files, long bytes, JournalHead head, String sums) {
    static final String NAME = "backup.json";
    /** The one layout of folders that there has been; the files in it have formats of their own. */
    private static final int LAYOUT = 1;

    private static CheckedJson file(Path folder) {
        return new CheckedJson(folder.resolve(NAME), "use another backup");
    }

    void write(Path folder) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("layout", LAYOUT)
                .put("version", version)
                .put("at", at.toString())
                .put("who", who)
                .put("files", files)
                .put("bytes", bytes)
                .put("audit_lines", head.lines())
                .put("audit_hash", head.hash())
                .put("sums", sums);
        file(folder).write(json);
    }

    /**
     * Reads that of a backup.
     *
     * @throws MainstayException if the folder is none, or of a layout that a later version makes
     */
    static BackupManifest of(Path folder) {
        Optional<JsonNode> read = file(folder).read();
        JsonNode json = read.orElseThrow(() -> new MainstayException(
                Code.NOT_FOUND, folder + " is no backup: there is no " + NAME + " in it; backup DIR makes one"));
        String version = json.path("version").asText();
        if (json.path("layout").asInt() != LAYOUT) {
            throw new MainstayException(
                    Code.STORAGE,
                    folder + " is a backup of layout " + json.path("layout").asText() + ", made by " + version
                            + ", and this version of Mainstay knows layout " + LAYOUT
                            + "; restore it with the version that made it");
        }
        try {
            return new BackupManifest(
                    version,
                    Instant.parse(json.path("at").asText()),
                    json.path("who").asText(),
                    json.path("files").asInt(),
                    json.path("bytes").asLong(),
                    new JournalHead(
                            json.path("audit_lines").asInt(),
                            json.path("audit_hash").asText()),
                    json.path("sums").asText());
        } catch (DateTimeException e) {
            throw file(folder).damaged(e);
        }
    }
}
