package mainstay.segments;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.book.NumberText;

/** All segmentations of a book, in the order in which users meet them. */
public final class Segments {
    /** Account value against share of wallet. */
    public static final String VALUE_RELATIONSHIP = "value_relationship";
    /** Key, major and core accounts, by score. */
    public static final String CLASS = "class";
    /** A, B, C+ and C, by expected profit. */
    public static final String TIER = "tier";
    /** Margin today against potential margin. */
    public static final String CONTRIBUTION = "contribution";
    /** Where sales time should go, by rank. */
    public static final String PYRAMID = "pyramid";
    /** What to do about the state of the relationship. */
    public static final String RELATIONSHIP = "relationship";
    /** Where to try the programme first. */
    public static final String PILOT = "pilot";

    private final List<Segmentation> all;

    private Segments(List<Segmentation> all) {
        this.all = all;
    }

    /** Classifies every account in every way. */
    public static Segments of(Measures measures, Cuts cuts) {
        int accounts = measures.value().size();
        return new Segments(List.of(
                Quadrants.of(
                        VALUE_RELATIONSHIP,
                        List.of("key", "growth-prospect", "loyal", "low-potential"),
                        MatrixAxis.of("value", measures.value(), cuts.value(), NumberText::money),
                        MatrixAxis.of("share of wallet", measures.shareOfWallet(), cuts.share(), NumberText::percent)),
                Shares.of(
                        CLASS,
                        List.of("key", "major", "core"),
                        accounts,
                        byScore(measures.score()),
                        cuts.keyShare(),
                        cuts.majorShare()),
                ProfitTiers.of(measures, cuts),
                Quadrants.of(
                        CONTRIBUTION,
                        List.of("grow", "milk", "cultivate", "deprioritize"),
                        MatrixAxis.of(
                                "margin earned today",
                                measures.currentMargin(),
                                cuts.currentMargin(),
                                NumberText::money),
                        MatrixAxis.of(
                                "potential margin",
                                measures.potentialMargin(),
                                cuts.potentialMargin(),
                                NumberText::money)),
                Shares.of(
                        PYRAMID,
                        List.of("top", "next", "last"),
                        accounts,
                        measures.ranking(),
                        cuts.pyramidTop(),
                        cuts.pyramidNext()),
                RelationshipStrategy.of(measures.relationship()),
                Quadrants.of(
                        PILOT,
                        List.of("pilot-now", "build-readiness", "quick-win", "later"),
                        MatrixAxis.of("score", measures.score(), cuts.pilotAttractiveness(), NumberText::number),
                        MatrixAxis.of(
                                "feasibility", measures.feasibility(), cuts.pilotFeasibility(), NumberText::number))));
    }

    /** The segmentations. */
    public List<Segmentation> all() {
        return all;
    }

    /** The segmentation with this name. */
    public Optional<Segmentation> named(String name) {
        return all.stream()
                .filter(segmentation -> segmentation.name().equals(name))
                .findFirst();
    }

    private static int[] byScore(DoubleColumn score) {
        return IntStream.range(0, score.size())
                .filter(account -> !Double.isNaN(score.get(account)))
                .boxed()
                .sorted((a, b) -> {
                    int order = Double.compare(score.get(b), score.get(a));
                    return order != 0 ? order : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
