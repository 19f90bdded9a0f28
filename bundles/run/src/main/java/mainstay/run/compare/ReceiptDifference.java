package mainstay.run.compare;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mainstay.book.NumberText;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;

/**
 * What makes the difference between two receipts, criterion by criterion. The points of all parts add up to the
 * difference of the scores.
 *
 * @param parts the parts, the greatest first
 * @param notes what the later receipt says and the earlier one did not
 */
record ReceiptDifference(List<Part> parts, List<String> notes) {
    private static final int SHOWN = 5;

    /** Half of the last decimal that is shown. */
    private static final double NOTHING = 0.00005;

    static ReceiptDifference of(Receipt before, Receipt after) {
        Map<String, Contribution> earlier = byCriterion(before);
        Map<String, Contribution> later = byCriterion(after);
        List<Part> parts = new ArrayList<>();
        later.forEach((key, contribution) ->
                parts.add(new Part(Optional.ofNullable(earlier.get(key)), Optional.of(contribution))));
        earlier.forEach((key, contribution) -> {
            if (!later.containsKey(key)) {
                parts.add(new Part(Optional.of(contribution), Optional.empty()));
            }
        });
        parts.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.points()))
                .thenComparing(Part::criterion));
        List<String> notes = after.notes().stream()
                .filter(note -> !before.notes().contains(note))
                .toList();
        return new ReceiptDifference(List.copyOf(parts), notes);
    }

    /** No rule forbids two contributions of one criterion: the second is matched with the second. */
    private static Map<String, Contribution> byCriterion(Receipt receipt) {
        Map<String, Contribution> contributions = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Contribution contribution : receipt.contributions()) {
            int time = times.merge(contribution.criterion(), 1, Integer::sum);
            contributions.put(contribution.criterion() + "\n" + time, contribution);
        }
        return contributions;
    }

    /** The difference in a few words for each of its chief parts; empty when there is none to show. */
    List<String> texts() {
        List<Part> given = parts.stream()
                .filter(part -> Math.abs(part.points()) >= NOTHING)
                .toList();
        List<String> texts =
                given.stream().limit(SHOWN).map(Part::text).collect(Collectors.toCollection(ArrayList::new));
        if (given.size() > SHOWN) {
            texts.add(rest(given.subList(SHOWN, given.size())));
        }
        texts.addAll(notes);
        return List.copyOf(texts);
    }

    private static String rest(List<Part> parts) {
        double points = parts.stream().mapToDouble(Part::points).sum();
        return phrase("compare.more-criteria", Integer.toString(parts.size()), ChangeText.points(points));
    }

    /**
     * What one criterion adds to the difference.
     *
     * @param before its contribution before; empty when the criterion is new
     * @param after its contribution after; empty when the criterion is gone
     */
    record Part(Optional<Contribution> before, Optional<Contribution> after) {

        String criterion() {
            return after.or(() -> before).orElseThrow().criterion();
        }

        double points() {
            return after.map(Contribution::points).orElse(0.0)
                    - before.map(Contribution::points).orElse(0.0);
        }

        /** {@code growth-potential +6.25 (45 × 20 % → 61 × 25 %)}. */
        String text() {

            String operands = before.isPresent() && after.isPresent()
                    ? operands(before.get()) + " → " + operands(after.get())
                    : operands(after.or(() -> before).orElseThrow());
            String mark = before.isEmpty() ? "new" : after.isEmpty() ? "gone" : "moved";
            return phrase("compare.criterion." + mark, criterion(), ChangeText.points(points()), operands);
        }

        private static String operands(Contribution contribution) {
            return NumberText.number(contribution.normalised()) + " × " + NumberText.percent(contribution.weight());
        }
    }
}
