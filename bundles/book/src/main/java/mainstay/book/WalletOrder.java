package mainstay.book;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The canonical order of wallets: by account, then by line.
 *
 * @param size the number of wallets
 * @param order for each wallet in order, where it stood; null when all stand in order already
 * @param starts the first wallet of each account, and their number at the end; null when every account has every line
 * @param lineOf the line of each wallet in order, as an index into {@code lines}; null when {@code starts} is
 * @param lines the names of the lines, sorted
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record WalletOrder(int size, int[] order, int[] starts, int[] lineOf, List<String> lines) {

    /** The order of wallets whose accounts, rows of the accounts as given, stand in {@code accountOrder}; null for as given. */
    static WalletOrder of(int[] accountOf, int[] lineOf, List<String> lines, int[] accountOrder, int accounts) {
        List<String> sortedLines =
                lines.stream().sorted(TextOrder.BY_CODE_POINT).toList();
        int[] sortedLine = sortedLine(lineOf, lines, sortedLines);
        int[] sortedAccount = sortedAccount(accountOf, accountOrder);
        int[] starts = new int[accounts + 1];
        for (int account : sortedAccount) {
            starts[account + 1]++;
        }
        for (int account = 0; account < accounts; account++) {
            starts[account + 1] += starts[account];
        }
        if (ascends(sortedAccount, sortedLine)) {
            return made(null, starts, sortedLine, sortedLines, accounts);
        }
        int[] order = countingSort(sortedAccount, accounts, countingSort(sortedLine, lines.size(), null));
        int[] lineColumn = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            lineColumn[at] = sortedLine[order[at]];
        }
        requireUnique(starts, lineColumn, sortedLines);
        return made(order, starts, lineColumn, sortedLines, accounts);
    }

    /** The order of wallets that stand by account and line already, when the accounts themselves are put in order. */
    static WalletOrder inOrder(int[] starts, int[] lineOf, List<String> lines, int[] accountOrder, int accounts) {
        int width = lines.size();
        int size = starts == null ? Math.multiplyExact(accounts, width) : starts[accounts];
        if (accountOrder == null) {
            return new WalletOrder(size, null, starts, lineOf, lines);
        }
        int[] order = new int[size];
        int[] movedStarts = starts == null ? null : new int[accounts + 1];
        int next = 0;
        for (int account = 0; account < accounts; account++) {
            int from = starts == null ? accountOrder[account] * width : starts[accountOrder[account]];
            int to = starts == null ? from + width : starts[accountOrder[account] + 1];
            for (int wallet = from; wallet < to; wallet++) {
                order[next++] = wallet;
            }
            if (starts != null) {
                movedStarts[account + 1] = next;
            }
        }
        int[] movedLines = null;
        if (starts != null) {
            movedLines = new int[size];
            for (int at = 0; at < size; at++) {
                movedLines[at] = lineOf[order[at]];
            }
        }
        return new WalletOrder(size, order, movedStarts, movedLines, lines);
    }

    private static WalletOrder made(int[] order, int[] starts, int[] lineOf, List<String> lines, int accounts) {
        boolean complete = lines.size() > 0 && lineOf.length == (long) accounts * lines.size();
        return new WalletOrder(lineOf.length, order, complete ? null : starts, complete ? null : lineOf, lines);
    }

    private static int[] sortedLine(int[] lineOf, List<String> lines, List<String> sortedLines) {
        if (sortedLines.equals(lines)) {
            return lineOf;
        }
        Map<String, Integer> ranks = new HashMap<>();
        for (String line : sortedLines) {
            ranks.put(line, ranks.size());
        }
        int[] rank = lines.stream().mapToInt(ranks::get).toArray();
        int[] sorted = new int[lineOf.length];
        for (int wallet = 0; wallet < sorted.length; wallet++) {
            sorted[wallet] = rank[lineOf[wallet]];
        }
        return sorted;
    }

    private static int[] sortedAccount(int[] accountOf, int[] accountOrder) {
        if (accountOrder == null) {
            return accountOf;
        }
        int[] rank = new int[accountOrder.length];
        for (int at = 0; at < accountOrder.length; at++) {
            rank[accountOrder[at]] = at;
        }
        int[] sorted = new int[accountOf.length];
        for (int wallet = 0; wallet < sorted.length; wallet++) {
            sorted[wallet] = rank[accountOf[wallet]];
        }
        return sorted;
    }

    private static boolean ascends(int[] accounts, int[] lines) {
        for (int wallet = 1; wallet < accounts.length; wallet++) {
            boolean less = accounts[wallet - 1] < accounts[wallet]
                    || (accounts[wallet - 1] == accounts[wallet] && lines[wallet - 1] < lines[wallet]);
            if (!less) {
                return false;
            }
        }
        return true;
    }

    private static void requireUnique(int[] starts, int[] lineColumn, List<String> lines) {
        for (int account = 0; account + 1 < starts.length; account++) {
            for (int wallet = starts[account] + 1; wallet < starts[account + 1]; wallet++) {
                if (lineColumn[wallet] == lineColumn[wallet - 1]) {
                    throw new IllegalArgumentException(
                            "line " + lines.get(lineColumn[wallet]) + " appears twice in one account");
                }
            }
        }
    }

    /** The rows sorted by key, stable with respect to {@code before} (or to the rows as they are, when null). */
    static int[] countingSort(int[] keys, int keyCount, int[] before) {
        int[] next = new int[keyCount + 1];
        for (int key : keys) {
            next[key + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] order = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            int row = before == null ? at : before[at];
            order[next[keys[row]]++] = row;
        }
        return order;
    }
}
