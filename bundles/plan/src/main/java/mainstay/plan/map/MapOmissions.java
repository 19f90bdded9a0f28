package mainstay.plan.map;

/**
 * What the figures of a map leave out.
 *
 * @param merged contacts that are a person who has another contact with the same mail
 * @param withoutInfluence people of unknown influence, who count nothing
 * @param withoutStance people of unknown stance, who are not in the support
 * @param withoutOutcome visits, meetings and discussions of which nobody says whether they were held; they are taken as not held
 * @param withoutContact those that were held with nobody who is named
 */
public record MapOmissions(
        int merged, int withoutInfluence, int withoutStance, int withoutOutcome, int withoutContact) {
    /** Nothing is left out. */
    public static final MapOmissions NONE = new MapOmissions(0, 0, 0, 0, 0);

    /** What two maps leave out together. */
    public MapOmissions plus(MapOmissions other) {
        return new MapOmissions(
                merged + other.merged,
                withoutInfluence + other.withoutInfluence,
                withoutStance + other.withoutStance,
                withoutOutcome + other.withoutOutcome,
                withoutContact + other.withoutContact);
    }
}
