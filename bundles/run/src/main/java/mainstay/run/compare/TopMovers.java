package mainstay.run.compare;

import java.util.Arrays;

/** The accounts that move most: by score, of equals by expected profit, of equals by id. Those that do not move are left out. */
final class TopMovers {
    private final AccountMoves movements;
    private final int[] accounts;
    private int count;

    private TopMovers(AccountMoves movements, int most) {
        this.movements = movements;
        this.accounts = new int[most];
    }

    /** At most so many, the one that moves most first. */
    static int[] of(AccountMoves movements, int most) {
        TopMovers moved = new TopMovers(movements, most);
        for (int account = 0; account < movements.accounts(); account++) {
            if (movements.any(account)) {
                moved.offer(account);
            }
        }
        return Arrays.copyOf(moved.accounts, moved.count);
    }

    /** Keeps the few best in order; nearly every account is found not to be among them at the first look. */
    private void offer(int account) {
        int place = count;
        while (place > 0 && further(account, accounts[place - 1])) {
            place--;
        }
        if (place == accounts.length) {
            return;
        }
        count = Math.min(count + 1, accounts.length);
        System.arraycopy(accounts, place, accounts, place + 1, count - place - 1);
        accounts[place] = account;
    }

    private boolean further(int account, int other) {
        int byScore = Double.compare(movements.score(account), movements.score(other));
        int order = byScore != 0 ? byScore : Double.compare(movements.profit(account), movements.profit(other));
        return order > 0 || (order == 0 && account < other);
    }
}
