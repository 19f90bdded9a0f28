package mainstay.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;

/**
 * Books of random accounts, the same for the same seed: up to four wallets an account, spends over five orders of magnitude,
 * some of them 0; shares and margins that are sometimes not known.
 */
public final class RandomBooks {
    private static final List<String> LINES = List.of("PC", "Notebook", "PC server", "Unix server");
    private static final List<String> REGIONS = List.of("north", "south", "");

    private RandomBooks() {}

    /** The wallets of accounts {@code account-0}, {@code account-1} and so on. */
    public static Map<String, List<Wallet>> accounts(int accounts, long seed) {
        Random random = new Random(seed);
        Map<String, List<Wallet>> book = new LinkedHashMap<>();
        for (int account = 0; account < accounts; account++) {
            List<Wallet> wallets = new ArrayList<>();
            for (String line : LINES) {
                if (random.nextInt(4) > 0) {
                    wallets.add(wallet(line, random));
                }
            }
            book.put("account-" + account, wallets);
        }
        return book;
    }

    private static Wallet wallet(String line, Random random) {
        double spend = Math.exp(random.nextGaussian() * 2 + 11);
        return new Wallet(
                line,
                random.nextInt(20) == 0 ? 0 : spend,
                random.nextDouble(),
                random.nextDouble() * 0.5,
                spend * random.nextDouble() * 0.5,
                random.nextInt(3) == 0 ? Double.NaN : random.nextDouble() - 0.1,
                random.nextInt(3) == 0 ? random.nextDouble() : Double.NaN,
                Double.NaN);
    }

    /** The book {@code random} of these accounts, which have nothing but an id. */
    public static Book book(Map<String, List<Wallet>> accounts) {
        return BookBuilder.of("random", accounts);
    }

    /**
     * A book that every command can work with: margins that are not known are a fifth, accounts have names of which some are
     * alike or missing, and regions.
     */
    public static Book named(String name, int accounts, long seed) {
        Random random = new Random(~seed);
        List<String> names = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        for (int account = 0; account < accounts; account++) {
            names.add(random.nextInt(5) == 0 ? "" : "Company " + random.nextInt(accounts));
            regions.add(REGIONS.get(random.nextInt(REGIONS.size())));
        }
        return BookBuilder.small(accounts(accounts, seed), new BookBuilder(name).defaultMargin(0.2))
                .accounts(AccountField.NAME, TextColumn.of(names))
                .accounts(AccountField.REGION, TextColumn.of(regions))
                .build();
    }

    /** The same accounts and wallets, handed over in another order. */
    public static Book shuffled(Map<String, List<Wallet>> accounts, long seed) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>(accounts.keySet());
        Collections.shuffle(ids, random);
        Map<String, List<Wallet>> shuffled = new LinkedHashMap<>();
        for (String id : ids) {
            List<Wallet> wallets = new ArrayList<>(accounts.get(id));
            Collections.shuffle(wallets, random);
            shuffled.put(id, wallets);
        }
        return book(shuffled);
    }
}
