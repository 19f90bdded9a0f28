package mainstay.models.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ShadowRun;
import mainstay.store.AtomicFile;

/** What shadows would have moved in the latest runs, in a file of JSON. */
public final class ShadowFile {
    private static final int KEPT = 200;

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();

    /** Runs in this file, which need not be there. */
    public ShadowFile(Path file) {
        this.file = file;
    }

    /**
     * The runs that are kept, oldest first.
     *
     * @throws MainstayException if the file cannot be read
     */
    public List<ShadowRun> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<ShadowRun> runs = new ArrayList<>();
            json.readTree(Files.readString(file)).forEach(node -> runs.add(run(node)));
            return runs;
        } catch (IOException | IllegalArgumentException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " is damaged (" + e.getMessage() + "); remove it to begin anew", e);
        }
    }

    private static ShadowRun run(JsonNode node) {
        Map<String, Double> moved = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.required("moved").properties()) {
            moved.put(entry.getKey(), entry.getValue().doubleValue());
        }
        return new ShadowRun(
                node.required("model").asText(),
                node.required("at").asText(),
                node.required("run").asText(),
                node.required("book").asText(),
                moved);
    }

    /** Adds a run; of many the oldest go. */
    public void add(ShadowRun run) {
        List<ShadowRun> runs = new ArrayList<>(read());
        runs.add(run);
        ArrayNode nodes = json.createArrayNode();
        runs.subList(Math.max(0, runs.size() - KEPT), runs.size()).forEach(kept -> put(nodes.addObject(), kept));
        AtomicFile.replace(
                file, out -> out.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(nodes)));
    }

    private static void put(ObjectNode node, ShadowRun run) {
        node.put("model", run.model()).put("at", run.at()).put("run", run.run()).put("book", run.book());
        ObjectNode moved = node.putObject("moved");
        run.moved().forEach(moved::put);
    }
}
