package mainstay.models;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a shadow would have moved in one run.
 *
 * @param model the shadow, as {@code ID@VERSION}
 * @param at when, as ISO-8601 writes it
 * @param run the run that it shadowed
 * @param book the book
 * @param moved how much moved, by what moves; without what did not move
 */
public record ShadowRun(String model, String at, String run, String book, Map<String, Double> moved) {

    /** Copies the map, in the order of the names. */
    public ShadowRun {
        moved = Collections.unmodifiableMap(new TreeMap<>(moved));
    }
}
