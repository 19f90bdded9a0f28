package mainstay.intake.read.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.NearestMatch;

/** What an id or the name of a product line may be. */
public final class Ids {

    /** For how many problems the nearest id is looked for; it takes time. */
    static final int NEAREST_SEARCHES = 20;

    private static final int LARGEST_SEARCH = 10_000;
    private static final int LONGEST_ID = 100;

    private Ids() {}

    /** The known id nearest to one that is not known; looked for in books of moderate size only. */
    static Optional<String> nearest(String id, ReadAccounts accounts) {
        if (accounts.size() > LARGEST_SEARCH) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>();
        for (int account = 0; account < accounts.size(); account++) {
            known.add(accounts.ids.get(account));
        }
        return id.length() > LONGEST_ID ? Optional.empty() : NearestMatch.to(id, known);
    }

    /** What is wrong with it; null when nothing is. */
    public static String fault(String id) {
        if (id.isEmpty()) {
            return "is missing";
        }
        for (int at = 0; at < id.length(); at++) {
            if (Character.isISOControl(id.charAt(at))) {
                return "holds a control character; ids and lines are printable text";
            }
        }
        return null;
    }
}
