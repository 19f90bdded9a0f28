package mainstay.shell.command;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Accounts;
import mainstay.shell.command.Command.Candidate;
import mainstay.workspace.Workspace;

/** The accounts of the current book, for completion. */
public final class AccountCandidates {

    private AccountCandidates() {}

    /** Ids, described by their names, and the names themselves. */
    public static List<Candidate> of(Workspace workspace) {
        Accounts accounts = workspace.book().accounts();
        List<Candidate> candidates = new ArrayList<>();
        for (int account = 0; account < accounts.size(); account++) {
            candidates.add(new Candidate(accounts.id(account), accounts.name(account)));
            if (!accounts.name(account).isEmpty()) {
                candidates.add(new Candidate(accounts.name(account), accounts.id(account)));
            }
        }
        return candidates;
    }
}
