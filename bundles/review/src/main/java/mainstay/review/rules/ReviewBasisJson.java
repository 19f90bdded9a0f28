package mainstay.review.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.CoverageOffer;
import mainstay.review.decision.AccountOverride;
import mainstay.review.decision.ReviewField;
import mainstay.run.generation.ModelIdentity;

/** An {@link ReviewBasis} as JSON. */
public final class ReviewBasisJson {
    /** The format that is written; older ones are read as well. */
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReviewBasisJson() {}

    /** Writes it. */
    public static byte[] write(ReviewBasis basis) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT)
                .put("book", basis.book())
                .put("currency", basis.currency())
                .put("digest", basis.digest())
                .put("run", basis.run())
                .put("day", basis.day().toString())
                .put("before", basis.before())
                .put("adopted", basis.adopted())
                .put("hysteresis", basis.hysteresis())
                .put("clock", basis.clock());
        put(root.putObject("scoring"), basis.scoring());
        ArrayNode teams = root.putArray("teamCosts");
        basis.teamCosts().forEach(model -> put(teams.addObject(), model));
        basis.incentive().ifPresent(model -> put(root.putObject("incentive"), model));
        ObjectNode parameters = root.putObject("parameters");
        basis.parameters().forEach(parameters::put);
        ObjectNode changes = root.putObject("changes");
        basis.changes().forEach(changes::put);
        ObjectNode demands = root.putObject("demands");
        basis.demands().forEach(demands::put);
        ArrayNode offers = root.putArray("offers");
        basis.offers().forEach(offer -> offers.addObject()
                .put("coverage", offer.coverage())
                .put("cost", offer.cost())
                .put("capture", offer.capture())
                .put("heads", offer.heads())
                .put("teamCost", offer.teamCost())
                .put("teamHeads", offer.teamHeads()));
        ArrayNode overrides = root.putArray("overrides");
        basis.overrides().forEach(override -> overrides
                .addObject()
                .put("account", override.account())
                .put("field", override.field().word())
                .put("value", override.value())
                .put("why", override.why())
                .put("until", override.until().toString())
                .put("by", override.by())
                .put("review", override.review()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static void put(ObjectNode node, ModelIdentity model) {
        node.put("id", model.id())
                .put("bundle", model.bundle())
                .put("version", model.version())
                .put("digest", model.digest());
    }

    /**
     * Reads it.
     *
     * @throws MainstayException if a newer version of Mainstay wrote it, or if it is none
     */
    public static ReviewBasis read(String review, byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            int format = root.path("format").asInt();
            if (format > FORMAT) {
                throw new MainstayException(
                        Code.STORAGE,
                        "review " + review + " was written by a newer version of Mainstay (format " + format
                                + "; this one reads up to " + FORMAT + ")");
            }
            return basis(root);
        } catch (IOException | IllegalArgumentException e) {
            throw new MainstayException(Code.STORAGE, "review " + review + " is damaged: its basis cannot be read", e);
        }
    }

    private static ReviewBasis basis(JsonNode root) {
        List<ModelIdentity> teams = new ArrayList<>();
        root.required("teamCosts").forEach(model -> teams.add(model(model)));
        List<CoverageOffer> offers = new ArrayList<>();
        root.required("offers")
                .forEach(offer -> offers.add(new CoverageOffer(
                        text(offer, "coverage"),
                        offer.required("cost").doubleValue(),
                        offer.required("capture").doubleValue(),
                        offer.required("heads").doubleValue(),
                        offer.path("teamCost").asDouble(Double.NaN),
                        offer.path("teamHeads").asDouble(Double.NaN))));
        List<AccountOverride> overrides = new ArrayList<>();
        root.required("overrides")
                .forEach(override -> overrides.add(new AccountOverride(
                        text(override, "account"),
                        ReviewField.of(text(override, "field")),
                        text(override, "value"),
                        text(override, "why"),
                        LocalDate.parse(text(override, "until")),
                        text(override, "by"),
                        text(override, "review"))));
        return new ReviewBasis(
                text(root, "book"),
                text(root, "currency"),
                text(root, "digest"),
                text(root, "run"),
                LocalDate.parse(text(root, "day")),
                model(root.required("scoring")),
                teams,
                texts(root.required("parameters")),
                texts(root.required("changes")),
                offers,
                root.required("hysteresis").doubleValue(),
                root.required("clock").intValue(),
                text(root, "before"),
                overrides,
                text(root, "adopted"),
                texts(root.path("demands")),
                Optional.of(root.path("incentive")).filter(JsonNode::isObject).map(ReviewBasisJson::model));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }

    private static ModelIdentity model(JsonNode node) {
        return new ModelIdentity(text(node, "id"), text(node, "bundle"), text(node, "version"), text(node, "digest"));
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asText();
    }
}
