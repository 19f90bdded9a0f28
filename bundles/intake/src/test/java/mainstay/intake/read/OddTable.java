package mainstay.intake.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Tables with all that people and programs do to CSV; the higher the oddity, the more of it. */
public final class OddTable {
    private static final List<String> TEXTS = List.of(
            "Acme",
            "\"Acme, Inc.\"",
            "\"say \"\"hi\"\"\"",
            " padded ",
            "\u00a0wide\u3000",
            "\"two\nlines\"",
            "Łódź",
            "株式会社",
            "",
            "\"\"",
            "tab\there",
            "O'Neil",
            "😀");
    private static final List<String> NUMBERS = List.of(
            "1234.5",
            "0",
            "7",
            "0.10",
            "12345678.1234567",
            "99999999",
            "100000000",
            "1e3",
            ".5",
            "5.",
            "+5",
            " 42 ",
            "\"17.25\"",
            "0.1234567890123456789",
            "123456789012345678",
            "1E-5",
            "-0",
            "\u00a03");
    private static final List<String> BAD = List.of("-1", "n/a", "1,5", "NaN", "1e999", "12 3");

    private final Random random;
    private final int oddity;
    private final int accounts;
    private final String end;

    public OddTable(Random random, int oddity) {
        this.random = random;
        this.oddity = oddity;
        this.accounts = 1 + random.nextInt(12);
        this.end = random.nextBoolean() ? "\n" : "\r\n";
    }

    public String accounts() {
        List<String> rows = new ArrayList<>(List.of("account_id,name,parent_id,region,strategic,growth,note"));
        for (int account = 0; account < accounts; account++) {
            rows.add(String.join(",", id(account), text(), parent(account), text(), truth(), share(), text()));
        }
        return table(rows);
    }

    public String wallets() {
        List<String> rows = new ArrayList<>(List.of("account_id,line,spend,revenue,tied,margin"));
        for (int account = 0; account < accounts; account++) {
            for (String line : List.of("pc", "Server", "café")) {
                if (random.nextInt(4) > 0) {
                    rows.add(String.join(",", id(account), line, amount(), number(), share(), share()));
                }
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(rows.subList(1, rows.size()), random);
        }
        return table(rows);
    }

    public String wide() {
        StringBuilder header = new StringBuilder("account_id,name,strategic,margin");
        for (String line : List.of("pc", "Server", "café")) {
            header.append(",%1$s spend,%1$s revenue,%1$s tied".formatted(line));
        }
        List<String> rows = new ArrayList<>(List.of(header.toString()));
        for (int account = 0; account < accounts; account++) {
            StringBuilder row = new StringBuilder(String.join(",", id(account), text(), truth(), share()));
            for (int line = 0; line < 3; line++) {
                row.append(random.nextInt(5) == 0 ? ",,," : "," + amount() + "," + number() + "," + share());
            }
            rows.add(row.toString());
        }
        return table(rows);
    }

    private String table(List<String> rows) {
        String text = String.join(end, rows);
        String mark = random.nextInt(4) == 0 ? "\ufeff" : "";
        String tail = end.repeat(random.nextInt(3));
        return mark + (rarely() ? text.replaceFirst(end, end + end) : text) + tail;
    }

    private String id(int account) {
        int number = rarely() ? random.nextInt(accounts) : account;
        String id = accounts % 2 == 0 ? "C" + (100 + number) : "ключ" + (number * 7919 % 1009);
        return rarely() ? " " + id : id;
    }

    private String parent(int account) {
        return account > 0 && random.nextInt(3) == 0 ? id(random.nextInt(account)) : "";
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String truth() {
        return rarely() ? "perhaps" : List.of("true", "no", "YES", "0", "").get(random.nextInt(5));
    }

    private String amount() {
        return random.nextInt(3) == 0
                ? NUMBERS.get(random.nextInt(NUMBERS.size()))
                : random.nextInt(1_000_000) + "." + random.nextInt(100);
    }

    private String number() {
        if (rarely()) {
            return BAD.get(random.nextInt(BAD.size()));
        }
        return random.nextInt(8) == 0 ? "" : NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    private String share() {
        return rarely() ? "2" : List.of("0.35", "1", "0", "", "0.5").get(random.nextInt(5));
    }

    private boolean rarely() {
        return oddity > 0 && random.nextInt(60 / oddity) == 0;
    }
}
