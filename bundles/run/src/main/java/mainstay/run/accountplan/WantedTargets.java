package mainstay.run.accountplan;

import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.plan.targets.AccountHolders;
import mainstay.plan.targets.Target;

/** The targets of some accounts and of the teams and people who hold them; of all accounts all targets. */
final class WantedTargets {
    private final Book book;
    private final int[] accounts;
    private final AccountHolders holders;

    WantedTargets(Book book, int[] accounts, AccountHolders holders) {
        this.book = book;
        this.accounts = accounts.clone();
        this.holders = holders;
    }

    boolean has(Target target) {
        return accounts.length == book.accounts().size()
                || IntStream.of(accounts).anyMatch(account -> isOf(target, account));
    }

    private boolean isOf(Target target, int account) {
        if (target.isOfAnAccount()) {
            return target.account() == account;
        }
        return target.team().isEmpty()
                ? target.person().equals(holders.holder(account))
                : target.team().equals(holders.team(account));
    }
}
