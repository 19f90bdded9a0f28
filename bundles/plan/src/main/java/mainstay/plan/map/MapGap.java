package mainstay.plan.map;

import java.util.List;

/**
 * Something that the map of an account lacks.
 *
 * @param kind what it is
 * @param side the side where it is; empty where it is about people of any side
 * @param contacts the people whom it is about, by their ids; empty where nobody is known
 * @param threads how many people are reached on the side
 */
public record MapGap(Kind kind, String side, List<String> contacts, int threads) {

    /** What can be missing, the worst first. */
    public enum Kind {
        /** Nobody is known who decides on a side. */
        NO_DECIDER,
        /** Somebody who decides was not met for too long. */
        DECIDER_NOT_REACHED,
        /** Fewer than two people are reached on a side. */
        SINGLE_THREADED,
        /** Somebody is in the way, and no action is about it. */
        BLOCKER_WITHOUT_ACTION,
        /** Nobody of ours keeps the relation. */
        NOBODY_OF_OURS
    }

    /** Copies the ids. */
    public MapGap {
        contacts = List.copyOf(contacts);
    }
}
