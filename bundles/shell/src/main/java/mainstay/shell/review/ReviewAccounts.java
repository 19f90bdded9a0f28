package mainstay.shell.review;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mainstay.review.ReviewedAccounts;
import mainstay.review.trend.AccountPaths;
import mainstay.shell.command.Command.Candidate;
import mainstay.workspace.AccountLookup;

/** The accounts of a review, as users name them. */
final class ReviewAccounts {

    private ReviewAccounts() {}

    /** The row of the account that a user means: by id, by a name or by a part that only one account has. */
    static int find(ReviewedAccounts accounts, String idOrName, Consumer<String> said) {
        return new AccountLookup(
                        accounts.size(),
                        accounts::id,
                        accounts::name,
                        accounts::find,
                        " of the review",
                        "review show --all lists them")
                .find(idOrName, said);
    }

    /** The row of the account that a user means among those of all reviews. */
    static int find(AccountPaths accounts, String idOrName, Consumer<String> said) {
        return new AccountLookup(
                        accounts.size(),
                        accounts::id,
                        accounts::name,
                        id -> IntStream.range(0, accounts.size())
                                .filter(row -> accounts.id(row).equals(id))
                                .findFirst(),
                        " of the reviews",
                        "review show --all lists those of a review")
                .find(idOrName, said);
    }

    static List<Candidate> candidates(ReviewedAccounts accounts) {
        return IntStream.range(0, accounts.size())
                .mapToObj(row -> new Candidate(accounts.id(row), accounts.name(row)))
                .toList();
    }
}
