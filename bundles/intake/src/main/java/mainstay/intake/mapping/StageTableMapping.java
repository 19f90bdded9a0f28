package mainstay.intake.mapping;

import java.util.List;
import java.util.Optional;

/**
 * The stages of deals where they stand in a table of their own, in their order.
 *
 * @param file the file it stands in
 * @param name the header of the column with what the deals call a stage
 * @param label the header of the column with what people call it
 * @param group the header of the column whose texts keep stages together, such as pipelines; they follow as they stand
 * @param order the header of the column of numbers by which stages are ordered; as they stand when it is empty
 * @param probability the header of the column with the probability
 * @param percent whether that goes from 0 to 100
 * @param won which stages are won; all conditions must hold
 * @param lost which of the others are lost
 * @param ended which of the others have ended
 * @param where which rows count
 */
public record StageTableMapping(
        String file,
        String name,
        Optional<String> label,
        Optional<String> group,
        Optional<String> order,
        Optional<String> probability,
        boolean percent,
        List<Condition> won,
        List<Condition> lost,
        List<Condition> ended,
        List<Condition> where) {

    /** Copies the lists. */
    public StageTableMapping {
        won = List.copyOf(won);
        lost = List.copyOf(lost);
        ended = List.copyOf(ended);
        where = List.copyOf(where);
    }

    static StageTableMapping read(JsonPart part, boolean percent) {
        part.allow("file", "name", "label", "group", "order", "probability", "won", "lost", "ended", "where");
        return new StageTableMapping(
                part.text("file").orElseThrow(() -> part.wrong("file", "it must name the table of the stages")),
                part.text("name").orElseThrow(() -> part.wrong("name", "it must be the header of a column")),
                part.text("label"),
                part.text("group"),
                part.text("order"),
                part.text("probability"),
                percent,
                conditions(part, "won"),
                conditions(part, "lost"),
                conditions(part, "ended"),
                conditions(part, "where"));
    }

    private static List<Condition> conditions(JsonPart part, String key) {
        return part.parts(key).stream().map(Conditions::read).toList();
    }
}
