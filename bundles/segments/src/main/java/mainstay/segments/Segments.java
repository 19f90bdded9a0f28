package mainstay.segments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mainstay.book.Batches;
import mainstay.book.Kind;
import mainstay.book.Lazy;
import mainstay.book.NumberOrder;

/** All segmentations of a book, in the order in which users meet them. */
public final class Segments {
    /** Account value against share of wallet: key, growth-prospect, loyal, low-potential. */
    public static final String VALUE_RELATIONSHIP = "value_relationship";
    /** Key, major and core accounts, by score. */
    public static final String CLASS = "class";
    /** A, B, C+ and C, by expected profit. */
    public static final String TIER = "tier";
    /** Margin today against potential margin: grow, milk, cultivate, deprioritize. */
    public static final String CONTRIBUTION = "contribution";
    /** Where sales time should go, by rank: top, next, last. */
    public static final String PYRAMID = "pyramid";
    /** What to do about the state of the relationship: defend, fulfil, build, win, turn-round. */
    public static final String RELATIONSHIP = "relationship";
    /** Where to try the programme first: pilot-now, build-readiness, quick-win, later. */
    public static final String PILOT = "pilot";

    /** Margin rate against importance: partner, harvest, mend, reprice. */
    public static final String MARGIN_STRATEGIC = "margin_strategic";
    /** Whether it buys, its attractiveness and its potential: key, ordinary, prospect, unattractive. */
    public static final String THREE_AXIS = "three_axis";
    /** How attractive it is, by score: very, medium, not. */
    static final String ATTRACTIVENESS = "attractiveness";

    private static final List<String> FURTHER = List.of(MARGIN_STRATEGIC, THREE_AXIS);
    private static final List<String> NAMES =
            List.of(VALUE_RELATIONSHIP, CLASS, TIER, CONTRIBUTION, PYRAMID, RELATIONSHIP, PILOT);

    private final Measures measures;
    private final Cuts cuts;
    private final Map<String, Made> all = new LinkedHashMap<>();

    /** A segmentation, made when it is first asked for, and the cuts that it is made with. */
    private record Made(List<Double> cuts, Lazy<Segmentation> segmentation) {}

    private Segments(Measures measures, Cuts cuts) {
        this.measures = measures;
        this.cuts = cuts;
    }

    /** Every way of classifying every account; each is done when it is first asked for. */
    public static Segments of(Measures measures, Cuts cuts) {
        Segments segments = new Segments(measures, cuts);
        segments.quadrants(cuts);
        segments.lists(cuts);
        return segments;
    }

    /** The same measures with other cuts; what these do not change is not made again. */
    public Segments with(Cuts cuts) {
        Segments changed = of(measures, cuts);
        changed.all.replaceAll((name, made) -> made.cuts().equals(all.get(name).cuts()) ? all.get(name) : made);
        return changed;
    }

    /**
     * The tiers of accounts that had tiers before: to leave one, an account must pass the cut by a margin.
     *
     * @param before gives an account the index of its class before, 0 for A to 3 for C; -1 where it had none
     * @param hysteresis the margin, as a fraction of the cut; 0 gives the tiers of the run
     */
    public Segmentation tiersAfter(IntUnaryOperator before, double hysteresis) {
        return ProfitTiers.after(measures, cuts, before, hysteresis);
    }

    private void quadrants(Cuts cuts) {
        add(
                VALUE_RELATIONSHIP,
                List.of(cuts.value(), cuts.share()),
                () -> Quadrants.of(
                        VALUE_RELATIONSHIP,
                        List.of("key", "growth-prospect", "loyal", "low-potential"),
                        MatrixAxis.of("value", Kind.MONEY, measures.value().get(), cuts.value()),
                        MatrixAxis.of(
                                "share of wallet",
                                Kind.RATIO,
                                measures.shareOfWallet().get(),
                                cuts.share())));
        add(
                CONTRIBUTION,
                List.of(cuts.currentMargin(), cuts.potentialMargin()),
                () -> Quadrants.of(
                        CONTRIBUTION,
                        List.of("grow", "milk", "cultivate", "deprioritize"),
                        MatrixAxis.of(
                                "current margin",
                                Kind.MONEY,
                                measures.currentMargin().get(),
                                cuts.currentMargin()),
                        MatrixAxis.of(
                                "potential margin",
                                Kind.MONEY,
                                measures.potentialMargin().get(),
                                cuts.potentialMargin())));
        add(
                PILOT,
                List.of(cuts.pilotAttractiveness(), cuts.pilotFeasibility()),
                () -> Quadrants.of(
                        PILOT,
                        List.of("pilot-now", "build-readiness", "quick-win", "later"),
                        MatrixAxis.of("score", Kind.SCORE, measures.score().get(), cuts.pilotAttractiveness()),
                        MatrixAxis.of(
                                "feasibility",
                                Kind.NUMBER,
                                measures.feasibility().get(),
                                cuts.pilotFeasibility())));
    }

