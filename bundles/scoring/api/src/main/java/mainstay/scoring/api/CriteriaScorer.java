package mainstay.scoring.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Phrases;

/**
 * Scores by criteria and weights: the weighted mean of the criteria whose inputs an account has. A criterion that lacks an
 * input is left out for that account, the weights of the others are rescaled, and the receipt says so.
 */
public final class CriteriaScorer implements Scorer {
    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(CriteriaScorer.class));

    private static final double HIGHEST = 100;
    private static final int AT_ONCE = 512;

    private final List<Criterion> criteria;
    private final DoubleColumn[][] columns;
    private final DoubleColumn[][] normalised;
    private final double[] weights;

    private CriteriaScorer(List<Criterion> criteria, ScoringInput input) {
        this.criteria = List.copyOf(criteria);
        this.columns = new DoubleColumn[criteria.size()][];
        this.normalised = new DoubleColumn[criteria.size()][];
        this.weights = criteria.stream().mapToDouble(Criterion::weight).toArray();
        for (int at = 0; at < columns.length; at++) {
            open(at, criteria.get(at), input);
        }
    }

    /**
     * A scorer of one book by these criteria. All sorting is done here.
     *
     * @throws UnsuitableBook if there is no such column, or if it holds a number that has no place on its scale
     */
    public static CriteriaScorer of(List<Criterion> criteria, ScoringInput input) {
        return new CriteriaScorer(criteria, input);
    }

    private void open(int at, Criterion criterion, ScoringInput input) {
        int count = criterion.measures().size();
        columns[at] = new DoubleColumn[count];
        normalised[at] = new DoubleColumn[count];
        for (int which = 0; which < count; which++) {
            Measure measure = criterion.measures().get(which);
            columns[at][which] = column(criterion, measure.column(), input);
            normalised[at][which] = measure.scale().normalised(measure.column(), columns[at][which]);
        }
    }

    private static DoubleColumn column(Criterion criterion, String name, ScoringInput input) {
        if (!input.columns().contains(name)) {
            throw new UnsuitableBook(MainstayException.unknown(
                            Code.NOT_FOUND,
                            "column for criterion " + criterion.name() + " called",
                            name,
                            input.columns())
                    .getMessage());
        }
        return input.column(name);
    }

    @Override
    public void score(int from, int to, double[] scores) {
        Block block = new Block();
        for (int start = from; start < to; start += AT_ONCE) {
            block.score(start, Math.min(to, start + AT_ONCE), scores);
        }
    }

    /**
     * Some accounts at once, criterion by criterion: every step is a loop over arrays that stay in the nearest cache. The
     * steps of each account are those of {@link #score(int)}, in the same order.
     */
    private final class Block {
        private final double[] points = new double[AT_ONCE];
        private final double[] weight = new double[AT_ONCE];
        private final double[] value = new double[AT_ONCE];
        private final double[] measure = new double[AT_ONCE];

        void score(int from, int to, double[] scores) {
            Arrays.fill(points, 0);
            Arrays.fill(weight, 0);
            for (int at = 0; at < weights.length; at++) {
                value(at, from, to);
                add(weights[at], to - from);
            }
            for (int account = from; account < to; account++) {
                scores[account] = mean(points[account - from], weight[account - from]);
            }
        }

        /** The mean of the measures; most criteria have one, and nothing is to be divided. */
        private void value(int at, int from, int to) {
            int count = normalised[at].length;
            normalised[at][0].copy(from, to, value, 0);
            for (int which = 0; which < to - from; which++) {
                value[which] += 0.0; // a sum that begins with 0 is never -0
            }
            for (int more = 1; more < count; more++) {
                normalised[at][more].copy(from, to, measure, 0);
                for (int which = 0; which < to - from; which++) {
                    value[which] += measure[which];
                }
            }
            for (int which = 0; which < to - from && count > 1; which++) {
                value[which] /= count;
            }
        }

        private void add(double ofCriterion, int count) {
            if (anyMissing(count)) {
                addPresent(ofCriterion, count);
                return;
            }
            for (int which = 0; which < count; which++) {
                points[which] += value[which] * ofCriterion;
            }
            for (int which = 0; which < count; which++) {
                weight[which] += ofCriterion;
            }
        }

        private boolean anyMissing(int count) {
            boolean missing = false;
            for (int which = 0; which < count; which++) {
                missing |= Double.isNaN(value[which]);
            }
            return missing;
        }

        private void addPresent(double ofCriterion, int count) {
            for (int which = 0; which < count; which++) {
                if (!Double.isNaN(value[which])) {
                    points[which] += value[which] * ofCriterion;
                    weight[which] += ofCriterion;
                }
            }
        }
    }

    private static double mean(double points, double weight) {
        // Rounding may carry a mean past the greatest of its terms by the last bit.
        return weight == 0 ? Double.NaN : Math.min(HIGHEST, points / weight);
    }

    private double score(int account) {
        double points = 0;
        double weight = 0;
        for (int at = 0; at < weights.length; at++) {
            double value = normalised(at, account);
            if (!Double.isNaN(value)) {
                points += value * weights[at];
                weight += weights[at];
            }
        }
        return mean(points, weight);
    }

    private double normalised(int at, int account) {
        double sum = 0;
        for (DoubleColumn measure : normalised[at]) {
            sum += measure.get(account);
        }
        return sum / normalised[at].length;
    }

    @Override
    public Receipt receipt(int account) {
        List<String> notes = new ArrayList<>();
        double weight = 0;
        for (int at = 0; at < weights.length; at++) {
            if (Double.isNaN(normalised(at, account))) {
                notes.add(PHRASES.get()
                        .phrase("receipt.left-out", criteria.get(at).name(), missing(at, account)));
            } else {
                weight += weights[at];
            }
        }
        if (!notes.isEmpty()) {
            notes.add(PHRASES.get().phrase(weight == 0 ? "receipt.no-score" : "receipt.rescaled"));
        }
        return new Receipt(score(account), contributions(account, weight), notes);
    }

    private List<Contribution> contributions(int account, double weight) {
        List<Contribution> contributions = new ArrayList<>();
        for (int at = 0; at < weights.length; at++) {
            double value = normalised(at, account);
            if (!Double.isNaN(value)) {
                contributions.add(
                        new Contribution(criteria.get(at).name(), inputs(at, account), value, weights[at] / weight));
            }
        }
        return contributions;
    }

    private List<Contribution.Input> inputs(int at, int account) {
        List<Contribution.Input> inputs = new ArrayList<>();
        for (int which = 0; which < columns[at].length; which++) {
            String name = criteria.get(at).measures().get(which).column();
            double value = columns[at][which].get(account);
            inputs.add(new Contribution.Input(name, value, normalised[at][which].get(account)));
        }
        return inputs;
    }

    private String missing(int at, int account) {
        return inputs(at, account).stream()
                .filter(input -> Double.isNaN(input.normalised()))
                .map(Contribution.Input::column)
                .reduce((one, other) -> PHRASES.get().phrase("receipt.and", one, other))
                .orElse("");
    }
}
