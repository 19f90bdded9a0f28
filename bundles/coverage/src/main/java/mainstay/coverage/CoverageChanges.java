package mainstay.coverage;

import java.util.Arrays;
import java.util.List;
import mainstay.book.Batches;

/** Two decisions about the same accounts, set against each other. */
final class CoverageChanges {
    private static final int FIRST_ROOM = 1024;

    private final Decision before;
    private final Decision after;
    private final int[] sameBefore;
    private final boolean sameLists;

    CoverageChanges(Decision before, Decision after) {
        this.before = before;
        this.after = after;
        this.sameBefore = sameBefore(before.terms(), after.terms());
        this.sameLists = before.terms().offer(CoverageOption.DEDICATED).isPresent()
                == after.terms().offer(CoverageOption.DEDICATED).isPresent();
    }

    /** For each coverage now, which it was before; -1 when it was not offered. */
    private static int[] sameBefore(CoverageTerms before, CoverageTerms after) {
        List<String> known =
                before.offers().stream().map(CoverageOption::coverage).toList();
        int[] same = new int[after.offers().size() + 1];
        Arrays.setAll(
                same,
                index -> index == after.offers().size()
                        ? known.size()
                        : known.indexOf(after.at(index).coverage()));
        return same;
    }

    int[] accounts(Batches batches) {
        int all = after.earned().size();
        int[][] found = new int[batches.threadsFor(all)][];
        batches.forParts(all, (part, from, to) -> found[part] = accounts(from, to));
        int[] accounts =
                new int[Arrays.stream(found).mapToInt(part -> part.length).sum()];
        int count = 0;
        for (int[] part : found) {
            System.arraycopy(part, 0, accounts, count, part.length);
            count += part.length;
        }
        return accounts;
    }

    private int[] accounts(int from, int to) {
        int[] accounts = new int[FIRST_ROOM];
        int count = 0;
        for (int account = from; account < to; account++) {
            if (!moves(account)) {
                continue;
            }
            if (count == accounts.length) {
                accounts = Arrays.copyOf(accounts, (int) Math.min(2L * count, to - from));
            }
            accounts[count++] = account;
        }
        return Arrays.copyOf(accounts, count);
    }

    private boolean moves(int account) {
        return before.coverageIndex(account) != sameBefore[after.coverageIndex(account)]
                || !sameLists
                || Double.compare(before.large(account), after.large(account)) != 0
                || before.pays(account) != after.pays(account);
    }
}
