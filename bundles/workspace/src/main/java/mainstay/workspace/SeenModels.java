package mainstay.workspace;

import java.util.HashMap;
import java.util.Map;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.store.journal.JournalHead;

/**
 * Which models served when a session looked.
 *
 * @param generation the number of the generation
 * @param versions the version of each by its id
 * @param log how far the audit log went
 */
record SeenModels(int generation, Map<String, String> versions, JournalHead log) {

    /** Copies the versions. */
    SeenModels {
        versions = Map.copyOf(versions);
    }

    static SeenModels of(Models models, JournalHead log) {
        Map<String, String> versions = new HashMap<>();
        models.teamCosts().forEach(team -> put(versions, team.identity()));
        models.scorings().forEach(scoring -> put(versions, scoring.identity()));
        return new SeenModels(models.generation(), versions, log);
    }

    private static void put(Map<String, String> versions, ModelIdentity model) {
        versions.put(model.id(), model.version());
    }

    /** The version of a model, in words where there is none. */
    String version(String id) {
        return versions.getOrDefault(id, "in no version");
    }
}
