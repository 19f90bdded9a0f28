package mainstay.reporting.office;

import java.util.Map;
import java.util.Optional;
import mainstay.reporting.api.Hue;

/**
 * What is drawn in one colour.
 *
 * @param name what it is called
 * @param across the categories, or the places to the right
 * @param up the amounts, or the places upwards
 * @param areas what the areas of bubbles stand for; empty where there are no bubbles
 * @param hue its colour; empty for what is not to be seen, such as what bars stand on
 * @param points the points that have another colour, by their places from 0
 * @param labels the points that have a name beside them, by their places from 0
 * @param valued whether each point has its amount beside it
 */
public record OfficeSeries(
        String name,
        OfficeCells across,
        OfficeCells up,
        Optional<OfficeCells> areas,
        Optional<Hue> hue,
        Map<Integer, Hue> points,
        Map<Integer, OfficeLabel> labels,
        boolean valued) {

    /** Copies the maps. */
    public OfficeSeries {
        points = Map.copyOf(points);
        labels = Map.copyOf(labels);
    }

    /** A series of one colour without names or amounts. */
    static OfficeSeries of(String name, OfficeCells across, OfficeCells up, Hue hue) {
        return new OfficeSeries(name, across, up, Optional.empty(), Optional.of(hue), Map.of(), Map.of(), false);
    }

    OfficeSeries unseen() {
        return new OfficeSeries(name, across, up, areas, Optional.empty(), points, labels, false);
    }

    OfficeSeries withAreas(OfficeCells cells) {
        return new OfficeSeries(name, across, up, Optional.of(cells), hue, points, labels, valued);
    }

    OfficeSeries withPoints(Map<Integer, Hue> hues) {
        return new OfficeSeries(name, across, up, areas, hue, hues, labels, valued);
    }

    OfficeSeries withLabels(Map<Integer, OfficeLabel> names) {
        return new OfficeSeries(name, across, up, areas, hue, points, names, valued);
    }

    OfficeSeries withValues(boolean shown) {
        return new OfficeSeries(name, across, up, areas, hue, points, labels, shown);
    }
}
