package mainstay.benchmarks.marked;

import java.util.List;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;

/** The receipt of a marked score: a class of its own, which is loaded late, when its bundle may be on its way out. */
final class MarkedReceipt {

    private MarkedReceipt() {}

    static Receipt of(double score) {
        return new Receipt(score, List.of(new Contribution("mark", List.of(), score, 1)), List.of());
    }
}
