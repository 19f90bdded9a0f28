package mainstay.models;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.api.ReportRenderer;
import mainstay.run.generation.Models.Provided;

/**
 * The report renderers that are there at one moment.
 *
 * @param all the renderers, by id
 * @param absent why a format is not offered that is to be, by its id
 */
public record Renderers(List<Provided<ReportRenderer>> all, Map<String, String> absent) {

    /** Sorts and copies. */
    public Renderers {
        all = all.stream()
                .sorted(Comparator.comparing(provided -> provided.identity().id()))
                .toList();
        absent = Map.copyOf(absent);
    }

    /** The formats that are offered. */
    public List<String> ids() {
        return all.stream().map(provided -> provided.identity().id()).toList();
    }

    /**
     * The renderer of a format.
     *
     * @throws MainstayException if it is not there, with the nearest match or the formats that are offered
     */
    public Provided<ReportRenderer> get(String id) {
        return all.stream()
                .filter(provided -> provided.identity().id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    private MainstayException missing(String id) {
        if (absent.containsKey(id)) {
            return new MainstayException(Code.MODEL, "the format " + id + " is not offered: " + absent.get(id));
        }
        String next = all.isEmpty() ? "none is offered; models lists why" : "there are " + String.join(", ", ids());
        return MainstayException.unknown(Code.WRONG_CALL, "format", id, ids(), next);
    }
}
