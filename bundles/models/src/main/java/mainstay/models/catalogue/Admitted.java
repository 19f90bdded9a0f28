package mainstay.models.catalogue;

import mainstay.models.ModelFile.Form;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;

/**
 * A model that has been admitted.
 *
 * @param key what it can serve as
 * @param version the version of its file
 * @param digest SHA-256 of its file
 * @param symbolicName the bundle that brings it, or its id for a definition
 * @param form what its file is
 * @param file what the file was called
 * @param state what may become of it
 * @param by who admitted it
 * @param at when, as ISO-8601 writes it
 */
public record Admitted(
        ModelKey key,
        String version,
        String digest,
        String symbolicName,
        Form form,
        String file,
        State state,
        String by,
        String at) {

    /** Who admitted what ships. */
    public static final String DISTRIBUTION = "distribution";

    /** What may become of a model; whether it is active is told by the generation. */
    public enum State {
        /** It can be activated. */
        STANDBY,
        /** It scores every new run beside the active model, and decides nothing. */
        SHADOW,
        /** It must be admitted again before it can be activated. */
        RETIRED
    }

    /** The same in another state. */
    public Admitted in(State other) {
        return new Admitted(key, version, digest, symbolicName, form, file, other, by, at);
    }

    /** Its id and version. */
    public String ref() {
        return key.id() + "@" + version;
    }

    /** Its kind. */
    public ModelKind family() {
        return key.family();
    }
}
