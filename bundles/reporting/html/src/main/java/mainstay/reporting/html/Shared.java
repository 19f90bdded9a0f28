package mainstay.reporting.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Pieces of JSON that are written once and meant by their place. */
final class Shared {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** The place of a piece, from 0, which is a new one when it has none. */
    int placeOf(String piece) {
        Integer place = places.putIfAbsent(piece, places.size());
        return place == null ? places.size() - 1 : place;
    }

    /** The pieces in the order of their places. */
    Set<String> inOrder() {
        return places.keySet();
    }
}
