package mainstay.intake.read.rows;

import java.util.BitSet;
import java.util.Optional;
import mainstay.book.AccountField;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejects;

/** Finds each account's parent, and names those that are missing or stand in a cycle. */
public final class Parents {
    private static final int NONE = -1;

    private final ReadAccounts accounts;
    private final String header;
    private final Problems problems;
    private final Rejects rejects;
    private final int[] parents;
    private int unknown;

    private Parents(ReadAccounts accounts, String header, Problems problems, Rejects rejects) {
        this.accounts = accounts;
        this.header = header;
        this.problems = problems;
        this.rejects = rejects;
        this.parents = new int[accounts.size()];
    }

    /**
     * Checks all parents.
     *
     * @param byName whether parents are given by name; their ids are then put in the place of the names
     * @param lenient whether children of rejected accounts are rejected too
     * @return for each account its parent; -1 when it has none
     */
    public static int[] check(
            ReadAccounts accounts, String header, boolean byName, boolean lenient, Problems problems, Rejects rejects) {
        Parents check = new Parents(accounts, header, problems, rejects);
        check.resolve(byName);
        check.findCycles();
        if (lenient) {
            check.rejectChildren();
        }
        return check.parents;
    }

    private void resolve(boolean byName) {
        TextList texts = accounts.texts.get(AccountField.PARENT_ID);
        TextList ids = new TextList();
        for (int account = 0; account < parents.length; account++) {
            String text = texts == null ? "" : texts.get(account);
            parents[account] = text.isEmpty() ? NONE : find(text, byName);
            if (parents[account] < 0 && !text.isEmpty()) {
                error(account, text, unknown(text, parents[account], byName));
                parents[account] = NONE;
            }
            ids.add(byName && parents[account] >= 0 ? accounts.ids.get(parents[account]) : text);
        }
        if (byName) {
            accounts.texts.put(AccountField.PARENT_ID, ids);
        }
    }

    private int find(String text, boolean byName) {
        return byName ? accounts.named(text) : accounts.ids.find(text);
    }

    private String unknown(String text, int found, boolean byName) {
        String what = byName ? "name" : "account_id";
        if (found < NONE) {
            return "several accounts have the name \"" + text + "\"; use the parent's account_id instead";
        }
        return "there is no account with the " + what + " \"" + Problems.shown(text) + "\""
                + (unknown++ < Ids.NEAREST_SEARCHES ? Ids.nearest(text, accounts) : Optional.<String>empty())
                        .map(id -> "; did you mean " + id + "?")
                        .orElse("");
    }

    private void findCycles() {
        int[] colour = new int[parents.length];
        for (int start = 0; start < parents.length; start++) {
            int at = start;
            while (at != NONE && colour[at] == 0) {
                colour[at] = start + 1;
                at = parents[at];
            }
            if (at != NONE && colour[at] == start + 1) {
                reportCycle(at);
            }
        }
    }

    private void reportCycle(int first) {
        StringBuilder path = new StringBuilder(accounts.ids.get(first));
        int length = 0;
        int at = first;
        do {
            at = parents[at];
            if (length++ < 5) {
                path.append(" → ").append(accounts.ids.get(at));
            }
        } while (at != first);
        String shown = length > 5 ? path + " → …" : path.toString();
        do {
            int next = parents[at];
            error(at, accounts.ids.get(next), "its parents go round in a circle: " + shown);
            at = next;
        } while (at != first);
    }

    /** Children of rejected accounts, and theirs. */
    private void rejectChildren() {
        BitSet sound = new BitSet();
        for (int account = 0; account < parents.length; account++) {
            int steps = 0;
            int at = account;
            while (at != NONE && !accounts.bad.get(at) && !sound.get(at) && steps++ < parents.length) {
                at = parents[at];
            }
            if (at != NONE && accounts.bad.get(at) && at != account) {
                error(
                        account,
                        accounts.ids.get(parents[account]),
                        "the account above it, " + accounts.ids.get(at) + ", was rejected (" + accounts.place(at)
                                + ")");
            } else if (!accounts.bad.get(account)) {
                sound.set(account);
            }
        }
    }

    private void error(int account, String value, String message) {
        problems.error(accounts.table.file(), accounts.rows.get(account), header, value, message);
        accounts.reject(account, rejects);
    }
}
