package mainstay.run;

import static mainstay.run.words.RunWords.counted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.Accounts;
import mainstay.book.TextColumn;

/** Tells which accounts lost rows when the book was imported, as their figures are too small. */
final class IncompleteAccounts {
    private static final int NAMED = 5;

    private IncompleteAccounts() {}

    /** A note that names the first of them; none when every account is whole. */
    static List<String> note(LiveResult result) {
        Accounts accounts = result.book().accounts();
        return Optional.ofNullable(accounts.extras().get(Accounts.REJECTED_ROWS))
                .map(rejected -> List.of(text(accounts, rejected)))
                .orElse(List.of());
    }

    private static String text(Accounts accounts, TextColumn rejected) {
        List<String> named = new ArrayList<>();
        int count = 0;
        for (int account = 0; account < accounts.size(); account++) {
            if (!rejected.get(account).isEmpty()) {
                count++;
                if (count <= NAMED) {
                    named.add(accounts.id(account));
                }
            }
        }
        return counted(
                "note.incomplete",
                count,
                String.join(", ", named) + (count > NAMED ? ", …" : ""),
                Accounts.REJECTED_ROWS);
    }
}
