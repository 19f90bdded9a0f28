package mainstay.segments;

import static mainstay.segments.SegmentWords.phrase;

import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.Money;
import mainstay.book.NumberText;

/**
 * Four classes by three axes: who buys is key at the top of the pyramid, else ordinary; who does not buy is a prospect when it is
 * at least of medium attractiveness or has potential, else unattractive. Each class has its strategy.
 */
final class ThreeAxes {
    private static final List<String> CLASSES = List.of("key", "ordinary", "prospect", "unattractive");
    private static final List<String> LEVELS = List.of("very", "medium", "not");
    private static final int KEY = 0;
    private static final int ORDINARY = 1;
    private static final int PROSPECT = 2;
    private static final int UNATTRACTIVE = 3;
    private static final int MEDIUM = 1;
    private static final int NONE = -1;

    private final Segmentation attractiveness;
    private final MatrixAxis potential;
    private final DoubleColumn revenue;
    private final Segmentation pyramid;

    private ThreeAxes(Measures measures, Cuts cuts, Segmentation pyramid) {
        this.attractiveness = attractiveness(measures.score().get(), cuts);
        this.potential = potential(measures, cuts);
        this.revenue = measures.revenue().get();
        this.pyramid = pyramid;
    }

    static Segmentation of(Measures measures, Cuts cuts, Segmentation pyramid) {
        ThreeAxes axes = new ThreeAxes(measures, cuts, pyramid);
        return Segmentation.of(Segments.THREE_AXIS, CLASSES, measures.accounts(), axes::classOf, axes::reason);
    }

    /** Very, medium or not attractive, by score. */
    static Segmentation attractiveness(DoubleColumn score, Cuts cuts) {
        return Segmentation.of(
                Segments.ATTRACTIVENESS,
                LEVELS,
                score.size(),
                account -> level(score.get(account), cuts),
                account -> phrase(
                        "reason.attractive",
                        NumberText.number(score.get(account)),
                        NumberText.number(cuts.attractive()),
                        NumberText.number(cuts.attractiveMedium())));
    }

    private static int level(double score, Cuts cuts) {
        if (Double.isNaN(score)) {
            return NONE;
        }
        return score >= cuts.attractive() ? 0 : score >= cuts.attractiveMedium() ? MEDIUM : MEDIUM + 1;
    }

    /** The potential margin, cut as in the matrix of contributions. */
    static MatrixAxis potential(Measures measures, Cuts cuts) {
        return MatrixAxis.of(
                "potential margin", Kind.MONEY, measures.potentialMargin().get(), cuts.potentialMargin());
    }

    private int classOf(int account) {
        if (buys(account)) {
            return pyramid.classOf(account) == 0 ? KEY : ORDINARY;
        }
        return isAttractive(account) || potential.high(account) ? PROSPECT : UNATTRACTIVE;
    }

    private boolean buys(int account) {
        return Money.exceeds(revenue.get(account), 0);
    }

    private boolean isAttractive(int account) {
        int level = attractiveness.classOf(account);
        return level != NONE && level <= MEDIUM;
    }

    private String reason(int account) {
        String strategy = SegmentWords.strategy(Segments.THREE_AXIS, CLASSES.get(classOf(account)));
        if (buys(account)) {
            return phrase("reason.buys", NumberText.money(revenue.get(account)), pyramid.of(account), strategy);
        }
        String reason = phrase("reason.buys-not", attractiveness.reason(account), potential.reason(account), strategy);
        return !isAttractive(account) && potential.high(account) ? phrase("reason.worth-winning", reason) : reason;
    }
}
