package mainstay.intake.read.rows;

import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.bind.Binder;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.reject.Rejects;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/**
 * Adds the good accounts that rejected rows refer to, so that the rejects, once mended, are a whole book: the account of
 * each rejected wallet, and all accounts above it.
 */
public final class RelatedRows {
    private final ReadAccounts accounts;
    private final int[] parents;
    private final Rejects rejects;

    public RelatedRows(ReadAccounts accounts, int[] parents, Rejects rejects) {
        this.accounts = accounts;
        this.parents = parents;
        this.rejects = rejects;
    }

    public void add(SourceTable wallets, TableMapping mapping) {
        accounts.bad.stream().forEach(this::addAbove);
        Binding id = new Binder(wallets, mapping).require("account_id");
        int width = wallets.header().size();
        wallets.forEach(row -> {
            if (rejects.has(wallets, Math.toIntExact(row.number())) && row.cells() == width) {
                addAccount(row, id);
            }
        });
    }

    /** For each account how many of its rows in the wallets table were rejected. */
    public int[] rejectedOf(SourceTable wallets, TableMapping mapping) {
        int[] counts = new int[accounts.size()];
        Binding id = new Binder(wallets, mapping).require("account_id");
        int width = wallets.header().size();
        wallets.forEach(row -> {
            if (rejects.has(wallets, Math.toIntExact(row.number())) && row.cells() == width) {
                int account = account(row, id);
                if (account >= 0) {
                    counts[account]++;
                }
            }
        });
        return counts;
    }

    private void addAccount(Row row, Binding id) {
        int account = account(row, id);
        if (account >= 0) {
            addAbove(account);
        }
    }

    private int account(Row row, Binding id) {
        String text = id.text(row);
        return id.mapping().byName() ? accounts.named(text) : accounts.ids.find(text);
    }

    private void addAbove(int account) {
        int steps = 0;
        for (int at = account; at >= 0 && steps <= parents.length; at = parents[at]) {
            rejects.accompany(accounts.table, accounts.rows.get(at));
            steps++;
        }
    }
}
