package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The digest stands in reviews and audit logs of years ago: it is that of its definition, however it is computed. */
class DigestTest {
    private static final int ACCOUNTS = 9_000;

    @Test
    void theDigestIsTheOneOfItsDefinitionWhateverFormTheColumnsHave() throws Exception {
        for (TextColumn names : List.of(
                TextColumn.constant("Müller", ACCOUNTS),
                TextColumn.of(texts("few ", 300)),
                pool(texts("many ", ACCOUNTS)),
                plain(texts("many ", ACCOUNTS)))) {
            Book book = book(names);

            assertThat(book.digest()).as(names.getClass().getSimpleName()).isEqualTo(byDefinition(book));
        }
    }

    @Test
    void textsMayBeLongerThanWhatIsTakenAtOnce() throws Exception {
        List<String> texts = texts("few ", 300);
        texts.set(7, "€".repeat(100_000));

        for (TextColumn names : List.of(TextColumn.of(texts), pool(texts), plain(texts))) {
            Book book = book(names);

            assertThat(book.digest()).as(names.getClass().getSimpleName()).isEqualTo(byDefinition(book));
        }
    }

    private static Book book(TextColumn names) {
        Random random = new Random(1);
        Map<String, List<Wallet>> wallets = IntStream.range(0, ACCOUNTS)
                .boxed()
                .collect(Collectors.toMap(
                        account -> "A" + (ACCOUNTS + account),
                        account -> List.of(
                                Wallet.of("PC", random.nextInt(1000), 0),
                                Wallet.of("Server", random.nextInt(9), -0.0))));
        return BookBuilder.small(wallets, new BookBuilder("b"))
                .currency("EUR")
                .defaultMargin(0.3)
                .lineMargin("PC", 0.2)
                .accounts(AccountField.NAME, names)
                .accounts(
                        AccountField.FIT,
                        DoubleColumn.of(random.doubles(ACCOUNTS, 0, 5).toArray()))
                .extra("owner", TextColumn.constant("", ACCOUNTS))
                .build();
    }

    private static List<String> texts(String begin, int different) {
        return IntStream.range(0, ACCOUNTS)
                .mapToObj(row -> row % 7 == 0 ? "" : begin + row % different + " žluťoučký 🐎")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static TextColumn pool(List<String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] ends = new int[texts.size()];
        for (int row = 0; row < ends.length; row++) {
            bytes.writeBytes(texts.get(row).getBytes(StandardCharsets.UTF_8));
            ends[row] = bytes.size();
        }
        return TextColumn.pool(bytes.toByteArray(), ends);
    }

    /** Of no kind that the digest knows. */
    private static TextColumn plain(List<String> texts) {
        return new TextColumn() {
            @Override
            public int size() {
                return texts.size();
            }

            @Override
            public String get(int row) {
                return texts.get(row);
            }

            @Override
            public TextColumn inOrder(int[] order) {
                return plain(Arrays.stream(order).mapToObj(texts::get).toList());
            }
        };
    }

    private static String byDefinition(Book book) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        put(out, book.currency());
        put(out, book.defaultMargin());
        for (Map.Entry<String, Double> margin : new TreeMap<>(book.lineMargins()).entrySet()) {
            put(out, margin.getKey());
            put(out, margin.getValue());
        }
        putAccounts(out, book.accounts());
        putWallets(out, book.accounts().size(), book.wallets());
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }

    private static void putAccounts(DataOutputStream out, Accounts accounts) throws IOException {
        for (AccountField field : AccountField.values()) {
            if (accounts.has(field)) {
                put(out, field.column());
                for (int row = 0; row < accounts.size(); row++) {
                    if (field.isNumber()) {
                        put(out, accounts.number(field).get(row));
                    } else {
                        put(out, accounts.text(field).get(row));
                    }
                }
            }
        }
        for (Map.Entry<String, TextColumn> extra : new TreeMap<>(accounts.extras()).entrySet()) {
            put(out, extra.getKey());
            for (int row = 0; row < accounts.size(); row++) {
                put(out, extra.getValue().get(row));
            }
        }
    }

    private static void putWallets(DataOutputStream out, int accounts, Wallets wallets) throws IOException {
        for (String line : wallets.lines()) {
            put(out, line);
        }
        for (int account = 0; account <= accounts; account++) {
            put(out, wallets.start(account));
        }
        for (int wallet = 0; wallet < wallets.size(); wallet++) {
            put(out, wallets.line(wallet));
        }
        for (WalletField field : WalletField.values()) {
            for (int wallet = 0; wallet < wallets.size(); wallet++) {
                put(out, wallets.column(field).get(wallet));
            }
        }
    }

    private static void put(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(out, utf8.length);
        out.write(utf8);
    }

    private static void put(DataOutputStream out, double value) throws IOException {
        out.writeDouble(value == 0 ? 0 : value);
    }
}
