package mainstay.plan.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.Lazy;

/** Which accounts a target is about: its own, those of its team, or those that its person holds. */
public final class TargetAccounts {
    private final int accounts;
    private final AccountHolders holders;
    private final Lazy<Map<String, List<Integer>>> byTeam = Lazy.of(() -> by(true));
    private final Lazy<Map<String, List<Integer>>> byHolder = Lazy.of(() -> by(false));

    /** The accounts of a book, by who holds them. */
    public TargetAccounts(Book book, AccountHolders holders) {
        this.accounts = book.accounts().size();
        this.holders = holders;
    }

    private Map<String, List<Integer>> by(boolean team) {
        Map<String, List<Integer>> by = new HashMap<>();
        for (int account = 0; account < accounts; account++) {
            by.computeIfAbsent(team ? holders.team(account) : holders.holder(account), of -> new ArrayList<>())
                    .add(account);
        }
        return by;
    }

    /** The accounts of a target, as rows of the book. */
    public List<Integer> of(Target target) {
        if (target.isOfAnAccount()) {
            return List.of(target.account());
        }
        return target.team().isEmpty()
                ? byHolder.get().getOrDefault(target.person(), List.of())
                : byTeam.get().getOrDefault(target.team(), List.of());
    }

    /** Who holds the accounts. */
    public AccountHolders holders() {
        return holders;
    }
}
