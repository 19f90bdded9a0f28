package mainstay.intake.read.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.Period;
import mainstay.book.WalletField;
import mainstay.book.Wallets;
import mainstay.intake.read.reject.Problems;

/**
 * Where our share of a wallet is another in the table of shares than in the wallet itself. The latest share that is no
 * estimate is compared, of a period that has begun.
 */
final class ShareWarnings {
    private final ReadPlanTable shares;
    private final Book book;
    private final PlanFaults faults;
    private final LocalDate on;

    ShareWarnings(ReadPlanTable shares, Book book, PlanFaults faults, Optional<LocalDate> on) {
        this.shares = shares;
        this.book = book;
        this.faults = faults;
        this.on = on.orElse(LocalDate.MAX);
    }

    void give(String us, double points) {
        latest(us).forEach((key, row) -> {
            int wallet = wallet(shares.accounts()[row], key.get(1));
            if (wallet >= 0) {
                compare(row, wallet, points);
            }
        });
    }

    /** For each account and line the row of our latest share. */
    private Map<List<String>, Integer> latest(String us) {
        Map<List<String>, Integer> latest = new HashMap<>();
        for (int row = 0; row < shares.size(); row++) {
            boolean counts = !shares.bad().get(row)
                    && shares.text(row, "supplier").equals(us)
                    && shares.number(row, "estimate") != 1
                    && !shares.text(row, "of").equals("units")
                    && !Double.isNaN(shares.number(row, "share"));
            Optional<Period> period = counts ? Period.parse(shares.text(row, "period")) : Optional.empty();
            if (period.isPresent() && !period.get().first().isAfter(on)) {
                latest.merge(List.of(shares.accountId(row), shares.text(row, "line")), row, this::later);
            }
        }
        return latest;
    }

    private int later(int one, int other) {
        return end(other).isAfter(end(one)) ? other : one;
    }

    private LocalDate end(int row) {
        return Period.parse(shares.text(row, "period")).orElseThrow().last();
    }

    private int wallet(int account, String line) {
        Wallets wallets = book.wallets();
        for (int wallet = wallets.start(account); wallet < wallets.start(account + 1); wallet++) {
            if (wallets.lines().get(wallets.line(wallet)).equals(line)) {
                return wallet;
            }
        }
        return -1;
    }

    private void compare(int row, int wallet, double points) {
        Wallets wallets = book.wallets();
        double spend = wallets.column(WalletField.SPEND).get(wallet);
        double ours = wallets.column(WalletField.REVENUE).get(wallet) / spend;
        double share = shares.number(row, "share");
        if (spend > 0 && Math.abs(ours - share) > points + RowChecks.TOLERANCE) {
            String cells = wallets.origin()
                    .cells(
                            wallet,
                            List.of(WalletField.REVENUE.column(), WalletField.SPEND.column()),
                            shares.text(row, "line"));
            faults.warning(
                    shares,
                    row,
                    "share",
                    RowChecks.plain(share),
                    "our share of " + Problems.shown(shares.text(row, "line")) + " at "
                            + Problems.shown(shares.accountId(row)) + " is " + percent(share) + " here, and "
                            + percent(ours) + " by revenue and spend of the wallet"
                            + (cells.isEmpty() ? "" : " (" + cells + ")"));
        }
    }

    private static String percent(double share) {
        return RowChecks.plain(Math.rint(share * 1000) / 10) + " %";
    }
}