    private void lists(Cuts cuts) {
        add(
                CLASS,
                List.of(cuts.keyShare(), cuts.majorShare()),
                () -> Shares.of(
                        CLASS,
                        List.of("key", "major", "core"),
                        measures.accounts(),
                        () -> NumberOrder.descending(measures.score().get(), Batches.usual()),
                        cuts.keyShare(),
                        cuts.majorShare()));
        add(TIER, List.of(cuts.tierA(), cuts.tierB(), cuts.whiteSpace()), () -> ProfitTiers.of(measures, cuts));
        add(
                PYRAMID,
                List.of(cuts.pyramidTop(), cuts.pyramidNext()),
                () -> Shares.of(
                        PYRAMID,
                        List.of("top", "next", "last"),
                        measures.accounts(),
                        measures.ranking(),
                        cuts.pyramidTop(),
                        cuts.pyramidNext()));
        add(
                MARGIN_STRATEGIC,
                List.of(cuts.marginRate(), cuts.importance()),
                () -> Quadrants.of(
                        MARGIN_STRATEGIC,
                        List.of("partner", "harvest", "mend", "reprice"),
                        MatrixAxis.of(
                                "margin rate", Kind.RATIO, measures.marginRate().get(), cuts.marginRate()),
                        MatrixAxis.of(
                                "importance", Kind.NUMBER, measures.importance().get(), cuts.importance())));
        add(
                THREE_AXIS,
                List.of(
                        cuts.attractive(),
                        cuts.attractiveMedium(),
                        cuts.potentialMargin(),
                        cuts.pyramidTop(),
                        cuts.pyramidNext()),
                () -> ThreeAxes.of(measures, cuts, named(PYRAMID).orElseThrow()));
        add(
                RELATIONSHIP,
                List.of(),
                () -> RelationshipStrategy.of(measures.relationship().get()));
    }

    private void add(String name, List<Double> cuts, Supplier<Segmentation> made) {
        all.put(name, new Made(cuts, Lazy.of(made)));
    }

    /** The names of the seven segmentations, in the order in which users meet them; none is made by this. */
    public List<String> names() {
        return NAMES;
    }

    /** The names of those that are shown only when they are named. */
    public List<String> further() {
        return FURTHER;
    }

    /** How attractive accounts are, the first of the three axes. */
    public Segmentation attractiveness() {
        return ThreeAxes.attractiveness(measures.score().get(), cuts);
    }

    /** The potential of accounts, the second of the three axes; the third is the state of the relationship. */
    public MatrixAxis potential() {
        return ThreeAxes.potential(measures, cuts);
    }

    /** What to do with the accounts of a class, in words; empty where its name says it. */
    public static String strategy(String segmentation, String name) {
        return SegmentWords.strategy(segmentation, name);
    }

    /** The segmentations, in the order of {@link #names()}; makes those that were not made before. */
    public List<Segmentation> all() {
        return made(NAMES.stream());
    }

    /** The same, and then those of {@link #further()}. */
    public List<Segmentation> withFurther() {
        return made(Stream.concat(NAMES.stream(), FURTHER.stream()));
    }

    private List<Segmentation> made(Stream<String> names) {
        return names.map(name -> all.get(name).segmentation().get()).toList();
    }

    /**
     * The segmentation with this name, made now if it was not before; empty when there is none of this name.
     */
    public Optional<Segmentation> named(String name) {
        return Optional.ofNullable(all.get(name))
                .map(made -> made.segmentation().get());
    }
}
