package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookBuilderTest {
    private static final List<String> IDS = List.of("zeta", "alpha", "Ω", "10", "9", "😀", "ılgaz");
    private static final List<String> LINES = List.of("services", "PC", "server");

    @Test
    void accountsStandByIdAndWalletsByAccountAndLine() {
        Book book = shuffled(1);

        assertThat(IntStream.range(0, IDS.size()).mapToObj(book.accounts()::id))
                .containsExactly("10", "9", "alpha", "zeta", "ılgaz", "Ω", "😀");
        assertThat(book.wallets().lines()).containsExactly("PC", "server", "services");
        for (int account = 0; account < IDS.size(); account++) {
            for (int wallet = book.wallets().start(account);
                    wallet < book.wallets().start(account + 1);
                    wallet++) {
                String line = book.wallets().lines().get(book.wallets().line(wallet));
                assertThat(book.wallets().column(WalletField.SPEND).get(wallet))
                        .isEqualTo(spend(book.accounts().id(account), line));
            }
        }
    }

    @Test
    void theDigestDoesNotDependOnTheOrderOfTheRows() {
        String digest = shuffled(1).digest();

        assertThat(IntStream.range(2, 30).mapToObj(seed -> shuffled(seed).digest()))
                .containsOnly(digest);
    }

    @Test
    void theDigestDoesDependOnEveryPartOfTheContent() {
        Map<String, List<Wallet>> wallets = Map.of("a", List.of(Wallet.of("PC", 10, 5)));
        String digest = BookBuilder.of("b", wallets).digest();

        assertThat(List.of(
                        builder(wallets).currency("EUR").build().digest(),
                        builder(wallets).defaultMargin(0.3).build().digest(),
                        builder(wallets).lineMargin("PC", 0.3).build().digest(),
                        builder(wallets)
                                .accounts(AccountField.NAME, TextColumn.of("A"))
                                .build()
                                .digest(),
                        builder(wallets)
                                .accounts(AccountField.FIT, DoubleColumn.of(3))
                                .build()
                                .digest(),
                        builder(wallets)
                                .extra("owner", TextColumn.of("me"))
                                .build()
                                .digest(),
                        BookBuilder.of("b", Map.of("a", List.of(Wallet.of("PC", 10, 6))))
                                .digest(),
                        BookBuilder.of("b", Map.of("a", List.of(Wallet.of("Mac", 10, 5))))
                                .digest(),
                        BookBuilder.of("b", Map.of("c", List.of(Wallet.of("PC", 10, 5))))
                                .digest()))
                .doesNotContain(digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void theDigestDoesNotDependOnTheName() {
        Map<String, List<Wallet>> wallets = Map.of("a", List.of(Wallet.of("PC", 10, 5)));

        assertThat(BookBuilder.of("one", wallets).digest())
                .isEqualTo(BookBuilder.of("two", wallets).digest());
    }

    @Test
    void columnsMoveWithTheirAccounts() {
        Book book = new BookBuilder("b")
                .accounts(AccountField.ACCOUNT_ID, TextColumn.of("b", "a"))
                .accounts(AccountField.NAME, TextColumn.of("Bee", "Ant"))
                .accounts(AccountField.FIT, DoubleColumn.of(2, 1))
                .extra("owner", TextColumn.of("Bo", "Al"))
                .origins(CellOrigin.ofRows("accounts.csv", Map.of("fit", "fit"), new int[] {2, 3}), CellOrigin.UNKNOWN)
                .build();

        assertThat(book.accounts().find("a")).hasValue(0);
        assertThat(book.accounts().find("c")).isEmpty();
        assertThat(book.accounts().name(0)).isEqualTo("Ant");
        assertThat(book.accounts().number(AccountField.FIT).get(0)).isEqualTo(1);
        assertThat(book.accounts().extras().get("owner").get(0)).isEqualTo("Al");
        assertThat(book.accounts().origin().cell(0, "fit", "")).isEqualTo("accounts.csv row 3, column fit");
        assertThat(book.accounts().number(AccountField.GROWTH).get(1)).isNaN();
        assertThat(book.accounts().strategic(0)).isFalse();
    }

    @Test
    void aMeasureThatIsNotGivenTakesItsDefault() {
        Book book = new BookBuilder("b")
                .accounts(AccountField.ACCOUNT_ID, TextColumn.of("a"))
                .wallets(new int[] {0}, new int[] {0}, List.of("PC"))
                .wallets(WalletField.SPEND, DoubleColumn.of(10))
                .build();

        assertThat(book.wallets().column(WalletField.ADDRESSABLE).get(0)).isEqualTo(1);
        assertThat(book.wallets().column(WalletField.TIED).get(0)).isZero();
        assertThat(book.wallets().column(WalletField.MARGIN).get(0)).isNaN();
    }

    @Test
    void anAccountThatStandsTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookBuilder("b")
                        .accounts(AccountField.ACCOUNT_ID, TextColumn.of("a", "b", "a"))
                        .build())
                .withMessageContaining("account id a appears twice");
    }

    @Test
    void aLineThatStandsTwiceInAnAccountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> BookBuilder.of("b", Map.of("a", List.of(Wallet.of("PC", 1, 0), Wallet.of("PC", 2, 0)))))
                .withMessageContaining("line PC appears twice");
    }

    @Test
    void aNumberOutOfItsRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BookBuilder.of("b", Map.of("a", List.of(Wallet.of("PC", -1, 0)))))
                .withMessageContaining("spend must be an amount of money, 0 or more, not -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BookBuilder.of("b", Map.of("a", List.of(Wallet.of("PC", Double.NaN, 0)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BookBuilder.of(
                        "b", Map.of("a", List.of(Wallet.of("PC", 1, 0).reachable(35, 0)))))
                .withMessageContaining("addressable must be a fraction (0.35 for 35 %) from 0 to 1, not 35.0");
    }

    @Test
    void aColumnOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookBuilder("b")
                        .accounts(AccountField.ACCOUNT_ID, TextColumn.of("a", "b"))
                        .accounts(AccountField.NAME, TextColumn.of("A"))
                        .build())
                .withMessageContaining("column name has 1 rows, not 2");
    }

    @Test
    void aBookMayBeEmpty() {
        Book book = BookBuilder.of("b", Map.of());

        assertThat(book.accounts().size()).isZero();
        assertThat(book.wallets().size()).isZero();
        assertThat(book.digest()).hasSize(64);
    }

    private static BookBuilder builder(Map<String, List<Wallet>> wallets) {
        return BookBuilder.small(wallets, new BookBuilder("b"));
    }

    /** The same content, its accounts, lines and wallets in an order of their own. */
    private static Book shuffled(long seed) {
        Random random = new Random(seed);
        List<String> ids = shuffle(IDS, random);
        List<String> lines = shuffle(LINES, random);
        List<int[]> keys = new ArrayList<>();
        for (int account = 0; account < ids.size(); account++) {
            for (int line = 0; line < lines.size(); line++) {
                if (spend(ids.get(account), lines.get(line)) > 1) {
                    keys.add(new int[] {account, line});
                }
            }
        }
        Collections.shuffle(keys, random);
        return new BookBuilder("b")
                .accounts(AccountField.ACCOUNT_ID, TextColumn.of(ids))
                .wallets(
                        keys.stream().mapToInt(key -> key[0]).toArray(),
                        keys.stream().mapToInt(key -> key[1]).toArray(),
                        lines)
                .wallets(
                        WalletField.SPEND,
                        DoubleColumn.of(keys.stream()
                                .mapToDouble(key -> spend(ids.get(key[0]), lines.get(key[1])))
                                .toArray()))
                .build();
    }

    private static List<String> shuffle(List<String> texts, Random random) {
        List<String> copy = new ArrayList<>(texts);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** What an account spends on a line; nothing on some. */
    private static double spend(String id, String line) {
        return Math.floorMod((id + line).hashCode(), 7);
    }
}
