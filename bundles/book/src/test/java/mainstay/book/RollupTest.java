package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RollupTest {

    @Test
    void aCentralizedParentTakesTheWalletsOfItsBranches() {
        Book book = book(
                List.of("hq", "north", "south"), List.of("", "hq", "hq"), List.of("centralized", "", "decentralized"));

        Book units = Rollup.of(book);

        assertThat(ids(units)).containsExactly("hq", "south");
        assertThat(units.wallets().start(1)).isEqualTo(4); // hq's two and north's two
        assertThat(units.rollup().orElseThrow().branches(0)).containsExactly("north");
        assertThat(units.rollup().orElseThrow().headOf("north")).contains("hq");
        assertThat(units.rollup().orElseThrow().headOf("south")).isEmpty();
        assertThat(units.rollup().orElseThrow().owners(0, units.wallets()))
                .containsExactly("hq", "north", "hq", "north");
        assertThat(units.asRead()).isSameAs(book);
        assertThat(units.digest()).isEqualTo(book.digest());
    }

    @Test
    void branchesOfAParentThatDoesNotDecideForThemStandAlone() {
        Book book = book(List.of("a", "b"), List.of("", "a"), List.of("decentralized", "centralized"));

        assertThat(Rollup.of(book)).isSameAs(book);
    }

    @Test
    void aBranchOfABranchBelongsToTheUnitThatDecidesForBoth() {
        Book book = book(List.of("a", "b", "c"), List.of("", "a", "b"), List.of("centralized", "centralized", ""));

        assertThat(ids(Rollup.of(book))).containsExactly("a");
    }

    @Test
    void nothingIsLostAndNothingInventedInAnyTree() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(12);
            List<String> ids = new ArrayList<>();
            List<String> parents = new ArrayList<>();
            List<String> purchasing = new ArrayList<>();
            for (int account = 0; account < size; account++) {
                ids.add(String.format(java.util.Locale.ROOT, "a%02d", account));
                parents.add(account == 0 || random.nextBoolean() ? "" : ids.get(random.nextInt(account)));
                purchasing.add(List.of("", "centralized", "centralized", "decentralized")
                        .get(random.nextInt(4)));
            }
            Book book = book(ids, parents, purchasing);

            Book units = Rollup.of(book);

            Map<String, Double> expected = new TreeMap<>();
            for (int account = 0; account < size; account++) {
                expected.merge(unit(account, ids, parents, purchasing), spend(book, account), Double::sum);
            }
            assertThat(ids(units)).containsExactlyElementsOf(expected.keySet());
            for (int unit = 0; unit < units.accounts().size(); unit++) {
                assertThat(spend(units, unit))
                        .isEqualTo(expected.get(units.accounts().id(unit)));
                int from = units.wallets().start(unit);
                int to = units.wallets().start(unit + 1);
                for (int wallet = from + 1; wallet < to; wallet++) {
                    assertThat(units.wallets().line(wallet))
                            .isGreaterThanOrEqualTo(units.wallets().line(wallet - 1));
                }
            }
        }
    }

    private static String unit(int account, List<String> ids, List<String> parents, List<String> purchasing) {
        int parent = ids.indexOf(parents.get(account));
        return parent >= 0
                        && purchasing.get(parent).equals("centralized")
                        && !purchasing.get(account).equals("decentralized")
                ? unit(parent, ids, parents, purchasing)
                : ids.get(account);
    }

    private static Book book(List<String> ids, List<String> parents, List<String> purchasing) {
        Map<String, List<Wallet>> wallets = new LinkedHashMap<>();
        for (int account = 0; account < ids.size(); account++) {
            wallets.put(
                    ids.get(account),
                    List.of(Wallet.of("disks", 1 << account, 10), Wallet.of("tapes", 1 << (account + 12), 10)));
        }
        return BookBuilder.small(wallets, new BookBuilder("tree"))
                .accounts(AccountField.PARENT_ID, TextColumn.of(parents))
                .accounts(AccountField.PURCHASING, TextColumn.of(purchasing))
                .build();
    }

    private static double spend(Book book, int account) {
        double spend = 0;
        for (int wallet = book.wallets().start(account); wallet < book.wallets().start(account + 1); wallet++) {
            spend += book.wallets().column(WalletField.SPEND).get(wallet);
        }
        return spend;
    }

    private static List<String> ids(Book book) {
        List<String> ids = new ArrayList<>();
        for (int account = 0; account < book.accounts().size(); account++) {
            ids.add(book.accounts().id(account));
        }
        return ids;
    }
}
