package mainstay.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.book.DoubleColumn;
import mainstay.book.Money;

/**
 * Where a few accounts stand on a list of all by a number each, the greatest first, of equals the first account: counted in
 * one pass instead of sorted.
 */
final class RanksOfSelected {
    private static final int AT_ONCE = 1024;

    private final DoubleColumn all;
    private final int[] accounts;
    private final double[] numbers;
    private final AtomicBoolean isUnsure = new AtomicBoolean();

    private RanksOfSelected(int[] ordered, DoubleColumn all) {
        this.all = all;
        this.accounts = ordered;
        this.numbers = Arrays.stream(ordered).mapToDouble(all::get).toArray();
    }

    /**
     * The place of each of these accounts, from 1.
     *
     * @return empty when an amount that is equal but not the same stands beside one of them: then all must be put in order
     */
    static Optional<int[]> of(int[] few, DoubleColumn all, Batches batches) {
        int[] order = IntStream.range(0, few.length)
                .boxed()
                .sorted((a, b) -> {
                    int byNumber = Double.compare(all.get(few[b]) + 0.0, all.get(few[a]) + 0.0);
                    return byNumber != 0 ? byNumber : Integer.compare(few[a], few[b]);
                })
                .mapToInt(Integer::intValue)
                .toArray();
        RanksOfSelected selected =
                new RanksOfSelected(Arrays.stream(order).map(at -> few[at]).toArray(), all);
        int[] before = selected.before(batches);
        if (selected.isUnsure.get()) {
            return Optional.empty();
        }
        int[] places = new int[few.length];
        for (int at = 0; at < order.length; at++) {
            places[order[at]] = before[at] + 1;
        }
        return Optional.of(places);
    }

    /** For each of the few in their order, how many of all stand before it. */
    private int[] before(Batches batches) {
        int[][] counted = new int[batches.threadsFor(all.size())][];
        batches.forParts(all.size(), (part, from, to) -> counted[part] = count(from, to));
        int[] before = new int[accounts.length];
        int sum = 0;
        for (int at = 0; at < before.length; at++) {
            for (int[] counts : counted) {
                sum += counts[at];
            }
            before[at] = sum;
        }
        return before;
    }

    /** For each of the few, how many of a range stand before it and not before the one ahead of it. */
    private int[] count(int from, int to) {
        int[] counts = new int[accounts.length + 1];
        double[] block = new double[AT_ONCE];
        for (int start = from; start < to; start += AT_ONCE) {
            int end = Math.min(to, start + AT_ONCE);
            all.copy(start, end, block, 0);
            for (int account = start; account < end; account++) {
                double number = block[account - start];
                int place = firstAfter(account, number);
                counts[place]++;
                if (isNearlyEqual(place - 1, number) || isNearlyEqual(place, number)) {
                    isUnsure.set(true);
                    return counts;
                }
            }
        }
        return counts;
    }

    private boolean isNearlyEqual(int place, double number) {
        return place >= 0
                && place < numbers.length
                && numbers[place] != number
                && Math.abs(numbers[place] - number) < Money.HALF_CENT;
    }

    /** The first of the few that stands after an account; their number when none does. */
    private int firstAfter(int account, double number) {
        int low = 0;
        int high = accounts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean after = numbers[middle] < number || (numbers[middle] == number && accounts[middle] > account);
            if (after) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
