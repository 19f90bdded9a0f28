package mainstay.benchmarks.marked;

import java.util.Arrays;
import java.util.Map;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/** Gives every account the same score, which tells the version of the bundle: ten times its mark. */
public final class MarkedScoring implements ScoringModel {
    /** Its id. */
    public static final String ID = "marked-score";

    private final int mark;

    /** Made by Declarative Services; the property {@code mark} is another number in each version, from 1 to 10. */
    public MarkedScoring(Map<String, Object> properties) {
        mark = (Integer) properties.get("mark");
    }

    /** The score that a version with this mark gives. */
    public static double score(int mark) {
        return 10.0 * mark;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "ten times the mark of its version";
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        double score = score(mark);
        return new Scorer() {
            @Override
            public void score(int from, int to, double[] scores) {
                Arrays.fill(scores, from, to, score);
            }

            @Override
            public Receipt receipt(int account) {
                return MarkedReceipt.of(score);
            }
        };
    }
}
