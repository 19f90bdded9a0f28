package mainstay.server.log;

import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something that happened in an engine that serves. No figure of a customer and no secret is in it: names of users, books,
 * models and commands are.
 *
 * @param name what happened, in one word that never changes
 * @param fields of what, by name, in the order in which they are shown; text, whole numbers and numbers
 */
public record EngineEvent(String name, Map<String, Object> fields) {
    /** The name of the logger of all events. */
    static final String LOGGER = "mainstay.engine";

    /** Copies the fields. */
    public EngineEvent {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Writes an event to the log, if the level is wanted.
     *
     * @param namesAndValues a name and a value of each field, one after the other; fields whose value is the empty text are left
     *     out
     */
    public static void log(Level level, String name, Object... namesAndValues) {
        System.Logger logger = System.getLogger(LOGGER);
        if (logger.isLoggable(level)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (int at = 0; at + 1 < namesAndValues.length; at += 2) {
                if (!namesAndValues[at + 1].equals("")) {
                    fields.put((String) namesAndValues[at], namesAndValues[at + 1]);
                }
            }
            logger.log(level, "{0}", new EngineEvent(name, fields));
        }
    }

    /** The event in words. */
    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> " " + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("", name, ""));
    }
}
