package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.book.NumberText;
import mainstay.plan.map.KnownPerson;
import mainstay.plan.map.RelationshipMap;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Grid.Mark;
import mainstay.reporting.api.Grid.Tone;
import mainstay.reporting.api.Table.Field;

/** Who decides at an account, by side and level: whom of them we reach, and how they stand to us. */
final class MapGrid {
    private static final int MOST = 3;
    private static final String REACHED = "●";
    private static final String NOT_REACHED = "○";
    private static final String DECIDER = "◎";
    private static final String BLOCKS = "✕";

    private final RelationshipMap map;
    private final List<String> sides;
    private final List<Double> levels;

    private MapGrid(RelationshipMap map) {
        this.map = map;
        this.sides = Stream.concat(RelationshipMap.SIDES.stream(), Stream.of(""))
                .filter(side ->
                        map.people().stream().anyMatch(person -> person.side().equals(side)))
                .toList();
        this.levels = map.people().stream()
                .map(KnownPerson::level)
                .distinct()
                .sorted() // people of unknown level last
                .toList();
    }

    static Grid of(RelationshipMap map, String text) {
        MapGrid grid = new MapGrid(map);
        return new Grid(
                "map",
                phrase("map.title"),
                text,
                Field.of(Column.text("level", grid::level), Glossary.heading("level"), phrase("map.level.how")),
                grid.sides.stream().map(grid::side).toList(),
                Optional.empty(),
                grid.levels.size(),
                List.of(
                        new Mark(REACHED, phrase("map.reached"), Tone.GOOD),
                        new Mark(DECIDER, phrase("map.decider"), Tone.POOR),
                        new Mark(NOT_REACHED, phrase("map.not-reached"), Tone.QUIET),
                        new Mark(BLOCKS, phrase("map.blocks"), Tone.POOR)));
    }

    private String level(int row) {
        double level = levels.get(row);
        return Double.isNaN(level) ? phrase("map.level.unknown") : NumberText.number(level);
    }

    private Field side(String side) {
        Column cells = Column.text(side.isEmpty() ? "no_side" : side, row -> cell(side, levels.get(row)));
        return Field.of(cells, Glossary.heading(cells.name()), "");
    }

    /** Those of most influence, and how many others. */
    private String cell(String side, double level) {
        List<KnownPerson> there = map.people().stream()
                .filter(person -> person.side().equals(side) && Double.compare(person.level(), level) == 0)
                .sorted(Comparator.comparingDouble(KnownPerson::knownInfluence).reversed())
                .toList();
        List<String> items =
                new ArrayList<>(there.stream().limit(MOST).map(MapGrid::item).toList());
        if (there.size() > MOST) {
            items.add(phrase("map.more", NumberText.number(there.size() - MOST)));
        }
        return Grid.joined(items);
    }

    private static String item(KnownPerson person) {
        String name = person.name().isEmpty() ? person.id() : person.name();
        List<String> parts = new ArrayList<>();
        parts.add(name);
        if (!Double.isNaN(person.influence())) {
            parts.add(phrase("map.influence", NumberText.number(person.influence())));
        }
        if (!Double.isNaN(person.stance())) {
            String sign = person.stance() > 0 ? "+" : "";
            parts.add(phrase("map.stance", sign + NumberText.number(person.stance())));
        }
        Stream.of(person.role(), person.title()).filter(text -> !text.isEmpty()).forEach(parts::add);
        return sign(person) + " " + String.join(" · ", parts);
    }

    private static String sign(KnownPerson person) {
        if (person.role().equals(KnownPerson.BLOCKS)) {
            return BLOCKS;
        }
        if (person.reached()) {
            return REACHED;
        }
        return person.decides() ? DECIDER : NOT_REACHED;
    }
}
