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
import mainstay.models.ShadowRun;
import mainstay.store.file.CheckedJson;

/** What shadows would have moved in the latest runs, in a file of JSON. */
public final class ShadowFile {
    private static final int KEPT = 200;
    private static final String RUNS = "runs";

    private final CheckedJson file;
    private final ObjectMapper json = new ObjectMapper();

    /** Runs in this file, which need not be there. */
    public ShadowFile(Path file) {
        this.file = new CheckedJson(file, "remove it to start again");
    }

    /**
     * The runs that are kept, oldest first.
     *
     * @throws mainstay.book.MainstayException if the file cannot be read
     */
    public List<ShadowRun> read() {
        Optional<JsonNode> root = file.read();
        try {
            List<ShadowRun> runs = new ArrayList<>();
            root.map(ShadowFile::runs).ifPresent(nodes -> nodes.forEach(node -> runs.add(run(node))));
            return runs;
        } catch (IllegalArgumentException e) {
            throw file.damaged(e);
        }
    }

    /** Format 0 was the runs and nothing else. */
    private static JsonNode runs(JsonNode root) {
        return root.isArray() ? root : root.required(RUNS);
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
        ObjectNode root = json.createObjectNode();
        ArrayNode nodes = root.putArray(RUNS);
        runs.subList(Math.max(0, runs.size() - KEPT), runs.size()).forEach(kept -> put(nodes.addObject(), kept));
        file.write(root);
    }

    private static void put(ObjectNode node, ShadowRun run) {
        node.put("model", run.model()).put("at", run.at()).put("run", run.run()).put("book", run.book());
        ObjectNode moved = node.putObject("moved");
        run.moved().forEach(moved::put);
    }
}
