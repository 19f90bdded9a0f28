package mainstay.plan.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mainstay.plan.map.MapGap.Kind;

/** The people at one account, how much of their influence we reach, how they stand to us, and what is missing. */
public final class RelationshipMap {
    /** The sides, in the order in which they are shown. */
    public static final List<String> SIDES = List.of("purchasing", "technical", "executive", "user");

    private static final List<String> SIDES_THAT_DECIDE = SIDES.subList(0, 3);
    private static final String TECHNICAL = "technical";
    private static final double MOST_STANCE = 2;
    private static final int ENOUGH_THREADS = 2;

    private final List<KnownPerson> people;
    private final Set<String> blockersWithAction;
    private final MapOmissions omissions;

    /**
     * A map.
     *
     * @param people the people, in the order of their ids
     * @param blockersWithAction the ids of the contacts whom an action is about
     * @param omissions what the figures leave out
     */
    RelationshipMap(List<KnownPerson> people, Set<String> blockersWithAction, MapOmissions omissions) {
        this.people = List.copyOf(people);
        this.blockersWithAction = Set.copyOf(blockersWithAction);
        this.omissions = omissions;
    }

    /** The people, in the order of their ids. */
    public List<KnownPerson> people() {
        return people;
    }

    /** What the figures leave out. */
    public MapOmissions omissions() {
        return omissions;
    }

    /** How much of all influence is reached. */
    public InfluenceReached coverage() {
        return InfluenceReached.of(people);
    }

    /** The same of those who decide. */
    public InfluenceReached deciders() {
        return InfluenceReached.of(people.stream().filter(KnownPerson::decides).toList());
    }

    /** The same by side: the sides that have people, in their order; an empty text for those of unknown side. */
    public Map<String, InfluenceReached> bySide() {
        Map<String, InfluenceReached> sides = new LinkedHashMap<>();
        for (String side : sides()) {
            sides.put(side, InfluenceReached.of(on(side)));
        }
        return sides;
    }

    /** The same by level, the top first; people of unknown level are left out. */
    public Map<Double, InfluenceReached> byLevel() {
        Map<Double, List<KnownPerson>> levels = new TreeMap<>();
        for (KnownPerson person : people) {
            if (!Double.isNaN(person.level())) {
                levels.computeIfAbsent(person.level(), level -> new ArrayList<>())
                        .add(person);
            }
        }
        Map<Double, InfluenceReached> reached = new LinkedHashMap<>();
        levels.forEach((level, of) -> reached.put(level, InfluenceReached.of(of)));
        return reached;
    }

    /** How many people are reached on a side. */
    public int threads(String side) {
        return InfluenceReached.of(on(side)).peopleReached();
    }

    /**
     * How the people stand to us, weighted by influence: Σ influence × stance ÷ (2 Σ influence), from −1 to 1; {@code NaN}
     * where nobody with influence has a known stance.
     */
    public double support() {
        double sum = 0;
        double most = 0;
        for (KnownPerson person : people) {
            if (!Double.isNaN(person.stance())) {
                sum += person.knownInfluence() * person.stance();
                most += person.knownInfluence() * MOST_STANCE;
            }
        }
        return most == 0 ? Double.NaN : sum / most;
    }

    /** Whether somebody is known who decides on a side; on the technical side, who evaluates decides as well. */
    public boolean knowsDecider(String side) {
        return on(side).stream()
                .anyMatch(person -> person.decides()
                        || (side.equals(TECHNICAL) && person.role().equals(KnownPerson.EVALUATES)));
    }

    /** What is missing, the worst first. */
    public List<MapGap> gaps() {
        List<MapGap> gaps = new ArrayList<>();
        SIDES_THAT_DECIDE.stream()
                .filter(side -> !knowsDecider(side))
                .forEach(side -> gaps.add(new MapGap(Kind.NO_DECIDER, side, List.of(), threads(side))));
        for (String side : sides()) {
            on(side).stream()
                    .filter(person -> person.decides() && !person.reached())
                    .forEach(person -> gaps.add(gap(Kind.DECIDER_NOT_REACHED, side, List.of(person.id()))));
        }
        Set<String> named = new TreeSet<>(gaps.stream().map(MapGap::side).toList());
        SIDES.stream()
                .filter(side -> !on(side).isEmpty() && threads(side) < ENOUGH_THREADS)
                .filter(side -> threads(side) > 0 || !named.contains(side))
                .forEach(side -> gaps.add(gap(Kind.SINGLE_THREADED, side, reached(side))));
        people.stream()
                .filter(person -> person.role().equals(KnownPerson.BLOCKS) && !hasAction(person))
                .forEach(person -> gaps.add(gap(Kind.BLOCKER_WITHOUT_ACTION, person.side(), List.of(person.id()))));
        List<String> alone = people.stream()
                .filter(person -> person.ours().isEmpty())
                .map(KnownPerson::id)
                .toList();
        if (!alone.isEmpty()) {
            gaps.add(new MapGap(Kind.NOBODY_OF_OURS, "", alone, 0));
        }
        return gaps;
    }

    private boolean hasAction(KnownPerson person) {
        return person.contacts().stream().anyMatch(blockersWithAction::contains);
    }

    private MapGap gap(Kind kind, String side, List<String> contacts) {
        return new MapGap(kind, side, contacts, threads(side));
    }

    private List<String> reached(String side) {
        return on(side).stream()
                .filter(KnownPerson::reached)
                .map(KnownPerson::id)
                .toList();
    }

    private List<String> sides() {
        List<String> sides = new ArrayList<>(SIDES);
        sides.add("");
        sides.removeIf(side -> on(side).isEmpty());
        return sides;
    }

    private List<KnownPerson> on(String side) {
        return people.stream().filter(person -> person.side().equals(side)).toList();
    }
}
