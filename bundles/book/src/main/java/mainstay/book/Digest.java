package mainstay.book;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** The SHA-256 of a book's content in canonical order. */
final class Digest {
    private final MessageDigest sha256;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

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
        for (int account = 0; account <= accounts; account++) {
            add((double) wallets.start(account));
        }
        for (int wallet = 0; wallet < wallets.size(); wallet++) {
            add((double) wallets.line(wallet));
        }
        for (WalletField field : WalletField.values()) {
            add(wallets.column(field));
        }
    }

    private void add(TextColumn column) {
        for (int row = 0; row < column.size(); row++) {
            add(column.get(row));
        }
    }

    private void add(DoubleColumn column) {
        for (int row = 0; row < column.size(); row++) {
            add(column.get(row));
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add((double) bytes.length);
        flush();
        sha256.update(bytes);
    }

    private void add(double value) {
        if (buffer.remaining() < Double.BYTES) {
            flush();
        }
        buffer.putDouble(value + 0.0);
    }

    private void flush() {
        sha256.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
