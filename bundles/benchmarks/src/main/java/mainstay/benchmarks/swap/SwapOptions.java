package mainstay.benchmarks.swap;

import java.util.List;

/**
 * What is measured.
 *
 * @param swaps how many swaps
 * @param accounts how many accounts the book has
 * @param everyMillis the time from the begin of one swap to the begin of the next, or as long as a swap takes
 */
record SwapOptions(int swaps, int accounts, int everyMillis) {

    /** Reads {@code --swaps N}, {@code --accounts N} and {@code --every MS}. */
    static SwapOptions of(List<String> words) {
        return new SwapOptions(
                number(words, "--swaps", 1000), number(words, "--accounts", 100_000), number(words, "--every", 400));
    }

    private static int number(List<String> words, String name, int otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }
}
