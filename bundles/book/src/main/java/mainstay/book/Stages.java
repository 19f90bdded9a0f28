package mainstay.book;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The stages of deals, in the order in which a deal goes through them. Names match without regard to case. */
public final class Stages {
    /** The stages that count when nobody tells others: those that most sales systems begin with. */
    public static final Stages USUAL = of(Stream.concat(
                    Stream.of(
                                    "Prospecting",
                                    "Qualification",
                                    "Needs Analysis",
                                    "Value Proposition",
                                    "Id. Decision Makers",
                                    "Perception Analysis",
                                    "Proposal",
                                    "Proposal/Price Quote",
                                    "Negotiation",
                                    "Negotiation/Review")
                            .map(name -> Stage.of(name, Stage.Outcome.OPEN)),
                    Stream.of(
                            Stage.of("Closed Won", Stage.Outcome.WON),
                            Stage.of("Won", Stage.Outcome.WON),
                            Stage.of("Closed Lost", Stage.Outcome.LOST),
                            Stage.of("Lost", Stage.Outcome.LOST)))
            .toList());

    private final List<Stage> stages;
    private final Map<String, Integer> places = new HashMap<>();

    private Stages(List<Stage> stages) {
        this.stages = List.copyOf(stages);
        for (Stage stage : stages) {
            places.putIfAbsent(stage.name().toLowerCase(Locale.ROOT), places.size());
        }
        if (places.size() != stages.size()) {
            throw new IllegalArgumentException("a stage is listed twice: " + stages);
        }
    }

    /**
     * Stages in this order.
     *
     * @throws IllegalArgumentException when one is listed twice
     */
    public static Stages of(List<Stage> stages) {
        return new Stages(stages);
    }

    /** The stages in their order. */
    public List<Stage> all() {
        return stages;
    }

    /** The place of a stage, from 0, by its name; empty when it is not listed. */
    public OptionalInt place(String name) {
        Integer place = places.get(name.toLowerCase(Locale.ROOT));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stages them && them.stages.equals(stages);
    }

    @Override
    public int hashCode() {
        return stages.hashCode();
    }
}
