package mainstay.plan.pay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What counts to one person, account by account in the order of the book. */
final class PersonLedger {
    private static final int FEW = 16;

    private final List<LedgerEntry> credited = new ArrayList<>();
    private final List<LedgerEntry> referred = new ArrayList<>();
    private int[] accounts = new int[FEW];
    private double[] dealt = new double[FEW];
    private int size;

    void credit(LedgerEntry entry) {
        credited.add(entry);
    }

    void refer(LedgerEntry entry) {
        referred.add(entry);
    }

    /** Adds what was dealt with an account; one account comes after the other. */
    void deal(int account, double amount) {
        if (size == 0 || accounts[size - 1] != account) {
            begin(account);
        }
        dealt[size - 1] += amount;
    }

    private void begin(int account) {
        if (size == accounts.length) {
            accounts = Arrays.copyOf(accounts, size * 2);
            dealt = Arrays.copyOf(dealt, size * 2);
        }
        accounts[size++] = account;
    }

    List<LedgerEntry> credited() {
        return credited;
    }

    List<LedgerEntry> referred() {
        return referred;
    }

    /** The person's part of what all dealt with each account, which is {@code inAll} of it, in the order of the book. */
    Map<Integer, Double> partsOf(double[] inAll) {
        Map<Integer, Double> parts = new LinkedHashMap<>();
        for (int at = 0; at < size; at++) {
            parts.put(accounts[at], dealt[at] / inAll[accounts[at]]);
        }
        return parts;
    }
}
