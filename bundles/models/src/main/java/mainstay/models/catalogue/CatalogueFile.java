package mainstay.models.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mainstay.models.ModelFile.Form;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import mainstay.store.file.CheckedJson;
import mainstay.store.journal.JournalHead;

/** The catalogue on disk: one file of JSON that is replaced whole, which is the moment when an activation counts. */
public final class CatalogueFile {
    private final CheckedJson file;
    private final ObjectMapper json = new ObjectMapper();

    /** A catalogue in this file, which need not be there. */
    public CatalogueFile(Path file) {
        this.file = new CheckedJson(
                file,
                "restore it from a copy, or remove it, admit again what is to serve and activate it (audit.jsonl next"
                        + " to it shows what was active)");
    }

    /**
     * What is on disk.
     *
     * @throws mainstay.book.MainstayException if the file is damaged
     */
    public Catalogue read() {
        Optional<JsonNode> root = file.read();
        try {
            return root.map(CatalogueFile::catalogue).orElseGet(Catalogue::empty);
        } catch (IllegalArgumentException e) {
            throw file.damaged(e);
        }
    }

    private static Catalogue catalogue(JsonNode root) {
        List<Admitted> models = new ArrayList<>();
        root.required("models").forEach(node -> models.add(admitted(node)));
        List<GenerationRecord> generations = new ArrayList<>();
        root.required("generations").forEach(node -> generations.add(generation(node)));
        JsonNode audit = root.required("audit");
        return new Catalogue(
                models,
                generations,
                root.required("current").intValue(),
                root.required("pinned").intValue(),
                new JournalHead(audit.required("lines").intValue(), text(audit, "hash")));
    }

    private static Admitted admitted(JsonNode node) {
        return new Admitted(
                key(text(node, "model")),
                text(node, "version"),
                text(node, "digest"),
                text(node, "bundle"),
                Form.valueOf(text(node, "form")),
                text(node, "file"),
                Admitted.State.valueOf(text(node, "state")),
                text(node, "by"),
                text(node, "at"));
    }

    private static GenerationRecord generation(JsonNode node) {
        Map<ModelKey, String> models = new TreeMap<>();
        for (Map.Entry<String, JsonNode> model : node.required("models").properties()) {
            models.put(key(model.getKey()), model.getValue().asText());
        }
        return new GenerationRecord(
                node.required("number").intValue(),
                node.required("previous").intValue(),
                models,
                text(node, "how"),
                text(node, "by"),
                text(node, "at"),
                text(node, "why"),
                text(node, "remark"));
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asText();
    }

    private static ModelKey key(String text) {
        int colon = text.indexOf(':');
        return new ModelKey(ModelKind.of(text.substring(0, Math.max(0, colon))), text.substring(colon + 1));
    }

    private static String text(ModelKey key) {
        return key.family().id() + ":" + key.id();
    }

    /** Writes a catalogue in the place of what is there. */
    public void write(Catalogue catalogue) {
        ObjectNode root = json.createObjectNode();
        root.put("current", catalogue.current());
        root.put("pinned", catalogue.pinned());
        root.putObject("audit")
                .put("lines", catalogue.head().lines())
                .put("hash", catalogue.head().hash());
        ArrayNode models = root.putArray("models");
        catalogue.models().forEach(model -> put(models.addObject(), model));
        ArrayNode generations = root.putArray("generations");
        catalogue.generations().forEach(generation -> put(generations.addObject(), generation));
        file.write(root);
    }

    private static void put(ObjectNode node, Admitted model) {
        node.put("model", text(model.key()))
                .put("version", model.version())
                .put("digest", model.digest())
                .put("bundle", model.symbolicName())
                .put("form", model.form().name())
                .put("file", model.file())
                .put("state", model.state().name())
                .put("by", model.by())
                .put("at", model.at());
    }

    private static void put(ObjectNode node, GenerationRecord generation) {
        node.put("number", generation.number())
                .put("previous", generation.previous())
                .put("how", generation.how())
                .put("by", generation.by())
                .put("at", generation.at())
                .put("why", generation.why())
                .put("remark", generation.remark());
        ObjectNode models = node.putObject("models");
        generation.models().forEach((key, digest) -> models.put(text(key), digest));
    }
}
