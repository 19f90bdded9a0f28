package mainstay.book;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The SHA-256 of a book's content in canonical order: each number as a double of eight bytes, the highest first, and each text
 * in UTF-8 behind its length, which is a number too. Columns are taken in the form in which they are kept, many rows at a time.
 */
final class Digest {
    private static final int NUMBERS = 1 << 13;

    private final MessageDigest sha256;
    private final double[] numbers = new double[NUMBERS];
    private final ByteBuffer buffer = ByteBuffer.allocate(NUMBERS * Double.BYTES);

    private Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(Book book) {
        Digest digest = new Digest();
        digest.add(book.currency());
        digest.add(book.defaultMargin());
        new TreeMap<>(book.lineMargins()).forEach((line, margin) -> {
            digest.add(line);
            digest.add(margin);
        });
        digest.add(book.accounts());
        digest.add(book.accounts().size(), book.wallets());
        digest.add(book.accounts().size(), book.plan());
        digest.flush();
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    private void add(Accounts accounts) {
        for (AccountField field : AccountField.values()) {
            if (!accounts.has(field)) {
                continue;
            }
            add(field.column());
            if (field.isNumber()) {
                add(accounts.number(field));
            } else {
                add(accounts.text(field));
            }
        }
        new TreeMap<>(accounts.extras()).forEach((header, column) -> {
            add(header);
            add(column);
        });
    }

    private void add(int accounts, Wallets wallets) {
        wallets.lines().forEach(this::add);
        add(accounts + 1, (from, to) -> {
            for (int account = from; account < to; account++) {
                numbers[account - from] = wallets.start(account);
            }
        });
        add(wallets.size(), (from, to) -> {
            for (int wallet = from; wallet < to; wallet++) {
                numbers[wallet - from] = wallets.line(wallet);
            }
        });
        for (WalletField field : WalletField.values()) {
            add(wallets.column(field));
        }
    }

    private void add(int accounts, PlanTables plan) {
        for (PlanTable table : plan.present()) {
            PlanRows rows = plan.rows(table);
            add(table.label());
            add((double) rows.size());
            if (table.isOfAccounts()) {
                add(accounts + 1, (from, to) -> {
                    for (int account = from; account < to; account++) {
                        numbers[account - from] = rows.start(account);
                    }
                });
            }
            for (PlanField column : table.columns()) {
                addIfThere(rows, column);
            }
            new TreeMap<>(rows.extras()).forEach((header, column) -> {
                add(header);
                add(column);
            });
        }
        if (plan.has(PlanTable.OPPORTUNITIES)) {
            plan.stages().all().forEach(stage -> {
                add(stage.name());
                add(stage.label());
                add(stage.outcome().name());
                add(stage.probability());
            });
        }
    }

    private void addIfThere(PlanRows rows, PlanField column) {
        String name = column.name();
        if (column.type().isNumber() && rows.numbers().containsKey(name)) {
            add(name);
            add(rows.numbers(name));
        } else if (rows.texts().containsKey(name)) {
            add(name);
            add(rows.texts(name));
        }
    }

    private void add(DoubleColumn column) {
        add(column.size(), (from, to) -> {
            column.copy(from, to, numbers, 0);
            for (int at = 0; at < to - from; at++) {
                numbers[at] += 0.0; // which makes a zero of either sign one
            }
        });
    }

    private void add(int rows, Numbers part) {
        flush();
        for (int from = 0; from < rows; from += NUMBERS) {
            int to = Math.min(rows, from + NUMBERS);
            part.get(from, to);
            buffer.asDoubleBuffer().put(numbers, 0, to - from);
            sha256.update(buffer.array(), 0, (to - from) * Double.BYTES);
        }
    }

    private void add(TextColumn column) {
        if (column instanceof TextColumn.Pool pool) {
            add(pool);
        } else if (column instanceof TextColumn.Dictionary dictionary) {
            List<byte[]> texts = dictionary.texts().stream().map(Digest::bytes).toList();
            add(texts, IntStream.range(0, dictionary.size()).map(dictionary::code));
        } else if (column instanceof TextColumn.Constant constant) {
            add(List.of(bytes(constant.text())), IntStream.generate(() -> 0).limit(constant.size()));
        } else {
            IntStream.range(0, column.size()).mapToObj(column::get).forEach(this::add);
        }
    }

    private void add(TextColumn.Pool pool) {
        int start = 0;
        for (int row = 0; row < pool.size(); row++) {
            int length = pool.end(row) - start;
            add((double) length);
            if (length > buffer.capacity()) {
                flush();
                byte[] whole = new byte[length];
                pool.copy(start, whole, 0, length);
                sha256.update(whole);
            } else {
                makeRoom(length);
                pool.copy(start, buffer.array(), buffer.position(), length);
                buffer.position(buffer.position() + length);
            }
            start += length;
        }
    }

    private void add(List<byte[]> texts, IntStream codes) {
        byte[][] all = texts.toArray(byte[][]::new);
        codes.forEach(code -> add(all[code]));
    }

    private void add(String text) {
        add(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void add(byte[] text) {
        add((double) text.length);
        if (text.length > buffer.capacity()) {
            flush();
            sha256.update(text);
        } else {
            makeRoom(text.length);
            buffer.put(text);
        }
    }

    private void add(double value) {
        makeRoom(Double.BYTES);
        buffer.putDouble(value + 0.0);
    }

    private void makeRoom(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() {
        sha256.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Puts the numbers of rows {@code from} to {@code to - 1} where all are taken from. */
    @FunctionalInterface
    private interface Numbers {
        void get(int from, int to);
    }
}
