package mainstay.benchmarks.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Writes a book with deals and their states, sales and whom they are credited to, targets and barriers, by a seeded die; rows of one
 * account are far apart.
 */
final class ProcessBook {
    private static final String[] LINES = {"PC", "notebook", "PC server", "peripherals"};
    private static final String[] GRADES = {"1", "1.2", "1.5", "0.8"};
    private static final int ACCOUNTS_A_PERSON = 500;
    private static final String[] OPEN = {"Prospecting", "Qualification", "Proposal", "Negotiation"};
    private static final int STATES = 4;
    private static final int YEAR = 365;
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);

    private final Random random = new Random(20261130);
    private final Path folder;
    private final int accounts;
    private final int rows;

    /**
     * A book.
     *
     * @param rows how many states of deals, and how many sales
     */
    ProcessBook(Path folder, int accounts, int rows) {
        this.folder = folder;
        this.accounts = accounts;
        this.rows = rows;
    }

    void write() throws IOException {
        try (BufferedWriter out = file("accounts", "account_id,name,region")) {
            for (int account = 0; account < accounts; account++) {
                out.write(id(account) + ",Account " + account + ",R" + account % 17 + "\n");
            }
        }
        try (BufferedWriter out = file("wallets", "account_id,line,spend,revenue,addressable,margin")) {
            for (int wallet = 0; wallet < accounts * LINES.length; wallet++) {
                double spend = cents(1_000_000);
                out.write(id(wallet / LINES.length) + "," + LINES[wallet % LINES.length] + "," + spend + ","
                        + Math.rint(spend * 20) / 100 + ",0.75,0.15\n");
            }
        }
        try (BufferedWriter out = file("lines", "line,division,grade")) {
            for (int line = 0; line < LINES.length; line++) {
                out.write(LINES[line] + "," + (LINES[line].length() > 2 ? "devices" : "computers") + "," + GRADES[line]
                        + "\n");
            }
        }
        people();
        opportunities();
        sales();
        barriers();
    }

    private void opportunities() throws IOException {
        try (BufferedWriter out = file(
                "opportunities", "opportunity_id,account_id,at,line,stage,amount,probability,opened,closes,closed")) {
            for (int deal = 0; deal < rows / STATES; deal++) {
                deal(out, deal);
            }
        }
    }

    private void deal(BufferedWriter out, int deal) throws IOException {
        LocalDate opened = FIRST.plusDays(random.nextInt(YEAR));
        LocalDate at = opened;
        LocalDate closes = at.plusDays(60 + random.nextInt(120));
        double amount = cents(500_000);
        int end = random.nextInt(3); // open, won or lost
        int stage = 0;
        for (int state = 1; state <= STATES; state++) {
            boolean ends = state == STATES && end > 0;
            String name = !ends ? OPEN[stage] : end == 1 ? "Closed Won" : "Closed Lost";
            out.write("O" + (1_000_000 + deal) + "," + id(deal % accounts) + "," + at + "," + LINES[deal % LINES.length]
                    + "," + name + "," + amount + "," + (ends ? 2 - end : 0.1 + 0.2 * stage) + "," + opened + ","
                    + (ends ? at : closes) + "," + (ends ? at : "") + "\n");
            stage = Math.min(OPEN.length - 1, stage + random.nextInt(3));
            at = at.plusDays(1 + random.nextInt(40));
            closes = closes.plusDays(random.nextInt(3) == 0 ? 30 : 0);
            amount = random.nextInt(4) == 0 ? cents(500_000) : amount;
        }
    }

    private void people() throws IOException {
        try (BufferedWriter out = file("people", "person,name,team,target_pay");
                BufferedWriter targets = file("targets", "person,period,measure,value,agreed")) {
            for (int person = 0; person < count(); person++) {
                out.write(person(person) + ",Person " + person + ",team " + person % 9 + ","
                        + (40_000 + random.nextInt(40_000)) + "\n");
                targets.write(person(person) + ",2026,net-margin,"
                        + (16_000 + random.nextInt(16_000)) * ACCOUNTS_A_PERSON + ",2026-01-05\n");
                targets.write(person(person) + ",2026,mix," + (1.05 + random.nextInt(100) / 1000.0) + ",2026-01-05\n");
            }
        }
    }

    /** A sale of eight in ten is credited to whoever holds the account, others in parts; one of thirty is a return. */
    private void sales() throws IOException {
        try (BufferedWriter out = file("sales", "account_id,line,period,quantity,revenue,cost,credit")) {
            for (int sale = 0; sale < rows; sale++) {
                int account = random.nextInt(accounts);
                int month = 1 + random.nextInt(12);
                int sign = random.nextInt(30) == 0 ? -1 : 1;
                double revenue = sign * cents(50_000);
                String holder = person(account % count());
                String credit = random.nextInt(5) == 0
                        ? holder + ":0.7;" + person((account + 1 + random.nextInt(3)) % count()) + ":0.3"
                        : holder + ":1";
                out.write(id(account) + "," + LINES[random.nextInt(LINES.length)] + ",2026-" + (month < 10 ? "0" : "")
                        + month + "," + sign * (1 + random.nextInt(50)) + "," + revenue + ","
                        + Math.rint(revenue * (70 + random.nextInt(20))) / 100 + "," + credit + "\n");
            }
        }
    }

    private int count() {
        return Math.max(LINES.length, accounts / ACCOUNTS_A_PERSON);
    }

    private static String person(int person) {
        return "p" + (1_000 + person);
    }

    private void barriers() throws IOException {
        try (BufferedWriter out = file("barriers", "barrier_id,account_id,line,what,blocks,due,cost")) {
            for (int barrier = 0; barrier < accounts; barrier++) {
                out.write("b" + (1_000_000 + barrier) + "," + id(random.nextInt(accounts / 4) * 4 + barrier % 4) + ","
                        + LINES[barrier % LINES.length] + ",price," + random.nextInt(3) / 100.0 + ","
                        + FIRST.plusDays(YEAR + random.nextInt(YEAR)) + "," + (1 + random.nextInt(50_000)) + "\n");
            }
        }
    }

    private BufferedWriter file(String table, String header) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(folder.resolve(table + ".csv"));
        out.write(header + "\n");
        return out;
    }

    private double cents(int most) {
        return random.nextInt(most * 100) / 100.0;
    }

    private static String id(int account) {
        return "A" + (1_000_000 + account);
    }
}
